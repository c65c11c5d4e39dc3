"""Who gets what at the addresses of early warning."""

from typing import Any

from tests.architecture.world import World
from tests.permission_pages import SAFEGUARDING, Page, page, record

KNOWS = SAFEGUARDING | {"registered_manager", "commissioner", "care_director"}
LOOKS_INTO = frozenset({"safeguarding_manager", "commissioner", "care_director"})
RUNS = frozenset({"registered_manager"})


def signal(w: World) -> dict[str, Any]:
    """About one question."""
    return {"pk": w.known_signal.pk}


WATCHED_PAGES: dict[str, Page] = {
    "insight:early_warning": page(KNOWS),
    "insight:watching": page(LOOKS_INTO),
    "insight:not_compared": page(LOOKS_INTO),
    "insight:signal": record(KNOWS, signal),
    "insight:explain_signal": record(RUNS, signal),
    "insight:answer_signal": record(LOOKS_INTO, signal),
    "insight:hold_back_signal": record(LOOKS_INTO, signal),
}
