"""Watching a partnership: the budget is kept, size is no fault, silence is heard."""

from dataclasses import replace

import numpy as np
import pytest

from alongside.insight.early_warning import budget, kinds, watching
from tests.insight.early_warning import partnerships

ALLOWED = 0.02
SERVICES = 1_200


@pytest.fixture(scope="module")
def calm():
    return partnerships.calm(SERVICES)


@pytest.fixture(scope="module")
def more(calm):
    return watching.prepare_counts(*calm, kinds.MORE_HEARD)


@pytest.fixture(scope="module")
def quiet(calm):
    return watching.prepare_counts(*calm, kinds.GONE_QUIET)


def rate(watched, who=slice(None)):
    """Alarms a service and month, once the first year is over."""
    return watched.alarm[who, 12:].mean()


def test_as_many_false_alarms_come_as_were_chosen(more, quiet):
    assert rate(more.at(ALLOWED)) == pytest.approx(ALLOWED, rel=0.2)
    assert rate(quiet.at(ALLOWED)) == pytest.approx(ALLOWED, rel=0.35)
    assert rate(more.at(ALLOWED / 4)) < rate(more.at(ALLOWED)) / 2


def test_small_homes_are_not_flagged_more_often_than_large_ones(calm, more):
    people = calm[1][:, 0]
    third = np.searchsorted(np.quantile(people, [1 / 3, 2 / 3]), people)

    by_size = [rate(more.at(0.05), third == place) for place in range(3)]

    assert max(by_size) / min(by_size) < 1.25


def test_a_home_that_reports_more_of_itself_is_not_flagged_for_that_alone(calm, quiet):
    own, exposure, group = calm
    opened = own.copy()
    opened[:60, 24:] *= 3

    assert all(one.series != "own" or one.direction == "down" for one in kinds.USUAL)
    watched = watching.prepare_counts(opened, exposure, group, kinds.GONE_QUIET)
    after = watched.at(ALLOWED).alarm[:60, 24:]
    assert after.mean() <= rate(quiet.at(ALLOWED), slice(0, 60)) + 0.005


def test_homes_always_told_of_twice_as_much_are_flagged_little_more():
    told = partnerships.calm(SERVICES, opened=2)

    alarm = watching.prepare_counts(*told, kinds.MORE_HEARD).at(0.05).alarm

    # 1.23 among 12,000 services, after two years: what is usual for them is drawn
    # towards the others. Three in three months would be red for them all the time.
    most, least = alarm[::2, 24:].mean(), alarm[1::2, 24:].mean()
    assert 0.9 < most / least < 1.4


def test_many_more_concerns_are_found_and_silence_too(calm):
    counts, exposure, group = calm
    changed = counts.copy()
    large = np.flatnonzero(counts[:, :24].sum(axis=1) > 20)[:80]
    worse, silent = large[:40], large[40:]
    changed[worse, 24:] *= 3
    changed[silent, 24:] = 0

    heard = watching.prepare_counts(changed, exposure, group, kinds.MORE_HEARD)
    still = watching.prepare_counts(changed, exposure, group, kinds.GONE_QUIET)

    assert heard.at(0.01).alarm[worse, 24:33].any(axis=1).mean() > 0.8
    assert still.at(0.01).alarm[silent, 24:33].any(axis=1).mean() > 0.8
    assert heard.at(0.01).alarm[silent, 24:].mean() < 0.01


def test_visits_that_stop_are_found():
    chance = np.random.default_rng(4)
    due = np.full((200, 24), 4.0)
    made = chance.binomial(4, 0.85, due.shape).astype(float)
    made[:5, 14:] = 1

    watched = watching.prepare_shares(made, due, kinds.FEWER_VISITS).at(0.005)

    assert watched.alarm[:5, 14:20].any(axis=1).all()
    assert rate(watched, slice(5, None)) < 0.02


def test_a_service_whose_size_nobody_knows_is_said_to_be_so_and_never_flagged(calm):
    counts, exposure, group = (part.copy() for part in calm)
    exposure[7], counts[7] = np.nan, 40

    assert np.flatnonzero(watching.cannot_compare(exposure)).tolist() == [7]
    watched = watching.prepare_counts(counts, exposure, group, kinds.MORE_HEARD)
    assert not watched.at(ALLOWED).alarm[7].any()


def test_the_same_figures_give_the_same_alarms(calm, more):
    again = watching.prepare_counts(*calm, kinds.MORE_HEARD)

    assert (again.at(ALLOWED).alarm == more.at(ALLOWED).alarm).all()


@pytest.mark.parametrize(
    ("counts", "exposure", "group", "why"),
    [
        (np.ones((2, 24)), np.ones((2, 23)), [0, 0], "one shape"),
        (np.ones((2, 24)), np.ones((2, 24)), [0, -1], "a group"),
        (np.full((2, 24), 0.5), np.ones((2, 24)), [0, 0], "whole"),
        (np.ones((2, 24)), -np.ones((2, 24)), [0, 0], "negative"),
        (np.ones((2, 24)), np.full((2, 24), np.nan), [0, 0], "compared"),
        (np.ones((2, 12)), np.ones((2, 12)), [0, 0], "More than 12 months"),
    ],
)
def test_what_cannot_be_meant_is_refused(counts, exposure, group, why):
    with pytest.raises(ValueError, match=why):
        watching.prepare_counts(counts, exposure, np.array(group), kinds.MORE_HEARD)


def test_a_budget_is_shared_out_and_shown_beside_what_came():
    chosen = budget.usual(10)

    assert chosen.expected(400) == pytest.approx(4)
    assert sum(chosen.of(one.name) for one in kinds.USUAL) == pytest.approx(0.01)
    alarm = np.zeros((400, 6), dtype=bool)
    alarm[:9, 0] = True
    came = budget.kept(chosen, {one.name: alarm for one in kinds.USUAL})
    assert (came.expected, came.came) == (pytest.approx(4), pytest.approx(3))


@pytest.mark.parametrize(
    ("per_1000", "shares"),
    [(0, {"a": 1}), (200, {"a": 1}), (5, {"a": 0.5}), (5, {"a": 1.5, "b": -0.5})],
)
def test_a_budget_that_cannot_be_meant_is_refused(per_1000, shares):
    with pytest.raises(ValueError, match=r"budget"):
        budget.Budget(per_1000, shares)


def test_a_watch_looks_one_way():
    with pytest.raises(ValueError, match="up"):
        replace(kinds.MORE_HEARD, ratios=(2.0, 0.5))
