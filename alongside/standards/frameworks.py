"""The regulator's frameworks, by version: what each key question is broken into."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from alongside.standards.codes import DATA, KEY_QUESTIONS


@dataclass(frozen=True)
class Item:
    """One statement or line of enquiry. Its code is ours: the regulator gives none."""

    code: str
    key_question: str
    title: str


@dataclass(frozen=True)
class Framework:
    """A version of what the regulator looks at."""

    code: str
    name: str
    version: str
    source: str
    reference: str
    applies_from: date
    verified: bool
    is_draft: bool
    items: tuple[Item, ...]

    def under(self, key_question: str) -> tuple[Item, ...]:
        """The items of one key question, in order."""
        return tuple(i for i in self.items if i.key_question == key_question)


def _read(code: str, data: dict[str, Any]) -> Framework:
    questions = [q for q in KEY_QUESTIONS.codes if q != "overall"]
    items = tuple(
        Item(f"{question}_{number}", question, title)
        for question in questions
        for number, title in enumerate(data[question], start=1)
    )
    about = {key: value for key, value in data.items() if key not in questions}
    return Framework(code=code, items=items, **about)


@cache
def all_frameworks() -> dict[str, Framework]:
    """Every framework by its code, oldest first."""
    content = tomllib.loads((DATA / "frameworks.toml").read_text(encoding="utf-8"))
    return {code: _read(code, data) for code, data in content.items()}


def in_force(on: date) -> Framework:
    """The framework services are judged by on a day. Drafts never apply.

    Raises `LookupError` for days before the first framework we hold.
    """
    found = [
        f for f in all_frameworks().values() if not f.is_draft and f.applies_from <= on
    ]
    if not found:
        raise LookupError(f"No framework is held for {on}.")
    return max(found, key=lambda f: f.applies_from)
