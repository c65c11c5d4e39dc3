"""Two sheets for those who send the return: what the checks found, and the gaps.

Neither belongs in what is shown to anybody: the numbers in them are not rounded.
"""

from collections.abc import Mapping

from alongside.assurance.national_return.findings import OURS, Finding
from alongside.assurance.national_return.gaps import GAPS
from alongside.assurance.national_return.sheets import Sheet
from alongside.assurance.national_return.years import ReportingYear

KINDS = {
    "error": "Cannot be right",
    "warning": "Look at this",
    "swing": "Asks for an explanation",
}
FOR_YOU = "This sheet is for those who send the return. It is no part of it."
NO_YEAR_BEFORE = "There was no year before to lay beside it."


def checks_sheet(
    found: Mapping[str, list[Finding]],
    year: ReportingYear,
    *,
    has_year_before: bool,
) -> Sheet:
    """What was found in the return of each council, by its code."""
    rows = [
        (finding.sentence, KINDS[finding.severity], finding.code, council, _of(finding))
        for council, findings in found.items()
        for finding in findings
    ]
    lines = [FOR_YOU, OURS]
    if not has_year_before:
        lines.append(NO_YEAR_BEFORE)
    if not rows:
        lines.append("Nothing was found.")
    return Sheet(
        name="Checks",
        title=f"Checks before sending, {year}",
        lines=tuple(lines),
        header=("What was found", "Kind", "Check", "Council", "Tables"),
        rows=tuple(rows),
    )


def gaps_sheet(numbers: Mapping[str, int], year: ReportingYear) -> Sheet:
    """How many records have each gap, by its code; those without any are left out."""
    rows = tuple(
        (gap.sentence(number), number, ", ".join(gap.tables), gap.who_in_words)
        for gap in GAPS
        if (number := numbers[gap.code])
    )
    return Sheet(
        name="Gaps",
        title=f"What is missing in the records, {year}",
        lines=(FOR_YOU,) if rows else (FOR_YOU, "Nothing we look for is missing."),
        header=(
            "What is missing",
            "Records",
            "Tables it hurts",
            "Who can put it right",
        ),
        rows=rows,
    )


def _of(finding: Finding) -> str:
    return ", ".join(dict.fromkeys(cell.table for cell in finding.cells))
