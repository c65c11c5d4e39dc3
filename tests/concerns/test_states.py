"""The table of moves is complete, and the picture in the documents is the table."""

from pathlib import Path

import pytest

from alongside.access import actor, roles
from alongside.concerns.models import Concern
from alongside.concerns.models.concern import State
from alongside.concerns.rules import states
from alongside.concerns.rules.drawing import states_in_markdown

PAGE = Path(__file__).resolve().parents[2] / "docs" / "concern-states.md"


def test_the_picture_in_the_documents_is_the_table():
    assert PAGE.read_text(encoding="utf-8") == states_in_markdown(), (
        "Run: manage.py draw_states"
    )


def test_every_state_can_be_reached_from_a_worry_that_was_raised():
    reached, new = set(), {states.FIRST_STATE}
    while new:
        reached |= new
        new = {m.after for s in new for m in states.moves_from(s)} - reached

    assert reached == set(State)


@pytest.mark.parametrize("state", State)
def test_no_state_is_the_end(state):
    assert states.moves_from(state)


def test_a_verb_leads_from_one_state_to_one_other():
    pairs = [(move.verb, move.before) for move in states.MOVES]

    assert len(pairs) == len(set(pairs))


@pytest.mark.parametrize("move", states.MOVES, ids=lambda m: f"{m.before}-{m.verb}")
def test_every_move_belongs_to_a_role_that_exists(move):
    assert roles.ABILITIES.keys() >= set(move.abilities)
    for ability in move.abilities:
        assert any(ability in role.abilities for role in roles.ROLES.values())


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("verb", sorted({move.verb for move in states.MOVES}))
def test_a_move_that_is_not_in_the_table_is_refused_with_a_sentence(state, verb):
    concern = Concern(state=state)

    sentence = states.why_not_move(concern, verb, actor.operator())

    is_allowed = any(m.verb == verb and m.before == state for m in states.MOVES)
    assert (sentence is None) == is_allowed
    assert is_allowed or "cannot be done now" in sentence
