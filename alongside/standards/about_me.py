"""What a person may want known about themselves: the headings, as versioned data."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from alongside.standards.codes import DATA

HOW_TO_TALK = "how_to_talk"
FIRST, MOMENT, EVERY_DAY = "first", "moment", "every_day"


@dataclass(frozen=True)
class Heading:
    """One heading, said to the person and said about them.

    `standard` is the heading of the national standard that it belongs to; `verified`
    says whether that one was read at its source.
    """

    code: str
    group: str
    title: str
    title_of_other: str
    hint: str
    rows: int
    standard: str
    most: int = 10_000
    verified: bool = False

    def titled(self, called: str = "") -> str:
        """The heading for the person themselves, or about somebody called this."""
        return self.title_of_other.format(called=called) if called else self.title


@dataclass(frozen=True)
class Group:
    """Headings that are asked together."""

    code: str
    title: str
    headings: tuple[Heading, ...]

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of its headings, in order."""
        return tuple(heading.code for heading in self.headings)


@dataclass(frozen=True)
class Standard:
    """The set of headings, with where it is from."""

    name: str
    version: str
    source: str
    reference: str
    applies_from: date
    verified: bool
    groups: tuple[Group, ...]

    @property
    def headings(self) -> tuple[Heading, ...]:
        """Every heading, in order."""
        return tuple(h for group in self.groups for h in group.headings)


@cache
def standard() -> Standard:
    """The headings that are asked now."""
    content = tomllib.loads((DATA / "about_me.toml").read_text(encoding="utf-8"))
    data: dict[str, Any] = content["about_me"]
    headings = [Heading(**one) for one in data.pop("headings")]
    groups = tuple(
        Group(
            one["code"],
            one["title"],
            tuple(h for h in headings if h.group == one["code"]),
        )
        for one in data.pop("groups")
    )
    return Standard(groups=groups, **data)


@cache
def by_code() -> dict[str, Heading]:
    """Every heading by its code, in order."""
    return {heading.code: heading for heading in standard().headings}


def group(code: str) -> Group:
    """The group with this code; `KeyError` where there is none."""
    return {one.code: one for one in standard().groups}[code]


def titled(code: str, called: str = "") -> str:
    """The words of a heading; a code that is no longer asked stands for itself."""
    found = by_code().get(code)
    return found.titled(called) if found else code.replace("_", " ").capitalize()
