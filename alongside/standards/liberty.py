"""Deprivation of liberty: legal tests by date, schemes that allow it, their clocks."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from alongside.standards.codes import DATA


@dataclass(frozen=True)
class Factor:
    """One thing to think about. No factor decides anything by itself."""

    code: str
    label: str
    question: str


@dataclass(frozen=True)
class LegalTest:
    """What courts looked at in one stretch of time. An old one has no questions."""

    code: str
    name: str
    version: str
    source: str
    reference: str
    applies_from: date
    verified: bool
    factors: tuple[Factor, ...]
    applies_until: date | None = None

    def held_on(self, day: date) -> bool:
        """Whether it was the test on that day."""
        ends = self.applies_until
        return self.applies_from <= day and (ends is None or day <= ends)


@dataclass(frozen=True)
class Scheme:
    """A way in which the law can allow it, where, for whom and for how long at most."""

    code: str
    name: str
    plain: str
    source: str
    reference: str
    applies_from: date
    verified: bool
    places: tuple[str, ...]
    least_age: int
    note: str = ""
    most_days: int | None = None
    most_months: int | None = None
    extension_days: int | None = None
    decide_within_days: int | None = None
    needs_assessments: bool = False
    applies_until: date | None = None


@dataclass(frozen=True)
class Clock:
    """A day that matters: how long, and whether the law or a local habit says so."""

    code: str
    name: str
    kind: str
    reference: str
    verified: bool
    days: int | None = None


@cache
def _content() -> dict[str, Any]:
    return tomllib.loads((DATA / "liberty.toml").read_text(encoding="utf-8"))


@cache
def all_tests() -> dict[str, LegalTest]:
    """Every legal test by its code, oldest first."""
    return {
        code: LegalTest(
            code=code,
            **{**data, "factors": tuple(Factor(**one) for one in data["factors"])},
        )
        for code, data in _content()["tests"].items()
    }


def legal_test_on(day: date) -> LegalTest:
    """The test in use on a day. Raises `LookupError` for days before the first."""
    for one in all_tests().values():
        if one.held_on(day):
            return one
    raise LookupError(f"No test is held for {day}.")


@cache
def all_schemes() -> dict[str, Scheme]:
    """Every scheme by its code. Later ones come by data."""
    return {
        code: Scheme(code=code, **{**data, "places": tuple(data["places"])})
        for code, data in _content()["schemes"].items()
    }


def schemes_for(place: str, on: date) -> list[Scheme]:
    """The schemes that can allow it where somebody lives, on a day."""
    return [
        one
        for one in all_schemes().values()
        if place in one.places
        and one.applies_from <= on
        and (one.applies_until is None or on <= one.applies_until)
    ]


@cache
def all_clocks() -> dict[str, Clock]:
    """Every clock by its code."""
    return {
        data["code"]: Clock(
            kind=data["class"], **{n: v for n, v in data.items() if n != "class"}
        )
        for data in _content()["clocks"]
    }
