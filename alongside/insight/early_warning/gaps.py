"""Rare events: two that came close together, and a silence that is longer than chance.

Where something happens once in years a monthly chart has nothing to count. What can be
asked is how long it was between two events, and the answer is exact: if a rate is known
as a gamma distribution with `shape` and `rate` (so many events in so many days, with
what similar services are like), a gap is longer than t with probability
(rate / (rate + t)) ** shape. See `stats.rare_events` for the charts, and why a long gap
is "better, or nobody reports any more".
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from alongside.insight.stats import given
from alongside.insight.stats.given import Counts, Flags, Numbers


@dataclass(frozen=True)
class Gaps:
    """For each event after a service's first: `service`, `day`, days since the one
    before, how many days are usual, and the `chance` of so short a gap."""

    service: Counts
    day: Numbers
    days: Numbers
    usual: Numbers
    chance: Numbers

    def signals(self, allowed: float, per_day: ArrayLike) -> Flags:
        """Gaps short enough to ask about, at `allowed` false alarms for a service and
        month, when a service has so many events a day (`usual_rate`): the share of its
        gaps that may ring is the one divided by the other. The same for every size, so
        where events are rarer than alarms would be, every second event is asked about.
        """
        rate = given.positive(per_day, "rates")[self.service]
        return np.asarray(self.chance <= np.minimum(_monthly(allowed) / rate, 1))


DAYS_IN_MONTH = 365.25 / 12


def chance_of_longer(days: ArrayLike, shape: ArrayLike, rate: ArrayLike) -> Numbers:
    """The probability that nothing happens for so many days."""
    gone = given.not_negative(days, "days")
    a, b = given.positive(shape, "shapes"), given.positive(rate, "rates")
    given.together(gone, a, b)
    return np.asarray(np.exp(-a * np.log1p(gone / b)))


def chance_of_shorter(days: ArrayLike, shape: ArrayLike, rate: ArrayLike) -> Numbers:
    """The probability that the next event comes within so many days."""
    gone = given.not_negative(days, "days")
    a, b = given.positive(shape, "shapes"), given.positive(rate, "rates")
    given.together(gone, a, b)
    return np.asarray(-np.expm1(-a * np.log1p(gone / b)))


def usual_rate(shape: ArrayLike, rate: ArrayLike) -> Numbers:
    """Events to expect of a day."""
    return given.positive(shape, "shapes") / given.positive(rate, "rates")


def between(
    service: ArrayLike, day: ArrayLike, shape: ArrayLike, rate: ArrayLike
) -> Gaps:
    """Every gap between an event and the one before it at the same service. `service`
    (a place in `shape` and `rate`) and `day` go together, in any order; two on one day
    are a gap of nought."""
    who = given.whole(service, "services").astype(np.int64)
    when = given.numbers(day, "days")
    given.same_shape(who.astype(np.float64), when, "days as services")
    a, b = np.atleast_1d(given.positive(shape, "shapes")), np.atleast_1d(rate)
    if who.max() >= len(a):
        raise ValueError("Every service of an event needs a shape and a rate.")
    order = np.lexsort((when, who))
    who, when = who[order], when[order]
    follows = np.flatnonzero(who[1:] == who[:-1]) + 1
    after, days = who[follows], when[follows] - when[follows - 1]
    if not len(after):
        nothing = np.zeros(0)
        return Gaps(after, nothing, nothing, nothing, nothing)
    chance = chance_of_shorter(days, a[after], b[after])
    return Gaps(after, when[follows], days, b[after] / a[after], chance)


def silent(days: ArrayLike, shape: ArrayLike, rate: ArrayLike, allowed: float) -> Flags:
    """Which services have heard nothing for so long that it is worth asking: longer
    than a gap is, but for the share that gives `allowed` false alarms a month. It stays
    true until the next event; tell of it when it begins."""
    share = np.minimum(_monthly(allowed) / usual_rate(shape, rate), 1)
    return np.asarray(chance_of_longer(days, shape, rate) <= share)


def _monthly(allowed: float) -> float:
    return given.one(allowed, "allowed alarms", above=0) / DAYS_IN_MONTH
