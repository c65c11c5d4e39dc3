"""The cases of the live records drawn out into a file, through the measures role.

What is in it: codes, days and keys. An engine that reads Parquet counts it with the SQL
of `insight.measuring.running.sql_of`, and comes to the numbers kept here.
"""

from pathlib import Path

from psycopg import sql

from alongside.insight.measuring.columns import MEASURED
from alongside.insight.measuring.running import to_parquet
from alongside.insight.queries.recounting import one_moment

COPY = "COPY (SELECT {columns} FROM measure_counted) TO STDOUT (FORMAT csv, HEADER)"


def draw_cases(path: Path) -> None:
    """Write every case, as it stands at this moment, to a Parquet file."""
    rough = path.with_name(path.name + ".csv")
    columns = sql.SQL(", ").join(map(sql.Identifier, MEASURED))
    try:
        with (
            one_moment() as cursor,
            rough.open("wb") as file,
            cursor.copy(sql.SQL(COPY).format(columns=columns)) as rows,
        ):
            for block in rows:
                file.write(block)
        to_parquet(rough, path)
    finally:
        rough.unlink(missing_ok=True)
