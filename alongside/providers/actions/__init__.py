"""Everything that can be done about a care service."""

from alongside.providers.actions.answering import (
    answer_wrong_knowledge,
    note_read,
    reply_to_knowledge,
    say_another_event,
    say_same_event,
    say_what_came_of_it,
    take_back_knowledge,
)
from alongside.providers.actions.holding import (
    hold_back_knowledge,
    show_knowledge_early,
)
from alongside.providers.actions.knowing import (
    draw_knowledge_circle,
    join_to_organisation,
)
from alongside.providers.actions.knowledge import choose_circle, tell_about_service
from alongside.providers.actions.register import apply_cqc_locations, record_service

__all__ = [
    "answer_wrong_knowledge",
    "apply_cqc_locations",
    "choose_circle",
    "draw_knowledge_circle",
    "hold_back_knowledge",
    "join_to_organisation",
    "note_read",
    "record_service",
    "reply_to_knowledge",
    "say_another_event",
    "say_same_event",
    "say_what_came_of_it",
    "show_knowledge_early",
    "take_back_knowledge",
    "tell_about_service",
]
