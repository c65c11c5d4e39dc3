"""A meeting before it is held: what it is for, when, where, who is asked, and how the
person wants to be part of it.

A meeting has a circle of its own. Whom it is for is kept as a name, a sign-in and the
number of a circle: this floor knows nobody's record.
"""

from datetime import datetime, timedelta

from django.db import models
from django.db.models import Q

from alongside.access import clock
from alongside.access.models import Circled, Team, User
from alongside.standards import meetings


class Meeting(Circled):
    """One meeting, as it stands now. How it came to stand so is in `MeetingStep`."""

    class State(models.TextChoices):
        """Where a meeting is."""

        TO_COME = "to_come", "To come"
        HELD = "held", "Held"
        CANCELLED = "cancelled", "Cancelled"

    class Way(models.TextChoices):
        """Where or how people meet."""

        PLACE = "place", "At a place everybody may know"
        HOME = "home", "At somebody’s home"
        VIDEO = "video", "By video"
        PHONE = "phone", "By telephone"

    uid = models.UUIDField(unique=True)
    purpose = models.CharField(max_length=24)
    why = models.TextField()
    begins_at = models.DateTimeField()
    minutes_long = models.PositiveSmallIntegerField(default=60)
    way = models.CharField(max_length=8, choices=Way)
    place = models.CharField(max_length=200, blank=True)
    state = models.CharField(max_length=12, choices=State, default=State.TO_COME)
    for_name = models.CharField(max_length=120)
    for_user = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    for_circle = models.BigIntegerField()
    called_by = models.BigIntegerField()
    called_by_name = models.CharField(max_length=120)
    called_at = models.DateTimeField(default=clock.now)

    class Meta:
        indexes = (
            models.Index(fields=("-begins_at", "-id"), name="meeting_newest"),
            models.Index(fields=("for_circle",), name="meeting_for_circle"),
        )
        constraints = (
            models.CheckConstraint(
                name="meeting_says_what_for_and_whom",
                condition=~Q(why="") & ~Q(purpose="") & ~Q(for_name=""),
            ),
            models.CheckConstraint(
                name="meeting_says_where",
                condition=Q(way__in=("video", "phone")) | ~Q(place=""),
            ),
            models.CheckConstraint(
                name="meeting_lasts_a_while", condition=Q(minutes_long__range=(10, 480))
            ),
        )

    def __str__(self) -> str:
        return f"meeting {self.pk}"

    @property
    def title(self) -> str:
        """What it is called, without anybody's name."""
        return meetings.PURPOSES.plain(self.purpose)

    @property
    def ends_at(self) -> datetime:
        """When it is over."""
        return self.begins_at + timedelta(minutes=self.minutes_long)

    @property
    def is_to_come(self) -> bool:
        """Whether it can still be answered, moved and cancelled."""
        return self.state == self.State.TO_COME

    @property
    def is_held(self) -> bool:
        """Whether it is written down that it was held."""
        return self.state == self.State.HELD

    @property
    def is_cancelled(self) -> bool:
        """Whether it does not take place."""
        return self.state == self.State.CANCELLED

    @property
    def has_begun(self) -> bool:
        """Whether its time has come."""
        return self.begins_at <= clock.now()


class OfMeeting(Circled):
    """Something kept of a meeting by somebody, at a time."""

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="+")
    recorded_by = models.BigIntegerField()
    recorded_by_name = models.CharField(max_length=120)
    recorded_at = models.DateTimeField(default=clock.now)

    class Meta:
        abstract = True
        ordering = ("pk",)

    def __str__(self) -> str:
        return f"{self._meta.verbose_name} {self.pk}"


class MeetingStep(OfMeeting):
    """One thing that was done to a meeting: who, when, why, and how it stood then.

    `number` counts them, so that of two who write at once only one is the next.
    """

    class Kind(models.TextChoices):
        """What was done."""

        CALLED = "called", "Called"
        MOVED = "moved", "Moved"
        CANCELLED = "cancelled", "Cancelled"
        HELD = "held", "Held"

    number = models.PositiveIntegerField()
    kind = models.CharField(max_length=12, choices=Kind)
    reason = models.TextField(blank=True)
    begins_at = models.DateTimeField()
    way = models.CharField(max_length=8, choices=Meeting.Way)
    place = models.CharField(max_length=200, blank=True)

    class Meta(OfMeeting.Meta):
        constraints = (
            models.UniqueConstraint(
                fields=("meeting", "number"), name="meeting_step_after_step"
            ),
            models.CheckConstraint(
                name="meeting_step_gives_its_reason",
                condition=Q(kind__in=("called", "held")) | ~Q(reason=""),
            ),
        )


