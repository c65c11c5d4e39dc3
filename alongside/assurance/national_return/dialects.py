"""An expression as the SQL of the engine that is to run it.

Where a library writes something that an engine reads otherwise, it is put right here,
so that what is counted never has to know who counts it.
"""

import re
from typing import Any

import ibis
import sqlglot.expressions as sql
from ibis.backends.sql.compilers.base import SQLGlotCompiler
from ibis.backends.sql.compilers.pyspark import PySparkCompiler
from ibis.expr.types import Table

DUCKDB, SPARK, POSTGRES = "duckdb", "pyspark", "postgres"


class SparkWriter(PySparkCompiler):
    """Writes SQL for Spark without Spark being there.

    The library's own writer asks the installed Spark how it thinks of numbers that
    are none; and it hands separators on as they are, though Spark takes them for
    patterns, to which `|` means nothing at all.
    """

    __slots__ = ()

    def visit_NonNullLiteral(  # noqa: N802, the library's name
        self, op: Any, *, value: Any, dtype: Any
    ) -> Any:
        """A number with a point as it is."""
        if dtype.is_floating():
            return SQLGlotCompiler.visit_NonNullLiteral(
                self, op, value=value, dtype=dtype
            )
        return super().visit_NonNullLiteral(op, value=value, dtype=dtype)

    def visit_Field(self, op: Any, *, rel: Any, name: str) -> Any:  # noqa: N802
        """A column as it is."""
        return SQLGlotCompiler.visit_Field(self, op, rel=rel, name=name)

    def visit_StringSplit(  # noqa: N802
        self, op: Any, *, arg: Any, delimiter: Any
    ) -> Any:
        """Split where the separator stands, whatever it means as a pattern."""
        plainly = sql.convert(re.escape(op.delimiter.value))
        return self.f.split(arg, plainly)


SPARK_WRITER = SparkWriter()


def sql_of(rows: Table, dialect: str) -> str:
    """The expression as one query in the words of an engine."""
    if dialect == SPARK:
        written = SPARK_WRITER.to_sqlglot(rows.unbind())
        return str(written.sql(dialect=SPARK_WRITER.dialect, pretty=True))
    return str(ibis.to_sql(rows, dialect=dialect))
