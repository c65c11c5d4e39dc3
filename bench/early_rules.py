"""Rules of thumb, as rivals of early warning: "three in three months" and its kin."""

from dataclasses import dataclass

import numpy as np

from alongside.insight.early_warning.paths import NO_REPEAT
from alongside.insight.stats.given import Flags, Numbers
from bench.early_worlds import SERIES, World

ALL, SERIOUS = SERIES, ("serious",)
HEARD = ("heard",)


@dataclass(frozen=True)
class Rule:
    """At least `many` events of these series within so many months; a service is told
    of anew when it turns red, and no sooner than three months after. `each` counts
    them for 100 people rather than as they are."""

    series: tuple[str, ...]
    many: float
    months: int
    each: bool = False

    @property
    def title(self) -> str:
        """As the table calls it."""
        what = {ALL: "concerns of any kind", SERIOUS: "serious", HEARD: "not its own"}
        many = f"{self.many:.1f} per 100 people" if self.each else f"{self.many:g}"
        return f"{many} {what[self.series]} in {self.months} months"

    def alarms(self, world: World) -> Flags:
        """New reds, (services, months)."""
        return turned(running(world, self) >= self.many)


NAIVE = Rule(ALL, 3, 3)
SIMPLE = Rule(SERIOUS, 3, 3)
COUNTED = tuple(
    Rule(series, many, months)
    for series in (ALL, SERIOUS, HEARD)
    for months in (1, 2, 3, 6, 12)
    for many in range(2, 40)
)
FOR_PEOPLE = tuple(
    Rule(series, many, months, each=True)
    for series in (ALL, SERIOUS, HEARD)
    for months in (3, 6, 12)
    for many in np.geomspace(2, 120, 60)
)


def running(world: World, rule: Rule) -> Numbers:
    """Sums over the last months, of people supported where the rule says so."""
    counts = np.sum([np.nan_to_num(world.counts[one]) for one in rule.series], axis=0)
    summed = np.cumsum(counts, axis=1)
    summed[:, rule.months :] -= summed[:, : -rule.months].copy()
    if not rule.each:
        return np.asarray(summed)
    return np.asarray(100 * summed / np.maximum(world.exposure, 1))


def turned(red: Flags) -> Flags:
    """The months in which red begins, without repeats within three months."""
    begins = red.copy()
    begins[:, 1:] &= ~red[:, :-1]
    quiet = np.full(len(red), 99)
    for month in range(red.shape[1]):
        quiet += 1
        begins[:, month] &= quiet > NO_REPEAT - 1
        quiet[begins[:, month]] = 0
    return begins
