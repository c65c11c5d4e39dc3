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
from alongside.providers.actions.capacity import (
    record_capacity,
)
from alongside.providers.actions.following import (
    add_organisations_to_sync,
    begin_sync,
    finish_sync,
    list_for_sync,
    note_fetched,
)
from alongside.providers.actions.holding import (
    hold_back_knowledge,
    show_knowledge_early,
)
from alongside.providers.actions.knowing import (
    draw_knowledge_circle,
    join_to_organisation,
)
from alongside.providers.actions.knowledge import (
    choose_circle,
    tell_about_service,
)
from alongside.providers.actions.local import (
    change_service,
    say_service_runs,
    say_what_is_offered,
)
from alongside.providers.actions.market import (
    answer_market_gap,
    name_market_gap,
)
from alongside.providers.actions.own_words import (
    publish_word,
    take_word_down,
    write_own_view,
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
from alongside.providers.actions.plan_lines import (
    add_plan_line,
    change_plan_line,
    climb_plan_line,
    drop_plan_line,
    write_felt,
)
from alongside.providers.actions.plans import (
    agree_plan,
    move_plan,
    propose_plan,
)
from alongside.providers.actions.register import (
    record_service,
)
from alongside.providers.actions.regulator import (
    apply_cqc_locations,
)
from alongside.providers.actions.sharing import (
    ask_to_sharing,
    call_sharing,
    call_sharing_off,
    put_on_agenda,
    take_off_agenda,
)
from alongside.providers.actions.sharing_held import (
    agree_shared_action,
    climb_shared_action,
    decide_together,
    hold_sharing,
    say_dissent,
    send_minutes,
    write_part,
)
from alongside.providers.actions.support import (
    offer_support,
    say_can_help,
    say_of_offer,
    stop_can_help,
)
from alongside.providers.actions.visiting import (
    answer_visit,
    arrange_visit,
    call_off_visit,
    report_visit,
)
from alongside.providers.actions.workforce import (
    say_workforce,
)

__all__ = [
    "add_organisations_to_sync",
    "add_plan_line",
    "agree_plan",
    "agree_shared_action",
    "answer_market_gap",
    "answer_visit",
    "answer_wrong_knowledge",
    "appeal_package_decision",
    "apply_cqc_locations",
    "arrange_visit",
    "ask_to_sharing",
    "begin_sync",
    "call_off_visit",
    "call_sharing",
    "call_sharing_off",
    "change_plan_line",
    "change_service",
    "choose_circle",
    "climb_plan_line",
    "climb_shared_action",
    "decide_package_concern",
    "decide_together",
    "draw_knowledge_circle",
    "drop_plan_line",
    "finish_sync",
    "hold_back_knowledge",
    "hold_sharing",
    "join_to_organisation",
    "list_for_sync",
    "look_again_at_package",
    "move_plan",
    "name_market_gap",
    "note_fetched",
    "note_read",
    "offer_support",
    "propose_plan",
    "publish_word",
    "put_on_agenda",
    "raise_package_concern",
    "receive_package_concern",
    "record_capacity",
    "record_service",
    "reply_to_knowledge",
    "report_visit",
    "say_another_event",
    "say_can_help",
    "say_dissent",
    "say_of_offer",
    "say_same_event",
    "say_service_runs",
    "say_what_came_of_it",
    "say_what_is_offered",
    "say_why_package_waits",
    "say_workforce",
    "send_minutes",
    "show_knowledge_early",
    "stop_can_help",
    "take_back_knowledge",
    "take_back_package_concern",
    "take_off_agenda",
    "take_word_down",
    "tell_about_service",
    "tell_package_decision",
    "write_felt",
    "write_own_view",
    "write_part",
]
