"""A need for an advocate moves only as its table says, whatever is pressed."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from alongside.access.rules import Refused
from alongside.people.actions.advocacy_moving import move_need
from alongside.people.models import AdvocacyNeed
from alongside.people.rules.advocacy_drawing import states_in_markdown
from alongside.people.rules.advocacy_states import FIRST_STATE, MOVES, move_for
from tests.factories import access as factories
from tests.factories import advocacy as needs
from tests.factories import concerns

VERBS = sorted({move.verb for move in MOVES})
ENDED = AdvocacyNeed.State.ENDED


def reached_from(state):
    """Every state there is a way to."""
    found, wave = {state}, {state}
    while wave:
        wave = {m.after for m in MOVES if m.before in wave} - found
        found |= wave
    return found


def test_every_state_can_be_reached_and_every_one_but_the_end_left():
    assert reached_from(FIRST_STATE) == set(AdvocacyNeed.State)
    assert {move.before for move in MOVES} == set(AdvocacyNeed.State) - {ENDED}


def test_a_verb_leads_from_a_state_to_one_other():
    pairs = [(move.verb, move.before) for move in MOVES]

    assert len(pairs) == len(set(pairs))


def test_an_advocate_can_be_reached_from_every_state_in_which_one_was_refused():
    assert AdvocacyNeed.State.ACTIVE in reached_from(AdvocacyNeed.State.SAID_NO)
    assert AdvocacyNeed.State.ACTIVE in reached_from(AdvocacyNeed.State.NOT_NEEDED)


def test_nobody_is_found_who_was_not_asked_for():
    before = {m.before for m in MOVES if m.after == AdvocacyNeed.State.ALLOCATED}

    assert before == {AdvocacyNeed.State.REFERRED}


@pytest.mark.django_db(databases="__all__", transaction=False)
@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(verbs=some.lists(some.sampled_from(VERBS), max_size=8))
def test_any_row_of_presses_goes_along_the_table(db, verbs):
    manager = factories.manager()
    need = needs.noted(manager, concerns.person(manager))
    for number, verb in enumerate(verbs, start=2):
        move = move_for(verb, need.state)
        pressed = {"by": manager, "need": need, "verb": verb, "seen": need.version}
        if move is None:
            with pytest.raises(Refused):
                move_need(**pressed)
            return
        name = "Grace" if move.after in ("allocated", "active") else ""
        need = move_need(**pressed, advocate_name=name)
        assert (need.state, need.version) == (move.after, number)


def test_the_picture_is_drawn_from_the_table():
    page = Path(__file__).parents[2] / "docs" / "advocacy-states.md"

    assert page.read_text(encoding="utf-8") == states_in_markdown()
