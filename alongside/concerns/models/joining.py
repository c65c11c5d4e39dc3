"""That two worries tell of one happening, or that one told of two."""

from typing import ClassVar

import pgtrigger
from django.db import models
from django.db.models import F, Q

from alongside.access import clock
from alongside.access.models import Circled
from alongside.concerns.models.concern import Concern, State

# What only two rows together can break: a worry that others are joined to is never
# joined itself, and both are about one person.
ONE_STEP_AND_ONE_PERSON = """
IF NEW.undone_at IS NOT NULL THEN RETURN NEW; END IF;
IF EXISTS (
    SELECT 1 FROM concerns_joining AS other
    WHERE other.undone_at IS NULL AND other.id IS DISTINCT FROM NEW.id
      AND (other.joined_id = NEW.goes_on_id OR other.goes_on_id = NEW.joined_id)
) THEN
    RAISE EXCEPTION 'joining: one step only' USING ERRCODE = 'check_violation';
END IF;
IF EXISTS (
    SELECT 1 FROM concerns_concern AS a, concerns_concern AS b
    WHERE a.id = NEW.joined_id AND b.id = NEW.goes_on_id
      AND (a.person_id IS NULL OR a.person_id IS DISTINCT FROM b.person_id)
) THEN
    RAISE EXCEPTION 'joining: one person only' USING ERRCODE = 'check_violation';
END IF;
RETURN NEW;
"""


class Joining(Circled):
    """One worry was joined to another that tells of the same happening, and why.

    It stands in the circle of the one that was joined and is shown only to those who
    see both. Nothing is copied: each keeps its words, its raiser and its circle.
    `before` is where it goes back to, should they be two after all.
    """

    joined = models.ForeignKey(
        Concern, on_delete=models.PROTECT, related_name="joinings"
    )
    goes_on = models.ForeignKey(
        Concern, on_delete=models.PROTECT, related_name="joined_to_it"
    )
    before = models.CharField(max_length=12, choices=State)
    reason = models.TextField()
    joined_by = models.BigIntegerField()
    joined_by_name = models.CharField(max_length=120)
    joined_at = models.DateTimeField(default=clock.now)
    undone_at = models.DateTimeField(null=True, blank=True)
    undone_by_name = models.CharField(max_length=120, blank=True)
    why_undone = models.TextField(blank=True)

    class Meta:
        ordering = ("joined_at", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=("joined",),
                condition=Q(undone_at=None),
                name="joining_to_one_at_a_time",
            ),
            models.CheckConstraint(
                name="joining_of_two", condition=~Q(joined=F("goes_on"))
            ),
            models.CheckConstraint(name="joining_says_why", condition=~Q(reason="")),
            models.CheckConstraint(
                name="joining_undone_for_a_reason",
                condition=Q(undone_at=None, why_undone="")
                | Q(undone_at__isnull=False) & ~Q(why_undone=""),
            ),
        )
        triggers: ClassVar[list[pgtrigger.Trigger]] = [
            pgtrigger.Trigger(
                name="one_step_and_one_person",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                func=ONE_STEP_AND_ONE_PERSON,
            ),
        ]

    def __str__(self) -> str:
        return f"joining {self.pk}"


class Parting(Circled):
    """A worry told of two happenings, or of two people; one became a worry of its own.

    It stands in the circle of the new one and is shown only to those who see both.
    """

    first = models.ForeignKey(
        Concern, on_delete=models.PROTECT, related_name="parted_from_it"
    )
    parted = models.OneToOneField(
        Concern, on_delete=models.PROTECT, related_name="parting"
    )
    reason = models.TextField()
    parted_by = models.BigIntegerField()
    parted_by_name = models.CharField(max_length=120)
    parted_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("parted_at", "pk")
        constraints = (
            models.CheckConstraint(
                name="parting_of_two", condition=~Q(first=F("parted"))
            ),
            models.CheckConstraint(name="parting_says_why", condition=~Q(reason="")),
        )

    def __str__(self) -> str:
        return f"parting {self.pk}"
