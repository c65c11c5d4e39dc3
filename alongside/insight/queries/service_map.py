"""Where care services are: points on a map, with a table that says the same."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from math import cos, radians
from statistics import fmean
from typing import Any

from alongside.access.actor import Actor
from alongside.insight.picture import COLOURS, STYLE, WIDTH, picture_of
from alongside.providers.models import Service
from alongside.providers.queries.listing import narrowed, with_room

MOST = 500  # points on one map; more than that nobody can tell apart
TITLE = "Care services on a map"
COLUMNS = ("Service", "Kind of care", "Town", "Free places said")
KILOMETRES = 111.32  # in a degree of latitude
LEAST_SPAN = 0.03  # degrees; one service alone still has a place around it
SCALES = (1, 2, 5, 10, 20, 50, 100)
GROUPS = {
    "care_home_nursing": "Care home",
    "care_home": "Care home",
    "home_care": "Care at home",
    "shared_lives": "Care at home",
    "supported_living": "A home of one’s own with care",
    "extra_care": "A home of one’s own with care",
}
OTHER = "Another kind"
KINDS = (*dict.fromkeys(GROUPS.values()), OTHER)
SHAPES = ("circle", "triangle-up", "square", "diamond")


@dataclass(frozen=True)
class ServiceMap:
    """The map, or why there is none; and the services it could not show."""

    svg: str
    sentence: str
    rows: list[list[str]]
    placed: list[Service]
    unplaced: list[Service]
    is_cut: bool


def service_map(viewer: Actor, wanted: dict[str, Any]) -> ServiceMap:
    """The services wanted on a map (one query)."""
    rows = with_room(narrowed(viewer, wanted))
    found = list(rows.order_by("name", "pk")[: MOST + 1])
    shown = found[:MOST]
    placed = [one for one in shown if one.latitude is not None]
    return ServiceMap(
        svg=_draw(placed) if placed else "",
        sentence=_sentence(placed),
        rows=[_row(one) for one in shown],
        placed=placed,
        unplaced=[one for one in shown if one.latitude is None],
        is_cut=len(found) > MOST,
    )


def _row(service: Service) -> list[str]:
    said = vars(service)
    free = str(said["free"]) if said["said_on"] else "Not known"
    return [service.name, ", ".join(service.kind_labels), service.town, free]


def _sentence(placed: list[Service]) -> str:
    if not placed:
        return "None of these services has a place that we know."
    towns = Counter(one.town or "no town given" for one in placed)
    most = [f"{town} ({count})" for town, count in towns.most_common(5)]
    services = "1 service" if len(placed) == 1 else f"{len(placed)} services"
    rest = len(towns) - len(most)
    more = f", and {rest} more {'place' if rest == 1 else 'places'}" if rest else ""
    return f"{services}: {', '.join(most)}{more}."


def _draw(placed: list[Service]) -> str:
    """North is up; an east-west step is as long as a north-south one."""
    narrow = cos(radians(fmean(one.latitude or 0 for one in placed)))
    points = [
        {
            "x": (one.longitude or 0) * narrow,
            "y": one.latitude,
            "kind": GROUPS.get(one.kinds[0] if one.kinds else "", OTHER),
            "town": one.town,
        }
        for one in placed
    ]
    return picture_of(_specification(points), TITLE, _sentence(placed))


def _specification(points: list[dict[str, Any]]) -> dict[str, Any]:
    across, up = _span([p["x"] for p in points]), _span([p["y"] for p in points])
    height = WIDTH * (up[1] - up[0]) / (across[1] - across[0])
    if not 200 <= height <= 700:  # a long thin area: keep it in proportion all the same
        height = min(max(height, 200), 700)
        across, up = _in_proportion(across, up, height / WIDTH)
    place = {"type": "quantitative", "axis": None}
    x = {**place, "field": "x", "scale": {"domain": across, "zero": False}}
    y = {**place, "field": "y", "scale": {"domain": up, "zero": False}}
    return {
        "width": WIDTH,
        "height": round(height),
        "config": STYLE | {"view": {"stroke": "#b1b4b6", "fill": "#f8f8f8"}},
        "layer": [
            _points(points, x, y),
            *_words(_towns(points), x, y),
            *_scale(across, up, x, y),
        ],
    }


def _span(values: list[float]) -> list[float]:
    """From the least to the most, with room around."""
    least, most = min(values), max(values)
    room = max((most - least) * 0.12, LEAST_SPAN / 2)
    return [least - room, most + room]


def _in_proportion(
    across: list[float], up: list[float], wanted: float
) -> tuple[list[float], list[float]]:
    """Widen the shorter side, so that a step is as long both ways."""
    wide, high = across[1] - across[0], up[1] - up[0]
    more_up = max(wide * wanted - high, 0) / 2
    more_across = max(high / wanted - wide, 0) / 2
    return (
        [across[0] - more_across, across[1] + more_across],
        [up[0] - more_up, up[1] + more_up],
    )


def _points(points: list[dict[str, Any]], x: Any, y: Any) -> dict[str, Any]:
    kinds = [kind for kind in KINDS if any(p["kind"] == kind for p in points)]
    numbers = [KINDS.index(kind) for kind in kinds]
    legend = {"orient": "top", "title": None, "labelFontSize": 14, "columns": 2}
    legend |= {"labelLimit": 0, "columnPadding": 32}
    kind = {"field": "kind", "type": "nominal", "sort": None, "legend": legend}
    colours = {"domain": kinds, "range": [COLOURS[number] for number in numbers]}
    shapes = {"domain": kinds, "range": [SHAPES[number] for number in numbers]}
    return {
        "data": {"values": points},
        "mark": {"type": "point", "filled": True, "size": 110, "opacity": 0.85},
        "encoding": {
            "x": x,
            "y": y,
            "color": kind | {"scale": colours},
            "shape": kind | {"scale": shapes},
        },
    }


def _towns(points: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """A name for each town, above its services; of many, only the largest."""
    towns: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for point in points:
        towns[point["town"]].append(point)
    largest = sorted(filter(None, towns), key=lambda town: -len(towns[town]))[:12]
    return [
        {
            "x": fmean(p["x"] for p in towns[town]),
            "y": max(p["y"] for p in towns[town]),
            "words": town,
        }
        for town in largest
    ]


def _words(values: list[dict[str, Any]], x: Any, y: Any) -> list[dict[str, Any]]:
    words = {"field": "words", "type": "nominal"}
    mark = {"type": "text", "dy": -16, "fontSize": 15, "color": "#0b0c0c"}
    halo = mark | {"stroke": "#f8f8f8", "strokeWidth": 4}
    return [
        {
            "data": {"values": values},
            "mark": one,
            "encoding": {"x": x, "y": y, "text": words},
        }
        for one in (halo, mark)
    ]


def _scale(across: list[float], up: list[float], x: Any, y: Any) -> list[Any]:
    """A bar that says how long so many kilometres are."""
    wide = across[1] - across[0]
    fits = [km for km in SCALES if km / KILOMETRES < wide / 3] or [SCALES[0]]
    start = across[0] + wide * 0.03
    low = up[0] + (up[1] - up[0]) * 0.04
    bar: dict[str, Any] = {"x": start, "y": low, "words": f"{fits[-1]} km"}
    bar["end"] = start + fits[-1] / KILOMETRES
    end = {"field": "end"}
    text = {"type": "text", "dy": -10, "align": "left", "fontSize": 13}
    words = {"field": "words", "type": "nominal"}
    return [
        {
            "data": {"values": [bar]},
            "mark": {"type": "rule", "strokeWidth": 3, "color": "#0b0c0c"},
            "encoding": {"x": x, "x2": end, "y": y},
        },
        {
            "data": {"values": [bar]},
            "mark": text | {"color": "#0b0c0c"},
            "encoding": {"x": x, "y": y, "text": words},
        },
    ]
