"""A meeting at which those who look after care share what they know of services.

The meeting has a circle of its own. What is said of one service stands in another, into
which the team that runs the service is let when the minutes are sent.
"""

from django.db import models
from django.db.models import Q

from alongside.access import clock
from alongside.access.models import Circled, Team
from alongside.agreed.models import Action
from alongside.providers.models.knowledge import OfService
from alongside.standards import codes

DECISIONS = (
    *codes.SHARING_HELPS.codes,
    *codes.SHARING_LIMITS.codes,
    *codes.SHARING_OTHER.codes,
)


class SharingMeeting(Circled):
    """One meeting. `number` counts what was done to it, so that two who write at once
    do not write over each other."""

    class State(models.TextChoices):
        """Where it is."""

        TO_COME = "to_come", "To come"
        HELD = "held", "Held, minutes not sent yet"
        TOLD = "told", "Minutes sent"
        CANCELLED = "cancelled", "Does not take place"

    uid = models.UUIDField(unique=True)
    begins_at = models.DateTimeField()
    place = models.CharField(max_length=200)
    state = models.CharField(max_length=12, choices=State, default=State.TO_COME)
    minutes = models.TextField(blank=True)
    why_cancelled = models.CharField(max_length=300, blank=True)
    number = models.PositiveIntegerField(default=0)
    told_at = models.DateTimeField(null=True, blank=True)
    called_by = models.BigIntegerField()
    called_by_name = models.CharField(max_length=120)
    called_at = models.DateTimeField(default=clock.now)

    class Meta:
        indexes = (models.Index(fields=("-begins_at", "-id"), name="sharing_newest"),)
        constraints = (
            models.CheckConstraint(
                name="sharing_cancelled_for_a_reason",
                condition=~Q(state="cancelled") | ~Q(why_cancelled=""),
            ),
            models.CheckConstraint(
                name="sharing_told_with_minutes",
                condition=~Q(state="told") | ~Q(minutes="") & Q(told_at__isnull=False),
            ),
        )

    def __str__(self) -> str:
        return f"sharing meeting {self.pk}"

    @property
    def is_open(self) -> bool:
        """Whether things can still be written in it."""
        return self.state in (self.State.TO_COME, self.State.HELD)


class SharingAsked(Circled):
    """A team asked to it, or somebody by name: whether they were there and spoke."""

    meeting = models.ForeignKey(
        SharingMeeting, on_delete=models.PROTECT, related_name="asked"
    )
    team = models.ForeignKey(
        Team, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    name = models.CharField(max_length=200)
    came = models.BooleanField(null=True)
    spoke = models.BooleanField(null=True)

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(
                fields=("meeting", "name"), name="sharing_asked_once"
            ),
            models.CheckConstraint(
                name="sharing_asked_somebody",
                condition=~Q(name="") & (Q(spoke=None) | Q(spoke=False) | Q(came=True)),
            ),
        )

    def __str__(self) -> str:
        return f"asked {self.pk}"


class SharingPart(OfService):
    """One service that is talked about: why, what was said, what people who live there
    and families say. `circle` is its own."""

    meeting = models.ForeignKey(
        SharingMeeting, on_delete=models.PROTECT, related_name="parts"
    )
    why = models.TextField()
    said = models.TextField(blank=True)
    residents = models.TextField(blank=True)
    number = models.PositiveIntegerField(default=0)
    # Whoever runs the service does not see the meeting itself, so its day stands here.
    held_on = models.DateField()
    told_at = models.DateTimeField(null=True, blank=True)
    withheld_reason = models.CharField(max_length=24, blank=True)
    withheld_words = models.TextField(blank=True)
    withheld_until = models.DateTimeField(null=True, blank=True)

    class Meta(OfService.Meta):
        constraints = (
            models.UniqueConstraint(
                fields=("meeting", "service"), name="sharing_part_once"
            ),
            models.CheckConstraint(name="sharing_part_says_why", condition=~Q(why="")),
            models.CheckConstraint(
                name="sharing_part_withheld_for_a_reason_and_a_time",
                condition=Q(withheld_reason="", withheld_until=None)
                | ~Q(withheld_reason="")
                & ~Q(withheld_words="")
                & Q(withheld_until__isnull=False),
            ),
        )


class SharingDecision(OfService):
    """One thing decided together of a service: what, by whom, and what people who live
    there and families think of it, or why nobody could say."""

    part = models.ForeignKey(
        SharingPart, on_delete=models.PROTECT, related_name="decisions"
    )
    uid = models.UUIDField(unique=True)
    kind = models.CharField(max_length=16)
    words = models.TextField()
    decided_by = models.CharField(max_length=300)
    view = models.TextField(blank=True)
    why_no_view = models.TextField(blank=True)

    class Meta(OfService.Meta):
        constraints = (
            models.CheckConstraint(
                name="sharing_decision_says_what_and_who",
                condition=~Q(words="") & ~Q(decided_by="") & Q(kind__in=DECISIONS),
            ),
            models.CheckConstraint(
                name="sharing_decision_view_or_reason",
                condition=~Q(view="") | ~Q(why_no_view=""),
            ),
        )

    @property
    def kind_words(self) -> str:
        """What kind of decision, in words."""
        lists = (codes.SHARING_HELPS, codes.SHARING_LIMITS, codes.SHARING_OTHER)
        return next(one.label(self.kind) for one in lists if self.kind in one)

    @property
    def is_help(self) -> bool:
        """Whether it helps the service."""
        return self.kind in codes.SHARING_HELPS

    @property
    def is_limit(self) -> bool:
        """Whether it limits the service."""
        return self.kind in codes.SHARING_LIMITS


class SharingDissent(OfService):
    """Somebody who does not agree with a decision, by name, and why."""

    decision = models.ForeignKey(
        SharingDecision, on_delete=models.PROTECT, related_name="dissents"
    )
    uid = models.UUIDField(unique=True)
    name = models.CharField(max_length=120)
    words = models.TextField()

    class Meta(OfService.Meta):
        constraints = (
            models.CheckConstraint(
                name="sharing_dissent_has_a_name_and_a_reason",
                condition=~Q(name="") & ~Q(words=""),
            ),
        )


class SharingAction(OfService):
    """That something to do was agreed because of a decision."""

    decision = models.ForeignKey(
        SharingDecision, on_delete=models.PROTECT, related_name="to_do"
    )
    uid = models.UUIDField(unique=True)
    action = models.OneToOneField(Action, on_delete=models.PROTECT, related_name="+")
