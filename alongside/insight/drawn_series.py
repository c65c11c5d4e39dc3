"""Charts over time and funnels, as lines and points: the picture, and its table.

What a chart of `insight.stats` shows is gathered in a `Series`, which knows nothing of
the method: values, a centre line, limits, and what is said of each point.
"""

import json
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from alongside.insight.picture import COLOURS, STYLE, WIDTH, picture_of
from alongside.insight.stats.given import Numbers

USUAL, UNUSUAL = "as usual", "stands out"
_LINE, _LIMIT = "#0b0c0c", "#505a5f"
_TITLES = {"titleFontSize": 14, "titleFontWeight": "normal", "titlePadding": 8}


@dataclass(frozen=True)
class Series:
    """What a chart shows. All lists are as long as `labels`; `notes` are empty for a
    point of which there is nothing to say. `places` (a funnel's sizes) stand along the
    bottom instead of the labels. The point of the label `marked` is named and ringed.
    """

    title: str
    sentence: str
    named: str  # what the values are, for the axis and the table
    labels: list[str]
    values: Numbers
    centre: Numbers
    lower: Numbers
    upper: Numbers
    notes: list[str]
    places: Numbers | None = None
    places_named: str = ""
    marked: str = ""
    along: list[str] | None = None  # shorter labels, where there is little room

    def rows(self) -> list[list[str]]:
        """The table: a header, then a row for each point."""
        columns = [self.values, self.centre, self.lower, self.upper]
        header = ["Point", self.named, "Centre", "Lower limit", "Upper limit"]
        if self.places is not None:
            columns.insert(0, self.places)
            header.insert(1, self.places_named)
        numbers = ([shown(n) for n in row] for row in zip(*columns, strict=True))
        return [
            [*header, "What stands out"],
            *(
                [label, *row, note]
                for label, row, note in zip(
                    self.labels, numbers, self.notes, strict=True
                )
            ),
        ]


def shown(number: float) -> str:
    """A number as a table shows it: four figures, no needless noughts.

    >>> shown(0.951234), shown(12.0), shown(266501.0)
    ('0.9512', '12', '266501')
    """
    if abs(number) >= 1000:
        return f"{number:.0f}"
    return f"{number:.4g}"


def draw(series: Series) -> str:
    """The chart as SVG with role, title and description."""
    specification = json.dumps(_specification(series))
    return _drawn(specification, series.title, series.sentence)


@lru_cache(maxsize=256)
def _drawn(specification: str, title: str, description: str) -> str:
    """Drawn once for the same numbers and words: it takes a tenth of a second."""
    return picture_of(json.loads(specification), title, description)


def _specification(series: Series) -> dict[str, Any]:
    return {
        "width": max(WIDTH, min(18 * len(series.labels), 1200)),
        "height": 280,
        "data": {"values": _values(series)},
        "config": {**STYLE, "axis": {**STYLE["axis"], **_TITLES}},
        "encoding": {"x": _along(series)},
        "layer": [
            *(_line(field, [5, 4], _LIMIT) for field in ("lower", "upper")),
            _line("centre", [1, 0], _LIMIT),
            *([] if series.places is not None else [_line("value", [1, 0], _LINE)]),
            _points(series),
            *(_marked() if series.marked else []),
        ],
    }


def _values(series: Series) -> list[dict[str, Any]]:
    lines = zip(
        *(series.values, series.centre, series.lower, series.upper), strict=True
    )
    values = [
        {
            "place": place,
            "label": label,
            "what": UNUSUAL if note else USUAL,
            "is_marked": bool(series.marked) and label == series.marked,
            **dict(
                zip(("value", "centre", "lower", "upper"), map(float, row), strict=True)
            ),
        }
        for place, (label, note, row) in enumerate(
            zip(series.labels, series.notes, lines, strict=True)
        )
    ]
    if series.places is not None:
        for value, size in zip(values, series.places, strict=True):
            value["place"] = float(size)
    return values


def _along(series: Series) -> dict[str, Any]:
    if series.places is not None:
        kind = {"type": "quantitative", "title": series.places_named}
        axis = {"tickCount": 5, "labelOverlap": "greedy"}
        return {"field": "place", **kind, "scale": {"zero": False}, "axis": axis}
    return {
        "field": "place",
        "type": "ordinal",
        "title": None,
        "axis": {
            "labelAngle": -45,
            "labelOverlap": True,
            "labelExpr": f"{json.dumps(series.along or series.labels)}[datum.value]",
        },
    }


def _line(field: str, dash: list[int], colour: str) -> dict[str, Any]:
    mark = {"type": "line", "strokeDash": dash, "color": colour, "strokeWidth": 1.5}
    return {"mark": mark, "encoding": {"y": _up(field)}}


def _points(series: Series) -> dict[str, Any]:
    """Filled circles; those that stand out are diamonds and larger, not only of another
    colour."""
    both = [USUAL, UNUSUAL]
    return {
        "mark": {"type": "point", "filled": True, "opacity": 1},
        "encoding": {
            "y": {**_up("value"), "title": series.named},
            "color": _by_kind({"domain": both, "range": [COLOURS[0], "#c8102e"]}),
            "shape": _by_kind({"domain": both, "range": ["circle", "diamond"]}),
            "size": _by_kind({"domain": both, "range": [40, 130]}),
        },
    }


def _marked() -> list[dict[str, Any]]:
    """A ring around one point, and its name above it."""
    only = [{"filter": "datum.is_marked"}]
    ring = {"type": "point", "filled": False, "size": 320, "strokeWidth": 3}
    name = {"type": "text", "dy": -18, "fontSize": 15, "fontWeight": "bold"}
    around = {**name, "stroke": "#ffffff", "strokeWidth": 5, "color": "#ffffff"}
    at = {"y": _up("value")}
    named = {**at, "text": {"field": "label"}}
    return [
        {"transform": only, "mark": {**ring, "color": _LINE}, "encoding": at},
        {"transform": only, "mark": around, "encoding": named},
        {"transform": only, "mark": {**name, "color": _LINE}, "encoding": named},
    ]


def _up(field: str) -> dict[str, Any]:
    return {
        "field": field,
        "type": "quantitative",
        "scale": {"zero": False},
        "title": "",
    }


def _by_kind(scale: dict[str, Any]) -> dict[str, Any]:
    return {"field": "what", "type": "nominal", "scale": scale, "legend": None}
