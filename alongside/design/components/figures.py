"""Numbers, tables and charts, each readable without seeing the picture."""

from collections.abc import Iterable, Sequence
from typing import Any

from django import template

register = template.Library()


@register.inclusion_tag("design/components/stat.html")
def stat(
    label: str,
    numerator: Any = None,
    denominator: Any = None,
    *,
    percent: Any = None,
    unit: str = "",
    is_hidden: bool = False,
    note: str = "",
    absent: str = "No figure yet",
) -> dict:
    """A share, always with its numerator and denominator.

    `percent` is worked out when it is not given. `is_hidden`: too few to show.
    """
    if percent is None and numerator is not None and denominator:
        percent = round(100 * numerator / denominator)
    return {
        "label": label,
        "numerator": numerator,
        "denominator": denominator,
        "percent": percent,
        "unit": unit,
        "is_hidden": is_hidden,
        "note": note,
        "absent": absent,
    }


@register.inclusion_tag("design/components/table.html")
def data_table(
    caption: str,
    columns: Sequence[str],
    rows: Iterable[Sequence],
    caption_size: str = "m",
    is_numeric: bool = False,
) -> dict:
    """A table with a caption; the first cell of each row is its heading."""
    return {
        "caption": caption,
        "columns": columns,
        "rows": rows,
        "caption_size": caption_size,
        "is_numeric": is_numeric,
    }


@register.inclusion_tag("design/components/chart.html")
def chart(
    title: str,
    sentence: str,
    columns: Sequence[str],
    rows: Iterable[Sequence],
    *,
    svg: str = "",
    src: str = "",
    source: str = "",
    caption: str = "",
    level: int = 3,
) -> dict:
    """A chart with the sentence that says what it shows and the table behind it.

    `caption` names the table where the title is only a figure.

    `svg` is safe, inline, with its own title and role; or `src` is its address.
    """
    return {
        "title": title,
        "sentence": sentence,
        "columns": columns,
        "rows": rows,
        "svg": svg,
        "src": src,
        "source": source,
        "caption": caption or title,
        "level": level,
    }
