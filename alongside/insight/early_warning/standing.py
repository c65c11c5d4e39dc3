"""Where a watch stands in its last year: what a few services need to be seen again by
themselves, without working everything out anew.

What is usual, thresholds and what all others' months were like stay as they were when
everything was last worked out; only the counts of these services are new.

**The month that is running.** A path that looks up only climbs with each event. So the
running month is looked at with the exposure of a whole one: what rings before its end
would have rung at its end, if all other services' month turns out as usual, and the
false alarms are those of the budget. A path that looks down waits for the month to end.
"""

from dataclasses import dataclass

import numpy as np

from alongside.insight.early_warning import chances, paths
from alongside.insight.early_warning.kinds import Watch
from alongside.insight.early_warning.steady import SteadyCounts
from alongside.insight.early_warning.watching import Prepared, Watched
from alongside.insight.stats.given import Numbers


@dataclass(frozen=True)
class Standing:
    """Services at the turn of the year `start`: `limit` is the threshold of each, and
    `path`, `run` (ratios, services) and `quiet` are where paths stood then. `factor`
    (services, months) is what all others' months since were like."""

    start: int
    model: SteadyCounts
    table: chances.Chances
    limit: Numbers
    path: Numbers
    run: Numbers
    quiet: Numbers
    factor: Numbers


def standing(prepared: Prepared, exposure: Numbers, allowed: float) -> Standing:
    """Where all services stand when the last year of a watch of counts begins."""
    *before, last = prepared.years
    if not isinstance(last.model, SteadyCounts):
        raise ValueError("Only watches of counts can be gone on with.")
    everybody = np.arange(prepared.shape[0])
    state = paths.State.fresh((len(last.model.ratios), len(everybody)))
    for year in before:
        scores = year.model.scores(year.events, year.size, everybody)
        paths.follow(state, scores, year.table.threshold(year.model, allowed))
    now = exposure[:, last.start : last.start + last.size.shape[1]]
    return Standing(
        start=last.start,
        model=last.model,
        table=last.table,
        limit=last.table.threshold(last.model, allowed),
        path=np.asarray(state.path, dtype=np.float64),
        run=np.asarray(state.run, dtype=np.float64),
        quiet=np.asarray(state.quiet, dtype=np.float64),
        factor=_factors(last.size, now),
    )


def go_on(
    at: Standing, watch: Watch, counts: Numbers, exposure: Numbers, *, is_running: bool
) -> Watched:
    """What the watch sees at these services. `counts` and `exposure` (services, months)
    are the `at.start` months before the year and those since; with `is_running` the
    last of them has not ended."""
    there = np.isfinite(counts) & np.isfinite(exposure) & (exposure > 0)
    waits = is_running and watch.direction == "down"
    if waits:
        there[:, -1] = False
    events = np.where(there, counts, 0.0)
    size = np.where(there, exposure, 0.0)
    since = slice(at.start, None)
    size[:, since] *= _padded(at.factor, size.shape[1] - at.start)
    scores = at.model.scores(events[:, since], size[:, since], np.arange(len(counts)))
    state = paths.State(at.path.copy(), at.run.copy(), at.quiet.copy())
    path = paths.follow(state, scores, at.limit)
    if waits:
        path.alarm[:, -1] = False
    return _watched(at, (events, size), path)


def _watched(at: Standing, seen: tuple[Numbers, Numbers], path: paths.Path) -> Watched:
    events, size = seen
    alarm = np.zeros(events.shape, dtype=bool)
    run = np.zeros(events.shape, dtype=np.int64)
    rate = np.full(events.shape, np.nan)
    since = slice(at.start, None)
    alarm[:, since], run[:, since] = path.alarm, path.run
    who, when = np.nonzero(path.alarm)
    if len(who):
        climbed = path.height[who, when]
        rate[who, at.start + when] = at.table.rate(at.model, who, climbed)
    return Watched(
        alarm=alarm,
        run=run,
        rate=rate,
        observed=events,
        expected=at.model.expected(size),
        variance=at.model.variance(size),
        known=size > 0,
    )


def _factors(size: Numbers, exposure: Numbers) -> Numbers:
    """Size for exposure; where nothing is known, what it is for the middle service."""
    there = size > 0
    found = np.divide(size, exposure, out=np.full(size.shape, np.nan), where=there)
    middle = np.ones(size.shape[1])
    for month in range(size.shape[1]):
        if there[:, month].any():
            middle[month] = np.median(found[there[:, month], month])
    return np.where(there, found, middle[None, :])


def _padded(factor: Numbers, months: int) -> Numbers:
    """One for each month since everything was worked out: not known yet."""
    more = np.ones((len(factor), max(months - factor.shape[1], 0)))
    return np.hstack([factor, more])[:, :months]
