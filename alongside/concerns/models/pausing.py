"""That an enquiry waits for now: why, until when, and what everybody reads of it.

Nothing here is ever written over: what is said anew is a new row. The newest counts.
"""

from django.db import models
from django.db.models import Q

from alongside.access import clock
from alongside.access.models import Circled
from alongside.agreed.models import Involvement
from alongside.concerns.models.concern import Concern
from alongside.concerns.models.enquiry import Enquiry


class PauseStep(models.TextChoices):
    """What was done: begin to wait, wait longer, go on, or end without going on."""

    PAUSED = "paused", "We began to wait"
    WAITS_ON = "waits_on", "We wait a little longer"
    GOES_ON = "goes_on", "We went on"
    ENDED = "ended", "We wait no longer"


OVER = (PauseStep.GOES_ON, PauseStep.ENDED)  # steps that need no reason and no day


class Pause(Circled):
    """One step of waiting, for the team: why, what keeps the person safe meanwhile, the
    day to go on, and the person's view of it; or what is known now that it goes on, or
    why it ends without that.

    `number` counts the steps of one concern, so that of two people who write at once
    only one can be the next.
    """

    Step = PauseStep

    concern = models.ForeignKey(
        Concern, on_delete=models.PROTECT, related_name="pauses", db_index=False
    )
    number = models.PositiveIntegerField()
    step = models.CharField(max_length=8, choices=PauseStep)
    reason = models.CharField(max_length=24, blank=True)
    words = models.TextField()
    safety = models.TextField(blank=True)
    restart_on = models.DateField(null=True, blank=True)
    involvement = models.OneToOneField(
        Involvement, on_delete=models.PROTECT, null=True, blank=True
    )
    recorded_by = models.BigIntegerField()
    recorded_by_name = models.CharField(max_length=120)
    recorded_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("concern", "number"), name="pause_one_after_another"
            ),
            models.CheckConstraint(name="pause_says_why", condition=~Q(words="")),
            models.CheckConstraint(
                name="pause_has_reason_safety_day_and_view",
                condition=Q(
                    step__in=OVER,
                    reason="",
                    safety="",
                    restart_on=None,
                    involvement=None,
                )
                | ~Q(step__in=OVER)
                & ~Q(reason="")
                & ~Q(safety="")
                & Q(restart_on__isnull=False, involvement__isnull=False),
            ),
        )

    def __str__(self) -> str:
        return f"pause {self.pk}"

    @property
    def is_end(self) -> bool:
        """Whether the waiting ended with it."""
        return self.step in OVER


class PauseTold(Circled):
    """What the person reads about it: that we wait and until when, never why. It stands
    in the circle of their enquiry, since they do not see the concern."""

    Step = PauseStep
    WAITS = (PauseStep.PAUSED, PauseStep.WAITS_ON)

    enquiry = models.ForeignKey(
        Enquiry, on_delete=models.PROTECT, related_name="pauses_told"
    )
    pause = models.OneToOneField(Pause, on_delete=models.PROTECT, related_name="told")
    step = models.CharField(max_length=8, choices=PauseStep)
    restart_on = models.DateField(null=True, blank=True)
    told_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("told_at", "pk")
        constraints = (
            models.CheckConstraint(
                name="pause_told_until_a_day",
                condition=Q(step__in=OVER, restart_on=None)
                | ~Q(step__in=OVER) & Q(restart_on__isnull=False),
            ),
        )

    def __str__(self) -> str:
        return f"pause told {self.pk}"

    @property
    def is_waiting(self) -> bool:
        """Whether we wait, while nothing newer is told."""
        return self.step in self.WAITS

    @property
    def is_restart_gone(self) -> bool:
        """Whether the day to go on has gone by."""
        return self.restart_on is not None and self.restart_on < clock.today()
