"""How a person says they are feeling, from day to day."""

from django.db import models
from django.db.models import Q

from alongside.access import clock
from alongside.access.models import Circled
from alongside.people.models.person import Person
from alongside.standards import codes


class CheckIn(Circled):
    """One time somebody said how they feel: a picture, and words if they like.

    It is no measure of anybody. A day on which nothing was said is not here at all.
    """

    person = models.ForeignKey(
        Person, on_delete=models.PROTECT, related_name="check_ins"
    )
    feeling = models.CharField(max_length=12)
    words = models.TextField(blank=True)
    said_by = models.CharField(max_length=120)
    recorded_by = models.BigIntegerField()
    recorded_at = models.DateTimeField(default=clock.now)

    class Meta:
        indexes = (
            models.Index(
                fields=("person", "-recorded_at", "-id"), name="check_in_newest"
            ),
        )
        constraints = (
            models.CheckConstraint(
                name="check_in_has_a_feeling", condition=~Q(feeling="")
            ),
        )

    def __str__(self) -> str:
        return f"check-in {self.pk}"

    @property
    def feeling_words(self) -> str:
        """The feeling as the picture scale calls it."""
        return codes.FEELINGS.plain(self.feeling)

    @property
    def feeling_step(self) -> int:
        """Which of the five pictures it is, from 1; 0 for none."""
        known = self.feeling in codes.FEELINGS
        return codes.FEELINGS.codes.index(self.feeling) + 1 if known else 0
