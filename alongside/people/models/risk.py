"""Something a person wants to do that carries a risk, and how far the talk about it is.

Whether they can decide it hangs on a decision, if anybody doubts it, and never here.
"""

from django.db import models
from django.db.models import Q

from alongside.access import clock
from alongside.access.models import Circled
from alongside.people.models.decision import Decision
from alongside.people.models.person import Person


class RiskState(models.TextChoices):
    """Where it has got to. Nothing moves by itself."""

    THINKING = "thinking", "Being thought about"
    AGREED = "agreed", "Agreed"
    DISSENT = "dissent", "Agreed, though not by everybody"
    NOT_AGREED = "not_agreed", "Not agreed"
    LOOKED = "looked", "Looked at again, and goes on"
    ENDED = "ended", "Ended"

    @property
    def colour(self) -> str:
        """The colour of its tag; the words say the same."""
        colours = {"thinking": "turquoise", "not_agreed": "orange", "ended": "grey"}
        return colours.get(self.value, "green")


GOING = (RiskState.AGREED, RiskState.DISSENT, RiskState.LOOKED)


class Risk(Circled):
    """One thing that somebody wants to do. What is written about it is in its sheets,
    what was agreed in its agreements, what came of it in its looks."""

    person = models.ForeignKey(
        Person, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    state = models.CharField(
        max_length=12, choices=RiskState, default=RiskState.THINKING
    )
    look_again_on = models.DateField(null=True, blank=True)
    begun_by = models.BigIntegerField()
    begun_by_name = models.CharField(max_length=120)
    begun_at = models.DateTimeField(default=clock.now)
    uid = models.UUIDField()

    class Meta:
        indexes = (models.Index(fields=("person", "-id"), name="risk_newest"),)
        constraints = (
            models.UniqueConstraint(fields=("begun_by", "uid"), name="risk_begun_once"),
            models.CheckConstraint(
                name="risk_state_is_known", condition=Q(state__in=RiskState.values)
            ),
            models.CheckConstraint(
                name="risk_that_goes_on_is_looked_at_again",
                condition=Q(state__in=GOING, look_again_on__isnull=False)
                | (~Q(state__in=GOING) & Q(look_again_on=None)),
            ),
        )

    def __str__(self) -> str:
        return f"risk {self.pk}"

    @property
    def is_going_on(self) -> bool:
        """Whether it is agreed, and is happening."""
        return self.state in GOING

    @property
    def is_due(self) -> bool:
        """Whether the day to look at it again has come."""
        return self.look_again_on is not None and self.look_again_on <= clock.today()

    @property
    def told_state(self) -> RiskState:
        """Its state, with its words and colour."""
        return RiskState(self.state)


class RiskMove(Circled):
    """One step from one state to another. Only ever added to."""

    risk = models.ForeignKey(Risk, on_delete=models.PROTECT, related_name="moves")
    verb = models.CharField(max_length=20)
    before = models.CharField(max_length=12, blank=True)
    after = models.CharField(max_length=12, choices=RiskState)
    moved_by = models.BigIntegerField()
    moved_by_name = models.CharField(max_length=120)
    moved_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("pk",)

    def __str__(self) -> str:
        return f"{self.verb} {self.pk}"


class RiskDecision(Circled):
    """That a decision of the register is about this risk."""

    risk = models.ForeignKey(Risk, on_delete=models.PROTECT, related_name="asked")
    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="+")
    linked_by_name = models.CharField(max_length=120)
    linked_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(
                fields=("risk", "decision"), name="risk_decision_once"
            ),
        )

    def __str__(self) -> str:
        return f"decision about a risk {self.pk}"
