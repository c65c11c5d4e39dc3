"""What is typed in an enquiry into a whole service, and what it must say."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.access.models import User
from alongside.providers.models import WholeEnquiry
from alongside.providers.models.whole_people import ROOM
from alongside.providers.models.whole_planning import SOMEBODYS_OWN
from alongside.providers.rules.knowing import written_by
from alongside.standards import whole_service

# Who has to be told of a decision, or there is a sentence why not yet.
TO_TELL = ("provider", "regulator", "nhs", "police", "placing")
# What whoever runs the service says; everything else is for those who look into it.
OF_PROVIDER = ("comment", "challenge", "response")
HELD = "held"  # written where something is held back, with the reason
NOT_SEEN_BEFORE = "You can write down only what has happened. Give a day up to today."
NO_NAME = "Give the room or a code, such as Room 12 or R7. Never a name."


@dataclass(frozen=True)
class MoveSaid:
    """Why it moves, what those who live there say, and where to and until when."""

    reason: str
    residents_view: str = ""
    after: str = ""
    look_again_on: date | None = None


@dataclass(frozen=True)
class Decision:
    """What the director decides: why, what is looked into, and who leads."""

    reason: str
    scope: str
    lead: User


@dataclass(frozen=True)
class Contact:
    """One who pays or has to know, by organisation and role."""

    kind: str
    organisation: str
    role: str
    phone: str = ""
    told_on: date | None = None
    told_how: str = ""
    why_not_told: str = ""


@dataclass(frozen=True)
class Planned:
    """What a planning meeting agreed."""

    met_on: date
    who_does_what: str
    lines: str
    residents_hear: str
    advocates: str
    past_residents: str
    provider_was_there: bool
    why_provider_not: str = ""
    media: str = ""


@dataclass(frozen=True)
class Resident:
    """One who lives there: the room or a code, and who pays."""

    room: str
    funder: str
    funder_name: str = ""


@dataclass(frozen=True)
class Seen:
    """How one of them was when somebody saw them."""

    seen_on: date
    seen_by: str
    condition: str
    how_they_are: str
    said: str = ""
    why_not_said: str = ""
    done_at_once: str = ""


@dataclass(frozen=True)
class Moving:
    """Where one of them moves when the home shuts, and who is beside them."""

    room: str
    where_to: str
    moves_on: date
    supported_by: str
    wanted: str


def why_not_say(by: Actor, kind: str, words: str, *, runs_it: bool) -> str | None:
    """Whoever runs it says its own words; those who look into it say theirs."""
    if kind not in whole_service.WORDS or kind == HELD:
        return "Choose what it is."
    if kind in OF_PROVIDER:
        if not (runs_it and by.may("answer_for_service")):
            return "The manager of the service says this."
    elif not by.may("look_into_service"):
        return "Those who look after the quality of care write this down."
    return None if words.strip() else "Write what you want to say."


def why_not_contact(by: Actor, said: Contact) -> str | None:
    """An organisation, a role, a public number; told, or why not yet."""
    if not by.may("look_into_service"):
        return "Those who look after the quality of care write this down."
    if said.kind not in whole_service.CONTACTS:
        return "Choose who they are."
    if not said.organisation.strip() or not said.role.strip():
        return "Write the organisation and the role, such as Duty desk."
    if re.match(SOMEBODYS_OWN, said.phone):
        return "Give a public number, such as a switchboard. Never somebody’s own."
    if said.told_on is None and not said.why_not_told.strip():
        return "Say when they were told, or why not yet."
    if said.told_on and said.told_on > clock.today():
        return NOT_SEEN_BEFORE
    return None


def why_not_planned(by: Actor, said: Planned) -> str | None:
    """Who does what, what is asked, how people hear, who speaks up for them."""
    if not by.may("look_into_service"):
        return "Those who look after the quality of care write this down."
    if said.met_on > clock.today():
        return NOT_SEEN_BEFORE
    needed = {
        "who does what": said.who_does_what,
        "what you want to find out": said.lines,
        "how those who live there and their families hear": said.residents_hear,
        "who speaks up for people who need it": said.advocates,
        "how you ask people who lived there before": said.past_residents,
    }
    for what, words in needed.items():
        if not words.strip():
            return f"Write {what}."
    if not said.provider_was_there and not said.why_provider_not.strip():
        return "Say why whoever runs the service was not there."
    return None


def why_not_room(room: str) -> str | None:
    """A room or a code, never a name."""
    return None if re.match(ROOM, room.strip(), re.IGNORECASE) else NO_NAME


def why_not_residents(
    by: Actor, living_there: int, residents: list[Resident]
) -> str | None:
    """How many live there, and each of them by a room or a code, once."""
    if not by.may("look_into_service"):
        return "Those who look after the quality of care write this down."
    if living_there < 1:
        return "Say how many people live there."
    for one in residents:
        if why_not_room(one.room):
            return f"{one.room}: {NO_NAME}"
        if one.funder not in whole_service.FUNDERS:
            return f"Say who pays for {one.room}."
    rooms = [one.room.strip().casefold() for one in residents]
    if len(rooms) != len(set(rooms)):
        return "A room or code stands here twice. Give each person one of their own."
    return None


def why_not_seen(by: Actor, said: Seen) -> str | None:
    """Who saw them, how they are, what they said; and what was done where not safe."""
    if not by.may("look_into_service"):
        return "Those who look after the quality of care write this down."
    if said.seen_on > clock.today():
        return NOT_SEEN_BEFORE
    if not said.seen_by.strip():
        return "Write who saw them, such as Nurse of the hospital team."
    if said.condition not in whole_service.CONDITIONS:
        return "Say how they are."
    if not said.said.strip() and not said.why_not_said.strip():
        return "Write what they said, or why they said nothing."
    if said.condition == "not_safe" and not said.done_at_once.strip():
        return "Write what was done at once to make them safe."
    return None


def why_not_moving(by: Actor, enquiry: WholeEnquiry, said: Moving) -> str | None:
    """Each move: where to, when, what they want, and who is beside them."""
    if not by.may("look_into_service"):
        return "Those who look after the quality of care write this down."
    if enquiry.state != "moving":
        return "The director decides first that the home shuts."
    if why_not_room(said.room):
        return NO_NAME
    for what, words in (
        ("where they move to", said.where_to),
        ("who is beside them", said.supported_by),
        ("what they want", said.wanted),
    ):
        if not words.strip():
            return f"Write {what}."
    return None


def why_not_after(
    by: Actor, moved_on: date, words: str, said_by: str, after_on: date
) -> str | None:
    """How it is for them afterwards, in somebody's words."""
    if not by.may("look_into_service"):
        return "Those who look after the quality of care write this down."
    if after_on > clock.today() or after_on < moved_on:
        return "Give a day after they moved, up to today."
    if not words.strip() or not said_by.strip():
        return "Write how it is for them now, and who says so."
    return None


def as_columns(said: Any) -> dict[str, Any]:
    """What was typed, as columns, without spaces at the ends."""
    return {
        name: value.strip() if isinstance(value, str) else value
        for name, value in vars(said).items()
    }


def of_enquiry(enquiry: WholeEnquiry, by: Actor) -> dict[str, Any]:
    """Whose and where something of an enquiry is, as columns."""
    return {
        "service_id": enquiry.service_id,
        "circle_id": enquiry.circle_id,
        **written_by(by),
    }


def of_people(enquiry: WholeEnquiry, by: Actor) -> dict[str, Any]:
    """The same for what is about those who live there: not for whoever runs it."""
    return of_enquiry(enquiry, by) | {"circle_id": enquiry.people_circle_id}
