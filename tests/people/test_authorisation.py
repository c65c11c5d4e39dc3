"""The moves, the days and the clocks of what allows somebody not to be free."""

from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alongside.access import clock
from alongside.people.models import Authorisation
from alongside.people.rules import authorisation as rules
from alongside.people.rules import clocks, granting
from alongside.standards import liberty
from tests.factories import liberty as given_that

State = Authorisation.State
PAGE = Path(__file__).resolve().parents[2] / "docs" / "authorisation-states.md"
SCHEMES = tuple(liberty.all_schemes())


def row(scheme="dols_standard", state=State.ASKED, **columns):
    """An authorisation that is in no database."""
    asked_on = columns.pop("asked_on", clock.today())
    return Authorisation(scheme=scheme, state=state, asked_on=asked_on, **columns)


# -- The table of moves ----------------------------------------------------------------


def test_the_picture_in_the_documents_is_the_table():
    assert PAGE.read_text(encoding="utf-8") == rules.states_in_markdown(), (
        "Run: manage.py draw_states"
    )


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("verb", rules.VERBS)
def test_a_move_that_is_not_in_the_table_is_refused_with_a_sentence(
    scheme, state, verb
):
    sentence = rules.why_not_move(row(scheme, state), verb)

    is_allowed = any(m.verb == verb and m.before == state for m in rules.MOVES)
    if verb == "extend" and scheme != "dols_urgent":
        is_allowed = False
    assert (sentence is None) == is_allowed
    assert is_allowed or "cannot be done now" in sentence


@given(
    scheme=st.sampled_from(SCHEMES),
    starts_on=st.dates(date(2026, 6, 2), date(2040, 1, 1)),
    days=st.integers(0, 900),
)
def test_no_period_longer_than_the_law_lets_is_ever_accepted(scheme, starts_on, days):
    ends_on = starts_on + timedelta(days=days)
    said = given_that.move_said(starts_on=starts_on, ends_on=ends_on)
    held = row(scheme)

    missing = granting._wrong_period(held, said)

    longest = {"dols_urgent": 7, "dols_standard": 366}.get(scheme, 10_000)
    if not missing:
        assert (ends_on - starts_on).days + 1 <= longest
        assert scheme != "dols_standard" or ends_on < starts_on + timedelta(days=366)
    if days < 7:
        assert missing == []


def test_a_year_is_a_year_across_29_february():
    standard = liberty.all_schemes()["dols_standard"]

    assert granting.last_day(standard, date(2027, 3, 1)) == date(2028, 2, 29)
    assert granting.last_day(standard, date(2028, 2, 29)) == date(2029, 2, 28)
    assert granting.last_day(standard, date(2027, 1, 1)) == date(2027, 12, 31)


# -- The clocks ------------------------------------------------------------------------


@given(days=st.integers(-400, 400), state=st.sampled_from(list(State)))
def test_a_clock_says_it_and_moves_nothing(days, state):
    ends_on = given_that.in_days(days)
    held = row(state=state, starts_on=date(2025, 1, 1), ends_on=ends_on)

    found = clocks.readings(held)

    assert (held.state, held.ends_on) == (state, ends_on)
    if state in clocks.ALLOWED:
        assert held.allows_now == (days >= 0)
        assert held.has_run_out == (days < 0)
        assert ("Nothing allows this now" in found[0].words) == (days < 0)
    else:
        assert not held.allows_now


@pytest.mark.parametrize(
    ("days_ago", "words"),
    [
        (0, "20 days left"),
        (19, "1 day left"),
        (20, "today is the last day"),
        (21, "1 day late"),
        (30, "10 days late"),
    ],
)
def test_the_clock_for_deciding_counts_in_words(days_ago, words):
    reading = clocks.readings(row(asked_on=given_that.in_days(-days_ago)))[0]

    assert words in reading.words
    assert reading.kind == "statutory"
    assert reading.is_late == ("late" in words)


def test_where_an_urgent_one_runs_it_is_decided_before_that_ends():
    held = row(asked_on=clock.today())

    assert clocks.decide_by(held, given_that.in_days(6)) == given_that.in_days(6)
    assert clocks.decide_by(held, given_that.in_days(-9)) == given_that.in_days(20)


verbs = st.lists(st.sampled_from(rules.VERBS), max_size=6)


@settings(max_examples=25, deadline=None)
@given(scheme=st.sampled_from(SCHEMES), steps=verbs)
def test_no_order_of_steps_leaves_the_table(scheme, steps):
    held = row(scheme)
    seen = [held.state]
    for verb in steps:
        if rules.why_not_move(held, verb) is None:
            held.state = rules.move_for(held, verb).after
            seen.append(held.state)

    pairs = set(pairwise(seen))
    assert pairs <= {(m.before, m.after) for m in rules.MOVES}
    assert seen.count(State.EXTENDED) <= (scheme == "dols_urgent")
