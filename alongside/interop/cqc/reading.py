"""Text to JSON: one object, an array, or a line each; refused with the line."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


class CqcFileRefused(Exception):
    """A file that is not taken in, with the sentence that says where and why."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


@dataclass(frozen=True)
class Item:
    """One piece of a file, and where it stood."""

    where: str
    content: Any
    columns: dict[str, str] = field(default_factory=dict)

    def named(self, name: str) -> str:
        """What a field is called where it stood: a column has a head."""
        return self.columns.get(name, name)


def read_items(path: Path) -> Iterator[Item]:
    """Every location of a file as JSON, in order; a line each is read line by line.

    Raises `CqcFileRefused` when the file cannot be opened or is not JSON.
    """
    try:
        if _has_a_line_each(path):
            yield from _read_lines(path)
        else:
            yield from _read_whole(path)
    except OSError as error:
        raise CqcFileRefused(f"It cannot be opened: {error.strerror}.") from error


def _has_a_line_each(path: Path) -> bool:
    with path.open("rb") as lines:
        full = (line for line in lines if line.strip())
        first, second = next(full, b""), next(full, b"")
    try:
        return bool(second) and isinstance(json.loads(first), dict)
    except (ValueError, RecursionError):
        return False


def _read_lines(path: Path) -> Iterator[Item]:
    with path.open("rb") as lines:
        for number, line in enumerate(lines, start=1):
            if line.strip():
                yield Item(f"Line {number}", _parsed(line.rstrip(), first_line=number))


def _read_whole(path: Path) -> Iterator[Item]:
    raw = path.read_bytes()
    if not raw.strip():
        raise CqcFileRefused("Line 1: the file is empty.")
    content = _parsed(raw, first_line=1)
    if isinstance(content, dict):
        yield Item("The location", content)
    elif isinstance(content, list):
        for number, one in enumerate(content, start=1):
            yield Item(f"Location {number} of the list", one)
    else:
        raise CqcFileRefused("Line 1: it holds neither a location nor a list of them.")


def _parsed(raw: bytes, *, first_line: int) -> Any:
    try:
        return json.loads(raw.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = first_line + raw[: error.start].count(b"\n")
        raise CqcFileRefused(f"Line {line}: it is not UTF-8 text.") from error
    except json.JSONDecodeError as error:
        line = first_line + error.lineno - 1
        reason = f"{error.msg}, at character {error.colno}"
        raise CqcFileRefused(f"Line {line}: it is not JSON. {reason}.") from error
    except (RecursionError, ValueError) as error:
        sentence = (
            f"Line {first_line}: it is nested too deeply or a number is too long."
        )
        raise CqcFileRefused(sentence) from error
