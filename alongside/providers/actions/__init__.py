"""Everything that can be done about a care service."""

from alongside.providers.actions.following import (
    add_organisations_to_sync,
    begin_sync,
    finish_sync,
    list_for_sync,
    note_fetched,
)
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
    "add_organisations_to_sync",
    "apply_cqc_locations",
    "begin_sync",
    "choose_circle",
    "draw_knowledge_circle",
    "finish_sync",
    "join_to_organisation",
    "list_for_sync",
    "note_fetched",
    "record_service",
    "reply_to_knowledge",
    "tell_about_service",
]
