"""The same measures from three engines, and a region run as it is run in earnest."""

import csv
import os
import subprocess
import sys
from pathlib import Path

import pyspark
import pytest

from alongside.config import console
from alongside.insight.measuring import on_spark, running
from alongside.insight.measuring.breakdowns import BREAKDOWNS
from alongside.insight.measuring.columns import columns_of
from alongside.insight.measuring.counting import month_number
from alongside.insight.measuring.counts import COUNTS
from tests.insight.counts_by_hand import statement
from tests.scale import made_cases
from tests.scale.settings import SETTINGS

CONSOLE = Path(console.__file__)
BY_HAND = made_cases.COUNCILS[:2]
TEXTS = (
    "gender",
    "ethnicity",
    "support_reason",
    "kind",
    "risks",
    "assessment_outcome",
    "risk_outcome",
    "capacity",
    "capacity_supported",
    "outcomes_asked",
    "outcomes_achieved",
)


@pytest.fixture(scope="module")
def on_duckdb(sources):
    """What one machine counts, which the others are held to."""
    return running.count_files(sources.cases)


def test_spark_measures_what_duckdb_measures(spark, sources, on_duckdb):
    assert len(on_duckdb) > 10_000
    assert on_spark.count_files(spark, sources) == on_duckdb


def test_the_same_expressions_measure_the_same_in_postgresql(in_postgres, on_duckdb):
    in_postgres.execute("CREATE OR REPLACE TEMP VIEW all_cases AS SELECT * FROM cases")

    found = sorted(
        counted
        for query in running.sql_of("postgres")
        for counted in query.read(in_postgres.execute(query.sql).fetchall())
    )

    assert found == on_duckdb


@pytest.mark.parametrize("council", BY_HAND)
def test_sql_written_by_hand_measures_the_same(in_postgres, on_duckdb, council):
    _only(in_postgres, council)
    columns = set(columns_of(is_live=False))
    found = {}
    for count in COUNTS:
        for breakdown in BREAKDOWNS:
            sql = statement(count.code, breakdown.code)
            if not sql or not columns.issuperset((*count.needs, *breakdown.needs)):
                continue
            for year, month, group, number in in_postgres.execute(sql).fetchall():
                place = year * 12 + month - 1, count.code, breakdown.code, group
                found[place] = number

    expected = {
        (one.month, one.count, one.breakdown, one.group): one.number
        for one in on_duckdb
        if one.council == council
    }
    assert len(found) > 3000
    assert found == expected
    assert min(month for month, *_ in found) == month_number(made_cases.FIRST)


def test_a_region_is_run_with_spark_submit(sources, tmp_path):
    """As an operator runs it; and one machine writes the same, byte for byte."""
    folder = tmp_path / "handed-over"
    folder.mkdir()
    for kind in ("cases", "reviews"):
        for council in made_cases.COUNCILS[:3]:
            handed = getattr(sources, kind).parent / f"{council}.parquet"
            (folder / f"{kind}-{council}.parquet").symlink_to(handed)
    words = ["region", "--year", "2025-26", "--from", f"file://{folder}"]
    words.append("--with-reviews")

    submit = Path(pyspark.__file__).parent / "bin" / "spark-submit"
    told = [part for item in SETTINGS.items() for part in ("--conf", "=".join(item))]
    command = [submit, "--master", os.environ["ALONGSIDE_SPARK_MASTER"], *told]
    command += [CONSOLE, *words, "--engine", "spark", "--out", tmp_path / "spark"]
    ran = subprocess.run(
        command,
        env=os.environ
        | {"PYSPARK_PYTHON": sys.executable, "PYTHONPATH": str(CONSOLE.parents[2])},
        capture_output=True,
        text=True,
        check=False,
    )
    console.main([*words, "--out", str(tmp_path / "duckdb")])

    assert ran.returncode == 0, ran.stderr[-3000:]
    assert "of 3 councils for 2025-26" in ran.stdout
    for path in (tmp_path / "duckdb").glob("*.csv"):
        assert (tmp_path / "spark" / path.name).read_bytes() == path.read_bytes()
    with (tmp_path / "spark" / "measures.csv").open(encoding="utf-8-sig") as file:
        assert len({row["Council"] for row in csv.DictReader(file)}) == 4


def _only(connection, council):
    """The cases of one council as the statements by hand know them."""
    texts = ", ".join(f"coalesce({name}, '') AS {name}" for name in TEXTS)
    connection.execute("DROP TABLE IF EXISTS pg_temp.measure_counted")
    connection.execute(
        f"CREATE TEMP TABLE measure_counted AS SELECT source_reference, adult, "
        f"raised_on, age_on_raising, began_on, concluded_on, {texts} "
        f"FROM cases WHERE council = '{council}'"
    )
    connection.execute("CREATE INDEX ON measure_counted (adult, raised_on)")
    connection.execute("ANALYZE measure_counted")
