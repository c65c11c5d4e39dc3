"""The same numbers from every engine, and from plain SQL written by hand."""

import os
import subprocess
import sys

import pytest
from django.db import connections

from alongside.assurance.national_return.columns import CASES
from alongside.insight.measures import MEASURES, TIMES
from alongside.insight.measuring.breakdowns import BREAKDOWNS
from alongside.insight.measuring.columns import MEASURED, NEEDED
from alongside.insight.measuring.counting import first_of
from alongside.insight.measuring.counts import COUNTS, count_called
from alongside.insight.measuring.running import count_files, sql_of
from alongside.insight.queries.drawing import count_by_drawing, draw_cases
from alongside.insight.queries.reading import one_moment
from alongside.insight.queries.recounting import count_in_place, definitions
from tests.insight import counts_by_hand

DIGEST = """
import django
django.setup()
from alongside.insight.queries.recounting import definitions
print(definitions())
"""


@pytest.fixture(scope="module")
def by_postgresql(many_cases):
    """Every number as PostgreSQL counts it."""
    with one_moment() as cursor:
        return sorted(count_in_place(cursor, None))


def rows(statement):
    """What the measures role is told."""
    with connections["measures"].cursor() as cursor:
        cursor.execute(statement)
        return cursor.fetchall()


def test_duckdb_and_postgresql_agree_to_the_digit(by_postgresql, tmp_path):
    draw_cases(tmp_path / "cases.parquet")

    by_duckdb = count_files(tmp_path / "cases.parquet", is_live=True, memory="200MB")

    assert by_duckdb == by_postgresql
    assert len(by_duckdb) > 5_000


def test_cases_drawn_out_for_some_months_or_all_give_the_same(by_postgresql):
    every = sorted({one.month for one in by_postgresql})
    with one_moment() as cursor:
        for months in (None, tuple(every[::3]), tuple(every[5:9])):
            drawn = sorted(count_by_drawing(cursor, months))
            wanted = every if months is None else months
            assert drawn == [one for one in by_postgresql if one.month in wanted]


def test_an_extract_gives_what_live_records_give_as_far_as_it_tells(
    by_postgresql, tmp_path
):
    draw_cases(tmp_path / "cases.parquet")
    told = {count.code for count in COUNTS if not count.needs}
    lacking = {b.code for b in BREAKDOWNS if b.needs}

    of_the_extract = count_files(tmp_path / "cases.parquet", memory="200MB")

    assert of_the_extract == [
        one
        for one in by_postgresql
        if one.count in told and one.breakdown not in lacking
    ]


def test_sql_written_by_hand_agrees_for_every_count_and_every_breakdown(by_postgresql):
    by_hand = set()
    for count in counts_by_hand.COUNTS:
        for breakdown in counts_by_hand.BREAKDOWNS:
            if statement := counts_by_hand.statement(count, breakdown):
                for year, month, group, number in rows(statement):
                    key = (year, month, count, breakdown, group)
                    by_hand.add((*key, number))
    counted = set()
    for one in by_postgresql:
        month = first_of(one.month)
        key = (month.year, month.month, one.count, one.breakdown, one.group)
        counted.add((*key, one.number))

    assert counted == by_hand


def test_everything_that_is_counted_is_written_by_hand_too_and_occurs(by_postgresql):
    assert {count.code for count in COUNTS} == set(counts_by_hand.COUNTS)
    assert {b.code for b in BREAKDOWNS} == set(counts_by_hand.BREAKDOWNS)
    assert {one.count for one in by_postgresql} >= {c.code for c in COUNTS}
    assert {one.breakdown for one in by_postgresql} == {b.code for b in BREAKDOWNS}


def test_months_are_counted_from_what_the_return_is_counted_from(many_cases):
    shared = [name for name in NEEDED if name in CASES]
    columns = ", ".join(shared)

    counted = rows(f"SELECT {columns} FROM measure_counted ORDER BY source_reference")
    of_the_return = rows(
        f"SELECT {columns} FROM measure_case ORDER BY source_reference"
    )
    looked_back_in = rows("SELECT adult, raised_on FROM measure_raised")

    def blank(found):
        return [tuple("" if cell is None else cell for cell in row) for row in found]

    assert blank(counted) == blank(of_the_return)
    assert len(counted) > 400
    adult, day = shared.index("adult"), shared.index("raised_on")
    assert sorted(map(str, looked_back_in)) == sorted(
        str((row[adult], row[day])) for row in counted
    )


def test_the_view_has_the_columns_that_are_counted_and_no_others(many_cases):
    with connections["measures"].cursor() as cursor:
        cursor.execute("SELECT * FROM measure_counted LIMIT 0")
        assert {column.name for column in cursor.description} == set(MEASURED)


@pytest.mark.parametrize("measure", MEASURES, ids=lambda measure: measure.code)
def test_every_measure_names_counts_that_there_are(measure):
    codes = {count.code for count in COUNTS} | {"not_enquired"}
    named = {measure.numerator, *(code for code, _ in measure.parts)}

    assert named <= codes
    assert not measure.denominator or measure.denominator in codes
    assert measure.breakdowns


def test_every_time_is_kept_by_its_days():
    for time in TIMES:
        count = count_called(time.count)
        kept = next(b for b in BREAKDOWNS if b.code == time.breakdown)
        assert kept.is_of_days
        assert kept.may_tell_apart(count.code, count.day)


def test_there_is_sql_for_the_distributed_engine_too():
    """That it counts the same is for `make test-scale`, which has that engine."""
    queries = sql_of("pyspark")

    assert [query.day for query in queries] == ["raised_on", "began_on", "concluded_on"]
    assert all("`cases`" in query.sql for query in queries)


def test_the_sql_is_the_same_in_every_process():
    """Otherwise each would think that another release had counted."""
    said = subprocess.run(
        [sys.executable, "-c", DIGEST],
        env=os.environ | {"PYTHONHASHSEED": "17"},
        check=True,
        capture_output=True,
        text=True,
    )

    assert said.stdout.strip() == definitions()
