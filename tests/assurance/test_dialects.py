"""One expression in the words of three engines; that they count alike is for
`make test-scale`, which has all of them."""

import ibis
import pytest

from alongside.assurance.national_return.dialects import (
    DUCKDB,
    POSTGRES,
    SPARK,
    sql_of,
)
from alongside.assurance.national_return.planning import plan
from alongside.assurance.national_return.years import ReportingYear

ROWS = ibis.table(
    {"risk": "string", "days": "int64", "is_dead": "boolean"}, name="rows"
)


def test_spark_splits_where_the_separator_stands_whatever_it_means_as_a_pattern():
    sql = sql_of(ROWS.select(parts=ROWS.risk.split("|")), SPARK)

    assert r"SPLIT(`t0`.`risk`, '\\|')" in sql


def test_spark_takes_no_number_for_a_decimal():
    sql = sql_of(ROWS.select(years=ROWS.days / 365.25 + 0.5), SPARK)

    assert "CAST(365.25 AS DOUBLE)" in sql
    assert "CAST(0.5 AS DOUBLE)" in sql


def test_postgresql_makes_a_number_of_a_yes_by_way_of_an_integer():
    sql = sql_of(ROWS.select(one=ROWS.is_dead.cast("int8")), POSTGRES)

    assert 'CAST(CAST("t0"."is_dead" AS INT) AS SMALLINT)' in sql


@pytest.mark.parametrize("dialect", [DUCKDB, SPARK, POSTGRES])
def test_everything_the_return_asks_can_be_written_for_each_engine(dialect):
    asked = plan(ReportingYear(2025), with_reviews=True, dialect=dialect)

    queries = [query for _, query in asked.kept]
    queries += [query for _, _, query in asked.counts]
    assert len(queries) > 15
    assert all("SELECT" in query.sql for query in [*queries, asked.notes])
