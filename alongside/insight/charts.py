"""Charts of measures: what a year's counts look like as bars."""

from typing import Any

from alongside.insight.measures import Measure
from alongside.insight.picture import COLOURS, STYLE, WIDTH, picture_of
from alongside.insight.queries.seeing import Seen, seen
from alongside.insight.queries.showing import month_names


def draw(measure: Measure, counts: dict[str, Any], view: str, year: int) -> str:
    """The chart of one measure as SVG with role, title and description.

    In the rounded view hidden counts are drawn as nothing, as they are in the table.
    """
    values = _values(measure, seen(counts, view), year)
    if not any(value["count"] for value in values):
        return ""  # an empty chart says nothing; the page says so in words
    specification = _specification(measure, values)
    return picture_of(specification, measure.question, _description(values))


def is_same(measure: Measure, now: Seen, then: Seen) -> bool:
    """Whether the chart of a measure would look as it did."""
    places = (f".{place}" for place in range(12)) if measure.is_by_month else ("",)
    ends = tuple(places)
    return all(
        now.numbers[code + end] == then.numbers.get(code + end, -1)
        for code, _ in measure.parts
        for end in ends
    )


def _values(measure: Measure, counts: Seen, year: int) -> list[dict[str, Any]]:
    if not measure.is_by_month:
        return [
            _value(counts, code, place=label, what=label)
            for code, label in measure.parts
        ]
    return [
        _value(counts, f"{code}.{number}", place=month, what=label)
        for code, label in measure.parts
        for number, month in enumerate(month_names(year))
    ]


def _value(counts: Seen, code: str, *, place: str, what: str) -> dict[str, Any]:
    return {
        "place": place,
        "count": counts.numbers[code] or 0,
        "what": what,
        "words": f"{place}: {counts.words(code)}",
    }


def _description(values: list[dict[str, Any]]) -> str:
    if len(values) > 12:
        return "A bar for each month. The numbers are in the table."
    return "; ".join(value["words"] for value in values)


def _specification(measure: Measure, values: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "width": WIDTH,
        "data": {"values": values},
        "config": STYLE,
        **(_by_month(measure) if measure.is_by_month else _in_parts(measure)),
    }


def _by_month(measure: Measure) -> dict[str, Any]:
    """A bar for each month, one colour for each part."""
    place = {"field": "place", "type": "nominal", "sort": None, "title": None}
    count = {"field": "count", "type": "quantitative", "title": None}
    return {
        "height": 220,
        "mark": {"type": "bar", "cornerRadiusEnd": 2},
        "encoding": {
            "x": {**place, "axis": {"labelAngle": 0}},
            "y": {**count, "axis": {"tickMinStep": 1, "format": ",d"}},
            "color": _colour(measure),
        },
    }


def _in_parts(measure: Measure) -> dict[str, Any]:
    """A bar for each part with its words above it, so that none is cut on a phone."""
    place = {"field": "place", "type": "nominal", "sort": None, "axis": None}
    count = {"field": "count", "type": "quantitative", "axis": None}
    words = {"type": "text", "align": "left", "fontSize": 15, "dy": -20}
    bar = {"type": "bar", "height": 18, "yOffset": 8, "cornerRadiusEnd": 2}
    return {
        "height": {"step": 58},
        "encoding": {"y": place},
        "layer": [
            {"mark": bar, "encoding": {"x": count, "color": _colour(measure)}},
            {
                "mark": {**words, "color": "#0b0c0c"},
                "encoding": {"x": {"value": 0}, "text": {"field": "words"}},
            },
        ],
    }


def _colour(measure: Measure) -> dict[str, Any]:
    labels = [label for _, label in measure.parts]
    is_several = measure.is_by_month and len(labels) > 1
    return {
        "field": "what",
        "type": "nominal",
        "sort": None,
        "scale": {"domain": labels, "range": list(COLOURS[: len(labels)])},
        "legend": {
            "orient": "top",
            "title": None,
            "labelFontSize": 14,
            "columnPadding": 48,  # browsers' letters are wider than it reckons
        }
        if is_several
        else None,
    }
