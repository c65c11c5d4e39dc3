"""Counts the return on an Apache Spark cluster, from the same expressions.

Nothing is sent to the cluster but SQL, so its workers need Spark and Java only: no
Python and nothing of ours. Spark is an extra (`pip install alongside[region]`) and is
imported when it is asked for.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import partial
from typing import Any

from ibis.expr.schema import Schema

from alongside.assurance.national_return.columns import CASES, REVIEWS
from alongside.assurance.national_return.dialects import SPARK
from alongside.assurance.national_return.figures import Figures, Rows
from alongside.assurance.national_return.planning import Query, plan
from alongside.assurance.national_return.running import NotCounted, Sources
from alongside.assurance.national_return.years import ReportingYear

NAME = "Alongside"
KINDS = {"string": "string", "date": "date", "int16": "smallint"}
NOT_INSTALLED = (
    "Spark is not installed. Install the packages of requirements-region.txt, and "
    "Java 17 or 21."
)
NAMED = re.compile(r"\[[A-Z0-9_.]+\] (.+)")
# An operator who wants to hear more says so in `settings`.
QUIETLY = {"spark.log.level": "OFF", "spark.ui.showConsoleProgress": "false"}
Session = Any  # Spark may not be there to have a type


def open_session(
    master: str | None = None, settings: Mapping[str, str] | None = None
) -> Session:
    """A session on the cluster of that address, or of Spark's own configuration.

    Raises `NotCounted` where there is no Spark, no Java or no cluster.
    """
    try:
        from pyspark.sql import SparkSession
    except ImportError:
        raise NotCounted(NOT_INSTALLED) from None
    builder = SparkSession.builder.appName(NAME)
    if master:
        builder = builder.master(master)
    for name, value in {**QUIETLY, **(settings or {})}.items():
        builder = builder.config(name, value)
    with _one_sentence("Spark could not be started"):
        return builder.getOrCreate()


def count_return(
    spark: Session, sources: Sources, year: ReportingYear
) -> dict[str, Figures]:
    """The figures of each council in the files, by its code.

    Raises `StrangeAnswer` where a code is in none of the lists, `NotCounted` where a
    file cannot be counted.
    """
    with_reviews = sources.reviews is not None
    asked = plan(year, with_reviews=with_reviews, dialect=SPARK)
    with reading(spark, sources) as (session, keep):
        for name, query in asked.kept:
            keep(name, session.sql(query.sql))
        return asked.fill(partial(_rows, session))


@contextmanager
def reading(
    spark: Session, sources: Sources
) -> Iterator[tuple[Session, Callable[[str, Any], None]]]:
    """A session in which the files are `cases` and `reviews`, and a way to keep what
    is asked for again and again; all of it goes at the end."""
    kept = []

    def keep(name: str, rows: Any) -> None:
        kept.append(rows.persist())
        rows.createOrReplaceTempView(name)

    with _one_sentence("The count was broken off"):
        session = spark.newSession()  # its names are nobody else's
        try:
            _view(session, "cases", str(sources.cases), CASES)
            if sources.reviews is not None:
                _view(session, "reviews", str(sources.reviews), REVIEWS)
            yield session, keep
        finally:
            with suppress(Exception):  # a cluster that is gone has forgotten them
                for rows in kept:
                    rows.unpersist()


def _view(session: Session, name: str, place: str, columns: Schema) -> None:
    """Files as a table. Spark would take a column that one of them lacks for empty, so
    the columns of each are looked at first."""
    if not place.endswith(".parquet"):
        raise NotCounted(f"{place}: on Spark the columns are read from Parquet files.")
    with _one_sentence(f"{place} could not be read"):
        rows = session.read.parquet(place)
        files = sorted(rows.inputFiles())
    for file in files:
        _look_at(session, file, columns)
    rows.createOrReplaceTempView(name)


def _look_at(session: Session, file: str, columns: Schema) -> None:
    with _one_sentence(f"{file} could not be read"):
        found = dict(session.read.parquet(file).dtypes)
    wrong = [c for c, kind in columns.items() if found.get(c) != KINDS[str(kind)]]
    if wrong:
        raise NotCounted(
            f"{file}: these columns are missing or of another kind: "
            f"{', '.join(wrong)}. Have the file made anew with alongside columns."
        )


def _rows(session: Session, query: Query) -> Rows:
    found = session.sql(query.sql).collect()
    return [dict(zip(query.columns, row, strict=True)) for row in found]


@contextmanager
def _one_sentence(what: str) -> Iterator[None]:
    """Whatever Spark says becomes `NotCounted`, in one line."""
    from py4j.protocol import Py4JError
    from pyspark.errors import PySparkException

    try:
        yield
    except (Py4JError, PySparkException) as trouble:
        said = _cause(trouble)
        raise NotCounted(f"{what}. Spark said: {said}") from trouble


def _cause(trouble: Exception) -> str:
    """The sentence of it that Spark has a name for, rather than where it was thrown."""
    lines = [line.strip() for line in str(trouble).splitlines() if line.strip()]
    if named := [found[1] for line in lines if (found := NAMED.search(line))]:
        return named[0].split(" SQLSTATE")[0]
    causes = [line for line in lines if line.startswith("Caused by:")]
    return causes[-1].removeprefix("Caused by:").strip() if causes else lines[0]
