"""Charts of very many series: 50,000 services × 120 months × 12 series, in one run.

`python -m bench.charts [SERVICES]` prints the rows that stand in
docs/performance-charts.md. All the numbers go in turn through one pass of numpy that
reads the array and writes one of the same shape, through XmR with its four rules, and,
as totals of each service, through twelve funnels with over-dispersion. The exact limits
of every service are timed beside it: a page needs them at a few sizes only. The best of
the rounds counts. XmR works on a few hundred series at a time, so that it needs little
more memory than the numbers and its answer, one byte for each.
"""

import resource
import sys
import time
from collections.abc import Callable

import numpy as np

from alongside.insight.stats.funnels import funnel
from alongside.insight.stats.given import Numbers
from alongside.insight.stats.xmr import xmr

SERVICES, MONTHS, SERIES = 50_000, 120, 12
ROUNDS = 3
AIM = 8
HEAD = (
    "| Services | Numbers | One pass, s | The same into memory at hand, s | XmR, s "
    "| Funnels, s | Ratio to one pass | Ratio to the other | Exact limits of all, s "
    "| Peak memory, MB |\n"
    "|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|"
)


def numbers(services: int) -> Numbers:
    """Counts: services of many sizes, one in twenty of which changes half-way."""
    rows = services * SERIES
    values = np.empty((rows, MONTHS))
    chance = np.random.default_rng(1)
    for start in range(0, rows, 10_000):
        part = values[start : start + 10_000]
        size = chance.gamma(2, 4, (len(part), 1))
        changed = np.where(np.arange(len(part))[:, None] % 20 == 0, 1.5, 1.0)
        later = np.where(np.arange(MONTHS) >= MONTHS // 2, changed, 1.0)
        part[...] = chance.poisson(size * later)
    return values


def measured(services: int) -> dict[str, float]:
    """Seconds of the processor for each kind of work."""
    values = numbers(services)
    ready = np.zeros_like(values)
    events = values.sum(axis=1).reshape(SERIES, services).T
    chance = np.random.default_rng(2)
    expected = events.mean(axis=0) * chance.uniform(0.5, 1.5, events.shape)
    work: dict[str, Callable[[], object]] = {
        "pass": lambda: np.multiply(values, 2.0),
        "ready": lambda: np.multiply(values, 2.0, out=ready),
        "xmr": lambda: xmr(values),
        "funnel": lambda: funnel(events, expected).outside_adjusted,
        "exact": lambda: funnel(events, expected).outside,
    }
    times: dict[str, list[float]] = {name: [] for name in work}
    for _ in range(ROUNDS):
        for name, act in work.items():
            began = time.process_time()
            act()
            times[name].append(time.process_time() - began)
    return {name: min(taken) for name, taken in times.items()}


def row(services: int) -> str:
    """One line of the table."""
    took = measured(services)
    work = took["xmr"] + took["funnel"]
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    cells = [
        f"{services:,}",
        f"{services * MONTHS * SERIES:,}",
        *(f"{took[name]:.3f}" for name in ("pass", "ready", "xmr", "funnel")),
        f"{work / took['pass']:.1f}",
        f"{work / took['ready']:.1f}",
        f"{took['exact'] - took['funnel']:.2f}",
        f"{peak:.0f}",
    ]
    return f"| {' | '.join(cells)} |"


def main() -> None:
    """A tenth of the services first, so that growth can be seen, then all."""
    services = int(sys.argv[1]) if len(sys.argv) > 1 else SERVICES
    print(HEAD)
    for number in (max(services // 10, 1), services):
        print(row(number), flush=True)
    print(f"\nAimed at: {AIM} times one pass at most, ten times the rows in eleven.")


if __name__ == "__main__":
    main()
