"""The lines of somebody's work that come from the concerns they have."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum

from django.urls import reverse
from django.utils import timezone

from alongside.access import clock
from alongside.concerns.models import Concern, Joining
from alongside.concerns.models.concern import WAITING, Danger, State
from alongside.concerns.queries import came_back
from alongside.concerns.queries.timers import ByWhen
from alongside.concerns.rules.delaying import Late
from alongside.concerns.rules.timers import Level, day_in_words

# Steps that stand among other lines already: to answer, and to ask how they are.
TELL, TELL_PERSON, ASK = "tell_raiser", "tell_person", "look_again"
ANSWERS = {
    TELL: ("The one who spoke up waits to hear what was decided", "tell"),
    TELL_PERSON: ("They wait to hear from us what was decided", "person_told"),
}
NOT_ASKED = ("", "not_recorded")


class Rank(IntEnum):
    """What comes first of everything somebody has to do."""

    DANGER = 0
    GONE_BY = 1
    TODAY = 2
    ANSWER = 3
    SOON = 4
    REST = 5


@dataclass(frozen=True)
class Thing:
    """One line of work: whom it is about, what to do, where, and by when.

    `about` is what it belongs to, so that the first three are about three. `said` is
    what the person wants, `absent` what to say while nobody has asked them.
    """

    about: str
    who: str
    what: str
    page: str
    numbers: tuple[int | str, ...] = ()
    rank: Rank = Rank.REST
    day: date = date.max
    tag: str = ""
    colour: str = ""
    more: str = field(default="", compare=False)
    said: str = ""
    absent: str = ""

    @property
    def href(self) -> str:
        """Where it is done; '' where the viewer has no page for it."""
        return reverse(self.page, args=self.numbers) if self.page else ""


def rank_by(day: date) -> Rank:
    """What comes first, by a day: gone by, today, or still to come."""
    today = clock.today()
    if day < today:
        return Rank.GONE_BY
    return Rank.TODAY if day == today else Rank.SOON


def about(concern: Concern) -> str:
    """What every line of one concern belongs to."""
    return f"concern-{concern.pk}"


def to_see(concerns: Sequence[Concern], counted: dict[int, ByWhen]) -> list[Thing]:
    """The people to listen to or to talk with next, danger first. Nobody is sent to
    see somebody who has died."""
    return [
        _thing(concern, what, page, _wish(concern) | _again(concern) | _danger(concern))
        for concern in concerns
        if not counted[concern.pk].has_died and (found := _talk(concern)) is not None
        for what, page in [found]
    ]


def _talk(concern: Concern) -> tuple[str, str] | None:
    """What to talk about with the person next, and on which page."""
    enquiry = getattr(concern, "enquiry", None)
    if concern.state in (State.RAISED, State.RECEIVED):
        return "Listen to them first", "concern"
    if concern.state == State.LISTENING:
        return "Listen, so that it can be decided with them", "concern"
    if concern.state == State.FOUND:
        return "Talk over what we found", "enquiry"
    if concern.state == State.ENQUIRING and enquiry:
        is_asked = enquiry.outcomes_asked not in NOT_ASKED
        return None if is_asked else ("Ask what they want to come of it", "enquiry")
    return None


def _danger(concern: Concern) -> dict[str, object]:
    if concern.state in WAITING and concern.danger == Danger.YES:
        return {"rank": Rank.DANGER, "tag": "In danger now", "colour": "red"}
    return {}


def _again(concern: Concern) -> dict[str, object]:
    """Why somebody has it again, when it came back without their doing."""
    why = came_back.why_it_is_back(concern)
    if not why:
        return {}
    tag = {"tag": "With you again", "colour": "blue", "rank": Rank.ANSWER}
    return tag | {"said": "", "more": why}


def _wish(concern: Concern) -> dict[str, object]:
    """What the person wants, as far as it was told."""
    if concern.wish_words:
        is_own = concern.raised_by_kind == "self"
        teller = "In their own words" if is_own else "As told by the one who raised it"
        return {"said": concern.wish_words, "more": teller}
    return {"absent": "Nobody had asked them what they want when this was raised."}


def _thing(concern: Concern, what: str, page: str, details: dict[str, object]) -> Thing:
    number = concern.enquiry.pk if page == "enquiry" else concern.pk
    return Thing(
        about=about(concern),
        who=concern.who_it_is_about,
        what=what,
        page=f"concerns:{page}",
        numbers=(number,),
        **{"day": timezone.localdate(concern.raised_at), **details},  # type: ignore[arg-type]
    )


def not_told(concerns: Sequence[Concern], counted: dict[int, ByWhen]) -> list[Thing]:
    """Where the one who spoke up, or the person, waits to hear what was decided."""
    return [
        _thing(concern, *ANSWERS[late.timer.step.code], _by_when(late))
        for concern in concerns
        for late in counted[concern.pk].running
        if late.timer.step.code in ANSWERS
    ]


def not_told_either(joinings: Sequence[Joining]) -> list[Thing]:
    """Where somebody else who told us of the same waits to hear what was decided."""
    what = "Somebody else who told us of it waits to hear what was decided"
    return [
        Thing(
            about=about(one.goes_on),
            who=one.goes_on.who_it_is_about,
            what=what,
            page="concerns:tell",
            numbers=(one.joined_id,),
            rank=Rank.ANSWER,
            day=timezone.localdate(one.goes_on.decided_at),
        )
        for one in joinings
    ]


def timed(concerns: Sequence[Concern], counted: dict[int, ByWhen]) -> list[Thing]:
    """Steps of which half the time is gone or more, the nearest day first, each with
    the way to say why where that is asked."""
    found = [
        _step(concern, late)
        for concern in concerns
        for late in counted[concern.pk].running
        if not late.timer.stands_still
        and late.timer.level != Level.ON_TIME
        and late.timer.step.code not in (*ANSWERS, ASK)
    ]
    return sorted(found, key=lambda one: one.day)


def _step(concern: Concern, late: Late) -> Thing:
    timer = late.timer
    what = f"{timer.step.name} {timer.by_when}"
    if not late.is_unsaid:
        details = _by_when(late)
        if late.delay:
            hoped = day_in_words(late.delay.hoped_for, timer.today)
            details |= {"rank": Rank.SOON, "more": f"Hoped for by {hoped}."}
        return _thing(concern, what, "concern", details)
    why = "The new day has gone by." if late.is_hope_gone else "Nobody has said why."
    return Thing(
        about=about(concern),
        who=concern.who_it_is_about,
        what=what,
        page="concerns:say_why_longer",
        numbers=(concern.pk, timer.step.code),
        rank=Rank.GONE_BY,
        day=timer.due_on,
        tag="Past its day",
        colour="orange",
        more=why,
    )


def _by_when(late: Late) -> dict[str, object]:
    timer = late.timer
    tag, colour = {
        Level.PAST: ("Past its day", "orange"),
        Level.NEARLY: ("Nearly its day", "yellow"),
        Level.HALF: ("Half the time is gone", "grey"),
    }.get(timer.level, ("", ""))
    rank = Rank.ANSWER if timer.step.code in ANSWERS else Rank.SOON
    if timer.is_past:
        rank = Rank.GONE_BY
    elif timer.due_on == clock.today():
        rank = Rank.TODAY
    return {"rank": rank, "day": timer.due_on, "tag": tag, "colour": colour}


def waiting_for_now(concerns: Sequence[Concern]) -> list[Thing]:
    """What waits, with the day on which it goes on, the nearest first."""
    found = [
        _thing(concern, _goes_on(concern), "enquiry", _gone(concern))
        for concern in concerns
        if concern.is_paused
    ]
    return sorted(found, key=lambda one: one.day)


def _goes_on(concern: Concern) -> str:
    day = day_in_words(concern.restart_on or clock.today(), clock.today())
    if concern.is_restart_gone:
        return f"It was to go on by {day}. Can it?"
    return f"It waits. It goes on by {day}"


def _gone(concern: Concern) -> dict[str, object]:
    day = concern.restart_on or clock.today()
    if concern.is_restart_gone:
        gone = {"tag": "That day has gone by", "colour": "orange"}
        return {"rank": Rank.GONE_BY, "day": day, **gone}
    rank = Rank.TODAY if day == clock.today() else Rank.REST
    return {"rank": rank, "day": day}


def everything(concerns: Sequence[Concern], counted: dict[int, ByWhen]) -> list[Thing]:
    """Each concern they have, and how far it is."""
    return [
        _thing(
            concern,
            f"{concern.get_state_display()}, {concern.reference}",
            "concern",
            ({} if counted[concern.pk].has_died else _danger(concern)) | _wish(concern),
        )
        for concern in concerns
    ]


def taken_by_nobody(concern: Concern) -> Thing:
    """A worry that somebody has to take on now."""
    details = _danger(concern) | _wish(concern)
    return _thing(
        concern, "Nobody has taken it. Give it to somebody", "allocate", details
    )
