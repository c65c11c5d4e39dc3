"""`python -m bench.return_live`: the return from live records, against reading them.

For each number of concerns a database is filled once and kept. The return of one year
is drawn and counted, and each table it reads is read once from its first row to its
last, in turn, ROUNDS times over; of each the best time counts. The tables are read by
one process, row by row, and of each row the columns that the return asks for. What
both take of the processors, with all processes of the database, stands beside it.
"""

import os
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bench.processor import TICK

SIZES = (100_000, 1_000_000)
ROUNDS = 9
MOST_OF_A_SCAN, MOST_GROWTH = 3.0, 11.0
# What of each table the return is made from.
READ = {
    "concerns_concern": "id, person_id, adult_key, raised_at, age_on_raising, gender, "
    "ethnicity, support_reason, about_born, died_on, health_conditions, state",
    "concerns_enquiry": "concern_id, kind, began_on, concluded_on, outcomes_asked, "
    "outcomes_achieved, assessment_outcome, risk_outcome, capacity, capacity_supported",
    "concerns_risk": "enquiry_id, type, source, location",
    "people_person": "id, date_of_birth, gender, ethnicity, support_reason, "
    "health_conditions",
    "people_death": "person_id, died_on, taken_back_at",
    "concerns_parting": "parted_id",
}
ONE_READER = """
SET max_parallel_workers_per_gather = 0;
SET enable_indexscan = off;
SET enable_indexonlyscan = off;
SET enable_bitmapscan = off;
SET jit = off
"""


def main() -> None:
    """Fill what is not there, measure, print the table and judge the aims."""
    sizes = tuple(int(word) for word in sys.argv[1:]) or SIZES
    os.environ["ALONGSIDE_DEBUG"] = "1"
    os.environ["DJANGO_SETTINGS_MODULE"] = "alongside.config.settings"
    import django

    from alongside.config import postgres

    addresses = postgres.provide()
    django.setup()
    from bench import places

    places.KEPT.mkdir(parents=True, exist_ok=True)
    made = {size: places.place(addresses, size) for size in sizes}
    print(
        "| Concerns | Cases of the year | Return | Drawing | Counting | Reading once |"
    )
    print("|---:|---:|---:|---:|---:|---:|")
    found = {}
    for size, place in made.items():
        places.point_connections(place)
        found[size] = measure(size, place)
    for size, (whole, scan) in found.items():
        ratio = whole / scan
        say(
            f"{size:,} concerns: {ratio:.1f} times one reading", ratio <= MOST_OF_A_SCAN
        )
    few, many = min(sizes), max(sizes)
    if few < many:
        growth = found[many][0] / found[few][0]
        sentence = f"{many // few} times the concerns took {growth:.1f} times as long"
        say(sentence, growth <= MOST_GROWTH * many / few / 10)


def measure(size: int, place: Any) -> tuple[float, float]:
    """Best seconds of the whole return and of one reading."""
    from alongside.assurance.national_return.years import ReportingYear
    from alongside.assurance.queries.drawing import draw, figures_of
    from alongside.config import databases

    year = ReportingYear(2025)
    drawing, counting, reading = [], [], []
    worked, read = [], []
    with databases.connect(place.owner) as owner, TemporaryDirectory() as room:
        owner.execute(ONE_READER)
        read_once(owner)  # both ways find the tables in memory
        figures_of(draw(Path(room), year), year)
        for _ in range(ROUNDS):
            before = processor_of(owner)
            sources, seconds = timed(partial(draw, Path(room), year))
            drawing.append(seconds)
            counting.append(timed(partial(figures_of, sources, year))[1])
            between = processor_of(owner)
            reading.append(timed(partial(read_once, owner))[1])
            worked.append(between - before)
            read.append(processor_of(owner) - between)
        with Path(sources.cases).open(encoding="utf-8") as file:
            rows = sum(1 for _ in file) - 1
    whole = [a + b for a, b in zip(drawing, counting, strict=True)]
    drawn, counted, total, scan = map(min, (drawing, counting, whole, reading))
    print(
        f"| {size:,} | {rows:,} | {total:.2f} | {drawn:.2f} | {counted:.2f} "
        f"| {scan:.2f} | {min(worked):.2f} | {min(read):.2f} |"
    )
    return total, scan


def read_once(owner: Any) -> None:
    """Every row of every table once, one after the other."""
    for table, columns in READ.items():
        looked_at = ", ".join(f"count({column})" for column in columns.split(", "))
        owner.execute(f"SELECT {looked_at} FROM {table}").fetchone()


def processor_of(owner: Any) -> float:
    """Processor seconds had so far, here and by every process of the database."""
    server = Path(f"/proc/{owner.info.backend_pid}/stat").read_text()
    postmaster = int(server.rpartition(")")[2].split()[1])
    children = Path(f"/proc/{postmaster}/task/{postmaster}/children").read_text()
    seconds = time.process_time()
    # Of the first process what those that have ended took; of the others their own.
    asked = [
        (postmaster, (13, 14)),
        *((int(one), (11, 12)) for one in children.split()),
    ]
    for pid, fields in asked:
        with suppress(OSError):
            had = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
            seconds += sum(int(had[field]) for field in fields) * TICK
    return seconds


def timed(act: Callable[[], Any]) -> tuple[Any, float]:
    """What it gave, and how many seconds it took."""
    began = time.perf_counter()
    return act(), time.perf_counter() - began


def say(sentence: str, is_met: bool) -> None:
    """One aim in a line."""
    print(f"{'Met' if is_met else '**Missed**'}. {sentence}.")


if __name__ == "__main__":
    main()
