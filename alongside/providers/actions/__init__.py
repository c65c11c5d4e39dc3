"""Everything that can be done about a care service."""

from alongside.providers.actions.knowing import (
    draw_knowledge_circle,
    join_to_organisation,
)
from alongside.providers.actions.knowledge import (
    choose_circle,
    reply_to_knowledge,
    tell_about_service,
)
from alongside.providers.actions.register import record_service
from alongside.providers.actions.regulator import apply_cqc_locations

__all__ = [
    "apply_cqc_locations",
    "choose_circle",
    "draw_knowledge_circle",
    "join_to_organisation",
    "record_service",
    "reply_to_knowledge",
    "tell_about_service",
]
