"""Who gets what at the addresses of the national return."""

from typing import Any

from tests.architecture.world import World
from tests.permission_pages import SAFEGUARDING, Page, button, page, record

PREPARES = frozenset({"safeguarding_manager"})
BOARD = frozenset({"board_manager", "independent_chair"})


def of_the_year(w: World) -> dict[str, Any]:
    """About a return that is prepared."""
    return {"year": w.national_return.name}


def part(**more: Any):  # type: ignore[no-untyped-def]
    """About a part of it."""
    return lambda w: of_the_year(w) | more


def finding(w: World) -> dict[str, Any]:
    """About something that the checks find in it."""
    return of_the_year(w) | {"key": w.finding_key}


def sent(w: World) -> dict[str, Any]:
    """About a version that was sent."""
    return {"year": w.sent_return.name, "number": 1}


def of_a_sent_year(w: World) -> dict[str, Any]:
    """About what was sent of a year."""
    return {"year": w.sent_return.name}


def settled(w: World) -> dict[str, Any]:
    """About a settled concern."""
    return {"pk": w.settled.pk}


RETURNS: dict[str, Page] = {
    "assurance:returns": page(PREPARES),
    "assurance:return": record(PREPARES, of_the_year),
    # Only the team begins it, and it is there already.
    "assurance:begin": page(
        PREPARES, about=of_the_year, method="post", answers=frozenset({302, 404})
    ),
    "assurance:count": button(PREPARES, of_the_year),
    "assurance:table": record(PREPARES, part(code="SG1a")),
    "assurance:cell": record(PREPARES, part(key="SG1f.concerns.concerns.")),
    "assurance:checks": record(PREPARES, of_the_year),
    "assurance:explain": record(PREPARES, finding),
    "assurance:gaps": record(PREPARES, of_the_year),
    "assurance:gap": record(PREPARES, part(code="no_risk_location")),
    "assurance:sign": record(PREPARES, of_the_year),
    "assurance:take_back": record(PREPARES, of_the_year),
    "assurance:send": record(PREPARES, of_the_year),
    "assurance:again": record(PREPARES, of_the_year),
    "assurance:sent": record(PREPARES, sent),
    "assurance:download": record(PREPARES, part(what="workbook")),
    "concerns:complete": record(SAFEGUARDING, settled),
    "insight:return_publication": page(PREPARES | BOARD, about=of_a_sent_year),
    "insight:publication_file": page(PREPARES | BOARD, about=of_a_sent_year),
}
