"""How methods are judged on worlds whose changes are known.

An alarm in a service in which nothing changes is false. A change is found by the first
alarm in the twelve months from it. Months before the third year judge nobody.
"""

from dataclasses import dataclass, field

import numpy as np

from alongside.insight.early_warning import kinds, watching
from alongside.insight.early_warning.budget import Budget
from alongside.insight.early_warning.kinds import Watch
from alongside.insight.stats.given import Flags, Numbers
from bench.early_worlds import OPENING, SHAPES, STEADY, World

FIRST = 24
WITHIN = 12
QUARTER, NINE = 3, 9
THIRDS = ("smallest", "middle", "largest")


@dataclass
class Ready:
    """A world with its watches prepared once, for any budget."""

    world: World
    watches: tuple[Watch, ...] = kinds.USUAL
    prepared: dict[str, watching.Prepared] = field(init=False)

    def __post_init__(self) -> None:
        """Prepare every watch."""
        w = self.world
        self.prepared = {
            one.name: watching.prepare_counts(
                w.counts[one.series], w.exposure, w.group, one
            )
            for one in self.watches
        }

    def alarms(self, budget: Budget) -> Flags:
        """Months in which any watch gives a signal, (services, months)."""
        each = [self.prepared[name].at(budget.of(name)).alarm for name in budget.shares]
        return np.asarray(np.any(each, axis=0))


@dataclass
class Tally:
    """What a method did in many worlds."""

    false: list[int] = field(default_factory=list)  # by world
    months: list[int] = field(default_factory=list)  # of unchanged services, by world
    delays: dict[str, list[Numbers]] = field(
        default_factory=lambda: {name: [] for name in (*SHAPES, *OPENING)}
    )
    by_size: Numbers = field(default_factory=lambda: np.zeros((3, 2)))
    by_openness: Numbers = field(default_factory=lambda: np.zeros((3, 2)))

    def add(self, world: World, alarms: Flags) -> None:
        """Judge one world."""
        steady = world.of(STEADY)
        judged = alarms[steady][:, FIRST:]
        self.false.append(int(judged.sum()))
        self.months.append(judged.size)
        for name, found in self.delays.items():
            found.append(delays(alarms, world, name))
        for table, trait in (
            (self.by_size, world.people),
            (self.by_openness, world.openness),
        ):
            third = np.searchsorted(np.quantile(trait, [1 / 3, 2 / 3]), trait)[steady]
            for place in range(len(THIRDS)):
                there = judged[third == place]
                table[place] += there.sum(), there.size

    @property
    def per_1000(self) -> float:
        """False alarms a month for 1,000 unchanged services."""
        return 1000 * sum(self.false) / sum(self.months)

    def found(self, within: int, shapes: tuple[str, ...] = tuple(SHAPES)) -> float:
        """The share of changes found in so many months."""
        return float((self._all(shapes) < within).mean())

    def waited(self) -> float:
        """Mean months until found, 12 for what was not found in 12."""
        return float(np.minimum(self._all(tuple(SHAPES)), WITHIN).mean())

    def median_of_found(self) -> float:
        """Median months until found, of those found within a year: flatters whoever
        finds only what is easy."""
        all_ = self._all(tuple(SHAPES))
        return float(np.median(all_[all_ < WITHIN] + 1))

    def shares_of_worlds(self, within: int) -> Numbers:
        """The share found in each world."""
        worlds = zip(*(self.delays[name] for name in SHAPES), strict=True)
        return np.array([(np.concatenate(one) < within).mean() for one in worlds])

    def _all(self, shapes: tuple[str, ...]) -> Numbers:
        return np.concatenate([one for name in shapes for one in self.delays[name]])


def delays(alarms: Flags, world: World, name: str) -> Numbers:
    """Months from each change of this shape to its first alarm, 0 for the month it
    began in, and 99 where none came within a year."""
    found = []
    for who in np.flatnonzero(world.of(name)):
        since = world.since[who]
        rung = np.flatnonzero(alarms[who, since : since + WITHIN])
        found.append(rung[0] if len(rung) else 99)
    return np.array(found, dtype=float)


def apart(one: Tally, other: Tally, within: int) -> tuple[float, float, float]:
    """How much more `one` finds than `other` in the same worlds: the mean of the paired
    differences with its 95 % interval."""
    difference = one.shares_of_worlds(within) - other.shares_of_worlds(within)
    mean = float(difference.mean())
    half = 1.96 * float(difference.std(ddof=1)) / np.sqrt(len(difference))
    return mean, mean - half, mean + half
