"""A review stays in its table, and nothing settles on somebody not taking part."""

from pathlib import Path

import pytest
from django.db import IntegrityError, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from alongside.access import actor, roles
from alongside.access.identity import seen_as
from alongside.access.rules import Refused
from alongside.people.actions import review as moving
from alongside.people.actions import review_step as steps
from alongside.people.models import Person, Review, ReviewMove, ReviewState
from alongside.people.rules import review_states as states
from alongside.people.rules.review_drawing import review_states_in_markdown
from tests.factories import access as factories
from tests.factories import lives
from tests.factories import reviews as given_that

pytestmark = pytest.mark.django_db

PAGE = Path(__file__).resolve().parents[2] / "docs" / "review-states.md"
TABLE = {(step.verb, step.before, step.after) for step in states.STEPS}
BEGUN_OR_AGREED = {"agreed", "dissent", "live"}


def test_the_picture_in_the_documents_is_the_table():
    assert PAGE.read_text(encoding="utf-8") == review_states_in_markdown(), (
        "Run: manage.py draw_states"
    )


def test_every_state_can_be_reached_from_a_day_that_is_set():
    reached, new = set(), {states.FIRST_STATE}
    while new:
        reached |= new
        new = {s.after for state in new for s in states.steps_from(state)} - reached

    assert reached == set(ReviewState)


@pytest.mark.parametrize("state", [s for s in ReviewState if s != states.LAST_STATE])
def test_nothing_stops_before_a_plan_has_begun(state):
    assert states.steps_from(state)


def test_a_verb_leads_from_one_state_to_one_other():
    pairs = [(step.verb, step.before) for step in states.STEPS]

    assert len(pairs) == len(set(pairs))


@pytest.mark.parametrize("step", states.STEPS, ids=lambda s: f"{s.before}-{s.verb}")
def test_every_step_belongs_to_a_role_that_exists(step):
    for ability in step.abilities:
        assert any(ability in role.abilities for role in roles.ROLES.values())


@pytest.mark.parametrize("state", ReviewState)
@pytest.mark.parametrize("verb", sorted({step.verb for step in states.STEPS}))
def test_a_step_that_is_not_in_the_table_is_refused_with_a_sentence(state, verb):
    review = Review(state=state, person=Person(name="Amina"))

    sentence = states.why_not_move_review(review, verb, actor.operator())

    is_allowed = any(s.verb == verb and s.before == state for s in states.STEPS)
    assert (sentence is None) == is_allowed
    assert is_allowed or "cannot be done now" in sentence


class Story:
    """One review, and everything that can be tried on it in any state."""

    def __init__(self):
        self.by = lives.worker()
        self.review = given_that.scheduled(self.by, lives.amina(self.by))

    def prepare(self):
        given_that.prepared(self.by, self.review, change_reason="Again.")

    def hold_with_her(self):
        given_that.met(self.by, self.review, change_reason="Again.")

    def hold_without_her(self):
        not_there = {"took_part": "not", "their_words": ""}
        given_that.met(self.by, self.review, change_reason="Again.", **not_there)

    def draft(self):
        given_that.drafted(self.by, self.review, change_reason="Again.")

    def agree(self):
        given_that.agreed(self.by, self.review)

    def agree_without_asking(self):
        given_that.agreed(self.by, self.review, view=given_that.NOT_ASKED)

    def not_agree(self):
        how = {"kind": "not_agreed", "words": "No.", "what_next": "talk_again"}
        given_that.agreed(self.by, self.review, **how)

    def begin(self):
        given_that.begun(self.by, self.review)

    def talk_again(self):
        steps.talk_review_over_again(by=self.by, review=self.review, why="Again.")

    def rest(self):
        given_that.rested(self.by, self.review)

    def rest_on_her_wish(self):
        heard = given_that.HEARD
        given_that.rested(self.by, self.review, reason="does_not_want", view=heard)

    def take_up(self):
        steps.take_up_review(
            by=self.by, review=self.review, words="", due_on=given_that.in_days(9)
        )

    def try_a_letter(self):
        given_that.tried(self.by, self.review)

    def try_a_visit(self):
        given_that.tried(self.by, self.review, way="visit")

    def think(self):
        given_that.behind(self.by, self.review, change_reason="Again.")

    def plan_a_try(self):
        given_that.next_try(self.by, self.review)

    def press(self, verb):
        try:
            with transaction.atomic():
                getattr(self, verb)()
        except Refused:
            return

    @property
    def row(self):
        return given_that.again(self.by, self.review)

    @property
    def moves(self):
        with seen_as(self.by.principals):
            rows = ReviewMove.objects.filter(review=self.review).order_by("pk")
            return list(rows.values_list("verb", "before", "after"))


VERBS = [n for n in vars(Story) if not n.startswith("_")]
VERBS = [n for n in VERBS if n not in ("press", "row", "moves")]
HAPPY = ("hold_with_her", "draft", "agree", "begin")
LONELY = ("hold_without_her", "draft", "agree_without_asking", "begin", "rest")


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    presses=st.lists(
        st.one_of(
            st.sampled_from(HAPPY), st.sampled_from(LONELY), st.sampled_from(VERBS)
        ),
        max_size=12,
    )
)
def test_whatever_is_pressed_it_stays_in_the_table_and_not_without_her(db, presses):
    story = Story()
    for verb in presses:
        story.press(verb)

    scheduled, *moves = story.moves
    assert scheduled == ("schedule", "", "scheduled")
    assert set(moves) <= TABLE
    at = [after for _, _, after in story.moves]
    assert [before for _, before, _ in moves] == at[:-1]
    row = story.row
    assert row.state == at[-1]
    if row.state in BEGUN_OR_AGREED and row.took_part == "not":
        assert row.rests_on_id
    if row.state == "resting":
        assert row.rests_on_id


@pytest.mark.parametrize("state", sorted(BEGUN_OR_AGREED))
def test_the_database_itself_wants_the_plan_where_she_took_no_part(state):
    by = lives.worker()
    review = given_that.as_far_as(
        by, lives.amina(by), "drafted", took_part="not", their_words=""
    )

    with (
        pytest.raises(IntegrityError, match="not_taking_part_settles_nothing"),
        transaction.atomic(),
        seen_as(by.principals),
    ):
        Review.objects.filter(pk=review.pk).update(
            state=state, live_on=given_that.in_days(0)
        )


def test_a_step_belongs_to_those_who_hold_reviews():
    by = lives.worker()
    amina = lives.amina(by)
    review = given_that.scheduled(by, amina)

    with pytest.raises(Refused, match="role does not include"):
        moving.move_review(by=factories.acting(amina.user), review=review, verb="hold")
