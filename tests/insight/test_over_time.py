"""A measure by month: the chart that suits it, and what it says in plain words."""

import numpy as np
import pytest

from alongside.insight.months import FEWEST, Months, Wording
from alongside.insight.over_time import over_time

WORDING = Wording("Were people asked?", "In 100", "In the last 24 months")
SEED = 11


def _months(events, cases=None) -> Months:
    labels = tuple(f"month {number + 1}" for number in range(len(events)))
    given = None if cases is None else tuple(int(one) for one in cases)
    return Months(labels, tuple(int(one) for one in events), given)


def test_a_steady_share_is_said_to_be_steady():
    cases = np.random.default_rng(SEED).integers(80, 120, 24)
    found = over_time(
        _months(np.random.default_rng(SEED).binomial(cases, 0.71), cases), WORDING
    )

    assert found.kind == "p"
    assert found.sentence.startswith("In the last 24 months this was steady: about 7")
    assert "in 100, usually between" in found.sentence
    assert not found.signals


def test_a_month_outside_is_told_with_its_numbers():
    cases = np.full(24, 100)
    events = np.random.default_rng(SEED).binomial(cases, 0.71)
    events[20] = 31

    found = over_time(_months(events, cases), WORDING)

    assert "In month 21 it was lower than chance explains: 31 of 100." in found.sentence
    assert found.signals[0].side == -1
    assert found.series is not None
    assert found.series.notes[20] == "lower than chance explains"


def test_months_that_differ_by_more_than_chance_have_wider_limits():
    cases = np.full(24, 4000)
    shares = np.clip(np.random.default_rng(SEED).normal(0.7, 0.05, 24), 0, 1)

    found = over_time(
        _months(np.random.default_rng(SEED).binomial(cases, shares), cases), WORDING
    )

    assert found.kind == "laney-p"


def test_little_to_count_has_exact_limits():
    """Of six a month with nine in ten, even two in a row may be missing by chance."""
    cases = np.full(24, 6)
    events = np.full(24, 6)
    events[::2] = 5
    events[7] = 3

    found = over_time(_months(events, cases), WORDING)

    assert found.kind == "p"
    assert not found.signals
    assert found.series is not None
    assert found.series.lower[0] < 50


def test_many_a_month_are_charted_as_values_and_few_as_counts():
    many = over_time(_months(np.random.default_rng(SEED).poisson(300, 24)), WORDING)
    few = over_time(_months(np.random.default_rng(SEED).poisson(4, 24)), WORDING)

    assert many.kind == "xmr"
    assert few.kind == "u"
    assert "a month" in many.sentence


def test_a_level_that_moved_is_told():
    counts = [
        *np.random.default_rng(SEED).poisson(100, 12),
        *np.random.default_rng(SEED).poisson(160, 12),
    ]

    found = over_time(_months(counts), WORDING)

    assert "not steady" in found.sentence
    assert any("times in a row" in signal.words for signal in found.signals)


def test_what_comes_after_is_held_against_what_was_before():
    counts = [
        *np.random.default_rng(SEED).poisson(100, 12),
        *np.random.default_rng(SEED).poisson(160, 12),
    ]

    found = over_time(_months(counts), WORDING, baseline=12)

    assert found.series is not None
    assert found.series.centre[-1] == pytest.approx(np.mean(counts[:12]))
    assert found.series.notes[12:] != [""] * 12


def test_a_rare_event_is_charted_by_how_long_nothing_happened():
    events = [0] * 24
    for place in (1, 5, 8, 13, 22):
        events[place] = 1

    found = over_time(_months(events), WORDING)

    assert found.kind == "g"
    assert found.series is not None
    assert found.series.values.tolist() == [3, 2, 4, 8]
    assert "may be good news, or silence" in found.sentence


@pytest.mark.parametrize("times", [0, 1, 2])
def test_what_hardly_ever_happened_has_no_chart(times):
    events = [0] * 24
    events[:times] = [1] * times

    found = over_time(_months(events), WORDING)

    assert found.series is None
    assert "too seldom" in found.sentence


def test_months_without_cases_are_left_out_and_few_months_have_no_limits():
    months = _months([1] * 24, [0] * 20 + [2] * 4)

    found = over_time(months, WORDING)

    assert found.series is None
    assert f"From {FEWEST} on" in found.sentence
    assert (
        over_time(_months([], []), WORDING).sentence == "There is nothing to show yet."
    )


def test_what_always_happened_has_no_limits_to_be_outside_of():
    found = over_time(_months([5] * 24, [5] * 24), WORDING)

    assert not found.signals
    assert "about 100 in 100" in found.sentence
