"""What early warning is judged by: made-up worlds, rules of thumb, how they count."""

from dataclasses import replace

import numpy as np
import pytest

from alongside.insight.stats import fixed_thresholds
from bench import early_rules, early_worlds
from bench.early_judging import Tally, apart, delays

SMALL = early_worlds.Kind(services=400)


@pytest.fixture(scope="module")
def world():
    return early_worlds.world(7, replace(SMALL, changed=0.1, opened=0.1))


def test_what_is_planted_is_there(world):
    for name, times in early_worlds.ALL_SHAPES.items():
        assert world.of(name).sum() == (40 if name != "steady" else 400 - 7 * 40), times
    quiet = np.flatnonzero(world.of("gone quiet"))
    own = world.counts["own"]
    before = sum(own[who, : world.since[who]].mean() for who in quiet)
    after = sum(own[who, world.since[who] :].mean() for who in quiet)
    assert after < 0.25 * before


def test_the_same_seed_is_the_same_world_and_another_is_not(world):
    kind = replace(SMALL, changed=0.1, opened=0.1)

    assert (early_worlds.world(7, kind).counts["own"] == world.counts["own"]).all()
    assert (early_worlds.world(8, kind).counts["own"] != world.counts["own"]).any()


def test_in_a_calm_world_nobody_changes():
    assert early_worlds.world(1, early_worlds.calm(SMALL)).of("steady").all()


def test_late_events_are_told_all_the_same_and_missing_months_are_missing():
    late = early_worlds.world(1, replace(SMALL, late=0.5))
    twice = early_worlds.world(1, replace(SMALL, twice=0.5))
    gone = early_worlds.world(1, replace(SMALL, missing=0.2))
    plain = early_worlds.world(1, SMALL)

    total = plain.counts["own"].sum()
    assert late.counts["own"].sum() == pytest.approx(total, rel=0.1)
    assert twice.counts["own"].sum() == pytest.approx(1.5 * total, rel=0.1)
    assert np.isnan(gone.counts["own"]).mean() == pytest.approx(0.2, abs=0.02)


def test_three_in_three_months_rings_as_often_as_can_be_worked_out(world):
    chance = np.random.default_rng(3)
    counts = chance.poisson(0.5, (6_000, 14)).astype(float)
    counts[:, :2] = 0
    one = replace(world, counts={"serious": counts})

    rung = early_rules.SIMPLE.alarms(one)

    exact = fixed_thresholds.false_alerts(0.5).first_within
    assert rung.any(axis=1).mean() == pytest.approx(exact, abs=0.02)


def test_red_that_stays_red_counts_once():
    red = np.array([[1, 1, 0, 1, 1, 0, 0, 1]], dtype=bool)

    assert np.flatnonzero(early_rules.turned(red)[0]).tolist() == [0, 3, 7]


def test_finding_and_false_alarms_are_told_apart(world):
    alarms = np.zeros(world.exposure.shape, dtype=bool)
    found = np.flatnonzero(world.of("step"))[:10]
    alarms[found, world.since[found] + 2] = True
    steady = np.flatnonzero(world.of("steady"))[:6]
    alarms[steady, 30] = True
    tally, nothing = Tally(), Tally()
    tally.add(world, alarms)
    nothing.add(world, ~alarms & False)

    assert tally.per_1000 == pytest.approx(1000 * 6 / (120 * 24))
    assert sorted(delays(alarms, world, "step"))[:11] == [2.0] * 10 + [99.0]
    assert tally.found(3, ("step",)) == 0.25
    assert tally.found(2, ("step",)) == 0
    double = [Tally(), Tally()]
    for one, given in zip(double, (alarms, ~alarms & False), strict=True):
        one.add(world, given)
        one.add(world, given)
    assert apart(*double, 3) == pytest.approx((0.05, 0.05, 0.05))
