"""Who writes what a person wants, who says how near they are, and who judges it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.people.models import How, Judgement, Outcome, Person
from alongside.people.rules.record import is_own_record
from alongside.standards import codes


@dataclass(frozen=True)
class Wish:
    """One thing somebody wants, as it was said. `areas` are codes of parts of life."""

    words: str
    said_by: str
    said_on: date = field(default_factory=clock.today)
    how: str = How.OWN
    areas: Sequence[str] = ()


# Whoever works for the person in a role that answers for decisions.
PROFESSIONAL = ("lead_enquiry", "assess_capacity")
BESIDE = ("judge_outcomes", "write_about_person")


def _is_beside(person: Person | None, by: Actor, abilities: Sequence[str]) -> bool:
    is_own = person is not None and is_own_record(person, by)
    return is_own or any(map(by.may, abilities))


def why_not_write(person: Person | None, by: Actor) -> str | None:
    """The person says what they want; those beside them may write it down."""
    if _is_beside(person, by, BESIDE):
        return None
    return "Only the person and those working with them can write this."


def why_not_change(outcome: Outcome, by: Actor) -> str | None:
    """What is wanted can be changed until it is no longer wanted."""
    if outcome.is_withdrawn:
        return "This is no longer wanted. Write it anew if it is wanted again."
    return why_not_write(outcome.person, by)


def why_not_rate(outcome: Outcome, by: Actor) -> str | None:
    """How near they are is the person's to say; whoever heard it may write it down."""
    if outcome.is_withdrawn:
        return "This is no longer wanted, so there is nothing to say about it."
    if _is_beside(outcome.person, by, (*BESIDE, "write_what_they_saw")):
        return None
    return "Only the person and those working with them can say this."


def why_not_judge(outcome: Outcome, whose: str, by: Actor) -> str | None:
    """The person's judgement may be written by anybody beside them; the professional's
    only by somebody who answers for decisions."""
    if not _is_beside(outcome.person, by, BESIDE):
        return "Only the person and those working with them can say this."
    if whose == Judgement.Whose.PROFESSIONAL and not any(map(by.may, PROFESSIONAL)):
        return "The professional’s view is for the worker to give."
    if outcome.is_withdrawn:
        return "This outcome is no longer wanted, so there is nothing to judge."
    return None


def why_not_wish(words: str, said_by: str, areas: Sequence[str]) -> str | None:
    """A wish has words and somebody who said it."""
    if not words.strip():
        return "Write what is wanted, in the person’s own words."
    if not said_by.strip():
        return "Write who said it."
    return why_not_areas(areas)


def why_not_areas(areas: Sequence[str]) -> str | None:
    """The parts of life are those of the list, each once."""
    if all(area in codes.WELLBEING for area in areas) and len(set(areas)) == len(areas):
        return None
    return "Choose from the parts of life that are shown."
