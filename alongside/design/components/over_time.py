"""What somebody said over time, on a scale of a few words: drawn small, and in a table.

Drawn on the server. The place of a dot is its day and its answer; nothing is averaged.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, Protocol

from django import template

register = template.Library()

WIDTH, TOP, STEP = 480, 14, 34
LEFT, RIGHT = 132, 20  # room for the words of the scale, and for the last dot
UNDER = 34  # room for the days


class Point(Protocol):
    """One answer: its day, and its place on the scale, 1 the lowest."""

    @property
    def when(self) -> date:
        """The day."""

    @property
    def step(self) -> int:
        """The place on the scale."""


@register.inclusion_tag("design/components/over_time.html")
def over_time(
    title: str,
    sentence: str,
    scale: Sequence[str],
    points: Iterable[Point],
    rows: Iterable[Sequence[str]],
    *,
    id: str,  # noqa: A002
) -> dict[str, Any]:
    """The answers in the order of their days, with the sentence and the table.

    `scale` holds the words of the answers, the lowest first. `rows` are the lines of
    the table: day, answer, words, who said it.
    """
    words: dict[str, Any] = {"id": id, "title": title, "sentence": sentence}
    words["rows"] = rows
    words["columns"] = ("Day", "How near", "In their words", "Who said it")
    return words | _drawn(scale, list(points))


def _drawn(scale: Sequence[str], shown: Sequence[Point]) -> dict[str, Any]:
    """Where everything stands in the picture."""
    bottom = TOP + STEP * (len(scale) - 1)
    dots = [(_across(p.when, shown), bottom - STEP * (p.step - 1)) for p in shown]
    days = [shown[0].when, shown[-1].when] if shown else []
    return {
        "width": WIDTH,
        "height": bottom + UNDER,
        "left": LEFT,
        "right": WIDTH - RIGHT,
        "levels": [
            (bottom - STEP * n, bottom - STEP * n + 4, words)
            for n, words in enumerate(scale)
        ],
        "dots": dots,
        "line": " ".join(f"{x},{y}" for x, y in dots),
        "first": days[0] if days else None,
        "last": days[1] if days and days[1] != days[0] else None,
        "under": bottom + UNDER - 8,
    }


def _across(day: date, points: Sequence[Point]) -> int:
    """How far to the right a day stands."""
    first, last = points[0].when, points[-1].when
    share = (day - first).days / ((last - first).days or 1)
    return round(LEFT + 10 + share * (WIDTH - RIGHT - LEFT - 10))
