"""Once a year beside similar services: few named by chance, the small left in peace."""

import numpy as np

from alongside.insight.early_warning import similar


def year(seed, services=200):
    chance = np.random.default_rng(seed)
    exposure = chance.uniform(100, 800, services)
    rate = 0.02 * chance.gamma(8, 1 / 8, services)
    group = np.arange(services) % 2
    return chance.poisson(rate * exposure).astype(float), exposure, group


def test_where_services_differ_as_they_do_hardly_any_is_named():
    named = [similar.compared(*year(seed)).different.sum() for seed in range(20)]

    assert np.mean(named) < 1


def test_one_far_above_its_like_is_named_and_one_far_below_too():
    events, exposure, group = year(1)
    exposure[:2] = 800
    events[0], events[1] = 120, 0

    found = similar.compared(events, exposure, group)

    assert found.different[0]
    assert found.more[0]
    assert not found.more[1]


def test_unknown_size_or_too_few_alike_cannot_be_compared():
    events, exposure, group = year(2)
    exposure[3], group[5] = np.nan, 2

    found = similar.compared(events, exposure, group)

    assert np.flatnonzero(found.cannot_compare).tolist() == [3, 5]
    assert similar.compared(events, exposure * np.nan, group).cannot_compare.all()
