"""The return from live records is the return of an extract with the same cases."""

from datetime import date

from django.core.management import call_command

from alongside.assurance.actions import adult_reviews
from alongside.assurance.national_return.figures import Cell
from alongside.assurance.national_return.running import (
    Sources,
    count_return,
    whole_of,
)
from alongside.assurance.national_return.years import ReportingYear
from alongside.assurance.queries.drawing import live_return
from alongside.interop.cases.return_columns import write_columns
from tests.architecture.action_examples.adult_reviews import said
from tests.factories import access
from tests.interop.extracts import EXAMPLE


def of_the_file(path, room, year):
    """What the return is when it is made straight from the file."""
    write_columns(
        path, room / "cases.csv", report=room / "report.csv", today=date(2026, 11, 26)
    )
    return whole_of(count_return(Sources(room / "cases.csv"), year), year)


def test_every_cell_from_live_records_is_that_of_the_extract(fresh_database, tmp_path):
    access.safeguarding_team()
    call_command("import_cases", EXAMPLE)
    for begins in (2024, 2025, 2026):
        year = ReportingYear(begins)
        assert live_return(year).values == of_the_file(EXAMPLE, tmp_path, year).values


def test_the_live_return_counts_reviews_and_says_when_it_does_not_know(fresh_database):
    by, year = access.manager(), ReportingYear(2026)
    of_people = Cell("SG5b", "in_reviews", "died", "75_84")
    access.safeguarding_team()
    assert live_return(year).get(of_people) is None

    adult_reviews.say_no_adult_reviews(by=by, year=year, is_so=True)
    assert live_return(year).get(of_people) == 0

    adult_reviews.say_no_adult_reviews(by=by, year=year, is_so=False)
    day = year.first_day
    told = said(day, died__75_84=2, survived__not_known=1)
    version = adult_reviews.add_adult_review(by=by, reference="SAR-1", said=told)
    found = live_return(year)
    assert found.get(of_people) == 2
    assert found.get(Cell("SG5b", "in_reviews", "survived", "not_known")) == 1
    assert found.get(Cell("SG5a", "reviews", "died")) == 1

    adult_reviews.take_back_adult_review(by=by, review=version.review, why="A mistake.")
    assert live_return(year).get(of_people) is None
