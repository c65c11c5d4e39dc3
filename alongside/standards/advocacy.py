"""By when an advocate should be there, and which kinds a trigger asks for."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from alongside.standards import working_days
from alongside.standards.codes import DATA


@dataclass(frozen=True)
class Time:
    """By when something should have been done. `kind` is what it rests on: statutory,
    guidance or local."""

    code: str
    kind: str
    working_days: int
    words: str

    def due(self, begun: date) -> date:
        """The last day that is in time."""
        return working_days.after(begun, self.working_days)


@cache
def _content() -> dict[str, Any]:
    return tomllib.loads((DATA / "advocacy_times.toml").read_text(encoding="utf-8"))


@cache
def times() -> dict[str, Time]:
    """Every time by its code."""
    return {one["code"]: Time(**one) for one in _content()["times"]}


def kinds_for(trigger: str) -> tuple[str, ...]:
    """The kinds of advocate a trigger asks for, the likeliest first."""
    return tuple(_content()["kinds_for"].get(trigger, ()))
