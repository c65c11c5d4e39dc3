"""Everything that can be done about a care service."""

from alongside.providers.actions.capacity import record_capacity
from alongside.providers.actions.knowing import (
    draw_knowledge_circle,
    join_to_organisation,
)
from alongside.providers.actions.knowledge import (
    choose_circle,
    reply_to_knowledge,
    tell_about_service,
)
from alongside.providers.actions.register import apply_cqc_locations, record_service

__all__ = [
    "apply_cqc_locations",
    "choose_circle",
    "draw_knowledge_circle",
    "join_to_organisation",
    "record_capacity",
    "record_service",
    "reply_to_knowledge",
    "tell_about_service",
]
