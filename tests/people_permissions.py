"""Who gets what at the addresses of the pages about a person."""

from typing import Any

from tests.advocacy_permissions import ADVOCACY
from tests.ahead_permissions import AHEAD
from tests.architecture.world import World
from tests.liberty_permissions import LIBERTY
from tests.outcome_permissions import WANTED
from tests.permission_pages import (
    EVERY_ROLE,
    READING,
    SAFEGUARDING,
    WRITING,
    Page,
    button,
    page,
    person,
    record,
)
from tests.plan_permissions import PLAN
from tests.risk_permissions import RISKS


def media(w: World) -> dict[str, Any]:
    """About a picture of the person's."""
    return {"pk": w.person.pk, "media": w.media.pk}


def promise(w: World) -> dict[str, Any]:
    """About something somebody will do for the person."""
    return {"pk": w.person.pk, "action": w.action.pk}


ABOUT_ME: dict[str, Page] = {
    "people:list": page(READING - {"person"}),
    "people:about_me": record(WRITING, person),
    "people:look_again": record(WRITING, person),
    "people:print_about_me": record(READING, person),
    "people:earlier_words": record(READING, person),
    "people:all_media": record(READING, person),
    "people:media": record(READING, media),
    "people:add_media": record(WRITING, person),
    "people:take_media_away": record(WRITING, media),
    "people:correct_facts": record(WRITING, person),
}

TALKING: dict[str, Page] = {
    "people:conversations": record(READING, person),
    "people:conversation": record(READING, lambda w: {"pk": w.conversation.pk}),
    "people:new_conversation": record(WRITING, person),
    "people:correct_conversation": record(WRITING, lambda w: {"pk": w.conversation.pk}),
    "people:check_ins": record(READING, person),
    "people:tap": button({"person"}, person, typed=lambda w: {"feeling": "good"}),
    "people:say_more": record(
        {"person"}, lambda w: {"pk": w.person.pk, "check_in": w.check_in.pk}
    ),
    "people:actions": record(READING, person),
    "people:new_action": record(WRITING, person),
    "people:action": record(READING, promise),
    "people:change_action": record(READING, promise),
    "people:say_done": record(READING, promise),
    "people:say_checked": record(READING, promise),
    "people:say_felt": record(READING, promise),
}

IN_LIFE: dict[str, Page] = {
    "people:strengths": record(READING, person),
    "people:strengths_of_kind": record(READING, lambda w: person(w) | {"kind": "love"}),
    "people:add_strength": record(READING, person),
    "people:revise_strength": record(READING, lambda w: {"pk": w.strength.pk}),
    "people:take_back_strength": record(READING, lambda w: {"pk": w.strength.pk}),
    "people:life_story": record(READING, person),
    "people:print_story": record(READING, person),
    "people:add_to_story": record(READING, person),
    "people:revise_story": record(READING, lambda w: {"pk": w.entry.pk}),
    "people:take_back_story": record(READING, lambda w: {"pk": w.entry.pk}),
    "people:relationships": record(READING, person),
    "people:add_relationship": record(WRITING, person),
    "people:revise_relationship": record(WRITING, lambda w: {"pk": w.relationship.pk}),
    "people:take_back_relationship": record(
        WRITING, lambda w: {"pk": w.relationship.pk}
    ),
    "people:let_in_relationship": record(
        SAFEGUARDING, lambda w: {"pk": w.relationship.pk}
    ),
    "people:record_authority": record(WRITING, lambda w: {"pk": w.relationship.pk}),
    "people:see_authority": record(
        WRITING - {"person"}, lambda w: {"pk": w.authority.pk}
    ),
    "people:end_authority": record(WRITING, lambda w: {"pk": w.authority.pk}),
    "people:set_own_limit": record(WRITING, person),
    "people:set_safety_limit": record(SAFEGUARDING, person),
    "people:review_limit": record(WRITING, lambda w: {"pk": w.own_limit.pk}),
}

NAMING = EVERY_ROLE - {"administrator"}
ANSWERING = NAMING - {"person", "care_worker"}


def barrier(w: World) -> dict[str, Any]:
    """About something that stands in the way of nobody in particular."""
    return {"pk": w.barrier.pk}


NOTICING: dict[str, Page] = {
    "people:notice": record(READING, person),
    "people:notice_thanks": record(READING, person),
    "people:noticed": record(READING, person),
    # Goes back to what was noticed while nothing is.
    "people:talk_over": Page(
        WRITING, about=person, in_a_circle=True, answers=frozenset({302})
    ),
    "people:barriers_for": record(READING, person),
    "people:name_barrier_for": record(READING, person),
    "people:barriers": page(NAMING),
    "people:name_barrier": page(NAMING),
    "people:barrier": record(NAMING, barrier),
    "people:give_owner": record(ANSWERING, barrier),
    "people:answer_barrier": record(ANSWERING, barrier),
    "people:open_barrier_again": button(NAMING, barrier),
}

ASSESSING = SAFEGUARDING | {"registered_manager"}
DECIDING = WRITING | ASSESSING


def decision(w: World) -> dict[str, Any]:
    """About something that is to be decided about the person."""
    return {"pk": w.decision.pk}


DECISIONS: dict[str, Page] = {
    "people:decisions": record(READING, person),
    "people:begin_decision": record(DECIDING, person),
    "people:decision": record(READING, decision),
    "people:decide": record(DECIDING, decision),
    "people:correct_decision": record(DECIDING, decision),
    "people:tell_decision": record(DECIDING, decision),
    "people:assess_capacity": record(ASSESSING, decision),
    "people:decide_in_best_interests": record(ASSESSING, decision),
}

PEOPLE: dict[str, Page] = (
    ABOUT_ME
    | TALKING
    | IN_LIFE
    | NOTICING
    | DECISIONS
    | ADVOCACY
    | AHEAD
    | LIBERTY
    | WANTED
    | PLAN
    | RISKS
)
