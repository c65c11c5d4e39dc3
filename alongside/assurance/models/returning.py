"""The return of one year: where it stands, and its figures as they are counted."""

from django.db import models
from django.db.models import Q

from alongside.access import clock
from alongside.access.models import Circled


class ReturnState(models.TextChoices):
    """Where a return has got to. The moves are in `assurance.rules.states`."""

    PREPARING = "preparing", "Being prepared"
    SIGNED = "signed", "Signed, and not yet sent"
    SENT = "sent", "Sent"


class NationalReturn(Circled):
    """The return of one reporting year, known by the year in which it begins.

    `number` is 1 until the first is sent, and one more each time it is sent again.
    `turn` grows with each step, so that of two people at once the second is told.
    """

    year = models.PositiveSmallIntegerField(unique=True)
    state = models.CharField(
        max_length=12, choices=ReturnState, default=ReturnState.PREPARING
    )
    number = models.PositiveSmallIntegerField(default=1)
    turn = models.PositiveIntegerField(default=1)
    begun_at = models.DateTimeField(default=clock.now)
    begun_by_name = models.CharField(max_length=120)

    class Meta:
        ordering = ("-year",)
        constraints = (
            models.CheckConstraint(
                name="return_numbered_from_one", condition=Q(number__gte=1)
            ),
        )

    def __str__(self) -> str:
        return f"return of {self.name}"

    @property
    def name(self) -> str:
        """How the year is written: 2025-26."""
        return f"{self.year}-{(self.year + 1) % 100:02d}"

    @property
    def is_signed(self) -> bool:
        """Whether it is signed and waits to be sent."""
        return self.state == ReturnState.SIGNED

    @property
    def is_sent(self) -> bool:
        """Whether its newest version has been sent."""
        return self.state == ReturnState.SENT

    @property
    def is_prepared(self) -> bool:
        """Whether somebody still works on it."""
        return self.state == ReturnState.PREPARING


class ReturnStep(Circled):
    """One move from one state to the next. Never changed."""

    national_return = models.ForeignKey(
        NationalReturn, on_delete=models.PROTECT, related_name="steps"
    )
    number = models.PositiveSmallIntegerField()
    verb = models.CharField(max_length=24)
    before = models.CharField(max_length=12, choices=ReturnState, blank=True)
    after = models.CharField(max_length=12, choices=ReturnState)
    reason = models.TextField(blank=True)
    by_user = models.BigIntegerField(null=True)
    by_name = models.CharField(max_length=120)
    at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("at", "pk")

    def __str__(self) -> str:
        return f"{self.before} to {self.after}"


class Count(Circled):
    """The figures of a return as they were counted once, with what they came from.

    `figures`, and `before` of the year before, hold a number for each cell. `columns`
    are the rows they were counted from, packed: codes, dates and opaque keys alone.
    `gaps` are the keys of records with something missing, by the gap's code.
    `from_sent` says that `before` is what was sent, not counted now.
    """

    national_return = models.ForeignKey(
        NationalReturn, on_delete=models.PROTECT, related_name="counts"
    )
    counted_at = models.DateTimeField(default=clock.now)
    counted_by_name = models.CharField(max_length=120)
    figures = models.JSONField()
    before = models.JSONField(null=True)
    from_sent = models.BooleanField(default=False)
    gaps = models.JSONField(default=dict)
    columns = models.BinaryField()

    class Meta:
        ordering = ("-counted_at", "-pk")

    def __str__(self) -> str:
        return f"count {self.pk}"
