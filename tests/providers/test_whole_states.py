"""An enquiry into a whole service moves only as its table says."""

from pathlib import Path
from types import SimpleNamespace

import pytest

from alongside.access.actor import Actor
from alongside.providers.models import WholeState
from alongside.providers.queries.whole_buyers import not_listed
from alongside.providers.rules import whole as rules
from alongside.providers.rules import whole_states as states
from alongside.providers.rules.whole_drawing import whole_states_in_markdown
from alongside.providers.rules.whole_said import TO_TELL, MoveSaid
from tests.architecture.source import PRODUCT

PAGE = PRODUCT.parent / "docs" / "whole-service-states.md"
DIRECTOR = Actor(roles=frozenset({"care_director"}))
COMMISSIONER = Actor(roles=frozenset({"commissioner"}))
MANAGER = Actor(roles=frozenset({"registered_manager"}))
SAID = MoveSaid("It is so.", "We are glad.")
READY = rules.Standing(
    living_there=1,
    listed=("R1",),
    told=frozenset(TO_TELL),
    planned=True,
    said=frozenset({"found", "culture", "residents", "check", "report", "lesson"}),
)


def at(state, **more):
    """An enquiry that stands there."""
    return SimpleNamespace(state=state, **more)


def test_the_picture_in_the_documents_is_the_table():
    assert Path(PAGE).read_text(encoding="utf-8") == whole_states_in_markdown(), (
        "Run: manage.py draw_states"
    )


def test_every_state_is_reached_from_the_first_look():
    reached, new = set(), {states.FIRST_STATE}
    while new:
        reached |= new
        new = {s.after for one in new for s in states.whole_steps_from(one)} - reached

    assert reached == set(WholeState)


def test_a_verb_leads_to_one_state_unless_it_steps_down():
    pairs = [(s.verb, s.before) for s in states.STEPS if s.verb != states.STEP_DOWN]

    assert len(pairs) == len(set(pairs))


@pytest.mark.parametrize("state", states.LADDER)
def test_down_the_ladder_is_possible_from_everywhere_with_the_residents_view(state):
    without = MoveSaid("Nights are full again.", after="everyday")
    said = MoveSaid("Nights are full again.", "It is home again.", after="everyday")

    refused = rules.why_not_go(at(state), "step_down", DIRECTOR, without, READY)
    assert refused == "Write what those who live there, or their families, say to that."
    assert rules.why_not_go(at(state), "step_down", DIRECTOR, said, READY) is None


@pytest.mark.parametrize("verb", ["decide", "shut", "settle"])
def test_only_the_director_decides(verb):
    for step in states.STEPS:
        if step.verb == verb:
            refused = states.why_not_move_whole(at(step.before), verb, COMMISSIONER)
            assert refused == states.WHO[states.DECIDES]
            assert states.why_not_move_whole(at(step.before), verb, DIRECTOR) is None


def test_whoever_runs_the_service_moves_nothing():
    for step in states.STEPS:
        assert states.why_not_move_whole(
            at(step.before), step.verb, MANAGER, step.after
        )


@pytest.mark.parametrize(
    ("verb", "state", "owed", "sentence"),
    [
        ("plan", "safety", {"living_there": 0}, "how many people live there"),
        ("plan", "safety", {"living_there": 3}, "List everybody"),
        ("plan", "safety", {"not_seen": ("R1",)}, "Not seen yet: R1."),
        ("find_out", "planning", {"planned": False}, "planning meeting"),
        ("improve", "enquiring", {"said": frozenset({"found"})}, "What the place is"),
        ("sustain", "improving", {"said": frozenset()}, "families, say has changed"),
        ("settle", "sustaining", {"said": frozenset({"check"})}, "families, say"),
        ("settle", "sustaining", {"unanswered": True}, "Answer that first"),
        ("settle", "sustaining", {"is_suspended": True}, "still stopped"),
        ("settle", "sustaining", {}, "day to look again"),
        ("settle", "moving", {"without_move": ("R1",)}, "Not written yet: R1"),
        ("settle", "moving", {"not_asked_after": ("R1",)}, "Not asked yet: R1"),
        ("step_down", "enquiring", {"is_suspended": True}, "still stopped"),
    ],
)
def test_nothing_goes_on_while_something_is_owed(verb, state, owed, sentence):
    standing = rules.Standing(**{**vars(READY), **owed})

    refused = rules.why_not_go(at(state), verb, DIRECTOR, SAID, standing)

    assert refused
    assert sentence in refused


@pytest.mark.parametrize("missing", TO_TELL)
def test_everybody_who_has_to_know_is_told_before_it_is_decided(missing):
    told = frozenset(TO_TELL) - {missing}

    assert rules.why_not_told(rules.Standing(told=told))
    assert rules.why_not_told(READY) is None


def test_who_has_a_contract_is_listed_once_and_not_again():
    buyers = [
        SimpleNamespace(buyer_name=name, office="", phone="")
        for name in ("Eastshire Council", "Westmere Council", "eastshire  council")
    ]

    found = not_listed(buyers, ["WESTMERE COUNCIL"])

    assert [one.buyer_name for one in found] == ["Eastshire Council"]
