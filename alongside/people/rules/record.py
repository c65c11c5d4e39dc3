"""Who may write in a person's record, and what happens when two write at once."""

from collections.abc import Collection, Mapping

from alongside.access.actor import Actor
from alongside.people.models import Person
from alongside.standards.return_tables import HEALTH_CONDITIONS

NO_CONDITION = "none"


def is_own_record(person: Person, by: Actor) -> bool:
    """Whether the record is about the one who is acting."""
    return by.user is not None and person.user_id == by.user.pk


def why_not_write_about(person: Person, by: Actor) -> str | None:
    """The person writes their own story; others may help, and say that they did."""
    if is_own_record(person, by) or by.may("write_about_person"):
        return None
    return "Only the person, or somebody helping them to write, can change this."


def why_not_add_person(by: Actor) -> str | None:
    """Those who listen to people may begin a record for somebody."""
    if by.may("receive_concern"):
        return None
    return "Only the council's safeguarding team can begin a person's record."


def meet(
    saw: Mapping[str, str], now: Mapping[str, str], typed: Mapping[str, str]
) -> tuple[dict[str, str], list[str]]:
    """Bring together what two people wrote at the same time, answer by answer.

    `saw` is what stood there when the writer began, `now` what stands there, `typed`
    what they sent. What only one of them changed is kept as that one has it. Returns
    the answers to keep, and the names of those that both changed differently: there
    the writer's own words are kept, and somebody has to choose. What the writer is not
    known to have seen counts as changed by both.
    """
    kept: dict[str, str] = {}
    apart: list[str] = []
    for name, mine in typed.items():
        before, theirs = saw.get(name), now.get(name, "")
        kept[name] = theirs if mine == before else mine
        if theirs not in (before, mine) and mine != before:
            apart.append(name)
    return kept, apart


def why_not_conditions(chosen: Collection[str]) -> str | None:
    """A sentence when these health conditions cannot all be kept of somebody."""
    if any(code not in HEALTH_CONDITIONS for code in chosen):
        return "Choose health conditions from the list."
    if NO_CONDITION in chosen and len(chosen) > 1:
        none = HEALTH_CONDITIONS.plain(NO_CONDITION)
        return f"Tick “{none}” by itself, or the others without it."
    return None
