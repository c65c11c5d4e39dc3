"""Easy Read: our own short sentences and the pictures beside them, as data."""

import re
import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from alongside.standards.codes import DATA

SENTENCE = re.compile(r"(?<=[.?!]) +")


def in_sentences(words: str) -> list[str]:
    """Our own words, one idea to a line."""
    return [one for one in SENTENCE.split(words.strip()) if one]


@dataclass(frozen=True)
class Symbol:
    """A picture: its file, and what it shows, for somebody who cannot see it."""

    code: str
    file: str
    shows: str

    @property
    def file_name(self) -> str:
        """Its drawing."""
        return f"{self.file}.svg"


@dataclass(frozen=True)
class Heading:
    """A heading of a paper, its picture, and the sentence under it in Easy Read."""

    code: str
    symbol: Symbol
    easy: str
    title: str = ""

    @property
    def lines(self) -> list[str]:
        """Its sentences, one to a line."""
        return in_sentences(self.easy)


@dataclass(frozen=True)
class Words:
    """The pictures and headings, with where they are from."""

    name: str
    version: str
    source: str
    reference: str
    applies_from: date
    verified: bool
    symbols: dict[str, Symbol]
    headings: dict[str, Heading]


@cache
def words() -> Words:
    """The pictures and sentences that are used now."""
    content = tomllib.loads((DATA / "easy_read.toml").read_text(encoding="utf-8"))
    about: dict[str, Any] = content["easy_read"]
    symbols = {code: Symbol(code, **one) for code, one in content["symbols"].items()}
    headings = {
        code: Heading(code, **one | {"symbol": symbols[one["symbol"]]})
        for code, one in content["headings"].items()
    }
    return Words(symbols=symbols, headings=headings, **about)


def symbol(code: str) -> Symbol:
    """The picture with this code; `KeyError` where there is none."""
    return words().symbols[code]


def heading(code: str) -> Heading:
    """The heading with this code; `KeyError` where there is none."""
    return words().headings[code]
