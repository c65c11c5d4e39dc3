"""The same return from three engines, to the digit, on a cluster that really is one."""

import json
import shutil
import urllib.request
from pathlib import Path

import pytest

from alongside.assurance.national_return import on_spark, running
from alongside.assurance.national_return.dialects import POSTGRES
from alongside.assurance.national_return.figures import Cell, StrangeAnswer
from alongside.assurance.national_return.planning import plan
from alongside.assurance.national_return.running import NotCounted, Sources
from alongside.assurance.national_return.years import ReportingYear
from tests.scale import made_cases

PLAIN = Path(__file__).with_name("plain.sql").read_text(encoding="utf-8")
YEARS = [ReportingYear(begins) for begins in (2023, 2024, 2025)]
MOST_CELLS = 40  # shown where engines differ


@pytest.fixture(scope="module", params=YEARS, ids=str)
def year(request):
    return request.param


@pytest.fixture(scope="module")
def on_duckdb(sources, year):
    """What one machine counts, which the others are held to."""
    return running.count_return(sources, year)


def test_there_is_something_to_agree_on(on_duckdb):
    cells = [cell for one in on_duckdb.values() for cell in one.values]

    assert sorted(on_duckdb) == list(made_cases.COUNCILS)
    assert len({cell.table for cell in cells}) == 15, "every table but SG2d"
    assert len(cells) > 2000
    for one in on_duckdb.values():
        assert one.notes["is_estimated"] > 100
        assert one.notes["is_unknown"] > 10
        assert not one.missing


def test_spark_counts_what_duckdb_counts(spark, sources, year, on_duckdb):
    on_cluster = on_spark.count_return(spark, sources, year)

    assert _different(on_cluster, on_duckdb) == []
    assert on_cluster == on_duckdb, "the notes and what is missing, too"


def test_the_same_expressions_count_the_same_in_postgresql(
    in_postgres, year, on_duckdb
):
    asked = plan(year, with_reviews=True, dialect=POSTGRES)

    def ask(query):
        found = in_postgres.execute(query.sql).fetchall()
        return [dict(zip(query.columns, row, strict=True)) for row in found]

    for name, query in asked.kept:
        in_postgres.execute(f"DROP TABLE IF EXISTS {name}")
        in_postgres.execute(f"CREATE TEMP TABLE {name} AS {query.sql}")

    assert _different(asked.fill(ask), on_duckdb) == []


def test_sql_written_by_hand_counts_the_same(in_postgres, year, on_duckdb):
    said = {
        "first": year.first_day,
        "last": year.last_day,
        "genders": list(made_cases.codes.GENDERS.codes),
        "ethnicities": list(made_cases.codes.ETHNICITIES.codes),
    }
    cells = {}
    for council, *cell, number in in_postgres.execute(PLAIN, said).fetchall():
        cells[council, Cell(*cell)] = number

    assert cells == _cells(on_duckdb)


def test_both_workers_did_some_of_the_work(spark, sources):
    on_spark.count_return(spark, sources, YEARS[0])

    context = spark.sparkContext
    page = f"{context.uiWebUrl}/api/v1/applications/{context.applicationId}/executors"
    with urllib.request.urlopen(page) as answer:
        executors = [one for one in json.load(answer) if one["id"] != "driver"]
    assert len({one["hostPort"] for one in executors}) == 2
    assert all(one["completedTasks"] > 0 for one in executors)
    assert spark.sparkContext.master.startswith("spark://")


@pytest.mark.parametrize(
    "broken", [b"PAR1 is not all that makes a file of columns PAR1", b""]
)
def test_a_broken_file_is_a_sentence_that_names_it(spark, sources, tmp_path, broken):
    whole = next(sources.cases.parent.glob("*.parquet"))
    shutil.copy(whole, tmp_path / "whole.parquet")
    (tmp_path / "spoilt.parquet").write_bytes(broken)

    with pytest.raises(NotCounted, match=r"spoilt\.parquet") as said:
        on_spark.count_return(spark, Sources(tmp_path / "*.parquet"), YEARS[0])

    assert "\n" not in str(said.value)
    assert "Exception" not in str(said.value)


def test_a_missing_file_is_a_sentence(spark, tmp_path):
    with pytest.raises(NotCounted, match="does not exist"):
        on_spark.count_return(spark, Sources(tmp_path / "none.parquet"), YEARS[0])


def test_a_file_that_lacks_a_column_is_named_though_others_have_it(
    spark, sources, tmp_path
):
    whole = str(sources.cases)
    rows = spark.read.parquet(whole)
    rows.limit(10).coalesce(1).write.parquet(f"{tmp_path}/whole.parquet")
    short = rows.limit(10).drop("capacity", "died_on").coalesce(1)
    short.write.parquet(f"{tmp_path}/short.parquet")

    with pytest.raises(NotCounted, match=r"short\.parquet.*died_on, capacity\."):
        on_spark.count_return(spark, Sources(tmp_path / "*.parquet"), YEARS[0])


def test_a_code_that_is_in_no_list_is_refused(spark, sources, tmp_path):
    rows = spark.read.parquet(str(sources.cases))
    strange = rows.limit(1).selectExpr(
        *(name for name in rows.columns if name not in {"raised_on", "support_reason"}),
        f"DATE '{YEARS[0].first_day}' AS raised_on",
        "'of no list' AS support_reason",
    )
    strange.write.parquet(f"{tmp_path}/strange.parquet")
    handed_over = Sources(tmp_path / "strange.parquet")

    with pytest.raises(StrangeAnswer, match="of no list"):
        on_spark.count_return(spark, handed_over, YEARS[0])


def _cells(councils):
    return {
        (council, cell): number
        for council, one in councils.items()
        for cell, number in one.values.items()
        if number
    }


def _different(found, expected):
    """The first cells that are not the same, with what each engine found."""
    found, expected = _cells(found), _cells(expected)
    return [
        (place, found.get(place), expected.get(place))
        for place in sorted(found.keys() | expected.keys())
        if found.get(place) != expected.get(place)
    ][:MOST_CELLS]
