"""How a person was involved in a decision: asked, supported, heard, or why not."""

from django.db import models
from django.db.models import Q

from alongside.access import clock
from alongside.access.models import Circled


class Involvement(Circled):
    """The person's part in one decision.

    Their view stands here first-hand, or through somebody named with the authority they
    spoke on, or is absent for a stated reason. There is no fourth way: the constraints
    refuse a silent blank.
    """

    class How(models.TextChoices):
        """How the view was come by."""

        FIRST_HAND = "first_hand", "They told us themselves"
        THROUGH_SOMEONE = "through_someone", "Somebody spoke for them"
        NOT_ASKED = "not_asked", "They have not been asked, for a reason"

    how = models.CharField(max_length=16, choices=How)
    words = models.TextField(blank=True)
    support = models.TextField(blank=True)
    spoken_by = models.CharField(max_length=120, blank=True)
    authority = models.CharField(max_length=200, blank=True)
    reason = models.CharField(max_length=32, blank=True)
    reason_words = models.TextField(blank=True)
    recorded_by = models.BigIntegerField()
    recorded_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = (
            models.CheckConstraint(
                name="involvement_view_or_reason",
                condition=(
                    Q(how="first_hand") & ~Q(words="")
                    | Q(how="through_someone")
                    & ~Q(words="")
                    & ~Q(spoken_by="")
                    & ~Q(authority="")
                    | Q(how="not_asked") & ~Q(reason="")
                ),
            ),
        )

    def __str__(self) -> str:
        return f"involvement {self.pk}"

    @property
    def is_heard(self) -> bool:
        """Whether the person's view is here at all."""
        return self.how != self.How.NOT_ASKED
