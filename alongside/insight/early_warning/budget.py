"""How many false alarms a month a partnership is ready to look into.

The number is chosen by people and shown beside what came true. Each watch gets a share
of it, and every service the same chance of a false alarm, whatever its size.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from alongside.insight.early_warning import kinds
from alongside.insight.stats.given import Flags

SHARES = {kinds.MORE_HEARD.name: 0.7, kinds.GONE_QUIET.name: 0.3}
MOST = 100.0  # one service in ten asked every month is no early warning any more


@dataclass(frozen=True)
class Budget:
    """`per_1000`: false alarms a month for 1,000 services. `shares`: how they are
    shared out between watches; together 1."""

    per_1000: float
    shares: Mapping[str, float]

    def __post_init__(self) -> None:
        """Refuse what cannot be meant, in a sentence."""
        if not 0 < self.per_1000 <= MOST:
            raise ValueError(f"The budget must be above 0 and at most {MOST:g}.")
        if any(not share > 0 for share in self.shares.values()):
            raise ValueError("Every watch needs a share of the budget above nought.")
        if not np.isclose(sum(self.shares.values()), 1):
            raise ValueError("The shares of the budget must add up to 1.")

    def of(self, watch: str) -> float:
        """False alarms of this watch for one service in one month."""
        if watch not in self.shares:
            raise ValueError(f"The budget has no share for {watch}.")
        return self.per_1000 / 1000 * self.shares[watch]

    def expected(self, services: int) -> float:
        """False alarms a month to expect among so many services, if none changed."""
        return self.per_1000 / 1000 * services


@dataclass(frozen=True)
class Kept:
    """How a budget was kept: alarms a month that were expected if nothing had changed,
    and that came. What came includes true alarms, so it may well be more."""

    expected: float
    came: float


def usual(per_1000: float) -> Budget:
    """A budget shared out as docs/early-warning.md recommends."""
    return Budget(per_1000, SHARES)


def kept(budget: Budget, alarms: Mapping[str, Flags]) -> Kept:
    """What came of a budget: `alarms` of each watch, (services, months)."""
    shapes = {alarm.shape for alarm in alarms.values()}
    if len(shapes) != 1:
        raise ValueError("The alarms of all watches must have one shape.")
    services, months = shapes.pop()
    came = sum(int(alarm.sum()) for alarm in alarms.values()) / months
    expected = sum(budget.of(name) for name in alarms) * services
    return Kept(expected, came)
