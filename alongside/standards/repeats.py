"""When a decision to do nothing more waits for a second manager."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache

from alongside.standards.codes import DATA


@dataclass(frozen=True)
class Repeats:
    """How many worries about one person in how many days; `kind` is what that rests
    on: statutory, guidance or local."""

    version: str
    kind: str
    source: str
    applies_from: date
    verified: bool
    how_many: int
    days: int


@cache
def repeats() -> Repeats:
    """What is in force."""
    return Repeats(**tomllib.loads((DATA / "repeats.toml").read_text(encoding="utf-8")))
