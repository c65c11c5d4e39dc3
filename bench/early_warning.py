"""Early warning against rules of thumb, in made-up partnerships.

`python -m bench.early_warning [WORLDS]` writes the tables into docs/early-warning.md;
with `rates` instead, only the last: the same where half or twice as much happens.
Rules are chosen, and budgets matched to their false alarms, in the worlds of TUNING;
what is written comes from the worlds of FRESH, which nobody looks at before. Ten
minutes of one processor for 200 worlds.
"""

import platform
import sys
import time
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import numpy as np

from alongside.insight.early_warning import budget, kinds
from bench import early_tables as tables
from bench.early_judging import NINE, Ready, Tally
from bench.early_rules import ALL, COUNTED, FOR_PEOPLE, NAIVE, SIMPLE, Rule
from bench.early_worlds import STRESSES, Kind, calm, world

PAGE = Path(__file__).resolve().parent.parent / "docs" / "early-warning.md"
FIGURES, RATES = "figures", "rates"  # what the marks on the page call them
TUNING = range(1, 21)
FRESH = range(10_001, 10_201)
FRESH_RATES = range(30_001, 30_041)
UNDER_STRESS = range(20_001, 20_009)
USUAL = Kind()
CHOSEN = 10.0  # false alarms a month for 1,000 services
GRID = np.geomspace(1, budget.MOST, 14)
QUIETLESS = budget.Budget(CHOSEN, {kinds.MORE_HEARD.name: 1.0})


@dataclass(frozen=True)
class Rival:
    """A rule, what it is called, and the budget that gives as many false alarms."""

    title: str
    rule: Rule
    matched: float


def rivals(kind: Kind = USUAL) -> list[Rival]:
    """Rules and budgets, from the worlds for tuning only."""
    ready = [Ready(world(seed, kind)) for seed in TUNING]
    came = [
        _tally(
            (one.world, one.alarms(budget.usual(per_1000))) for one in ready
        ).per_1000
        for per_1000 in GRID
    ]
    made = [
        ("What is used: three concerns in three months", NAIVE),
        ("The same rule, tuned", _best(ready, [r for r in COUNTED if r.series == ALL])),
        ("Three serious concerns in three months", SIMPLE),
        ("The best of 570 such rules", _best(ready, COUNTED)),
        ("The best of 540 rules by people supported", _best(ready, FOR_PEOPLE)),
    ]
    found = []
    for title, rule in made:
        false = _tally((one.world, rule.alarms(one.world)) for one in ready).per_1000
        matched = np.exp(np.interp(np.log(false), np.log(came), np.log(GRID)))
        found.append(Rival(title, rule, float(matched)))
    return found


def _best(ready: list[Ready], rules: Iterable[Rule]) -> Rule:
    """The rule that finds most within nine months, of those within the budget."""
    best, most = SIMPLE, -1.0
    for rule in rules:
        tally = _tally((one.world, rule.alarms(one.world)) for one in ready)
        if tally.per_1000 <= CHOSEN * 1.1 and tally.found(NINE) > most:
            best, most = rule, tally.found(NINE)
    return best


def _tally(pairs: Iterable) -> Tally:
    made = Tally()
    for where, alarms in pairs:
        made.add(where, alarms)
    return made


def judged(
    against: list[Rival], seeds: Iterable[int], kind: Kind = USUAL
) -> tables.Judged:
    """Every method in the fresh worlds."""
    rules = [Tally() for _ in against]
    matched = [Tally() for _ in against]
    chosen, deaf = Tally(), Tally()
    for number, seed in enumerate(seeds, 1):
        one = Ready(world(seed, kind))
        for place, rival in enumerate(against):
            rules[place].add(one.world, rival.rule.alarms(one.world))
            matched[place].add(one.world, one.alarms(budget.usual(rival.matched)))
        chosen.add(one.world, one.alarms(budget.usual(CHOSEN)))
        deaf.add(one.world, one.alarms(QUIETLESS))
        if number % 20 == 0:
            print(number, "worlds", flush=True)
    return tables.Judged(rules, matched, chosen, deaf)


def stressed(kind: Kind) -> tuple[Tally, Tally]:
    """The chosen budget under stress, and in the same worlds without any change."""
    both = []
    for each in (kind, calm(kind)):
        worlds = (Ready(world(seed, each)) for seed in UNDER_STRESS)
        both.append(
            _tally((one.world, one.alarms(budget.usual(CHOSEN))) for one in worlds)
        )
    return both[0], both[1]


def speed(services: int = 50_000, months: int = 120) -> tuple[float, float]:
    """Seconds of the processor and on the clock for ten years of every watch."""
    made = world(1, replace(Kind(), services=services, months=months))
    began, clock = time.process_time(), time.perf_counter()
    Ready(made).alarms(budget.usual(CHOSEN))
    return time.process_time() - began, time.perf_counter() - clock


def machine() -> str:
    """What it ran on, and when."""
    return (
        f"Written by `python -m bench.early_warning` on {date.today().isoformat()}: "
        f"{platform.machine()}, Python {platform.python_version()}, "
        f"numpy {np.__version__}, one process, on a machine shared with other work."
    )


def write(text: str, what: str) -> None:
    """Between the marks on the page."""
    page = PAGE.read_text(encoding="utf-8")
    begin, end = f"<!-- {what}: begin -->", f"<!-- {what}: end -->"
    before, _, rest = page.partition(begin)
    _, _, after = rest.partition(end)
    PAGE.write_text(f"{before}{begin}\n\n{text}\n\n{end}{after}", encoding="utf-8")


def other_rates() -> None:
    """Rules chosen anew and held against the method where other things are usual."""
    found = {}
    for busy in (0.5, 2.0):
        kind = Kind(busy=busy)
        against = rivals(kind)[2:]
        print(busy, against, flush=True)
        found[busy] = against, judged(against, FRESH_RATES, kind)
    write(tables.other_rates(found, len(FRESH_RATES)), RATES)


def main() -> None:
    """Everything, in the order in which it is written."""
    if RATES in sys.argv:
        return other_rates()
    worlds = int(sys.argv[1]) if len(sys.argv) > 1 else len(FRESH)
    against = rivals()
    for rival in against:
        print(rival, flush=True)
    seen = judged(against, FRESH[:worlds])
    stresses = {}
    for name, kind in STRESSES.items():
        stresses[name] = stressed(kind)
        print(name, flush=True)
    parts = (
        machine(),
        tables.compared(against, seen, worlds),
        tables.by_shape(against, seen),
        tables.under_stress(stresses, CHOSEN),
        tables.fairness(seen),
        tables.silence(seen),
        tables.speed(*speed()),
    )
    write("\n\n".join(parts), FIGURES)
    return None


if __name__ == "__main__":
    main()
