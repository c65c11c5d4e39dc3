"""Which reporting year a day is in, and which months a year has."""

from datetime import date

import pytest

from alongside.insight.queries import counting


@pytest.mark.parametrize(
    ("day", "year"),
    [
        (date(2025, 3, 31), 2024),
        (date(2025, 4, 1), 2025),
        (date(2025, 12, 31), 2025),
        (date(2026, 1, 1), 2025),
    ],
)
def test_the_reporting_year_runs_from_april_to_march(day, year):
    assert counting.reporting_year(day) == year


def test_the_twelve_months_of_a_year_begin_in_april():
    months = counting.months_of(2025)

    assert months[0] == "2025-04"
    assert months[8:10] == ["2025-12", "2026-01"]
    assert len(set(months)) == 12
