"""Letters: what they are about, how they begin, and how they are given, as data."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Any

from alongside.standards import easy_read
from alongside.standards.codes import DATA
from alongside.standards.easy_read import Symbol


@dataclass(frozen=True)
class Subject:
    """What a letter is about: its title, its picture, and to whom it can go."""

    code: str
    title: str
    symbol: Symbol
    to: tuple[str, ...]
    before: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Way:
    """How a letter is given. `past` says so once it was."""

    code: str
    label: str
    like: str
    past: str


@dataclass(frozen=True)
class Words:
    """Everything about letters, with where it is from."""

    name: str
    version: str
    source: str
    reference: str
    applies_from: date
    verified: bool
    subjects: Mapping[str, Subject]
    ways: Mapping[str, Way]
    after: Mapping[str, str]
    decided: Mapping[str, str]
    looks: Mapping[str, str]


@cache
def words() -> Words:
    """The words that are used now."""
    content = tomllib.loads((DATA / "letters.toml").read_text(encoding="utf-8"))
    about: dict[str, Any] = content["letters"]
    return Words(
        subjects={k: _subject(k, one) for k, one in content["subjects"].items()},
        ways={code: Way(code, **one) for code, one in content["ways"].items()},
        after=content["after"],
        decided=content["decided"],
        looks=content["looks"],
        **about,
    )


def _subject(code: str, one: dict[str, Any]) -> Subject:
    symbol, to = easy_read.symbol(one["symbol"]), tuple(one["to"])
    return Subject(code, **one | {"symbol": symbol, "to": to})


def subjects_to(to: str) -> list[Subject]:
    """What a letter to the person, or to the one who spoke up, can be about."""
    return [one for one in words().subjects.values() if to in one.to]


def begun(subject: str, to: str, told: str = "") -> str:
    """The first draft of a letter, around what was told already."""
    before = words().subjects[subject].before[to]
    parts = (before, told.strip(), words().after[to])
    return "\n\n".join(part for part in parts if part)
