"""Made-up councils for the demo, loaded as the national file is."""

import csv
import random
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from alongside.access import actor, clock
from alongside.assurance.national_return.figures import Cell
from alongside.insight.queries.counting import reporting_year
from alongside.insight.stats.rounding import as_published
from alongside.interop.peers.actions import import_peers
from alongside.interop.peers.reading import COLUMNS
from alongside.standards.return_tables import RETURN_TYPES, return_tables

YEARS = 3
SEED = 2027  # any number: the same one makes the same councils
DONE = "concluded_section_42"
TYPES = ("Unitary (made up)", "County (made up)", "City (made up)")
REGIONS = ("Hill Country (made up)", "Sea Coast (made up)", "Middle Land (made up)")
NAMES = (
    *("Eastmarsh", "Ashcombe", "Brackenford", "Cold Harbour", "Dunmere", "Elderwick"),
    *("Fallowdale", "Greywater", "Hartsmoor", "Inglebeck", "Juniper Hill", "Kestrelby"),
    *("Larkfield", "Millhaven", "Northolme", "Oxenbridge", "Pebblestow", "Quarrydene"),
    *("Rookhampton", "Saltersey", "Thornley Vale", "Underhay", "Violet Bank"),
    *("Winterbourne Cross", "Yarrowdale", "Zeal Abbas"),
)
Row = tuple[str, ...]


def plant(*, small: bool = False) -> str:
    """Load three years of figures of councils that do not exist; say how many."""
    newest = reporting_year(clock.today()) - 1
    with tempfile.TemporaryDirectory() as folder:
        for year in range(newest - YEARS + 1, newest + 1):
            path = Path(folder) / f"{year}.csv"
            with path.open("w", newline="", encoding="utf-8") as file:
                writer = csv.writer(file)
                writer.writerow(name.upper() for name in COLUMNS)
                writer.writerows(_rows(year))
            import_peers(by=actor.operator(), path=path, year=year)
    return f"{len(NAMES)} made-up councils, {YEARS} years"


def _rows(year: int) -> Iterator[Row]:
    chance = random.Random(SEED)
    for place, name in enumerate(NAMES):
        habits = _Habits(chance)
        for cell, number in habits.figures(random.Random(SEED + year * 100 + place)):
            table = return_tables().get(cell.table)
            label = next(row.label for row in table.entries if row.code == cell.row)
            yield (
                *("Council", TYPES[place % 3], "", REGIONS[place // 3 % 3], ""),
                *(f"F{place + 1:02d}", f"Fictional council: {name}", cell.table),
                *(RETURN_TYPES.get(cell.type).label, label, "Total"),
                as_published(number),
            )


class _Habits:
    """How a made-up council works: how large it is, and its usual shares."""

    def __init__(self, chance: random.Random) -> None:
        self.concerns = chance.randint(1400, 9000)
        usual = (
            *(("conversion", 0.33, 0.09), ("duty", 0.9, 0.05), ("asked", 0.85, 0.018)),
            *(("expressed", 0.82, 0.02), ("fully", 0.62, 0.03), ("partly", 0.75, 0.04)),
            *(("found", 0.72, 0.05), ("less", 0.89, 0.02), ("lacked", 0.3, 0.05)),
            ("supported", 0.84, 0.03),
        )
        self.share = {
            name: min(max(chance.gauss(middle, wide), 0.02), 0.98)
            for name, middle, wide in usual
        }

    def figures(self, chance: random.Random) -> Iterator[tuple[Cell, int]]:
        """The cells of one year that councils are compared by."""

        def of(name: str, cases: int) -> int:
            share = self.share[name]
            return sum(chance.random() < share for _ in range(cases))

        concerns = round(self.concerns * chance.uniform(0.95, 1.08))
        begun = of("conversion", concerns)
        duty = of("duty", begun)
        yield Cell("SG1f", "concerns", "concerns"), concerns
        yield Cell("SG1f", "section_42", "section_42"), duty
        yield Cell("SG1f", "other", "other"), begun - duty
        done = round(duty * chance.uniform(0.9, 1.02))
        asked = of("asked", done)
        said = of("expressed", asked)
        yield from self._wishes(done, asked, said, of("fully", said), of)
        lacked = of("lacked", done)
        yield Cell("SG3a", DONE, "lacked"), lacked
        yield Cell("SG3a", DONE, "supported"), of("supported", lacked)
        risk = of("found", done)
        less = of("less", risk)
        yield Cell("SG2e", DONE, "removed"), less // 3
        yield Cell("SG2e", DONE, "reduced"), less - less // 3
        yield Cell("SG2e", DONE, "remained"), risk - less

    def _wishes(
        self,
        done: int,
        asked: int,
        said: int,
        fully: int,
        of: Callable[[str, int], int],
    ) -> Iterator[tuple[Cell, int]]:
        partly = of("partly", said - fully)
        numbers = {
            "asked_expressed": said,
            "asked_none": asked - said,
            "no": (done - asked) // 2,
            "dont_know": (done - asked) // 4,
            "fully": fully,
            "partly": partly,
            "not": said - fully - partly,
        }
        numbers["not_recorded"] = done - asked - numbers["no"] - numbers["dont_know"]
        for row, number in numbers.items():
            yield Cell("SG4a", DONE, row), number
