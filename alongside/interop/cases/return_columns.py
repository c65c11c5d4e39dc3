"""Rows of an extract to the columns the national return is counted from."""

import csv
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from alongside.assurance.national_return.columns import BETWEEN, CASES, joined_risks
from alongside.concerns.past_case import PastCase
from alongside.interop.cases import cells
from alongside.interop.cases.checking import rows_and_cases
from alongside.interop.cases.columns import NAMES, OF_THE_RETURN
from alongside.interop.cases.faults import Fault, FileRefused, Wrong
from alongside.interop.cases.first_pass import stamp_of
from alongside.interop.cases.reading import Layout, layout_of
from alongside.interop.cases.report import Report

KNOWN = (*NAMES, *(column.name for column in OF_THE_RETURN))
CONDITIONS = OF_THE_RETURN[-1]
MOST_SHOWN = 10
AGES = range(18, 121)


@dataclass(frozen=True)
class Further:
    """What a row tells the return beside the past case."""

    council: str = ""
    born_on: date | None = None
    died_on: date | None = None
    health_conditions: tuple[str, ...] = ()


@dataclass(frozen=True)
class Columns:
    """The file as columns, or how many of its rows kept it from becoming them."""

    layout: Layout
    rows: int
    wrong_rows: int
    faults: int
    first_faults: list[tuple[int, Fault]]


class Faulty:
    """Told of what is wrong: all of it goes to the report, the first of it is kept."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.first: list[tuple[int, Fault]] = []

    def add(self, row: int, faults: list[Fault]) -> None:
        """Everything wrong with one row."""
        self.report.add(row, faults)
        room = MOST_SHOWN - len(self.first)
        self.first += [(row, fault) for fault in faults[:room]]

    def columns(self, layout: Layout, right: int) -> Columns:
        """What was found in a file, with so many rows that are right."""
        wrong = self.report.rows
        return Columns(layout, right + wrong, wrong, self.report.faults, self.first)


def write_columns(
    path: Path,
    out: Path,
    *,
    report: Path,
    today: date,
    progress: Callable[[int], object] = lambda _: None,
) -> Columns:
    """Check every row and write those that are right to `out`, in codes.

    Raises `FileRefused` with a sentence when the file as a whole cannot be read. What
    is wrong with rows goes to the report; the first of it comes back too.
    """
    layout = layout_of(path, known=KNOWN)
    stamp, right = stamp_of(path), 0
    with Report(report) as written, out.open("w", encoding="utf-8", newline="") as file:
        faulty = Faulty(written)
        writer = csv.writer(file)
        writer.writerow(CASES)
        rows = rows_and_cases(
            layout,
            today=today,
            services=None,
            faulty=faulty.add,
            progress=progress,
            also=lambda row: further_of(row, today)[1],
        )
        for row, case in rows:
            right += 1
            writer.writerow(_columns_of(case, further_of(row, today)[0]))
        found = faulty.columns(layout, right)
        if not found.rows:
            raise FileRefused("The file has a header but no rows under it.")
    refuse_what_changed(path, stamp)
    return found


def refuse_what_changed(path: Path, stamp: tuple[int, int]) -> None:
    """Raise `FileRefused` when somebody wrote to a file after its stamp was taken."""
    if stamp_of(path) != stamp:
        raise FileRefused("The file changed while it was read.")


def further_of(row: dict[str, str], today: date) -> tuple[Further, list[Fault]]:
    """The further columns of a row, and everything wrong with them."""
    if not any(row.get(column.name) for column in OF_THE_RETURN):
        return Further(), []
    readers: dict[str, Callable[[str], object]] = {
        "council": cells.read_council,
        "born_on": cells.read_birth,
        "died_on": cells.read_date,
        "health_conditions": _conditions,
    }
    read: dict[str, object] = {}
    faults = []
    for name, reader in readers.items():
        try:
            read[name] = reader(row.get(name, ""))
        except Wrong as wrong:
            faults.append(wrong.in_column(name, row[name]))
    if faults:
        return Further(), faults
    further = Further(**read)  # type: ignore[arg-type]
    return further, _disagreeing(row, further, today)


def _conditions(cell: str) -> tuple[str, ...]:
    answers = CONDITIONS.answers
    return cells.read_answers(cell, answers) if answers else ()


def _disagreeing(row: dict[str, str], further: Further, today: date) -> list[Fault]:
    faults = []
    if further.died_on and further.died_on > today:
        faults.append(
            Fault(
                "died_on",
                row["died_on"],
                "This day is in the future.",
                f"{today} or before",
            )
        )
    try:
        raised = cells.read_date(row["raised_on"])
        told = cells.read_age(row["age_on_raising"])
    except Wrong:
        return faults  # those cells have faults of their own
    if further.born_on and raised:
        faults += _birth_faults(row["born_on"], further.born_on, raised, told)
    return faults


def _birth_faults(cell: str, born: date, raised: date, told: int | None) -> list[Fault]:
    before_birthday = (raised.month, raised.day) < (born.month, born.day)
    age = raised.year - born.year - before_birthday
    if age not in AGES:
        wrong = (
            f"This makes the person {age} on the day it was raised; the return counts "
            "adults from 18 to 120."
        )
        return [Fault("born_on", cell, wrong, "Their month of birth, such as 1943-05")]
    if told is not None and abs(told - age) > 1:
        wrong = f"This makes the person {age}, but age_on_raising is {told}."
        return [Fault("born_on", cell, wrong, "A birth and an age that agree")]
    return []


def _columns_of(case: PastCase, further: Further) -> list[object]:
    row = {
        "council": further.council,
        "source_reference": case.source_reference,
        "adult": case.adult_key,
        "raised_on": case.raised_on,
        "age_on_raising": case.age_on_raising,
        "born_on": further.born_on,
        "died_on": further.died_on,
        "gender": case.gender,
        "ethnicity": case.ethnicity,
        "support_reason": case.support_reason,
        "health_conditions": BETWEEN.join(further.health_conditions),
        "kind": case.enquiry_kind,
        "began_on": case.enquiry_began_on,
        "concluded_on": case.enquiry_concluded_on,
        "risks": joined_risks((r.type, r.source, r.location) for r in case.risks),
        "assessment_outcome": case.assessment_outcome,
        "risk_outcome": case.risk_outcome,
        "capacity": case.capacity,
        "capacity_supported": case.capacity_supported,
        "outcomes_asked": case.outcomes_asked,
        "outcomes_achieved": case.outcomes_achieved,
    }
    return [row[name] for name in CASES]
