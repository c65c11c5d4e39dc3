"""Whatever is pressed in whatever order, a risk stays in its table of states."""

from itertools import pairwise
from pathlib import Path

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from alongside.access.identity import seen_as
from alongside.access.rules import Refused
from alongside.agreed.actions import View
from alongside.people.actions import risk as writing
from alongside.people.actions import risk_agreed as agreeing
from alongside.people.models import Person, Risk, RiskAgreement, RiskMove, RiskState
from alongside.people.models.risk import GOING
from alongside.people.queries import risk as queries
from alongside.people.rules import risk_states as states
from tests.factories import lives
from tests.factories import risks as given_that

PAGE = Path(__file__).resolve().parents[2] / "docs" / "risk-states.md"
TABLE = {(move.verb, move.before, move.after) for move in states.RISK_MOVES}
VERBS = sorted({move.verb for move in states.RISK_MOVES})
SILENT = View(how="first_hand", words=" ")
STEPS = ("agree", "agree_with_dissent", "not_agree", "go_on", "change", "stop")
PRESSES = (*STEPS, "think_again", "forget_the_holders", "agree_silently")


def test_the_picture_in_the_documents_is_the_table():
    drawn = states.risk_states_in_markdown()

    assert PAGE.read_text(encoding="utf-8") == drawn, "Run: manage.py draw_states"


def test_every_state_can_be_reached_and_none_is_the_end():
    reached = {states.FIRST_RISK_STATE} | {move.after for move in states.RISK_MOVES}

    assert reached == set(RiskState)
    assert {move.before for move in states.RISK_MOVES} == set(RiskState)


@pytest.mark.parametrize("state", RiskState)
@pytest.mark.parametrize("verb", VERBS)
def test_a_move_that_is_not_in_the_table_is_refused_with_a_sentence(state, verb):
    sentence = states.why_not_move_risk(
        Risk(state=state, person=Person()), verb, Anybody()
    )

    is_allowed = any(m.verb == verb and m.before == state for m in states.RISK_MOVES)
    assert (sentence is None) == is_allowed
    assert is_allowed or "cannot be done now" in sentence


class Anybody:
    """Somebody who may write down decisions."""

    user = None

    def may(self, ability):
        return True


class Story:
    """One thing to do, and every button there is."""

    def __init__(self):
        self.by = lives.worker()
        self.risk = given_that.begun(self.by, lives.amina(self.by))

    def press(self, name):
        try:
            with transaction.atomic():
                self.do(name)
        except Refused:
            pass

    def do(self, name):
        if name == "agree_silently":
            given_that.agreed(self.by, self.risk, view=SILENT)
        elif name == "forget_the_holders":
            self.write(holders=())
        elif name == "think_again":
            agreeing.think_again(by=self.by, risk=self.risk)
        elif name in RiskAgreement.Result.values:
            given_that.agreed(self.by, self.risk, name)
        else:
            given_that.looked(self.by, self.risk, name)

    def write(self, **changes):
        with seen_as(self.by.principals):
            seen = queries.newest_sheet(self.by, self.risk).pk
        writing.write_risk(
            by=self.by, risk=self.risk, step="holders", changes=changes, seen=seen
        )


@pytest.mark.django_db
@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(presses=st.lists(st.sampled_from(PRESSES), max_size=8))
def test_no_order_of_presses_leaves_the_table_or_agrees_without_the_person(db, presses):
    with transaction.atomic():
        story = Story()
        for name in presses:
            story.press(name)
        with seen_as(story.by.principals):
            hold_against_the_table(story.risk)
        transaction.set_rollback(True)


def hold_against_the_table(risk):
    """Every move is in the table, and what goes on was agreed with all it needs."""
    moves = list(RiskMove.objects.filter(risk=risk))
    assert {(m.verb, m.before, m.after) for m in moves[1:]} <= TABLE
    assert all(one.after == two.before for one, two in pairwise(moves))
    now = Risk.objects.get(pk=risk.pk)
    assert now.state == moves[-1].after
    assert (now.look_again_on is not None) == (now.state in GOING)
    for one in RiskAgreement.objects.filter(risk=risk):
        assert one.involvement.words.strip()
        assert one.result == "not_agree" or one.sheet.holders.exists()
        assert (one.result == "agree") != one.dissents.exists()
