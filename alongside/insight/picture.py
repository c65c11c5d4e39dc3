"""Pictures: Vega-Lite drawn to SVG on the server, with a title and a description."""

import re
from html import escape
from typing import Any

COLOURS = ("#0f5b5b", "#d08c2c", "#5b7fa6", "#8a8f94")
_FONT = "system-ui, -apple-system, Segoe UI, Roboto, Helvetica, Arial, sans-serif"
WIDTH = 480  # drawn small, so that words stay readable on a phone
STYLE: dict[str, Any] = {
    "font": _FONT,
    "view": {"stroke": None},
    "axis": {
        "labelFontSize": 14,
        "labelColor": "#0b0c0c",
        "gridColor": "#e5e6e7",
        "domainColor": "#b1b4b6",
    },
}
SCHEMA = "https://vega.github.io/schema/vega-lite/v5.json"


def picture_of(specification: dict[str, Any], title: str, description: str) -> str:
    """A Vega-Lite specification as one SVG with role, title and description."""
    import vl_convert  # a large library: loaded when a chart is first drawn

    svg = vl_convert.vegalite_to_svg({"$schema": SCHEMA, **specification})
    return with_words(svg, title, description)


def with_words(svg: str, title: str, description: str) -> str:
    """The SVG as one image with a name: inner roles away, title and description in."""
    head, _, rest = svg.partition(">")
    head = f'{head} role="img" preserveAspectRatio="xMinYMin meet" focusable="false"'
    words = f"<title>{escape(title)}</title><desc>{escape(description)}</desc>"
    return f"{head}>{words}{_without_inner_roles(rest)}"


def _without_inner_roles(svg: str) -> str:
    return re.sub(r' (?:role|aria-[a-z]+)="[^"]*"', "", svg)
