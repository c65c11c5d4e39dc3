"""What every entry told about a person carries: who said it, and its last change."""

from typing import Self

from django.db import models
from django.db.models import Q

from alongside.access import clock
from alongside.access.models import Circled
from alongside.people.models.person import Person


class How(models.TextChoices):
    """How it is known."""

    OWN = "own", "The person said it"
    TOLD = "told", "Somebody who knows them told us"
    SEEN = "seen", "Somebody saw it"


class Told(Circled):
    """Something told about a person, dated, revised with history, or taken back.

    `version` goes up with each change, so that two who write at once are noticed.
    """

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    how = models.CharField(max_length=8, choices=How, default=How.OWN)
    said_by = models.CharField(max_length=120)
    said_on = models.DateField(default=clock.today)
    recorded_by = models.BigIntegerField()
    recorded_at = models.DateTimeField(default=clock.now)
    version = models.PositiveIntegerField(default=1)
    why_changed = models.TextField(blank=True)
    taken_back_on = models.DateField(null=True, blank=True)
    why_taken_back = models.TextField(blank=True)

    class Meta:
        abstract = True
        constraints = (
            models.CheckConstraint(
                name="%(class)s_says_who_said_it", condition=~Q(said_by="")
            ),
            models.CheckConstraint(
                name="%(class)s_taken_back_for_a_reason",
                condition=Q(taken_back_on=None, why_taken_back="")
                | (Q(taken_back_on__isnull=False) & ~Q(why_taken_back="")),
            ),
        )

    @property
    def is_taken_back(self) -> bool:
        """Whether it no longer stands."""
        return self.taken_back_on is not None

    @property
    def who_said_it(self) -> str:
        """Who said it, told it or saw it, as it stands under the words."""
        if self.how == How.TOLD:
            return f"Told by {self.said_by}"
        return f"Seen by {self.said_by}" if self.how == How.SEEN else self.said_by

    @property
    def earlier(self) -> list[Self]:
        """How it stood before each change, newest first."""
        names = [column.attname for column in self._meta.concrete_fields]
        versions = sorted(
            self.events.all(),  # type: ignore[attr-defined]
            key=lambda old: -old.pgh_id,
        )
        return [type(self)(**{n: getattr(old, n) for n in names}) for old in versions]
