"""What a signal says, as data: enough for its sentences, and nothing like a score.

A signal leads to a question to the provider and then to one of four answers, given by a
named person. Which one is never worked out here.
"""

from dataclasses import dataclass, replace
from typing import Literal

import numpy as np
import scipy

from alongside.insight.early_warning.kinds import Watch
from alongside.insight.early_warning.watching import Watched
from alongside.insight.stats.given import Numbers

TOGETHER = 3  # months within which two watches speak of one time
Answer = Literal["offer help", "visit", "somebody looks", "all right because"]


@dataclass(frozen=True)
class Signal:
    """One signal. `service` and `month` are places in what was given; what lies behind
    it are the events of its `watch.series` in the `months` up to and with `month`.

    `low` and `high`: nine in ten steady services like this have so many in that time.
    `once_in`: how many months it takes on average until chance alone gives such a run
    at this service, and `among` how many services are watched. `missing` months of the
    window have no figures. `beside` names other watches with a signal at the service
    within three months: said in words, never added up.
    """

    watch: Watch
    service: int
    month: int
    months: int
    observed: int
    expected: float
    low: int
    high: int
    once_in: float
    among: int
    people: int | None
    missing: int
    beside: tuple[str, ...] = ()


def signals(watch: Watch, seen: Watched, people: Numbers | None = None) -> list[Signal]:
    """The signals of a watch, oldest first; `people` supported (services, months) where
    that is known."""
    month, service = np.nonzero(seen.alarm.T)
    return [
        _one(watch, seen, (int(who), int(when)), people)
        for when, who in zip(month, service, strict=True)
    ]


def beside(found: list[Signal]) -> list[Signal]:
    """The same signals, each with the other watches that speak of its service at the
    same time. Several bodies telling of one event must have been counted once before
    they get here, or an echo looks like agreement."""
    by_service: dict[int, list[Signal]] = {}
    for signal in found:
        by_service.setdefault(signal.service, []).append(signal)
    return [_with(signal, by_service[signal.service]) for signal in found]


def _with(signal: Signal, at_service: list[Signal]) -> Signal:
    others = {
        other.watch.name
        for other in at_service
        if other.watch != signal.watch and 0 <= signal.month - other.month < TOGETHER
    }
    return replace(signal, beside=tuple(sorted(others)))


def _one(
    watch: Watch, seen: Watched, place: tuple[int, int], people: Numbers | None
) -> Signal:
    who, when = place
    months = max(int(seen.run[place]), 1)
    window = slice(max(when - months + 1, 0), when + 1)
    mean = float(seen.expected[who, window].sum())
    low, high = _nine_in_ten(mean, float(seen.variance[who, window].sum()))
    supported = np.nan if people is None else float(people[place])
    return Signal(
        watch=watch,
        service=who,
        month=when,
        months=months,
        observed=int(seen.observed[who, window].sum()),
        expected=mean,
        low=low,
        high=high,
        once_in=float(1 / seen.rate[place]),
        among=int(seen.known[:, when].sum()),
        people=None if np.isnan(supported) else round(supported),
        missing=int((~seen.known[who, window]).sum()),
    )


def _nine_in_ten(mean: float, variance: float) -> tuple[int, int]:
    """Where nine in ten totals lie: a negative binomial where they vary more than
    chance, a binomial where they vary less."""
    if mean <= 0:
        return 0, 0
    if variance > mean:
        of = scipy.stats.nbinom(mean**2 / (variance - mean), mean / variance)
    elif variance < mean:
        share = 1 - variance / mean
        of = scipy.stats.binom(max(round(mean / share), 1), share)
    else:
        of = scipy.stats.poisson(mean)
    low, high = of.ppf([0.05, 0.95])
    return int(low), int(high)
