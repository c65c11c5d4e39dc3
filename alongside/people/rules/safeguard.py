"""What goes with being allowed, as typed: who speaks up, rights told, conditions."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class RepresentativeSaid:
    """Who visits and speaks up, or why nobody does yet; and the advocate. As typed."""

    advocate: str
    named_on: date
    name: str = ""
    relation: str = ""
    chosen_by: str = ""
    why_nobody: str = ""
    advocate_words: str = ""
    is_paid: bool = False


@dataclass(frozen=True)
class RightToldSaid:
    """When, how and in what form the person was told of the way to a judge."""

    told_on: date
    told_by: str
    told_in: str
    how: str
    what_they_said: str = ""


@dataclass(frozen=True)
class ReplySaid:
    """What is done about a condition; with an owner and a day it becomes an action."""

    words: str
    replied_by: str
    replied_on: date
    owner_name: str = ""
    due_on: date | None = None
