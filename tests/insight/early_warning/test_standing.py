"""A few services go on by themselves, and come to what everything anew would say."""

import numpy as np
import pytest

from alongside.insight.early_warning import kinds, watching
from alongside.insight.early_warning.standing import go_on, standing

MONTHS, SERVICES = 40, 120  # four months into the third year that is watched
ALLOWED = 0.02


@pytest.fixture(scope="module")
def worked_out():
    """Counts, exposure, and the watch made ready; some services get much worse."""
    chance = np.random.default_rng(3)
    people = np.repeat(chance.choice([6.0, 20.0, 60.0], SERVICES)[:, None], MONTHS, 1)
    people[0, 5:8] = np.nan
    counts = chance.poisson(0.06 * np.nan_to_num(people, nan=20)).astype(float)
    counts[:12, -3:] *= 4
    counts[12:30, -1] += 12
    group = np.zeros(SERVICES, dtype=np.int64)
    ready = {
        watch.name: watching.prepare_counts(counts, people, group, watch)
        for watch in kinds.USUAL
    }
    return counts, people, ready


@pytest.mark.parametrize("watch", kinds.USUAL, ids=lambda watch: watch.name)
def test_a_year_gone_on_with_is_the_year_that_was_worked_out(worked_out, watch):
    counts, people, ready = worked_out
    anew = ready[watch.name].at(ALLOWED)
    at = standing(ready[watch.name], people, ALLOWED)

    alone = go_on(at, watch, counts, people, is_running=False)

    since = slice(at.start, None)
    np.testing.assert_array_equal(alone.alarm[:, since], anew.alarm[:, since])
    np.testing.assert_array_equal(alone.run[:, since], anew.run[:, since])
    np.testing.assert_allclose(alone.expected[:, since], anew.expected[:, since])


def test_what_rings_before_the_end_of_a_month_would_have_rung_at_its_end(worked_out):
    counts, people, ready = worked_out
    at = standing(ready[kinds.MORE_HEARD.name], people, ALLOWED)
    half = counts.copy()
    half[:, -1] = np.floor(half[:, -1] / 2)

    early = go_on(at, kinds.MORE_HEARD, half, people, is_running=True).alarm[:, -1]
    late = go_on(at, kinds.MORE_HEARD, counts, people, is_running=True).alarm[:, -1]

    assert early.any()
    assert not (early & ~late).any()


def test_silence_waits_for_the_month_to_end(worked_out):
    counts, people, ready = worked_out
    at = standing(ready[kinds.GONE_QUIET.name], people, 0.1)
    none = counts.copy()
    none[:, -1] = 0

    running = go_on(at, kinds.GONE_QUIET, none, people, is_running=True)
    ended = go_on(at, kinds.GONE_QUIET, none, people, is_running=False)

    assert not running.alarm[:, -1].any()
    assert ended.alarm[:, -1].any()


def test_a_watch_of_shares_cannot_be_gone_on_with():
    cases = np.full((30, 30), 10.0)
    ready = watching.prepare_shares(cases - 1, cases, kinds.FEWER_VISITS)

    with pytest.raises(ValueError, match="counts"):
        standing(ready, cases, ALLOWED)
