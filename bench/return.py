"""`python -m bench.return [CASES …]`: the whole return, against two other ways.

For each number of cases a Parquet file is made once and kept. The engine, one query
written by hand, and plain pandas then count the same year in processes of their own,
in turn, ROUNDS times over; of each the best time and the most memory count. Pandas is
no part of the house: name a Python that has it and pyarrow in BENCH_PANDAS, or it is
left out.
"""

import json
import os
import resource
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from alongside.assurance.national_return.running import (
    Sources,
    count_return,
    whole_of,
)
from alongside.assurance.national_return.years import ReportingYear
from alongside.standards.return_tables import return_tables
from bench import return_by_pandas, return_by_sql, return_cases

KEPT = Path(__file__).resolve().parents[1] / "var" / "bench"
SIZES = (500_000, 5_000_000)
ROUNDS = 3
YEAR = ReportingYear(2025)
MOST_MEGABYTES, MOST_OF_SQL, LEAST_OF_PANDAS, MOST_GROWTH = 4096, 2.0, 10.0, 11.0

Found = dict[str, dict[str, float]]


def main() -> None:
    """Measure, print the table and judge the aims."""
    if sys.argv[1:2] == ["--only"]:
        print(json.dumps(one(sys.argv[2], Path(sys.argv[3]))))
        return
    sizes = tuple(int(word) for word in sys.argv[1:]) or SIZES
    KEPT.mkdir(parents=True, exist_ok=True)
    print("| Cases | Way | Seconds | Processor seconds | Megabytes at most |")
    print("|---:|---|---:|---:|---:|")
    of_size = {size: measure(size) for size in sizes}
    for size, found in of_size.items():
        judge(size, found)
    few, many = min(sizes), max(sizes)
    if few < many:
        growth = of_size[many]["engine"]["seconds"] / of_size[few]["engine"]["seconds"]
        say(
            f"{many // few} times the cases took {growth:.1f} times as long",
            growth <= MOST_GROWTH * many / few / 10,
        )


def measure(size: int) -> Found:
    """Best seconds and most megabytes of every way, which must agree."""
    path = KEPT / f"return-{size}.parquet"
    if not path.is_file():
        return_cases.make(path, size)
    ways = {way: [sys.executable, "-m", "bench.return", "--only", way] for way in WAYS}
    if python := os.environ.get("BENCH_PANDAS"):
        ways["pandas"] = [python, str(Path(__file__).with_name("return_by_pandas.py"))]
    best: Found = {}
    answers: dict[str, object] = {}
    cells: dict[str, object] = {}
    for _ in range(ROUNDS):
        for way, words in ways.items():
            run = subprocess.run(
                [*words, str(path)], stdout=subprocess.PIPE, text=True, check=True
            )
            told = json.loads(run.stdout)
            answers[way] = told.pop("found")
            if "cells" in told:
                cells[way] = told.pop("cells")
            kept = best.setdefault(way, told)
            for best_of in ("seconds", "processor"):
                kept[best_of] = min(kept[best_of], told[best_of])
            kept["megabytes"] = max(kept["megabytes"], told["megabytes"])
    for way, kept in best.items():
        print(
            f"| {size:,} | {way} | {kept['seconds']:.2f} | {kept['processor']:.2f} "
            f"| {kept['megabytes']:.0f} |"
        )
    agree(answers)
    agree(cells)
    return best


def agree(answers: dict[str, object]) -> None:
    """Stop when one way comes to other numbers than another."""
    if len({json.dumps(found, sort_keys=True) for found in answers.values()}) > 1:
        sys.exit(f"The ways do not agree: {answers}")


def one(way: str, path: Path) -> dict[str, object]:
    """One way, once, in this process."""
    began, worked = time.perf_counter(), time.process_time()
    told = WAYS[way](path)
    seconds, worked = time.perf_counter() - began, time.process_time() - worked
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return told | {"seconds": seconds, "processor": worked, "megabytes": most}


def by_engine(path: Path) -> dict[str, Any]:
    """The whole return as the product makes it."""
    whole = whole_of(count_return(Sources(path), YEAR), YEAR)
    across = {table.code for table in return_tables().tables if table.across}
    return return_by_pandas.told_of(
        {
            "/".join(cell): number
            for cell, number in whole.values.items()
            if number and (cell.column or cell.table not in across)
        }
    )


def by_one_query(path: Path) -> dict[str, Any]:
    """A few figures of the whole."""
    return {"found": return_by_sql.count(path)}


WAYS = {"engine": by_engine, "one query": by_one_query}


def judge(size: int, found: Found) -> None:
    """Each aim, met or missed."""
    engine = found["engine"]
    say(
        f"{size:,} cases: {engine['megabytes']:.0f} megabytes at most",
        engine["megabytes"] <= MOST_MEGABYTES,
    )
    ratio = engine["seconds"] / found["one query"]["seconds"]
    say(f"{size:,} cases: {ratio:.2f} times one query by hand", ratio <= MOST_OF_SQL)
    if "pandas" in found:
        ratio = found["pandas"]["seconds"] / engine["seconds"]
        say(
            f"{size:,} cases: {ratio:.1f} times as fast as pandas",
            ratio >= LEAST_OF_PANDAS,
        )


def say(sentence: str, is_met: bool) -> None:
    """One aim in a line."""
    print(f"{'Met' if is_met else '**Missed**'}. {sentence}.")


if __name__ == "__main__":
    main()
