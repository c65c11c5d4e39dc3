"""Reads code lists from the data files: versioned words with source and date."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

DATA = Path(__file__).parent / "data"
NATIONAL_RETURN = "national_return.toml"
FILES = (
    NATIONAL_RETURN,
    "practice.toml",
    "capacity.toml",
    "care_quality.toml",
    "relationships.toml",
    "barriers.toml",
    "taking_longer.toml",
    "handing_over.toml",
    "stopping.toml",
    "finding.toml",
    "death.toml",
    "appealing.toml",
    "outcomes.toml",
    "thinking.toml",
    "liberty_words.toml",
    "reviews.toml",
    "meetings.toml",
    "ahead.toml",
    "advocacy.toml",
    "how_it_was_words.toml",
    "beside.toml",
    "learning.toml",
    "injuries.toml",
    "chronology.toml",
    "second_look.toml",
    "knowledge.toml",
    "sharing.toml",
    "market.toml",
    "visiting.toml",
    "improvement.toml",
    "whole_service.toml",
)


@dataclass(frozen=True)
class Code:
    """One entry: what is stored, what the source calls it, what people read.

    `verified` is False where the wording was not read at its source.
    """

    code: str
    label: str
    plain: str = ""
    verified: bool = True
    reference: str = ""
    not_for: tuple[str, ...] = ()

    @property
    def in_plain_words(self) -> str:
        """The words for a page: the plain ones, or the label where it is plain."""
        return self.plain or self.label


@dataclass(frozen=True)
class CodeList:
    """A named, versioned, sourced list of codes, in the order of its source."""

    name: str
    version: str
    source: str
    reference: str
    applies_from: date
    verified: bool
    entries: tuple[Code, ...]

    def __contains__(self, code: object) -> bool:
        return any(entry.code == code for entry in self.entries)

    def __iter__(self) -> Iterator[Code]:
        return iter(self.entries)

    def __len__(self) -> int:
        return len(self.entries)

    @property
    def codes(self) -> tuple[str, ...]:
        """Every code, in order."""
        return tuple(entry.code for entry in self.entries)

    def get(self, code: str) -> Code:
        """The entry with this code; `KeyError` naming list and code if there is none.

        Case matters: codes are ours, not typed by people.
        """
        for entry in self.entries:
            if entry.code == code:
                return entry
        raise KeyError(f"{code!r} is not in the list {self.name!r}.")

    def label(self, code: str) -> str:
        """The source's exact words for a code; an empty code has none."""
        return self.get(code).label if code else ""

    def plain(self, code: str) -> str:
        """The plain words for a code; an empty code has none."""
        return self.get(code).in_plain_words if code else ""

    def choices(self) -> list[tuple[str, str]]:
        """Code and plain words, for a form field."""
        return [(entry.code, entry.in_plain_words) for entry in self.entries]

    def official_choices(self) -> list[tuple[str, str]]:
        """Code and the source's exact words, for a form field."""
        return [(entry.code, entry.label) for entry in self.entries]

    def find(self, words: str) -> Code | None:
        """The entry whose code or label is this, whatever the capitals and spaces."""
        wanted = _folded(words)
        for entry in self.entries:
            if wanted in (_folded(entry.code), _folded(entry.label)):
                return entry
        return None


def _folded(words: str) -> str:
    return " ".join(words.replace("_", " ").casefold().split())


def _read_code(entry: dict[str, Any], *, list_verified: bool) -> Code:
    not_for = tuple(entry.get("not_for", ()))
    return Code(**{"verified": list_verified, **entry, "not_for": not_for})


def _read_list(data: dict[str, Any]) -> CodeList:
    return CodeList(
        name=data["name"],
        version=data["version"],
        source=data["source"],
        reference=data["reference"],
        applies_from=data["applies_from"],
        verified=data["verified"],
        entries=tuple(
            _read_code(entry, list_verified=data["verified"])
            for entry in data["entries"]
        ),
    )


@cache
def all_lists() -> dict[str, CodeList]:
    """Every list by its key in the data files."""
    return {key: one for name in FILES for key, one in lists_of(name).items()}


@cache
def lists_of(file: str) -> dict[str, CodeList]:
    """The lists of one data file by their keys."""
    content = tomllib.loads((DATA / file).read_text(encoding="utf-8"))
    return {key: _read_list(value) for key, value in content.items()}
