"""The meetings of the demo: one to come, and one held with minutes and a dissent."""

from datetime import timedelta
from functools import partial
from typing import Any
from uuid import uuid4

from alongside.access import actions as access
from alongside.access import clock, identity
from alongside.access.actor import NOBODY, Actor
from alongside.agreed.actions import (
    ToDo,
    View,
    meeting_answer,
    meeting_held,
    minutes,
)
from alongside.agreed.actions.meeting import Called, Guest
from alongside.agreed.models import Invitation, Meeting
from alongside.agreed.queries import meeting as queries
from alongside.agreed.rules.meeting import Prepared, Said, When
from alongside.agreed.rules.meeting_held import Voices
from alongside.concerns.actions import meeting as actions
from alongside.concerns.queries import meeting as enquiry_meetings
from alongside.concerns.seeds import cast
from alongside.concerns.seeds.story import Step, Story, Told, acting


def steps(story: Story) -> list[Step]:
    """The meetings of this story, when it has any."""
    name = story.part("person").get("name", "")
    return [
        step
        for told in cast.meetings()
        if told["person"] == name
        for step in _steps_of(story, told)
    ]


def _steps_of(story: Story, told: Told) -> list[Step]:
    called = told["called_days_ago"]
    found: list[Step] = [
        (cast.moment(called, 10), partial(_call, story, told)),
        (cast.moment(called - 1, 11), partial(_answer, story, told)),
    ]
    if "held" in told:
        day = told["held_days_ago"]
        found.append((cast.moment(day, told["hour"] + 2), partial(_hold, story, told)))
        found.append((cast.moment(day - 1, 10), partial(_minute, story, told)))
        found.append((cast.moment(day - 2, 10), partial(_put_right, story, told)))
    return found


def _call(story: Story, told: Told) -> None:
    by, enquiry = acting(told["by"]), story.enquiry()
    with identity.seen_as(by.principals):
        wishes = enquiry_meetings.wishes(by, enquiry)
    when = When(
        begins_at=cast.moment(told["held_days_ago"], told["hour"]),
        minutes_long=told["minutes_long"],
        way=told["way"],
        place=told["place"],
    )
    actions.call_meeting_in_enquiry(
        by=by,
        enquiry=enquiry,
        uid=uuid4(),
        called=Called(told["purpose"], told["why"]),
        when=when,
        wishes=wishes,
        asks=[_guest(one) for one in told["asked"]],
    )


def _guest(told: Told) -> Guest:
    user = cast.user_with(told["email"]) if "email" in told else None
    return Guest(user.full_name if user else told["name"], told["role"], user=user)


def _meeting(story: Story) -> Meeting:
    with access.at_the_desk_of(cast.safeguarding_team()):
        return enquiry_meetings.all_of(NOBODY, story.enquiry())[-1]


def _asked(by: Actor, meeting: Meeting) -> dict[str, Invitation]:
    """Everybody who is asked by name; the person under no name."""
    with identity.seen_as(by.principals):
        rows = queries.asked(by, meeting)
    for row in rows:
        row.meeting = meeting
    return {"" if row.is_person else row.name: row for row in rows}


def _answer(story: Story, told: Told) -> None:
    """Each says what they say; the person prepares as well."""
    meeting, person = _meeting(story), told["person_says"]
    by = acting(story.told["person"]["user_email"])
    asked = _asked(acting(told["by"]), meeting)
    named = ("answer", "with_whom", "rather", "words")
    said = Said(**{name: person[name] for name in named})
    meeting_answer.answer_meeting(by=by, invitation=asked[""], said=said, seen=0)
    bring = Prepared(**{name: person[name] for name in ("say", "happen", "easier")})
    meeting_answer.prepare(by=by, meeting=meeting, prepared=bring, seen=0)
    for one in filter(lambda one: "answer" in one, told["asked"]):
        who = acting(one["email"]) if "email" in one else acting(told["by"])
        answer = Said(one["answer"], words=one.get("words", ""))
        meeting_answer.answer_meeting(
            by=who, invitation=asked[_guest(one).name], said=answer, seen=0
        )


def _hold(story: Story, told: Told) -> None:
    """Whose voice was heard, then each decision."""
    by, meeting = acting(told["by"]), _meeting(story)
    asked = _asked(by, meeting)
    voices = {row.pk: ("there_heard", "") for row in asked.values()}
    for one in told["asked"]:
        row = asked[_guest(one).name]
        voices[row.pk] = (one["voice"], one.get("why", ""))
    said = Voices(voices, note=told["held"]["note"])
    meeting_held.hold_meeting(by=by, meeting=meeting, voices=said, seen=0)
    for one in told["held"]["decisions"]:
        _decide(by, meeting, one)


def _decide(by: Actor, meeting: Meeting, told: Told) -> None:
    decision = meeting_held.decide_at_meeting(
        by=by,
        meeting=meeting,
        uid=uuid4(),
        words=told["words"],
        decided_by=told["decided_by"],
        view=View(how="first_hand", words=told["view"]),
    )
    if "dissent" in told:
        no: dict[str, Any] = {"name": told["dissent"], "words": told["dissent_words"]}
        meeting_held.keep_dissent(by=by, decision=decision, uid=uuid4(), **no)
    if "does" in told:
        to_do = ToDo(
            what=told["does"],
            serves=told["serves"],
            serves_kind="wish",
            due_on=clock.today() + timedelta(days=told["due_days"]),
            owner=cast.user_with(told["owner"]),
        )
        meeting_held.agree_at_meeting(
            by=by, meeting=meeting, uid=uuid4(), to_do=to_do, decision=decision
        )


def _minute(story: Story, told: Told) -> None:
    """The minutes are shared; for the person something is not right."""
    by, meeting, said = acting(told["by"]), _meeting(story), told["held"]["minutes"]
    minutes.write_minutes(by=by, meeting=meeting, words=said["words"], seen=0)
    person = acting(story.told["person"]["user_email"])
    minutes.answer_minutes(
        by=person,
        invitation=_asked(by, meeting)[""],
        is_right=False,
        words=said["not_right"],
        seen=1,
    )


def _put_right(story: Story, told: Told) -> None:
    """Put right as the person said, and found right."""
    by, meeting, said = acting(told["by"]), _meeting(story), told["held"]["minutes"]
    minutes.write_minutes(
        by=by, meeting=meeting, words=said["put_right"], why=said["why"], seen=1
    )
    asked = _asked(by, meeting)
    for one in told["asked"]:
        if one.get("minutes") == "right":
            minutes.answer_minutes(
                by=acting(one["email"]),
                invitation=asked[_guest(one).name],
                is_right=True,
                seen=2,
            )
    person = acting(story.told["person"]["user_email"])
    minutes.answer_minutes(by=person, invitation=asked[""], is_right=True, seen=2)
