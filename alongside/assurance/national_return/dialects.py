"""An expression as the SQL of the engine that is to run it.

Where a library writes something that an engine reads otherwise, it is put right here,
so that what is counted never has to know who counts it.
"""

import re
from typing import Any

import ibis
import sqlglot.expressions as sql
from ibis.backends.sql.compilers.base import SQLGlotCompiler
from ibis.backends.sql.compilers.postgres import PostgresCompiler
from ibis.backends.sql.compilers.pyspark import PySparkCompiler
from ibis.expr import datatypes
from ibis.expr.types import Table

DUCKDB, SPARK, POSTGRES = "duckdb", "pyspark", "postgres"


class SparkWriter(PySparkCompiler):
    """Writes SQL for Spark without Spark being there.

    The library's own writer asks the installed Spark how it thinks of numbers that
    are none. It hands separators on as they are, though Spark takes them for patterns,
    to which `|` means anything or nothing. And what has a point in it is a decimal to
    Spark, which would round where the other engines do not.
    """

    __slots__ = ()

    def visit_NonNullLiteral(  # noqa: N802, the library's name
        self, op: Any, *, value: Any, dtype: Any
    ) -> Any:
        """A number with a point, kept from being a decimal."""
        if dtype.is_floating():
            return self.cast(sql.convert(value), dtype)
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


class PostgresWriter(PostgresCompiler):
    """Writes SQL for PostgreSQL, which makes a number of a yes or no only when that
    is an integer of its usual size."""

    __slots__ = ()

    def visit_Cast(self, op: Any, *, arg: Any, to: Any) -> Any:  # noqa: N802
        """Over the usual size to a smaller one."""
        if op.arg.dtype.is_boolean() and to.is_integer():
            arg = self.cast(arg, datatypes.int32)
        return super().visit_Cast(op, arg=arg, to=to)


WRITERS: dict[str, SQLGlotCompiler] = {
    SPARK: SparkWriter(),
    POSTGRES: PostgresWriter(),
}


def sql_of(rows: Table, dialect: str) -> str:
    """The expression as one query in the words of an engine."""
    if dialect not in WRITERS:
        return str(ibis.to_sql(rows, dialect=dialect))
    writer = WRITERS[dialect]
    written = writer.to_sqlglot(rows.unbind())
    return str(written.sql(dialect=writer.dialect, pretty=True))
