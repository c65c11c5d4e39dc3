"""A meeting that was held: whose voice was heard, what was decided, and its minutes."""

from django.db import models
from django.db.models import Q

from alongside.access.models import Circled
from alongside.agreed.models.action import Action, Involvement
from alongside.agreed.models.meeting import Invitation, OfMeeting
from alongside.standards import meetings


class Holding(OfMeeting):
    """Who was there and who was heard, as written down once. Written anew, the number
    goes up; the newest counts.

    `speaker` is who spoke for the person, where somebody did.
    """

    number = models.PositiveIntegerField()
    speaker = models.ForeignKey(
        Invitation, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    note = models.TextField(blank=True)

    class Meta(OfMeeting.Meta):
        constraints = (
            models.UniqueConstraint(
                fields=("meeting", "number"), name="holding_one_after_another"
            ),
        )


class Presence(Circled):
    """Whether one who was asked was there, and whether their voice was heard. A voice
    that was missing says why."""

    holding = models.ForeignKey(
        Holding, on_delete=models.PROTECT, related_name="presences"
    )
    invitation = models.ForeignKey(
        Invitation, on_delete=models.PROTECT, related_name="+"
    )
    voice = models.CharField(max_length=16)
    why_missing = models.TextField(blank=True)

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(
                fields=("holding", "invitation"), name="presence_once_for_each"
            ),
            models.CheckConstraint(
                name="presence_missing_voice_says_why",
                condition=~Q(voice__in=("there_silent", "away_missing"))
                | ~Q(why_missing=""),
            ),
        )

    def __str__(self) -> str:
        return f"presence {self.pk}"

    @property
    def was_there(self) -> bool:
        """Whether they were there, in the room or from afar."""
        return self.voice in meetings.THERE

    @property
    def was_heard(self) -> bool:
        """Whether what they say was heard, whoever said it."""
        return self.voice in meetings.HEARD


class Decision(OfMeeting):
    """One thing decided at a meeting, by whom, with the person's view of it."""

    uid = models.UUIDField(unique=True)
    words = models.TextField()
    decided_by = models.CharField(max_length=200)
    involvement = models.OneToOneField(
        Involvement, on_delete=models.PROTECT, related_name="+"
    )

    class Meta(OfMeeting.Meta):
        constraints = (
            models.CheckConstraint(
                name="decision_says_what_and_who",
                condition=~Q(words="") & ~Q(decided_by=""),
            ),
        )


class Dissent(Circled):
    """Somebody who does not agree with a decision, by name, and why."""

    decision = models.ForeignKey(
        Decision, on_delete=models.PROTECT, related_name="dissents"
    )
    uid = models.UUIDField(unique=True)
    name = models.CharField(max_length=120)
    words = models.TextField()
    recorded_by = models.BigIntegerField()
    recorded_by_name = models.CharField(max_length=120)

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.CheckConstraint(
                name="dissent_has_a_name_and_a_reason",
                condition=~Q(name="") & ~Q(words=""),
            ),
        )

    def __str__(self) -> str:
        return f"dissent {self.pk}"


class MeetingAction(OfMeeting):
    """That something to do was agreed at a meeting, perhaps because of a decision."""

    uid = models.UUIDField(unique=True)
    action = models.OneToOneField(Action, on_delete=models.PROTECT, related_name="+")
    decision = models.ForeignKey(
        Decision,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="meeting_actions",
    )


class Minutes(OfMeeting):
    """What was said, as one version of the minutes. Earlier versions stay."""

    number = models.PositiveIntegerField()
    words = models.TextField()
    why_changed = models.CharField(max_length=300, blank=True)

    class Meta(OfMeeting.Meta):
        constraints = (
            models.UniqueConstraint(
                fields=("meeting", "number"), name="minutes_one_after_another"
            ),
            models.CheckConstraint(
                name="minutes_say_something_and_why_anew",
                condition=~Q(words="") & (Q(number=1) | ~Q(why_changed="")),
            ),
        )


class MinutesAnswer(Circled):
    """Whether somebody finds one version of the minutes right, and what is not. The
    newest of each counts; all are kept."""

    minutes = models.ForeignKey(
        Minutes, on_delete=models.PROTECT, related_name="answers"
    )
    invitation = models.ForeignKey(
        Invitation, on_delete=models.PROTECT, related_name="+"
    )
    is_right = models.BooleanField()
    words = models.TextField(blank=True)
    said_by = models.CharField(max_length=120)
    recorded_by = models.BigIntegerField()
    recorded_by_name = models.CharField(max_length=120)

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.CheckConstraint(
                name="minutes_not_right_say_what",
                condition=~Q(said_by="") & (Q(is_right=True) | ~Q(words="")),
            ),
        )

    def __str__(self) -> str:
        return f"answer to minutes {self.pk}"
