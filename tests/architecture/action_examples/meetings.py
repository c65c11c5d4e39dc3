"""Examples of the actions on meetings, and a meeting that fills every table."""

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import uuid4

from alongside.agreed.actions import meeting as agreed
from alongside.agreed.actions import meeting_answer, meeting_held, minutes
from alongside.agreed.actions.meeting import Called, Guest, Whose
from alongside.agreed.models import Action, Meeting
from alongside.agreed.rules.meeting import Prepared, Said
from alongside.concerns.actions import meeting as actions
from tests.architecture.world import World
from tests.factories import meetings

Example = Callable[[World], Callable[[], Any]]


def to_come(w: World) -> Meeting:
    """A meeting to come, called once."""
    if "meeting" not in vars(w):
        vars(w)["meeting"] = meetings.called(w.manager, w.enquiry, wishes=[w.outcome])
    return vars(w)["meeting"]


def begun(w: World) -> Meeting:
    """A meeting whose day has come."""
    if "meeting" not in vars(w):
        vars(w)["meeting"] = meetings.ago(w.manager, w.enquiry, wishes=[w.outcome])
    return vars(w)["meeting"]


def held(w: World) -> Meeting:
    """A meeting that was held."""
    found = meetings.now(begun(w))
    if not found.is_held:
        meetings.held(w.manager, found)
    return meetings.now(found)


def doing(w: World) -> Action:
    """Something agreed at it."""
    return meetings.agreed_to(w.manager, held(w))


def _call(w: World) -> Callable[[], Any]:
    return partial(
        agreed.call_meeting,
        by=w.manager,
        uid=uuid4(),
        whose=Whose("Amina", w.person.circle_id, w.person.user),
        called=Called("planning", meetings.WHY),
        when=meetings.when(),
        workers={w.team.principal_id: "safeguarding_team"},
    )


def _answer_minutes(w: World) -> Callable[[], Any]:
    meeting = held(w)
    meetings.minuted(w.manager, meeting)
    one = meetings.of_person(meeting)
    what = {"invitation": one, "is_right": True, "seen": 1}
    return partial(minutes.answer_minutes, by=w.manager, **what)


def _on(act: Callable[..., Any], **more: Any) -> Example:
    """An action on a meeting to come."""
    return lambda w: partial(act, by=w.manager, meeting=to_come(w), **more)


MOVE = {"reason": "Her sister comes.", "seen": 1}
OUT = {"user": None, "names": ["Gary"], "why": "No longer asked."}

MEETINGS: dict[str, Example] = {
    "agreed.call_meeting": _call,
    "agreed.invite": _on(agreed.invite, guest=Guest("Hodan", "Her daughter")),
    "agreed.move_meeting": _on(agreed.move_meeting, when=meetings.when(9), **MOVE),
    "agreed.cancel_meeting": _on(agreed.cancel_meeting, reason="She is ill.", seen=1),
    "agreed.keep_to_workers": _on(agreed.keep_to_workers, why="Not for her."),
    "agreed.ask_after_all": _on(meeting_answer.ask_after_all, why="She has died."),
    "agreed.ask_no_more": _on(meeting_answer.ask_no_more, why="She has died."),
    "agreed.let_out_of_meetings": lambda w: partial(
        agreed.let_out_of_meetings, by=w.manager, for_circle=w.person.circle_id, **OUT
    ),
    "agreed.answer_meeting": lambda w: partial(
        meeting_answer.answer_meeting,
        by=w.manager,
        invitation=meetings.of_person(to_come(w)),
        said=Said("room"),
        seen=0,
    ),
    "agreed.prepare": _on(meeting_answer.prepare, prepared=Prepared("Ask me."), seen=0),
    "agreed.hold_meeting": lambda w: partial(
        meeting_held.hold_meeting,
        by=w.manager,
        meeting=begun(w),
        voices=meetings.voices(begun(w)),
        seen=0,
    ),
    "agreed.decide_at_meeting": lambda w: partial(
        meeting_held.decide_at_meeting,
        by=w.manager,
        meeting=held(w),
        uid=uuid4(),
        words="A light on the stairs.",
        decided_by="All of us",
        view=meetings.VIEW,
    ),
    "agreed.keep_dissent": lambda w: partial(
        meeting_held.keep_dissent,
        by=w.manager,
        decision=meetings.decided(w.manager, held(w)),
        uid=uuid4(),
        name="Hodan",
        words="It is not enough.",
    ),
    "agreed.agree_at_meeting": lambda w: partial(
        meeting_held.agree_at_meeting,
        by=w.manager,
        meeting=held(w),
        uid=uuid4(),
        to_do=meetings.to_do(),
    ),
    "agreed.write_minutes": lambda w: partial(
        minutes.write_minutes,
        by=w.manager,
        meeting=held(w),
        words=meetings.MINUTES,
        seen=0,
    ),
    "agreed.answer_minutes": _answer_minutes,
    "concerns.call_meeting_in_enquiry": lambda w: partial(
        actions.call_meeting_in_enquiry,
        by=w.manager,
        enquiry=w.enquiry,
        uid=uuid4(),
        called=Called("planning", meetings.WHY),
        when=meetings.when(),
    ),
    "concerns.invite_to_meeting": _on(
        actions.invite_to_meeting, guest=Guest("Hodan", "Her daughter")
    ),
    "concerns.move_meeting_in_enquiry": _on(
        actions.move_meeting_in_enquiry, when=meetings.when(9), **MOVE
    ),
    "concerns.follow_person": lambda w: partial(
        actions.follow_person, by=w.manager, enquiry=w.enquiry, person=None
    ),
}


def fill(w: World) -> None:
    """Leave a meeting from its call to what is said of its minutes."""
    begun(w)
    one = meetings.of_person(begun(w))
    meetings.answered(w.manager, one, "room")
    meetings.prepared(w.manager, begun(w))
    decision = meetings.decided(w.manager, held(w))
    said = {"name": "Hodan", "words": "It is not enough.", "uid": uuid4()}
    meeting_held.keep_dissent(by=w.manager, decision=decision, **said)
    meetings.agreed_to(w.manager, held(w), decision=decision)
    MEETINGS["agreed.answer_minutes"](w)()
