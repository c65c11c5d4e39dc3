"""Everything that can be done about a care service."""

from alongside.providers.actions.capacity import record_capacity
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
from alongside.providers.actions.local import (
    change_service,
    say_service_runs,
    say_what_is_offered,
)
from alongside.providers.actions.market import answer_market_gap, name_market_gap
from alongside.providers.actions.register import record_service
from alongside.providers.actions.regulator import apply_cqc_locations

__all__ = [
    "add_organisations_to_sync",
    "answer_market_gap",
    "apply_cqc_locations",
    "begin_sync",
    "change_service",
    "choose_circle",
    "draw_knowledge_circle",
    "finish_sync",
    "join_to_organisation",
    "list_for_sync",
    "name_market_gap",
    "note_fetched",
    "record_capacity",
    "record_service",
    "reply_to_knowledge",
    "say_service_runs",
    "say_what_is_offered",
    "tell_about_service",
]
