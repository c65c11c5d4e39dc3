"""How long steps should take, as the partnership sets it, and why one takes longer.

Nothing here is ever written over: what is said anew is a new row. The newest counts.
"""

from django.db import models
from django.db.models import Q

from alongside.access import clock
from alongside.access.models import Circled, User
from alongside.concerns.models.concern import Concern
from alongside.concerns.models.enquiry import Enquiry
from alongside.standards import timers


class TargetChange(models.Model):
    """Which preset is in force (no `step`), or what one step is to take here.

    `number` counts the changes of one step, so that of two managers who change the same
    at once only one can be the next.
    """

    class Unit(models.TextChoices):
        """What is counted; or that there is no target, or the preset's again."""

        SAME_DAY = timers.SAME_DAY, "The same day"
        WORKING_DAYS = timers.WORKING_DAYS, "Working days"
        WEEKS = timers.WEEKS, "Weeks"
        NONE = timers.NONE, "No target"
        PRESET = "preset", "As the preset says"

    step = models.CharField(max_length=24, blank=True)
    number = models.PositiveIntegerField()
    preset = models.CharField(max_length=24, blank=True)
    unit = models.CharField(max_length=12, choices=Unit, blank=True)
    amount = models.PositiveSmallIntegerField(default=0)
    reason = models.TextField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField(default=clock.now)

    holds_personal_data = False  # figures, and which manager set them

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("step", "number"), name="target_change_one_after_another"
            ),
            models.CheckConstraint(
                name="target_change_is_of_a_preset_or_a_step",
                condition=Q(step="", unit="", amount=0) & ~Q(preset="")
                | ~Q(step="") & ~Q(unit="") & Q(preset=""),
            ),
            models.CheckConstraint(
                name="target_change_counts_something",
                condition=Q(unit__in=("working_days", "weeks"), amount__gt=0)
                | ~Q(unit__in=("working_days", "weeks")) & Q(amount=0),
            ),
            models.CheckConstraint(
                name="target_change_says_why", condition=~Q(reason="")
            ),
        )

    def __str__(self) -> str:
        return f"target change {self.pk}"

    @property
    def in_words(self) -> str:
        """What was chosen."""
        if not self.step:
            return timers.presets()[self.preset].name
        if self.unit == self.Unit.PRESET:
            return self.get_unit_display()
        return timers.Target(self.unit, self.amount).in_words

    @property
    def what(self) -> str:
        """What it was chosen for."""
        return timers.steps()[self.step].name if self.step else "The preset"


class Delay(Circled):
    """Why a step of one concern takes longer than agreed, and the new day hoped for."""

    concern = models.ForeignKey(
        Concern, on_delete=models.PROTECT, related_name="delays", db_index=False
    )
    step = models.CharField(max_length=24)
    reason = models.CharField(max_length=24)
    words = models.TextField()
    hoped_for = models.DateField()
    recorded_by = models.BigIntegerField()
    recorded_by_name = models.CharField(max_length=120)
    recorded_at = models.DateTimeField(default=clock.now)

    class Meta:
        indexes = (
            models.Index(fields=("concern", "step", "-id"), name="delay_newest"),
        )
        constraints = (
            models.CheckConstraint(
                name="delay_says_why", condition=~Q(reason="") & ~Q(words="")
            ),
        )

    def __str__(self) -> str:
        return f"delay {self.pk}"


class DelayTold(Circled):
    """What the person reads about it, in words chosen for them. It stands in the circle
    of their enquiry, since they do not see the concern."""

    enquiry = models.ForeignKey(
        Enquiry, on_delete=models.PROTECT, related_name="delays_told"
    )
    delay = models.OneToOneField(Delay, on_delete=models.PROTECT, related_name="told")
    step = models.CharField(max_length=24)
    words = models.TextField()
    hoped_for = models.DateField()
    told_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("told_at", "pk")
        constraints = (
            models.CheckConstraint(name="delay_told_in_words", condition=~Q(words="")),
        )

    def __str__(self) -> str:
        return f"delay told {self.pk}"

    @property
    def is_hope_gone(self) -> bool:
        """Whether the day that was hoped for has gone by."""
        return self.hoped_for < clock.today()
