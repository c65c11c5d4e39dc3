"""Run lengths of CUSUM charts, as the papers print them, and their thresholds."""

from functools import partial

import numpy as np
import pytest

from alongside.insight.stats import run_lengths, thresholds
from alongside.insight.stats.cusum import cusum

# Lucas and Crosier 1982, Technometrics 24:199–205, table 1: reference 0.5, threshold 4,
# both sides; without and with a headstart of half the threshold.
LUCAS_CROSIER = {
    0: (168, 149),
    0.5: (26.6, 20.1),
    1: (8.38, 5.29),
    2: (3.34, 2.01),
    4: (1.71, 1.07),
}
# Hawkins 1993, Journal of Quality Technology 25:205–210, in Montgomery's table 9.4:
# thresholds that give a two-sided chart a run length of 370.
HAWKINS = {0.25: 8.01, 0.5: 4.77, 0.75: 3.34, 1.0: 2.52, 1.25: 1.99, 1.5: 1.61}


@pytest.mark.parametrize(("shift", "printed"), LUCAS_CROSIER.items())
def test_two_sided_run_lengths_are_those_of_lucas_and_crosier(shift, printed):
    for headstart, length in zip((0, 2), printed, strict=True):
        found = run_lengths.normal_cusum_arl(
            shift, 0.5, 4, headstart=headstart, two_sided=True
        )
        assert found == pytest.approx(length, rel=3e-3)


def test_run_lengths_of_counts_are_those_of_lucas():
    # Lucas 1985, Technometrics 27:129–144, tables 2 to 5: mean, reference 0.25,
    # threshold 10; upper and lower, without and with a headstart of 5.
    found = [
        run_lengths.poisson_cusum_arl(0.25, 0.25, 10, side=side, headstart=headstart)
        for side in ("upper", "lower")
        for headstart in (0, 5)
    ]

    assert found == pytest.approx([438, 333, 437, 318], abs=0.51)


def test_a_one_sided_run_length_is_that_of_waldmann():
    # Waldmann 1986, Technometrics 28:61–67: reference 0.5, threshold 3.
    found = [run_lengths.normal_cusum_arl(shift, 0.5, 3) for shift in (-0.5, 0, 0.5)]

    assert found == pytest.approx([1963, 117.6, 17.35], rel=5e-4)


@pytest.mark.parametrize(("reference", "printed"), HAWKINS.items())
def test_thresholds_for_a_run_of_370_are_those_of_hawkins(reference, printed):
    found = thresholds.normal_cusum_threshold(reference, 370, two_sided=True)

    assert found == pytest.approx(printed, abs=0.011)


@pytest.mark.parametrize("reference", [0.25, 0.5, 2, 1.4])
def test_a_threshold_of_counts_is_the_smallest_that_runs_long_enough(reference):
    mean = reference * 0.8
    found = thresholds.poisson_cusum_threshold(mean, reference, 200)
    step = {0.25: 0.25, 0.5: 0.5, 2: 1, 1.4: 0.2}[reference]

    assert run_lengths.poisson_cusum_arl(mean, reference, found) >= 200
    assert run_lengths.poisson_cusum_arl(mean, reference, found - step) < 200


def test_a_threshold_is_for_the_alarm_at_it_and_not_beyond():
    # Alarming at more than 10 instead of at 10 would double the run: 854 against 548.
    # Worked out in R's surveillance, which alarms at 10, for mean 2.4 and reference 3.
    assert run_lengths.poisson_cusum_arl(2.4, 3, 10) == pytest.approx(548.36, abs=0.01)


def test_a_run_length_is_what_happens_on_average():
    counts = np.random.default_rng(3).poisson(1.0, (4000, 300))
    alarms = cusum(counts, 1.4, 4).alarm
    first = np.where(alarms.any(axis=1), alarms.argmax(axis=1) + 1, 300)
    chance = 1 / run_lengths.poisson_cusum_arl(1, 1.4, 4)

    assert (first < 300).mean() == pytest.approx(1 - np.exp(-300 * chance), abs=0.03)
    assert not alarms[:, 0].all()


def test_scores_of_a_fair_walk_run_as_gamblers_do():
    # A step up or down with equal chance, stopped at 3 and held at 0: by hand, the
    # length from 0 is 3 × 4 = 12 (Feller, volume 1, chapter XIV: duration of play).
    found = run_lengths.score_cusum_arl([1, -1], [0.5, 0.5], 3, states=300)

    assert found == pytest.approx(12, rel=1e-6)


def test_found_sooner_when_things_are_worse():
    chance, share = [0.02, 0.1, 0.3], [0.5, 0.3, 0.2]
    steady, worse = (
        run_lengths.risk_adjusted_cusum_arl(
            chance, share, 2, 3.0, true_odds_ratio=truly
        )
        for truly in (1, 3)
    )
    counts = [
        run_lengths.negative_binomial_cusum_arl(10, 20, 0.5, 4, mean=mean)
        for mean in (10, 20)
    ]

    assert worse < steady / 5
    # Höhle and Paul's method in R's surveillance, by simulation: 474.6.
    assert counts[0] == pytest.approx(474.6, rel=0.05)
    assert counts[1] < 30


def test_thresholds_of_scores_run_as_long_as_was_asked():
    mix = ([0.02, 0.1, 0.3], [0.5, 0.3, 0.2])
    counts = thresholds.negative_binomial_cusum_threshold(10, 20, 0.5, 200)
    cases = thresholds.risk_adjusted_cusum_threshold(*mix, 2, 300)

    for found, arl, wished in (
        (counts, partial(run_lengths.negative_binomial_cusum_arl, 10, 20, 0.5), 200),
        (cases, partial(run_lengths.risk_adjusted_cusum_arl, *mix, 2), 300),
    ):
        assert arl(found) >= wished
        assert arl(found) == pytest.approx(wished, rel=0.05)
