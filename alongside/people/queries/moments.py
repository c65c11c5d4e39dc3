"""Places in lists that are ordered by time: 'after this moment, and this row of it'."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Place:
    """Where the page before ended: a moment, a row, and what sort of row."""

    at: datetime
    number: int
    rank: int = 0


def place_of(at: datetime, number: int, rank: int = 0) -> str:
    """A place as it stands in an address."""
    return f"{at.isoformat()}|{number}|{rank}"


def place_in(after: str) -> Place | None:
    """The place in an address; None where it is made up."""
    at, _, rest = after.partition("|")
    number, _, rank = rest.partition("|")
    if not (number.isdecimal() and len(number) < 19 and rank.isdecimal()):
        return None
    try:
        when = datetime.fromisoformat(at)
    except ValueError:
        return None
    return Place(when, int(number), int(rank[:3])) if when.tzinfo else None
