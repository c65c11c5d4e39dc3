"""Who may do what about a care service, and whether its state allows it yet."""

from alongside.providers.rules.following import (
    why_not_finish_sync,
)
from alongside.providers.rules.knowing import (
    IN_EVERY_CIRCLE,
    RUNS_SERVICE,
    may_see_knowledge,
    why_not_answer,
    why_not_look_into,
    why_not_run_by,
    written_by,
)
from alongside.providers.rules.register import (
    may_see_services,
    newest_overall,
    visible_services,
    why_not_these_facts,
    why_not_write_services,
)

__all__ = [
    "IN_EVERY_CIRCLE",
    "RUNS_SERVICE",
    "may_see_knowledge",
    "may_see_services",
    "newest_overall",
    "visible_services",
    "why_not_answer",
    "why_not_finish_sync",
    "why_not_look_into",
    "why_not_run_by",
    "why_not_these_facts",
    "why_not_write_services",
    "written_by",
]
