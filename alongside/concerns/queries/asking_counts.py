"""What came of asking how it was, counted by how it was asked."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Any

from alongside.access.actor import Actor
from alongside.concerns.models import Asking, AskingStep, Concern, Said
from alongside.standards import how_it_was as standard
from alongside.standards.how_it_was import Question, QuestionSet


@dataclass(frozen=True)
class Count:
    """How many there are of one kind. Sets of different kinds are never one number."""

    version: str
    mode: str
    answered_by: str
    way: str
    format: str
    many: int

    @property
    def row(self) -> list[str]:
        """As the table shows it."""
        return [
            standard.MODES.label(self.mode),
            standard.ANSWERERS.label(self.answered_by),
            standard.WAYS.label(self.way),
            standard.FORMATS.label(self.format),
            str(self.many),
        ]


@dataclass(frozen=True)
class Table:
    """The sets of answers to one version of the questions."""

    caption: str
    rows: list[list[str]]
    columns = ("Who asked", "Who answered", "How", "In what form", "How many")


def _called(version: str) -> str:
    asked = standard.all_sets()[version]
    return f"{asked.name} Version {asked.version}"


@dataclass(frozen=True)
class Counts:
    """What came of asking since a day: sets of answers by how they were come by, the
    reasons why there are none, and how many have not been asked yet."""

    since: date
    answered: tuple[Count, ...]
    unanswered: tuple[tuple[str, int], ...]
    waiting: int
    why_columns = ("Why", "How many")

    @property
    def settled(self) -> int:
        """How many there were to ask."""
        unanswered = sum(many for _, many in self.unanswered)
        return sum(one.many for one in self.answered) + unanswered + self.waiting

    @property
    def tables(self) -> list[Table]:
        """A table for each version of the questions among them."""
        versions = dict.fromkeys(one.version for one in self.answered)
        return [
            Table(
                caption=_called(version),
                rows=[one.row for one in self.answered if one.version == version],
            )
            for version in versions
        ]

    @property
    def unanswered_rows(self) -> list[list[str]]:
        """The reasons as a table shows them."""
        return [[why, str(many)] for why, many in self.unanswered]


def _count(kind: tuple[str, ...], many: int) -> Count:
    version, mode, answered_by, way, form = kind
    return Count(version, mode, answered_by, way, form, many)


def counts(viewer: Actor, since: date) -> Counts:
    """What came of asking about what was settled since a day, as far as the viewer
    works on it (two queries). Answers are never added up here."""
    rows = Asking.objects.filter(
        planned_at__date__gte=since,
        concern__in=Concern.objects.values("pk"),
    )
    ends = AskingStep.objects.filter(asking__in=rows).exclude(step="arranged")
    kinds = ("version", "mode", "answered_by", "way", "format")
    answered: Counter[tuple[str, ...]] = Counter()
    unanswered: Counter[str] = Counter()
    for step, reason, *kind in ends.values_list("step", "reason", *kinds):
        if step == AskingStep.Step.ANSWERED:
            answered[tuple(kind)] += 1
        else:
            unanswered[reason] += 1
    return Counts(
        since=since,
        answered=tuple(_count(kind, many) for kind, many in sorted(answered.items())),
        unanswered=tuple(
            (standard.REASONS.label(code), unanswered[code])
            for code in standard.REASONS.codes
            if unanswered[code]
        ),
        waiting=rows.filter(ended_on=None).count(),
    )


@dataclass(frozen=True)
class Answered:
    """What was answered to one question, in a column for each way of asking."""

    caption: str
    columns: tuple[str, ...]
    rows: list[list[str]]


def answers(viewer: Actor, since: date) -> list[Answered]:
    """What people who let the viewer's team read it have answered since a day (one
    query). What was answered in one way is never added to another."""
    rows = Said.objects.filter(
        how_it_was__may_read=True,
        how_it_was__asking__planned_at__date__gte=since,
        how_it_was__asking__concern__in=Concern.objects.values("pk"),
    )
    keys = ("how_it_was__step__version", "question", "answer", "how_it_was__step__mode")
    found = Counter(rows.values_list(*keys))
    return [
        _answered(one, question, found)
        for one in standard.all_sets().values()
        for question in one.asked
        if any(key[:2] == (one.code, question.code) for key in found)
    ]


def _answered(one: QuestionSet, question: Question, found: Counter[Any]) -> Answered:
    code = (one.code, question.code)
    used = {key[3] for key in found if key[:2] == code}
    modes = [mode for mode in standard.MODES if mode.code in used]
    return Answered(
        caption=f"{question.number}. {question.words()}",
        columns=("Answer", *(mode.label for mode in modes)),
        rows=[
            [answer.words, *(str(found[(*code, answer.code, m.code)]) for m in modes)]
            for answer in question.answers
        ],
    )
