"""What a signal says, as data: enough for its sentences, and nothing like a score.

A signal leads to a question to the provider and then to one of four answers, given by a
named person. Which one is never worked out here.
"""

from dataclasses import dataclass
from typing import Literal

import numpy as np

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
    `once_in` is how many months it takes on average until chance alone gives such a run.
    `missing` months of the window have no figures. `beside` names other watches with a
    signal at the service within three months: said in words, never added up."""

    watch: Watch
    service: int
    month: int
    months: int
    observed: int
    expected: float
    low: int
    high: int
    once_in: float
    people: int | None
    missing: int
    beside: tuple[str, ...] = ()


def signals(
    watch: Watch, seen: Watched, dispersion: float, exposure: Numbers | None = None
) -> list[Signal]:
    """The signals of a watch, oldest first. `dispersion` as estimated; `exposure`
    (services, months) where it is people supported."""
    month, service = np.nonzero(seen.alarm.T)
    return [
        _one(watch, seen, (int(who), int(when)), dispersion, exposure)
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
    return Signal(**{**vars(signal), "beside": tuple(sorted(others))})


def _one(
    watch: Watch,
    seen: Watched,
    place: tuple[int, int],
    dispersion: float,
    exposure: Numbers | None,
) -> Signal:
    who, when = place
    months = max(int(seen.run[place]), 1)
    window = slice(max(when - months + 1, 0), when + 1)
    expected = seen.expected[who, window]
    low, high = _nine_in_ten(expected, dispersion)
    people = None if exposure is None else exposure[place]
    return Signal(
        watch=watch,
        service=who,
        month=when,
        months=months,
        observed=int(seen.observed[who, window].sum()),
        expected=float(expected.sum()),
        low=low,
        high=high,
        once_in=float(1 / seen.rate[place]),
        people=None if people is None or np.isnan(people) else round(float(people)),
        missing=int((~seen.known[who, window]).sum()),
    )


def _nine_in_ten(expected: Numbers, dispersion: float) -> tuple[int, int]:
    """Where nine in ten totals of such months lie, from a negative binomial with the
    variance of their sum."""
    from scipy import stats

    mean = float(expected.sum())
    beyond = dispersion * float((expected**2).sum())
    if mean <= 0:
        return 0, 0
    size = mean**2 / max(beyond, 1e-9)
    low, high = stats.nbinom.ppf([0.05, 0.95], size, size / (size + mean))
    return int(low), int(high)
