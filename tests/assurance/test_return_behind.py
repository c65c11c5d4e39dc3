"""The records behind each cell are those that it counts."""

from collections import Counter
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings

from alongside.assurance.national_return.behind import (
    Behind,
    open_records,
    records_behind,
)
from alongside.assurance.national_return.columns import CASES, REVIEWS
from alongside.assurance.national_return.figures import Cell
from alongside.assurance.national_return.running import (
    Sources,
    count_return,
    whole_of,
)
from alongside.assurance.national_return.years import ReportingYear
from alongside.standards.return_tables import return_tables
from tests.assurance.return_rows import (
    A_CONCERN,
    A_SECTION_42,
    CONCLUDED,
    YEAR,
    write,
)
from tests.assurance.test_return_properties import extracts

OF_INDIVIDUALS = ("SG1a", "SG1b", "SG1c")
DONE = "concluded_section_42"
A_REVIEW = {"review_reference": "R-1", "counted_on": date(2025, 9, 1), "age": 70}


@contextmanager
def sources_of(cases, reviews=()):
    """Files of these rows."""
    with TemporaryDirectory() as room:
        sources = Sources(Path(room, "cases.csv"), Path(room, "reviews.csv"))
        write(sources.cases, CASES, cases)
        write(sources.reviews, REVIEWS, reviews)
        yield sources


@settings(max_examples=4, deadline=None, derandomize=True)
@given(extracts())
def test_so_many_records_stand_behind_a_cell_as_it_counts(cases):
    """In SG1a to SG1c so many people, in all others so many records."""
    with sources_of(cases) as sources, open_records(sources, YEAR) as records:
        found = whole_of(count_return(sources, YEAR), YEAR)
        of_tables = Counter(
            one
            for table in return_tables().tables
            for kind in table.types
            for one in records.of_table(table, kind)
        )
        assert set(of_tables.values()) <= {1}
        assert {cell for cell, _ in of_tables} == {
            c for c, n in found.values.items() if n
        }
        for cell, number in found.values.items():
            behind = records.behind(cell)
            who = {(r.council, r.adult or r.source_reference) for r in behind}
            of_people = cell.table in OF_INDIVIDUALS
            assert len(who if of_people else set(behind)) == number, cell
            assert behind == sorted(one for at, one in of_tables if at == cell)


def references(cases, cell, year=YEAR):
    """Which records stand behind a cell."""
    with sources_of(cases) as sources:
        found = records_behind(sources, year, Cell(*cell))
        return [record.source_reference for record in found]


def test_behind_an_individual_stands_each_of_their_cases_of_the_year_and_type():
    cases = [
        A_SECTION_42,
        A_SECTION_42 | {"source_reference": "C-2", "gender": ""},
        A_CONCERN | {"source_reference": "C-3"},
        A_SECTION_42 | {"source_reference": "C-4", "adult": "A-2", "gender": "male"},
        A_SECTION_42 | {"source_reference": "C-5", "raised_on": date(2024, 5, 1)},
        A_SECTION_42 | {"source_reference": "C-6", "began_on": date(2024, 5, 1)},
    ]

    assert references(cases, ("SG1b", "section_42", "female")) == ["C-1", "C-2", "C-5"]
    assert references(cases, ("SG1b", "section_42", "male")) == ["C-4"]
    assert references(cases, ("SG1b", "section_42", "not_known")) == []


def test_two_people_nobody_knows_stand_for_themselves():
    cases = [A_CONCERN | {"adult": "", "source_reference": f"C-{n}"} for n in range(2)]

    assert references(cases, ("SG1a", "concerns", "65_74")) == ["C-0", "C-1"]


def test_a_pair_of_risks_and_an_age_band_have_their_own_records():
    other = {"source_reference": "C-2", "adult": "A-2", "age_on_raising": 30}
    cases = [CONCLUDED, CONCLUDED | other | {"risks": "neglect|known|own_home"}]

    assert references(cases, ("SG2a", DONE, "neglect", "service_provider")) == ["C-1"]
    assert references(cases, ("SG2b", DONE, "own_home", "known")) == ["C-2"]
    assert references(cases, ("SG3a", DONE, "had", "18_64")) == ["C-2"]
    assert references(cases, ("SG3a", DONE, "had")) == ["C-1", "C-2"]
    assert references(cases, ("SG4a", DONE, "fully")) == ["C-1", "C-2"]
    assert references(cases, ("SG4a", DONE, "fully"), ReportingYear(2024)) == []


def test_the_same_reference_of_two_councils_is_two_records():
    cases = [A_CONCERN | {"council": council} for council in ("L1", "L2")]

    with sources_of(cases) as sources:
        found = records_behind(sources, YEAR, Cell("SG1f", "concerns", "concerns"))

    assert found == [Behind("L1", "C-1", "A-1"), Behind("L2", "C-1", "A-1")]


def test_behind_a_count_of_reviews_stand_reviews_and_of_people_the_people():
    reviews = [
        A_REVIEW | {"adult": "A-1", "died": "yes"},
        A_REVIEW | {"adult": "A-2", "died": "no"},
        A_REVIEW | {"review_reference": "R-2", "adult": "A-1", "died": "no"},
    ]

    with (
        sources_of([A_CONCERN], reviews) as sources,
        open_records(sources, YEAR) as records,
    ):
        assert records.behind(Cell("SG5a", "reviews", "died")) == [
            Behind("", "R-1", "")
        ]
        assert records.behind(Cell("SG5b", "in_reviews", "survived", "65_74")) == [
            Behind("", "R-1", "A-2"),
            Behind("", "R-2", "A-1"),
        ]


def test_where_nothing_was_supplied_nothing_stands_behind():
    with sources_of([A_CONCERN]) as sources:
        without = Sources(sources.cases)
        cell = Cell("SG5a", "reviews", "died")
        assert records_behind(without, YEAR, cell) == []


@pytest.mark.parametrize(
    "cell",
    [
        ("SG9", "concerns", "concerns"),
        ("SG1f", "concerns", "section_42"),
        ("SG2a", DONE, "neglect", ""),
        ("SG1a", "concerns' OR 1 = 1 --", "65_74"),
    ],
)
def test_a_cell_that_is_none_is_refused(cell):
    with pytest.raises(ValueError, match="The return has no cell"):
        references([A_CONCERN], cell)
