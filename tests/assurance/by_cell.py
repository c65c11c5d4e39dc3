"""Figures made by hand, cell by cell, that agree with each other."""

from alongside.assurance.national_return.figures import Cell, Figures
from alongside.assurance.national_return.years import ReportingYear

BEGUN = {"concerns": 100, "section_42": 40, "other": 10}
CONCLUDED = ("concluded_section_42", "concluded_other")


def agreeing(year=2025):
    """A return in which every check is quiet: each type has 100 concluded."""
    values = {}
    for kind, number in BEGUN.items():
        people = number * 8 // 10
        for table, row in (("SG1a", "65_74"), ("SG1b", "male"), ("SG1c", "white")):
            values[Cell(table, kind, row)] = people
        values[Cell("SG1d", kind, "physical")] = number
        values[Cell("SG1f", kind, kind)] = number
    for kind in CONCLUDED:
        values |= _concluded(kind)
    values[Cell("SG5a", "reviews", "died")] = 1
    values[Cell("SG5b", "in_reviews", "died", "75_84")] = 1
    values[Cell("SG5b", "in_reviews", "died")] = 1
    return Figures(ReportingYear(year), values)


def _concluded(kind):
    rows = {
        "SG2c": {"identified_action": 60, "identified_no_action": 10, "ceased": 30},
        "SG2e": {"remained": 10, "reduced": 40, "removed": 20},
        "SG4a": {"asked_expressed": 70, "asked_none": 20, "no": 10, "fully": 70},
        "SG3a": {"lacked": 30, "had": 60, "dont_know": 10, "supported": 25},
    }
    values = {
        Cell(table, kind, row): number
        for table, numbers in rows.items()
        for row, number in numbers.items()
    }
    for row, number in rows["SG3a"].items():
        values[Cell("SG3a", kind, row, "18_64")] = number
    values[Cell("SG2a", kind, "neglect", "known")] = 120
    values[Cell("SG2b", kind, "own_home", "known")] = 110
    return values


def changed(figures, cells, missing=()):
    """The same with other numbers in some cells, each given as its parts."""
    values = figures.values | {Cell(*cell): number for cell, number in cells.items()}
    return Figures(figures.year, values, frozenset(missing))
