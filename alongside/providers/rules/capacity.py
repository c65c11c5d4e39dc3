"""Who may say how much room a service has, and which numbers can be."""

from dataclasses import dataclass
from datetime import date

from alongside.access import clock
from alongside.access.actor import Actor


@dataclass(frozen=True)
class Room:
    """How many people a service can care for, how many it does, and what is free."""

    as_of: date
    people: int
    vacancies: int
    places: int | None = None
    note: str = ""


def why_not_say_room(by: Actor, *, runs_it: bool) -> str | None:
    """Whoever runs the service says it, or whoever keeps the list of services."""
    if (runs_it and by.may("answer_for_service")) or by.may("keep_register"):
        return None
    return (
        "The manager of the service says this, or whoever keeps the list of services."
    )


def why_not_this_room(room: Room) -> str | None:
    """A sentence when the numbers cannot be."""
    if room.as_of > clock.today():
        return "Say how it is on a day that has come. It cannot be in the future."
    if room.places is None:
        return None
    if room.vacancies > room.places:
        return "There cannot be more places free than there are."
    if room.vacancies + room.people > room.places:
        return "People and free places together are more than the places there are."
    return None
