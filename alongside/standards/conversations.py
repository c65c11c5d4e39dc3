"""The questions a conversation can follow, by version, word for word."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from alongside.standards.codes import DATA


@dataclass(frozen=True)
class Question:
    """One question as its source words it.

    `leads_to_action`: its answer says who might help or what could be done, and so can
    become something that somebody will do.
    """

    code: str
    words: str
    leads_to_action: bool = False


@dataclass(frozen=True)
class Movement:
    """Questions that go together, and what the picture scale asks beside them."""

    code: str
    title: str
    feeling: str
    questions: tuple[Question, ...]


@dataclass(frozen=True)
class QuestionSet:
    """A version of the questions, in the order of its source."""

    code: str
    name: str
    version: str
    source: str
    reference: str
    applies_from: date
    verified: bool
    movements: tuple[Movement, ...]

    @property
    def questions(self) -> tuple[Question, ...]:
        """Every question, in order."""
        return tuple(q for movement in self.movements for q in movement.questions)

    def question(self, code: str) -> Question | None:
        """The question with this code, if it is in this set."""
        return next((q for q in self.questions if q.code == code), None)


def _movement(data: dict[str, Any]) -> Movement:
    asked = tuple(Question(**question) for question in data["questions"])
    return Movement(**{**data, "questions": asked})


@cache
def all_sets() -> dict[str, QuestionSet]:
    """Every set of questions by its code."""
    content = tomllib.loads((DATA / "conversations.toml").read_text(encoding="utf-8"))
    return {
        code: QuestionSet(
            code=code,
            **{**data, "movements": tuple(map(_movement, data["movements"]))},
        )
        for code, data in content.items()
    }


def in_use(on: date) -> QuestionSet:
    """The set that a conversation held on a day follows: the newest by then."""
    found = [one for one in all_sets().values() if one.applies_from <= on]
    if not found:
        raise LookupError(f"No set of questions is held for {on}.")
    return max(found, key=lambda one: one.applies_from)
