"""Everything together: what is usual, thresholds and paths, year after year.

Each year what is usual is estimated anew from the two years before it, never within
the year, so that a slow decline cannot teach the chart to expect it month by month.
Paths go on across the turn of the year.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from alongside.insight.early_warning import baseline, chances, paths
from alongside.insight.early_warning.kinds import Watch
from alongside.insight.early_warning.steady import (
    YEAR,
    Steady,
    SteadyCounts,
    SteadyShares,
)
from alongside.insight.stats import shrinkage
from alongside.insight.stats.given import Counts, Flags, Numbers

PAST = 24  # months that say what is usual
LEAST = 12  # months before the first watch begins


@dataclass(frozen=True)
class Year:
    """One year of a watch, ready for any budget: its first month, what was usual, the
    table of thresholds, and sizes of its months, seasons allowed for."""

    start: int
    model: Steady
    table: chances.Chances
    events: Numbers
    size: Numbers


@dataclass(frozen=True)
class Watched:
    """What a watch saw, everything (services, months). `observed`, `expected` and the
    `variance` are of each month, 0 where nothing is known; `run` is how many months
    back a signal reaches; `rate` is how often a month such a run comes by chance, NaN
    where there is no alarm. The first year, before the watch began, has no alarm."""

    alarm: Flags
    run: Counts
    rate: Numbers
    observed: Numbers
    expected: Numbers
    variance: Numbers
    known: Flags


@dataclass(frozen=True)
class Prepared:
    """A watch made ready once; `at` then gives its alarms for any budget."""

    years: tuple[Year, ...]
    shape: tuple[int, int]

    def at(self, allowed: float) -> Watched:
        """Alarms for so many false ones a service and month (`Budget.of`)."""
        seen = _empty(self.shape)
        state = None
        for year in self.years:
            everybody = np.arange(self.shape[0])
            scores = year.model.scores(year.events, year.size, everybody)
            if state is None:
                state = paths.State.fresh(scores.shape[:2])
            limit = year.table.threshold(year.model, allowed)
            _fill(seen, year, paths.follow(state, scores, limit))
        return seen


def prepare_counts(
    counts: Numbers, exposure: Numbers, group: Counts, watch: Watch, *, seed: int = 1
) -> Prepared:
    """Get a series of counts ready: `counts` and `exposure` (services, months), NaN
    where unknown; `group` (services,) whole numbers from 0 for similar services.

    A service whose exposure is never known cannot be compared and never alarms.
    """
    _refuse_misfits(counts, exposure, group)

    def fit(past: slice, now: slice) -> tuple[Steady, Numbers, Numbers]:
        known = baseline.rates(counts[:, past], exposure[:, past], group)
        events, size = baseline.known(counts[:, now], exposure[:, now])
        size *= baseline.months_of_all(events, known.mean[:, None] * size)
        usual = _usual(exposure[:, past])
        model = SteadyCounts(**vars(known), usual=usual, ratios=watch.ratios)
        return model, events, size

    return Prepared(_years(fit, counts.shape[1], seed), counts.shape)


def prepare_shares(
    events: Numbers, cases: Numbers, watch: Watch, *, seed: int = 1
) -> Prepared:
    """The same for shares, such as visits made of visits due. Services are shrunk to
    all services; nothing beyond chance is allowed for between months."""
    _refuse_misfits(events, cases, np.zeros(len(events), dtype=np.int64))
    if (np.nan_to_num(events) > np.nan_to_num(cases, nan=np.inf)).any():
        raise ValueError("There must not be more events than cases.")

    def fit(past: slice, now: slice) -> tuple[Steady, Numbers, Numbers]:
        seen, size = (
            each.sum(axis=1) for each in baseline.known(events[:, past], cases[:, past])
        )
        there = size > 0
        prior = shrinkage.beta_binomial_prior(seen[there], size[there])
        alpha, beta = prior.alpha + seen, prior.beta + size - seen
        model = SteadyShares(alpha, beta, _usual(cases[:, past]), watch.ratios)
        return model, *baseline.known(events[:, now], cases[:, now])

    return Prepared(_years(fit, events.shape[1], seed), events.shape)


def cannot_compare(exposure: Numbers) -> Flags:
    """Which services cannot be watched because nobody knows how many people they
    support. To be shown as that, never as quiet."""
    return np.asarray(~(np.isfinite(exposure) & (exposure > 0)).any(axis=1))


Fit = Callable[[slice, slice], tuple[Steady, Numbers, Numbers]]


def _years(fit: Fit, months: int, seed: int) -> tuple[Year, ...]:
    if months <= LEAST:
        raise ValueError(f"More than {LEAST} months are needed to know what is usual.")
    made = []
    for start in range(LEAST, months, YEAR):
        past = slice(max(start - PAST, 0), start)
        model, events, size = fit(past, slice(start, min(start + YEAR, months)))
        chance = np.random.default_rng((seed, start))
        table = chances.chances(model, chance)
        made.append(Year(start, model, table, events, size))
    return tuple(made)


def _usual(exposure: Numbers) -> Numbers:
    """The exposure of a usual month; nought where it was never known."""
    there = np.isfinite(exposure) & (exposure > 0)
    total = np.where(there, exposure, 0.0).sum(axis=1)
    return np.asarray(total / np.maximum(there.sum(axis=1), 1))


def _empty(shape: tuple[int, int]) -> Watched:
    return Watched(
        alarm=np.zeros(shape, dtype=bool),
        run=np.zeros(shape, dtype=np.int64),
        rate=np.full(shape, np.nan),
        observed=np.zeros(shape),
        expected=np.zeros(shape),
        variance=np.zeros(shape),
        known=np.zeros(shape, dtype=bool),
    )


def _fill(seen: Watched, year: Year, path: paths.Path) -> None:
    """Write a year into its months."""
    now = slice(year.start, year.start + year.events.shape[1])
    seen.alarm[:, now], seen.run[:, now] = path.alarm, path.run
    seen.observed[:, now] = year.events
    seen.expected[:, now] = year.model.expected(year.size)
    seen.variance[:, now] = year.model.variance(year.size)
    seen.known[:, now] = year.size > 0
    who, when = np.nonzero(path.alarm)
    if len(who):
        rate = year.table.rate(year.model, who, path.height[who, when])
        seen.rate[who, year.start + when] = rate


def _refuse_misfits(counts: Numbers, exposure: Numbers, group: Counts) -> None:
    if counts.ndim != 2 or counts.shape != exposure.shape:
        raise ValueError("Counts and exposure must be tables of one shape.")
    if group.shape != counts.shape[:1] or (group < 0).any():
        raise ValueError("Every service needs a group, a whole number from 0.")
    given = counts[np.isfinite(counts)]
    if (given < 0).any() or (given != np.floor(given)).any():
        raise ValueError("Counts must be whole and not negative, or missing.")
    if (exposure[np.isfinite(exposure)] < 0).any():
        raise ValueError("Exposure must not be negative.")
    if not np.isfinite(exposure).any():
        raise ValueError("Nobody's exposure is known: nothing can be compared.")
