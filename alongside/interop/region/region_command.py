"""`alongside region`: the return and the measures of many councils, in one go."""

import sys
from argparse import (
    ArgumentParser,
    ArgumentTypeError,
    Namespace,
    RawDescriptionHelpFormatter,
)
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from alongside.assurance.national_return.running import MEMORY, Sources
from alongside.interop.cases.returning import reporting_year
from alongside.interop.region.counting import NotRun, Region
from alongside.interop.region.engines import Engine, OnDuckDB, OnSpark

ABOUT = """\
Count the return and the measures of every council in a folder, and of all of them
together (docs/how-to/run-a-region.md). The folder has what `alongside columns` wrote
for each of them. DuckDB counts on this machine; with --engine spark a cluster does,
and the folder may be anywhere that Spark reads from (file:, hdfs:, s3a:).
"""


def add_arguments(parser: ArgumentParser) -> None:
    """What the command may be told."""
    add = parser.add_argument
    add("--year", type=reporting_year, required=True, metavar="2025-26")
    add("--from", dest="place", required=True, metavar="FOLDER", help="of the files")
    add("--with-reviews", action="store_true", help="read reviews-*.parquet too")
    add("--engine", choices=("duckdb", "spark"), default="duckdb")
    where = (
        "the cluster, spark://…; that of spark-submit or Spark's settings if not said"
    )
    add("--master", metavar="ADDRESS", help=where)
    one = "a setting of Spark, such as spark.executor.memory=4g; as often as you like"
    add("--set", dest="settings", type=_setting, action="append", default=[], help=one)
    add("--memory", default=MEMORY, help="of DuckDB on this machine")
    out = "where to write; region-YEAR here unless you say"
    add("--out", type=Path, metavar="FOLDER", help=out)
    add("--publication", action="store_true", help="rounded, small numbers hidden")
    add("--replace", action="store_true", help="write over an earlier one")


def _setting(words: str) -> tuple[str, str]:
    name, is_set, value = words.partition("=")
    if not is_set or not name.startswith("spark."):
        raise ArgumentTypeError(f"‘{words}’ is not like spark.executor.memory=4g.")
    return name, value


def main(words: Sequence[str]) -> int:
    """Count a region; 0 when it is written, 1 with a sentence when it is not."""
    parser = ArgumentParser(
        prog="alongside region",
        description=ABOUT,
        formatter_class=RawDescriptionHelpFormatter,
    )
    add_arguments(parser)
    told = parser.parse_args(words)
    name = "publication" if told.publication else "region"
    folder: Path = told.out or Path(f"{name}-{told.year}")
    region = Region(_sources(told), told.year, folder, told.publication, told.replace)
    try:
        councils = region.run(_engine(told), today=date.today())
    except NotRun as refusal:
        sys.stderr.write(f"{refusal} Nothing was written.\n")
        return 1
    except KeyboardInterrupt:
        sys.stderr.write("Stopped. Nothing was written.\n")
        return 130
    sys.stdout.write(
        f"The return and the measures of {len(councils)} councils for {told.year} are "
        f"in {folder}\n"
    )
    return 0


def _sources(told: Namespace) -> Sources:
    place = str(told.place).rstrip("/")
    if told.engine == "duckdb":
        place = place.removeprefix("file://")
    reviews = f"{place}/reviews-*.parquet" if told.with_reviews else None
    return Sources(f"{place}/cases-*.parquet", reviews)


def _engine(told: Namespace) -> Engine:
    if told.engine == "spark":
        return OnSpark(told.master, dict(told.settings))
    return OnDuckDB(told.memory)
