"""Who gets what at the addresses of comparing, of trends and of improvements."""

from typing import Any

from tests.architecture.world import World
from tests.permission_pages import MEASURES, Page, page, record

COMPARED = {"code": "asked"}


def improvement(w: World) -> dict[str, Any]:
    """About something that was started from a chart."""
    return {"pk": w.improvement.pk}


COMPARING: dict[str, Page] = {
    "insight:compare_all": page(MEASURES),
    "insight:compare": page(MEASURES, about=lambda w: COMPARED),
    "insight:trends": page(MEASURES),
    "insight:trends_pdf": page(MEASURES),
    "insight:start_improvement": page(MEASURES, about=lambda w: COMPARED),
    "insight:improvements": page(MEASURES),
    "insight:improvement": record(MEASURES, improvement),
    "insight:say_improvement_rung": record(
        MEASURES, lambda w: {"pk": w.improvement.pk, "kind": "done"}
    ),
}
