"""When a meeting can be called, moved, answered, held and written down, and by whom."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.utils import timezone

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.access.rules import Refused
from alongside.agreed.models import Invitation, Meeting
from alongside.standards import meetings

# How long those who were asked see a meeting after its day: our own choice.
SEEN_FOR = timedelta(weeks=12)
FURTHEST = timedelta(weeks=53)
OVERTAKEN = (
    "Somebody else wrote here while you were writing. Look at what is there now; your "
    "own words are still below."
)
NOT_ASKED = "They are no longer asked to this meeting."


class Overtaken(Refused):
    """Somebody else wrote something that the writer has not seen yet."""

    def __init__(self) -> None:
        super().__init__(OVERTAKEN)


@dataclass(frozen=True)
class When:
    """When and where or how people meet, as typed."""

    begins_at: datetime
    minutes_long: int
    way: str
    place: str


@dataclass(frozen=True)
class Said:
    """How somebody wants to be part of a meeting, as typed. `said_by` is whose words
    these are, where another writes."""

    answer: str
    speaker: str = ""
    with_whom: str = ""
    rather: str = ""
    words: str = ""
    said_by: str = ""


@dataclass(frozen=True)
class Prepared:
    """What the person wants to say, what should happen, what would make it easier."""

    say: str = ""
    happen: str = ""
    easier: str = ""
    said_by: str = ""


def are_alike(name: str, other: str) -> bool:
    """Whether two names may be one person's: every word of the shorter one stands in
    the longer, so that “Gary” may be “Gary Farah”."""
    one, two = set(name.casefold().split()), set(other.casefold().split())
    return bool(one and two) and (one <= two or two <= one)


def seen_until(day: date) -> datetime:
    """When those who do something by this day have seen the meeting long enough."""
    end = timezone.make_aware(datetime.combine(day, time(23, 59)))
    return end + SEEN_FOR


def is_own(invitation: Invitation, by: Actor) -> bool:
    """Whether it is the actor who was asked, by themselves or as one of a team."""
    if by.user is None:
        return False
    if invitation.user_id:
        return invitation.user_id == by.user.pk
    team = invitation.team
    return team is not None and team.principal_id in by.principals


def whose_words(invitation: Invitation, by: Actor) -> str:
    """Whose words it is, when nobody else is named. One of a team says their name."""
    is_of_team = invitation.team_id is not None and is_own(invitation, by)
    return by.name if is_of_team else invitation.name


def is_for(meeting: Meeting, by: Actor) -> bool:
    """Whether the meeting is for the one who acts."""
    return by.user is not None and meeting.for_user_id == by.user.pk


def why_not_work(by: Actor) -> str | None:
    """Calling a meeting and writing down what came of it is the council's work."""
    if by.may("hold_meetings"):
        return None
    return "Only those who hold meetings can do this. You can say what you think of it."


def why_not_when(when: When) -> str | None:
    """A sentence when a day, a time or a place cannot be."""
    now = clock.now()
    if not now < when.begins_at <= now + FURTHEST:
        return "Choose a day and a time still to come, within a year."
    if when.way not in Meeting.Way.values or not 10 <= when.minutes_long <= 480:
        return "Say how people meet, and for how long."
    if when.way in (Meeting.Way.PLACE, Meeting.Way.HOME) and not when.place.strip():
        return "Say where people meet."
    return None


def why_not_call(purpose: str, why: str, by: Actor) -> str | None:
    """A sentence when a meeting cannot be called, or not by this actor."""
    if purpose not in meetings.PURPOSES:
        return "Choose what the meeting is for."
    if not why.strip():
        return "Write what you want to talk about."
    return why_not_work(by)


def why_not_change(meeting: Meeting, by: Actor) -> str | None:
    """Moving, asking somebody else, cancelling: while it is to come."""
    if meeting.is_cancelled:
        return "This meeting was cancelled. Call another."
    if meeting.is_held:
        return "This meeting has been held. Call another."
    return why_not_work(by)


def why_not_ask_more(meeting: Meeting, by: Actor) -> str | None:
    """Somebody who was there without being asked can be added afterwards."""
    if meeting.is_cancelled:
        return "This meeting was cancelled. Call another."
    return why_not_work(by)


def why_not_reply(meeting: Meeting, invitation: Invitation, by: Actor) -> str | None:
    """Each answers for themselves; for the person and for those without a sign-in,
    somebody beside them can write it down."""
    if meeting.is_cancelled:
        return "This meeting does not take place, so there is nothing to answer."
    if meeting.is_held:
        return "This meeting has been held. You can say what you think of the minutes."
    if invitation.taken_back_at:
        return NOT_ASKED
    if is_own(invitation, by) or by.may("hold_meetings"):
        return None
    if invitation.is_person and by.may("speak_up"):
        return None
    return "Only they, or somebody who writes it down for them, can answer."


def why_not_said(invitation: Invitation, said: Said) -> str | None:
    """A sentence when an answer does not say enough."""
    if said.answer not in meetings.ANSWERS:
        return "Say whether you want to be part of it, and how."
    if said.answer == meetings.THROUGH:
        if not invitation.is_person:
            return "Say what you want to say beforehand, or ask somebody to be invited."
        if not said.speaker.strip():
            return "Say who speaks for you."
    is_blank = said.answer == meetings.SENDS and not said.words.strip()
    if is_blank and not invitation.is_person:
        return "Write what you want to say."
    return None


def why_not_prepare(meeting: Meeting, by: Actor) -> str | None:
    """The person prepares, or somebody beside them writes it down."""
    if meeting.is_cancelled:
        return "This meeting does not take place."
    if meeting.is_held:
        return "This meeting has been held. You can say what you think of the minutes."
    if is_for(meeting, by) or by.may("hold_meetings") or by.may("speak_up"):
        return None
    return "Only the person, or somebody who writes it down for them, can do this."
