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
from alongside.providers.actions.plan_lines import (
    add_plan_line,
    change_plan_line,
    climb_plan_line,
    drop_plan_line,
    write_felt,
)
from alongside.providers.actions.plans import agree_plan, move_plan, propose_plan
from alongside.providers.actions.register import apply_cqc_locations, record_service
from alongside.providers.actions.support import (
    offer_support,
    say_can_help,
    say_of_offer,
    stop_can_help,
)

__all__ = [
    "add_plan_line",
    "agree_plan",
    "apply_cqc_locations",
    "change_plan_line",
    "choose_circle",
    "climb_plan_line",
    "draw_knowledge_circle",
    "drop_plan_line",
    "join_to_organisation",
    "move_plan",
    "offer_support",
    "propose_plan",
    "record_service",
    "reply_to_knowledge",
    "say_can_help",
    "say_of_offer",
    "stop_can_help",
    "tell_about_service",
    "write_felt",
]
