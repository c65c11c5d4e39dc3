"""Made-up cases in the columns of the return, and what is counted of them."""

import csv
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from alongside.assurance.national_return.columns import CASES, REVIEWS
from alongside.assurance.national_return.figures import Cell
from alongside.assurance.national_return.running import (
    Sources,
    count_return,
    whole_of,
)
from alongside.assurance.national_return.years import ReportingYear

YEAR = ReportingYear(2025)
A_CONCERN = {
    "source_reference": "C-1",
    "adult": "A-1",
    "raised_on": date(2025, 5, 1),
    "age_on_raising": 70,
    "gender": "female",
    "ethnicity": "white",
    "support_reason": "physical",
}
A_SECTION_42 = A_CONCERN | {"kind": "section_42", "began_on": date(2025, 5, 3)}
CONCLUDED = A_SECTION_42 | {
    "concluded_on": date(2025, 7, 1),
    "risks": "neglect|service_provider|care_home_residential",
    "assessment_outcome": "identified_action",
    "risk_outcome": "reduced",
    "capacity": "had",
    "outcomes_asked": "asked_expressed",
    "outcomes_achieved": "fully",
}


def councils(rows, *, reviews=None, year=YEAR):
    """The figures of each council."""
    with TemporaryDirectory() as room:
        cases = Path(room, "cases.csv")
        write(cases, CASES, rows)
        of_reviews = None
        if reviews is not None:
            of_reviews = Path(room, "reviews.csv")
            write(of_reviews, REVIEWS, reviews)
        return count_return(Sources(cases, of_reviews), year, memory="200MB")


def write(path, columns, rows):
    """Rows to a CSV file."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(columns))
        writer.writeheader()
        writer.writerows(rows)


def figures(rows, **further):
    """The figures of all councils together."""
    year = further.get("year", YEAR)
    return whole_of(councils(rows, **further), year)


def total(found, table, kind):
    """All rows of one type of a table without breakdown."""
    return sum(
        number
        for cell, number in found.values.items()
        if (cell.table, cell.type) == (table, kind)
    )


def at(found, table, kind, row, column=""):
    """One cell."""
    return found.get(Cell(table, kind, row, column))
