"""That the person was told what was decided about a worry."""

from django.db import models
from django.db.models import Q

from alongside.access import clock
from alongside.access.models import Circled
from alongside.concerns.models.concern import Concern


class PersonTold(Circled):
    """How and when the person was told what was decided, or why they are not told.

    Only ever added to; the newest counts. It stands in the circle of the concern: what
    the person has in front of them are our words and our letters. `number` counts those
    of one concern, so that of two people who write at once only one can be the next.
    """

    class How(models.TextChoices):
        """How they were told; or that they are not."""

        SAID = "said", "We told them, face to face or on the phone"
        WROTE = "wrote", "We wrote to them in their own way"
        THROUGH = "through", "Somebody they trust told them for us"
        NOT_TOLD = "not_told", "We do not tell them now, for a reason"
        BEFORE = "before", "It was decided before this was kept here"

    concern = models.ForeignKey(
        Concern, on_delete=models.PROTECT, related_name="told_person", db_index=False
    )
    number = models.PositiveIntegerField()
    how = models.CharField(max_length=8, choices=How)
    words = models.TextField()
    told_on = models.DateField(null=True, blank=True)
    recorded_by = models.BigIntegerField()
    recorded_by_name = models.CharField(max_length=120)
    recorded_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("number",)
        constraints = (
            models.UniqueConstraint(
                fields=("concern", "number"), name="person_told_one_after_another"
            ),
            models.CheckConstraint(name="person_told_in_words", condition=~Q(words="")),
            models.CheckConstraint(
                name="person_told_on_a_day",
                condition=Q(how__in=("not_told", "before"), told_on=None)
                | Q(how__in=("said", "wrote", "through"), told_on__isnull=False),
            ),
        )

    def __str__(self) -> str:
        return f"person told {self.pk}"