class MeetingWish(OfMeeting):
    """Something the person wants that the meeting is about, in their words as they were
    when it was called."""

    words = models.TextField()
    said_by = models.CharField(max_length=120)


class Invitation(OfMeeting):
    """Somebody asked to come: with a sign-in, as a team, or by name alone.

    `is_person` marks the one it is for. Whoever is no longer asked keeps the row, with
    the reason, and leaves the circle. `known_apart` is how it is known that this is not
    somebody of a like name who must not be asked.
    """

    name = models.CharField(max_length=120)
    role = models.CharField(max_length=120, blank=True)
    user = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    team = models.ForeignKey(
        Team, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    is_person = models.BooleanField(default=False)
    known_apart = models.CharField(max_length=300, blank=True)
    taken_back_at = models.DateTimeField(null=True, blank=True)
    why_taken_back = models.CharField(max_length=300, blank=True)

    class Meta(OfMeeting.Meta):
        constraints = (
            models.CheckConstraint(
                name="invitation_is_somebodys",
                condition=~Q(name="") & (Q(user=None) | Q(team=None)),
            ),
            models.UniqueConstraint(
                fields=("meeting", "user"),
                condition=Q(taken_back_at=None),
                name="invitation_once_for_a_user",
            ),
            models.UniqueConstraint(
                fields=("meeting", "team"),
                condition=Q(taken_back_at=None),
                name="invitation_once_for_a_team",
            ),
            models.UniqueConstraint(
                fields=("meeting",),
                condition=Q(is_person=True, taken_back_at=None),
                name="invitation_of_one_person",
            ),
            models.CheckConstraint(
                name="invitation_taken_back_for_a_reason",
                condition=Q(taken_back_at=None, why_taken_back="")
                | Q(taken_back_at__isnull=False) & ~Q(why_taken_back=""),
            ),
        )


class Reply(OfMeeting):
    """What somebody who was asked says: whether they come, and how. The newest counts.

    `answer` is a code of `standards.meetings`. `speaker` is who says it for them, where
    they come through somebody. `said_by` is whose words these are.
    """

    invitation = models.ForeignKey(
        Invitation, on_delete=models.PROTECT, related_name="replies"
    )
    answer = models.CharField(max_length=12)
    speaker = models.CharField(max_length=120, blank=True)
    with_whom = models.CharField(max_length=300, blank=True)
    rather = models.CharField(max_length=300, blank=True)
    words = models.TextField(blank=True)
    said_by = models.CharField(max_length=120)

    class Meta(OfMeeting.Meta):
        constraints = (
            models.CheckConstraint(
                name="reply_says_what_it_must",
                condition=~Q(answer="")
                & ~Q(said_by="")
                & (~Q(answer="through") | ~Q(speaker="")),
            ),
        )

    @property
    def is_coming(self) -> bool:
        """Whether they are there themselves, in the room or from afar."""
        return self.answer in meetings.COMING

    @property
    def in_words(self) -> str:
        """The answer as others read it."""
        return meetings.ANSWERS.label(self.answer)

    @property
    def in_own_words(self) -> str:
        """The answer as the one who gave it reads it."""
        return meetings.ANSWERS.plain(self.answer)


class Preparation(OfMeeting):
    """What the person wants to say, what should happen, and what would make it easier:
    in their words, or written down for them by `said_by`. The newest counts."""

    number = models.PositiveIntegerField()
    say = models.TextField(blank=True)
    happen = models.TextField(blank=True)
    easier = models.TextField(blank=True)
    said_by = models.CharField(max_length=120)

    class Meta(OfMeeting.Meta):
        constraints = (
            models.UniqueConstraint(
                fields=("meeting", "number"), name="preparation_one_after_another"
            ),
            models.CheckConstraint(
                name="preparation_says_something",
                condition=~Q(said_by="") & ~Q(say="", happen="", easier=""),
            ),
        )
