"""How long each step of safeguarding work should take, by preset, as versioned data.

Here are figures and words. What runs since when is worked out where the records are.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any

from alongside.standards import working_days
from alongside.standards.codes import DATA

SAME_DAY, WORKING_DAYS, WEEKS, NONE = "same_day", "working_days", "weeks", "none"
STATUTORY, NATIONAL, LOCAL = "statutory", "national", "local"
FIRST_PRESET = "own"  # while nobody has chosen


@dataclass(frozen=True)
class Target:
    """How long a step should take. `since` is set where it counts from elsewhere."""

    unit: str
    amount: int = 0
    since: str = ""

    @property
    def is_set(self) -> bool:
        """Whether there is a target at all."""
        return self.unit != NONE

    @property
    def in_words(self) -> str:
        """As people say it: `5 working days`."""
        fixed = {NONE: "No target", SAME_DAY: "The same day"}
        if self.unit in fixed:
            return fixed[self.unit]
        one = {WORKING_DAYS: "working day", WEEKS: "week"}[self.unit]
        return f"{self.amount} {one}{'' if self.amount == 1 else 's'}"

    def day_after(self, first: date) -> date:
        """The last day of the time that begins on this day: always a working day."""
        if self.unit == WEEKS:
            return working_days.after(first + timedelta(weeks=self.amount), 0)
        return working_days.after(first, self.amount)

    def is_no_longer_than(self, other: "Target") -> bool:
        """Whether this is certain never to take longer than the other."""
        if not (self.is_set and other.is_set):
            return not other.is_set
        if self.unit == other.unit:
            return self.amount <= other.amount
        return self._most_days <= other._least_days

    @property
    def _most_days(self) -> float:
        """Days by the calendar that it can take, with every bank holiday in the way."""
        return {WEEKS: 7 * self.amount, WORKING_DAYS: 4 + 1.5 * self.amount}.get(
            self.unit, 4
        )

    @property
    def _least_days(self) -> float:
        return {WEEKS: 7 * self.amount, WORKING_DAYS: 1.4 * self.amount}.get(
            self.unit, 0
        )


NO_TARGET = Target(NONE)


@dataclass(frozen=True)
class Preset:
    """Figures that a partnership can begin with, and where they are from."""

    code: str
    name: str
    about: str
    source: str
    reference: str
    applies_from: date
    verified: bool


@dataclass(frozen=True)
class Kind:
    """Who sets the figure: the law, national guidance, or the partnership."""

    code: str
    name: str
    about: str


@dataclass(frozen=True)
class Step:
    """A step of the work, between two moments, with its target in each preset.

    `limit` is the figure of law or national guidance, where there is one. With
    `stands_still` its time does not run while the enquiry is paused. What `is_watched`
    ends with no moment of its own: the manager's board looks out for it.
    """

    code: str
    name: str
    about: str
    since: str
    until: str
    kind: Kind
    targets: Mapping[str, Target]
    limit: Target = NO_TARGET
    stands_still: bool = False
    is_watched: bool = False

    @property
    def is_timed(self) -> bool:
        """Whether the record can tell that the step is done."""
        return bool(self.until)

    @property
    def is_local(self) -> bool:
        """Whether nobody but the partnership sets a number."""
        return self.kind.code == LOCAL

    def target_in(self, preset: str) -> Target:
        """Its target in a preset, which may be none."""
        return self.targets.get(preset, NO_TARGET)


@cache
def _content() -> dict[str, Any]:
    return tomllib.loads((DATA / "timers.toml").read_text(encoding="utf-8"))


@cache
def presets() -> dict[str, Preset]:
    """Every preset by its code."""
    found = _content()["presets"]
    return {code: Preset(code=code, **data) for code, data in found.items()}


@cache
def kinds() -> dict[str, Kind]:
    """Who can set a figure, by code."""
    return {c: Kind(code=c, **data) for c, data in _content()["kinds"].items()}


@cache
def steps() -> dict[str, Step]:
    """Every step by its code, in the order of the work."""
    return {data["code"]: _step(data) for data in _content()["steps"]}


def _step(data: dict[str, Any]) -> Step:
    targets = {code: Target(**target) for code, target in data["targets"].items()}
    limit = Target(**data["limit"]) if "limit" in data else NO_TARGET
    kind = kinds()[data["kind"]]
    return Step(**data | {"targets": targets, "limit": limit, "kind": kind})
