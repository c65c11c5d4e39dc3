"""Questions asked several times over: one row for each harm, holder or dissent."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms

from alongside.design import form

LEAST, MOST = 3, 12


def names_of(parts: Iterable[str], number: int) -> tuple[str, ...]:
    """The names of the fields in one row."""
    return tuple(f"{part}_{number}" for part in parts)


def how_many(
    data: Mapping[str, Any] | None, parts: tuple[str, ...], filled: int
) -> int:
    """Enough rows for what is there and one more, and for all that was sent."""
    sent = 0
    if data:
        sent = max(
            (n for n in range(1, MOST + 1) if f"{parts[0]}_{n}" in data), default=0
        )
    return min(MOST, max(LEAST, filled + 1, sent))


def add_rows(
    asking: form.Form, parts: Mapping[str, forms.Field], rows: int
) -> list[tuple[str, ...]]:
    """Ask the same questions in each row; none is called optional. The names by row."""
    made = []
    for number in range(1, rows + 1):
        for part, field in parts.items():
            asked = field.__deepcopy__({})
            asked.is_quietly_optional = True
            asking.fields[f"{part}_{number}"] = asked
        made.append(names_of(parts, number))
    return made


def said_in_rows(
    said: Mapping[str, Any], parts: tuple[str, ...], rows: int
) -> list[tuple[str, ...]]:
    """What was typed, row by row, in the order of the parts, blank rows too."""
    return [
        tuple((said.get(name) or "").strip() for name in names_of(parts, number))
        for number in range(1, rows + 1)
    ]


def as_initial(rows: Iterable[Iterable[str]], parts: tuple[str, ...]) -> dict[str, str]:
    """What rows begin with."""
    return {
        name: words
        for number, row in enumerate(rows, start=1)
        for name, words in zip(names_of(parts, number), row, strict=True)
    }
