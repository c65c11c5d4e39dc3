"""That a person has died: written down once, and taken back if it was a mistake."""

from django.db import models
from django.db.models import Q

from alongside.access import clock
from alongside.access.models import Circled
from alongside.people.models.person import Person


class Death(Circled):
    """When somebody died, how it became known, and who close to them hears of it.

    A day that is not known is left empty. What was written by mistake is taken back
    with a reason and stays.
    """

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="deaths")
    died_on = models.DateField(null=True, blank=True)
    told_by = models.CharField(max_length=120)
    how_known = models.TextField()
    words = models.TextField()
    family = models.TextField()
    written_by = models.BigIntegerField()
    written_by_name = models.CharField(max_length=120)
    written_at = models.DateTimeField(default=clock.now)
    taken_back_at = models.DateTimeField(null=True, blank=True)
    taken_back_by_name = models.CharField(max_length=120, blank=True)
    why_taken_back = models.TextField(blank=True)

    class Meta:
        ordering = ("written_at", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=("person",),
                condition=Q(taken_back_at=None),
                name="death_stands_once",
            ),
            models.CheckConstraint(
                name="death_in_words",
                condition=~Q(words="")
                & ~Q(told_by="")
                & ~Q(how_known="")
                & ~Q(family=""),
            ),
            models.CheckConstraint(
                name="death_taken_back_for_a_reason",
                condition=Q(taken_back_at=None, why_taken_back="")
                | Q(taken_back_at__isnull=False) & ~Q(why_taken_back=""),
            ),
        )

    def __str__(self) -> str:
        return f"death {self.pk}"
