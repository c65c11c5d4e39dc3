"""What is usual for a service: shrunk, with its noise, and nothing filled in."""

import numpy as np
import pytest

from alongside.insight.early_warning import baseline
from alongside.insight.stats import shrinkage
from tests.insight.early_warning import partnerships


def test_a_service_with_a_short_past_is_taken_to_be_like_similar_ones():
    counts, exposure, group = partnerships.calm(200)
    counts[0], exposure[0] = np.nan, np.nan
    counts[0, -1], exposure[0, -1] = 9, 30

    known = baseline.rates(counts, exposure, group)

    similar = known.mean[(group == group[0]) & (np.arange(200) > 0)].mean()
    assert similar < known.mean[0] < 3 * similar  # its own month says 0.3 a person
    assert known.shape[0] < known.shape[1:].min() + 9


def test_noise_and_spread_are_found_again():
    counts, exposure, group = partnerships.calm(2_000, per_person=0.05)

    known = baseline.rates(counts, exposure, group)

    assert known.dispersion == pytest.approx(0.2, rel=0.15)
    assert 1 / known.prior_shape.mean() == pytest.approx(0.25, rel=0.2)


def test_without_noise_it_is_the_posterior_of_the_statistics():
    counts = np.random.default_rng(1).poisson(2, (300, 24)).astype(float)
    known = baseline.rates(counts, np.ones_like(counts), np.zeros(300, dtype=int))

    posterior = shrinkage.gamma_poisson(
        counts.sum(axis=1), np.full(300, 24), known.prior_shape[0], known.prior_rate[0]
    )
    assert known.mean == pytest.approx(posterior.mean, rel=0.01)


def test_a_missing_month_speaks_neither_for_nor_against_a_service():
    seen, size = baseline.known(
        np.array([[3.0, np.nan, 2.0]]), np.array([[10.0, 10.0, np.nan]])
    )

    assert seen.tolist() == [[3, 0, 0]]
    assert size.tolist() == [[10, 0, 0]]


def test_a_month_that_was_hard_for_all_is_no_ones_change():
    counts, exposure, _ = partnerships.calm(400, per_person=0.05)
    expected = counts.mean() / exposure.mean() * exposure
    counts[:, 20] = np.round(counts[:, 20] * 1.5)

    ratio = baseline.months_of_all(counts, expected).mean(axis=0)

    assert ratio[20] / np.delete(ratio, 20).mean() == pytest.approx(1.5, abs=0.15)


def test_a_few_that_report_much_more_do_not_make_the_others_look_quiet():
    counts, exposure, _ = partnerships.calm(400, per_person=0.05)
    expected = counts.mean() / exposure.mean() * exposure
    before = baseline.months_of_all(counts, expected)[-1, -1]
    counts[:40] *= 6  # all of it would add half again

    assert baseline.months_of_all(counts, expected)[-1, -1] < before * 1.1
