"""What a rule of thumb such as "three in three months" does to a steady service.

Exact, for counts that vary by chance only (Poisson). It shows why such a rule turns red
on size and openness rather than on change.
"""

from dataclasses import dataclass

import numpy as np
import scipy

from alongside.insight.stats import given


@dataclass(frozen=True)
class FalseAlerts:
    """`share_of_months`: how many months of the long run are in alert.
    `first_within`: the probability of an alert in the first so many months."""

    share_of_months: float
    first_within: float


def false_alerts(
    monthly_mean: float, *, at_least: int = 3, months: int = 3, within: int = 12
) -> FalseAlerts:
    """How often "`at_least` in any `months` running months" alerts on a steady service
    with `monthly_mean` events a month, that had none in the months before.

    0.5 a month: red in 19 % of months, and within a year with probability 0.68. Raises
    ValueError for a mean of nought or less, and for lengths that are not whole numbers
    of 1 or more.
    """
    mean = given.one(monthly_mean, "monthly mean", above=0)
    if any(n < 1 or n != int(n) for n in (at_least, months, within)):
        raise ValueError("Numbers of events and months must be whole and at least 1.")
    if at_least ** (months - 1) > 100_000:
        raise ValueError("So long a rule has too many states to work out.")
    chances = scipy.stats.poisson.pmf(np.arange(at_least), mean)
    steady = {(0,) * (months - 1): 1.0}  # the months before, and how probable they are
    for _ in range(within):
        after: dict[tuple[int, ...], float] = {}
        for before, probability in steady.items():
            for count in range(at_least - sum(before)):
                now = (*before, count)[1:]
                after[now] = after.get(now, 0.0) + probability * chances[count]
        steady = after
    return FalseAlerts(
        share_of_months=float(scipy.stats.poisson.sf(at_least - 1, months * mean)),
        first_within=1 - sum(steady.values()),
    )
