"""What must not be done or said, set by the person or to keep somebody safe."""

import pghistory
from django.db import models
from django.db.models import Q

from alongside.access import clock
from alongside.access.models import Circled
from alongside.people.models.person import Person
from alongside.people.models.relationship import Relationship


@pghistory.track(
    pghistory.UpdateEvent(row=pghistory.Old),
    pghistory.DeleteEvent(row=pghistory.Old),
    context_field=None,
)
class Limit(Circled):
    """One limit, about somebody in the person's life or about everybody.

    A limit held back from the person's own view stands in the circle that
    `WorkersCircle` names, which the person is not in: row security hides it, with its
    history. `why_held_back` is empty on every other limit.
    """

    class Kind(models.TextChoices):
        """Who set it, and why."""

        OWN = "own", "The person’s own limit"
        SAFETY = "safety", "Set to keep somebody safe"
        THIRD_PARTY = "third_party", "A fact about somebody else"
        SOURCE_OF_RISK = "source_of_risk", "Alleged source of risk"

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    relationship = models.ForeignKey(
        Relationship,
        on_delete=models.PROTECT,
        related_name="limits",
        null=True,
        blank=True,
    )
    kind = models.CharField(max_length=16, choices=Kind)
    words = models.TextField()
    reason = models.TextField(blank=True)
    set_by = models.CharField(max_length=120)
    set_on = models.DateField(default=clock.today)
    review_on = models.DateField(null=True, blank=True)
    why_held_back = models.TextField(blank=True)
    reviewed_by = models.CharField(max_length=120, blank=True)
    why_kept = models.TextField(blank=True)
    lifted_on = models.DateField(null=True, blank=True)
    why_lifted = models.TextField(blank=True)
    recorded_by = models.BigIntegerField()
    recorded_at = models.DateTimeField(default=clock.now)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        indexes = (models.Index(fields=("person",), name="limit_of_person"),)
        constraints = (
            models.CheckConstraint(
                name="limit_in_words_by_somebody",
                condition=~Q(words="") & ~Q(set_by=""),
            ),
            models.CheckConstraint(
                name="limit_for_safety_has_reason_and_review",
                condition=Q(kind="own", why_held_back="")
                | (~Q(kind="own") & ~Q(reason="") & Q(review_on__isnull=False)),
            ),
            models.CheckConstraint(
                name="limit_lifted_for_a_reason",
                condition=Q(lifted_on=None, why_lifted="")
                | (Q(lifted_on__isnull=False) & ~Q(why_lifted="")),
            ),
        )

    def __str__(self) -> str:
        return f"limit {self.pk}"

    @property
    def is_held_back(self) -> bool:
        """Whether the person's own sign-in does not see it."""
        return bool(self.why_held_back)

    @property
    def is_due(self) -> bool:
        """Whether it is time to look at it again."""
        return self.review_on is not None and self.review_on <= clock.today()

    @property
    def as_it_stands(self) -> list[tuple[str, str]]:
        """What it says, for somebody who wrote at the same time."""
        day = self.review_on
        return [
            (self.get_kind_display(), self.words),
            ("Why", self.reason),
            ("Why it stays", self.why_kept),
            ("Looked at again on", f"{day.day} {day:%B %Y}" if day else ""),
            ("Lifted", self.why_lifted),
        ]


class WorkersCircle(Circled):
    """The circle of what is held back from one person. Stands in that circle itself,
    so that whoever is not in it cannot tell whether there is one."""

    person = models.OneToOneField(
        Person, on_delete=models.PROTECT, related_name="workers_circle"
    )

    def __str__(self) -> str:
        return f"workers' circle {self.pk}"
