"""Rows of an extract to the columns the national return is counted from."""

import csv
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from alongside.assurance.national_return.columns import BETWEEN, CASES, joined_risks
from alongside.concerns.past_case import PastCase
from alongside.interop.cases.checking import rows_and_cases
from alongside.interop.cases.columns import KNOWN
from alongside.interop.cases.faults import Fault, FileRefused
from alongside.interop.cases.first_pass import stamp_of
from alongside.interop.cases.further import Further, further_of
from alongside.interop.cases.reading import Layout, layout_of
from alongside.interop.cases.report import Report

MOST_SHOWN = 10


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
