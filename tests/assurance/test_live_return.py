"""The return from live records is the return of an extract with the same cases."""

from datetime import date

from django.core.management import call_command

from alongside.assurance.national_return.running import (
    Sources,
    count_return,
    whole_of,
)
from alongside.assurance.national_return.years import ReportingYear
from alongside.assurance.queries.drawing import live_return
from alongside.interop.cases.return_columns import write_columns
from tests.factories import access
from tests.interop.extracts import EXAMPLE


def of_the_file(path, room, year):
    """What the return is when it is made straight from the file."""
    write_columns(
        path, room / "cases.csv", report=room / "report.csv", today=date(2026, 11, 26)
    )
    return whole_of(count_return(Sources(room / "cases.csv"), year), year)


def test_every_cell_from_live_records_is_that_of_the_extract_and_of_a_region(
    fresh_database, tmp_path
):
    access.safeguarding_team()
    call_command("import_cases", EXAMPLE)
    for begins in (2024, 2025, 2026):
        year = ReportingYear(begins)
        assert live_return(year).values == of_the_file(EXAMPLE, tmp_path, year).values

    call_command("columns", council="L01", out=tmp_path / "handed-over")
    handed_over = Sources(tmp_path / "handed-over" / "cases-L01.parquet")
    for begins in (2024, 2025, 2026):
        year = ReportingYear(begins)
        of_the_region = whole_of(count_return(handed_over, year), year)
        assert of_the_region.values == live_return(year).values
