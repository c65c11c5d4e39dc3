"""A file of safeguarding adult reviews to the columns the return is counted from.

One row for each person in each review; the same rules of reading as for cases.
"""

import csv
from collections.abc import Callable
from datetime import date
from pathlib import Path

from alongside.assurance.national_return.columns import REVIEWS
from alongside.interop.cases import cells
from alongside.interop.cases.answers import YES_NO_UNKNOWN
from alongside.interop.cases.faults import Fault, Wrong
from alongside.interop.cases.reading import Layout, Line, layout_of, lines_of
from alongside.interop.cases.report import Report
from alongside.interop.cases.return_columns import Columns, Faulty

NEEDED = ("review_reference", "counted_on", "adult_reference", "died")
KNOWN = (*NEEDED, "age", "council")


def write_review_columns(
    path: Path, out: Path, *, report: Path, today: date
) -> Columns:
    """Check every row and write those that are right to `out`, in codes.

    A file without rows says that there was no review.
    """
    layout = layout_of(path, known=KNOWN, needed=NEEDED)
    seen: set[tuple[str, str]] = set()
    right = 0
    with Report(report) as written, out.open("w", encoding="utf-8", newline="") as file:
        faulty = Faulty(written)
        writer = csv.writer(file)
        writer.writerow(REVIEWS)
        for line in lines_of(layout):
            read, faults = _read(line, layout, today, seen)
            if faults:
                faulty.add(line.number, faults)
            else:
                right += 1
                writer.writerow([read[name] for name in REVIEWS])
        return faulty.columns(layout, right)


def _read(
    line: Line, layout: Layout, today: date, seen: set[tuple[str, str]]
) -> tuple[dict[str, object], list[Fault]]:
    if line.cells is None:
        wrong = f"This row has {line.count} cells; the header has {len(layout.places)}."
        return {}, [Fault("", "", wrong, "One cell under each name of the header")]
    readers: dict[str, Callable[[str], object]] = {
        "review_reference": cells.read_reference,
        "counted_on": lambda cell: _day(cell, today),
        "adult_reference": _adult,
        "died": _died,
        "age": cells.read_age,
        "council": cells.read_council,
    }
    read: dict[str, object] = {}
    faults = []
    for name, reader in readers.items():
        cell = line.cells.get(name, "")
        try:
            read[name] = reader(cell)
        except Wrong as wrong:
            faults.append(wrong.in_column(name, cell))
    read["adult"] = read.pop("adult_reference", "")
    who = (str(read.get("review_reference")), str(read["adult"]))
    if not faults and who in seen:
        wrong_again = "An earlier row has this adult in this review already."
        faults.append(Fault("adult_reference", who[1], wrong_again, "Each adult once"))
    seen.add(who)
    return read, faults


def _day(cell: str, today: date) -> date:
    day = cells.read_date(cell)
    if day is None:
        raise Wrong("Every row needs this day.", "The day the review counts by")
    if day > today:
        raise Wrong("This day is in the future.", f"{today} or before")
    return day


def _adult(cell: str) -> str:
    key = cells.read_adult(cell)
    if not key:
        raise Wrong("A review is about somebody.", "Your key for the adult")
    return key


def _died(cell: str) -> str:
    answer = cells.read_answer(cell, YES_NO_UNKNOWN)
    if answer not in ("yes", "no"):
        raise Wrong("Whether they died must be known.", "Yes or No")
    return answer
