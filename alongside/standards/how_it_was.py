"""The seven questions about how safeguarding was, by version, and words around them.

Each question has two versions, for the person and for somebody who speaks for them, and
each of those an Easy Read one. The code of a question is the same in all of them.
"""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from alongside.standards import easy_read
from alongside.standards.codes import DATA, lists_of

_WORDS = lists_of("how_it_was_words.toml")
MODES = _WORDS["how_it_was_modes"]
WAYS = _WORDS["how_it_was_ways"]
FORMATS = _WORDS["how_it_was_formats"]
ANSWERERS = _WORDS["how_it_was_answerers"]
REASONS = _WORDS["how_it_was_reasons"]

INDEPENDENT, LEAD, ALONE = MODES.codes
PERSON, REPRESENTATIVE, ADVOCATE = ANSWERERS.codes
PAPER, LINK, SIGNED_IN = "paper", "link", "signed_in"
STANDARD, EASY_READ = "standard", "easy_read"
# Never chosen: they come of settling something again, and of finding that it was about
# somebody else.
SETTLED_ANEW, NOT_ABOUT_THEM = "settled_anew", "not_about_them"
DIED = "died"
BY_THEMSELVES = (SETTLED_ANEW, NOT_ABOUT_THEM)


@dataclass(frozen=True)
class Answer:
    """One answer to a question.

    `face` is its picture, from 1 to 5; 0 for an answer that has none.
    `asks_to_get_in_touch` is what a worker reads when it is given; '' for most.
    """

    code: str
    words: str
    face: int = 0
    asks_to_get_in_touch: str = ""


@dataclass(frozen=True)
class Asked:
    """Something that is asked: its words in each version, and the picture beside it."""

    person: str
    representative: str
    easy: str
    easy_representative: str
    symbol: str = ""

    def words(self, *, of_person: bool = True, is_easy: bool = False) -> str:
        """The words for whoever is asked, in Easy Read or not."""
        if is_easy:
            return self.easy if of_person else self.easy_representative
        return self.person if of_person else self.representative

    @property
    def picture(self) -> easy_read.Symbol | None:
        """The picture beside it in Easy Read, if it has one."""
        return easy_read.symbol(self.symbol) if self.symbol else None


@dataclass(frozen=True)
class Question(Asked):
    """One of the seven, with its `number` in the framework.

    `kept_in` names where the record of the enquiry holds the answer already, in the
    codes of `answers_in`; it is empty for those that are asked.
    """

    code: str = ""
    number: int = 0
    kept_in: str = ""
    answers_in: str = ""
    answers: tuple[Answer, ...] = ()

    @property
    def is_asked(self) -> bool:
        """Whether it has to be asked, since the record does not hold it."""
        return not self.kept_in

    def answer(self, code: str) -> Answer | None:
        """The answer with this code, if it is one of them."""
        return next((one for one in self.answers if one.code == code), None)


@dataclass(frozen=True)
class QuestionSet:
    """One version of the seven questions, and what is asked beside them."""

    code: str
    name: str
    version: str
    source: str
    reference: str
    applies_from: date
    verified: bool
    questions: tuple[Question, ...]
    better: Asked
    may_read: Asked

    @property
    def asked(self) -> tuple[Question, ...]:
        """Those that are asked, in order."""
        return tuple(one for one in self.questions if one.is_asked)

    @property
    def in_the_record(self) -> tuple[Question, ...]:
        """Those whose answer is in the record, in order."""
        return tuple(one for one in self.questions if not one.is_asked)

    def question(self, code: str) -> Question | None:
        """The question with this code, if it is in this set."""
        return next((one for one in self.questions if one.code == code), None)


def _question(data: dict[str, Any]) -> Question:
    answers = tuple(Answer(**one) for one in data.get("answers", ()))
    return Question(**data | {"answers": answers})


@cache
def all_sets() -> dict[str, QuestionSet]:
    """Every version by its code."""
    content = tomllib.loads((DATA / "how_it_was.toml").read_text(encoding="utf-8"))
    return {code: _set(code, data) for code, data in content.items()}


def _set(code: str, data: dict[str, Any]) -> QuestionSet:
    parts = {
        "questions": tuple(map(_question, data["questions"])),
        "better": Asked(**data["better"]),
        "may_read": Asked(**data["may_read"]),
    }
    return QuestionSet(code=code, **data | parts)


def in_use(on: date) -> QuestionSet:
    """The version that is asked on a day: the newest by then."""
    found = [one for one in all_sets().values() if one.applies_from <= on]
    if not found:
        raise LookupError(f"No set of questions is held for {on}.")
    return max(found, key=lambda one: one.applies_from)
