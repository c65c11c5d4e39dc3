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
from alongside.providers.actions.packages import (
    appeal_package_decision,
    decide_package_concern,
    look_again_at_package,
    raise_package_concern,
    receive_package_concern,
    say_why_package_waits,
    take_back_package_concern,
    tell_package_decision,
)
from alongside.providers.actions.register import apply_cqc_locations, record_service
from alongside.providers.actions.visiting import (
    answer_visit,
    arrange_visit,
    call_off_visit,
    report_visit,
)
from alongside.providers.actions.workforce import say_workforce

__all__ = [
    "answer_visit",
    "appeal_package_decision",
    "apply_cqc_locations",
    "arrange_visit",
    "call_off_visit",
    "choose_circle",
    "decide_package_concern",
    "draw_knowledge_circle",
    "join_to_organisation",
    "look_again_at_package",
    "raise_package_concern",
    "receive_package_concern",
    "record_capacity",
    "record_service",
    "reply_to_knowledge",
    "report_visit",
    "say_why_package_waits",
    "say_workforce",
    "take_back_package_concern",
    "tell_about_service",
    "tell_package_decision",
]
