"""How a line of a plan goes: offered, taken or not, and how it was. Never a score."""

from django.db import models
from django.db.models import Q

from alongside.access import clock
from alongside.access.models import Circled
from alongside.people.models.plan import PlanLine
from alongside.standards import codes

OWN_WORDS = {
    "yes": "It happened",
    "declined": "It was offered, and I did not want it that time",
    "not_offered": "It could not happen, or nobody offered",
}


class HowItWent(Circled):
    """One time a line of the plan was to happen. Only ever added to.

    A day on which nothing was written says nothing.
    """

    class Happened(models.TextChoices):
        """Whether it happened."""

        YES = "yes", "It happened"
        DECLINED = "declined", "It was offered, and they did not want it that time"
        NOT_OFFERED = "not_offered", "It could not happen, or was not offered"

    line = models.ForeignKey(
        PlanLine, on_delete=models.PROTECT, related_name="goings", db_index=False
    )
    happened = models.CharField(max_length=12, choices=Happened)
    went_on = models.DateField()
    feeling = models.CharField(max_length=12, blank=True)
    words = models.TextField(blank=True)
    said_by = models.CharField(max_length=120)
    uid = models.UUIDField()
    recorded_by = models.BigIntegerField()
    recorded_by_name = models.CharField(max_length=120)
    recorded_at = models.DateTimeField(default=clock.now)

    class Meta:
        indexes = (
            models.Index(fields=("line", "-went_on", "-id"), name="how_it_went_newest"),
        )
        constraints = (
            models.UniqueConstraint(
                fields=("line", "uid"), name="how_it_went_kept_once"
            ),
            models.CheckConstraint(
                name="how_it_went_says_who", condition=~Q(said_by="")
            ),
            models.CheckConstraint(
                name="how_it_went_not_says_why",
                condition=~Q(happened="not_offered") | ~Q(words=""),
            ),
        )

    def __str__(self) -> str:
        return f"how it went {self.pk}"

    @property
    def feeling_words(self) -> str:
        """The feeling as the picture scale calls it."""
        return codes.FEELINGS.plain(self.feeling)

    @property
    def feeling_step(self) -> int:
        """Which of the five pictures it is, from 1; 0 for none."""
        known = self.feeling in codes.FEELINGS
        return codes.FEELINGS.codes.index(self.feeling) + 1 if known else 0

    @property
    def in_own_words(self) -> str:
        """Whether it happened, said to the person."""
        return OWN_WORDS[self.happened]
