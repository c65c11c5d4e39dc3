"""Every trigger of the standards is pulled by something, and opens the question.

A trigger that is added to the data without an event here fails. The events are real
actions, so that an action which forgets to ask fails too.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from alongside.access import clock, identity
from alongside.people.actions import advocacy_noting, advocacy_steps
from alongside.people.actions.decisions import begin_decision
from alongside.people.models import AdvocacyNeed
from alongside.standards import codes
from tests.architecture.action_examples import ACTION_EXAMPLES
from tests.architecture.world import World
from tests.factories import advocacy, decisions, plans, reviews, talks

pytestmark = pytest.mark.django_db(databases="__all__")
CHEST = "Does she have the operation on her heart?"


def _decides(kind: str) -> Callable[[World], object]:
    def event(w: World) -> object:
        return begin_decision(by=w.manager, person=w.person, question=CHEST, kind=kind)

    return event


def _doubts(w: World) -> object:
    return decisions.looked(w.manager, w.decision, decisions.CANNOT)


def _best(w: World) -> object:
    """The need of a decision that is made for her, where nobody doubted it here."""
    _doubts(w)
    with identity.seen_as(w.manager.principals):
        AdvocacyNeed.objects.all().update(state="ended")
    return decisions.decided_for_them(w.manager, w.decision, why_without="Tonight.")


def _example(name: str) -> Callable[[World], object]:
    return lambda w: ACTION_EXAMPLES[name](w)()


def _by_hand(trigger: str) -> Callable[[World], object]:
    def event(w: World) -> object:
        return advocacy_noting.note_by_hand(
            by=w.manager, person=w.person, trigger=trigger, words="Last winter"
        )

    return event


EVENTS: dict[str, tuple[Callable[[World], object], ...]] = {
    "assessment": (
        lambda w: talks.conversation(w.manager, w.person, purpose="assessment"),
        lambda w: plans.line(w.manager, w.person),
    ),
    "review": (lambda w: reviews.scheduled(w.manager, w.person),),
    "safeguarding": (lambda w: w.listening,),
    "safeguarding_review": (
        _example("people.note_safeguarding_review"),
        _by_hand("safeguarding_review"),
    ),
    "capacity_in_doubt": (_doubts,),
    "best_interests": (_best,),
    "deprivation_of_liberty": (_example("people.ask_authorisation"),),
    "long_stay": (_decides("long_stay"),),
    "serious_treatment": (_decides("serious_treatment"),),
    "on_request": (
        lambda w: advocacy_steps.ask_for_advocate(by=w.manager, person=w.person),
    ),
}
PULLED = [(trigger, event) for trigger, events in EVENTS.items() for event in events]


def asked(w: World) -> set[str]:
    """The triggers of the needs that the manager sees."""
    with identity.seen_as(w.manager.principals):
        return set(AdvocacyNeed.objects.values_list("trigger", flat=True))


def test_nothing_in_the_data_is_without_something_that_pulls_it():
    assert set(EVENTS) == set(codes.ADVOCACY_TRIGGERS.codes)


@pytest.mark.parametrize(("trigger", "event"), PULLED)
def test_the_event_opens_the_question(trigger, event):
    w = World()
    assert w.person
    before = asked(w)

    event(w)

    assert trigger in asked(w) - before


@pytest.mark.parametrize("trigger", codes.ADVOCACY_TRIGGERS.codes)
def test_any_of_them_can_be_noted_by_hand_and_two_presses_are_one(trigger):
    w = World()
    first, second = (_by_hand(trigger)(w) for _ in range(2))

    assert first == second


def test_what_is_said_of_a_kind_later_is_looked_at_after_all():
    """Nobody knew that it was serious treatment when they found no need."""
    w = World()
    _doubts(w)
    need = _look_at(w)
    assert need.state == "not_needed"

    told = replace(decisions.CANNOT, kind="serious_treatment")
    decisions.looked(w.manager, w.decision, told, clock.now())

    with identity.seen_as(w.manager.principals):
        now = AdvocacyNeed.objects.get(pk=need.pk)
    assert (now.state, now.trigger) == ("noted", "serious_treatment")


def _look_at(w: World) -> Any:
    with identity.seen_as(w.manager.principals):
        need = AdvocacyNeed.objects.get(about_id=w.decision.pk)
    return advocacy.looked_at(w.manager, need)
