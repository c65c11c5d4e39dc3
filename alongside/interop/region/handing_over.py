"""What a council hands over to be counted with others: the columns, without its names.

References of the council and its keys for adults become others, made with a key that is
drawn for this one time and thrown away: they still tell cases of one adult from those
of another, and nobody, not even the council, can find the way back. Births are cut to
their month. What is left is codes and days. It is still about people: see
docs/how-to/run-a-region.md.
"""

import secrets
import shutil
from dataclasses import dataclass
from pathlib import Path

import duckdb

from alongside.assurance.national_return.columns import CASES, REVIEWS
from alongside.assurance.national_return.running import Sources, opened

CASES_NAME, REVIEWS_NAME = "cases", "reviews"
# With only its month, a birth is compared with the month of a death.
BIRTH = "CAST(date_trunc('month', born_on) AS DATE)"
DEATH = (
    "CASE WHEN born_on IS NULL THEN died_on "
    "ELSE CAST(date_trunc('month', died_on) AS DATE) END"
)
# A key of 128 bits out of 256: no two references fall together.
LENGTH = 32


class NotHandedOver(Exception):
    """Nothing was written; the sentence says why."""


@dataclass(frozen=True)
class HandedOver:
    """The files of one council, and how many rows are in each."""

    council: str
    files: dict[Path, int]


def hand_over(
    sources: Sources, folder: Path, *, council: str = "", replace: bool = False
) -> HandedOver:
    """Write the columns as Parquet files named after the council, all or none.

    `council` is its code, where the columns do not say it. Raises `NotHandedOver`, and
    `NotCounted` where the columns cannot be read.
    """
    with opened(sources) as connection:
        code = _council(connection, council)
        wanted = {CASES_NAME: _cases(code)}
        if sources.reviews is not None:
            wanted[REVIEWS_NAME] = _reviews(code)
        places = {name: folder / f"{name}-{code}.parquet" for name in wanted}
        if (there := next(filter(Path.exists, places.values()), None)) and not replace:
            raise NotHandedOver(
                f"{there} is there already. Add --replace to write it anew."
            )
        return HandedOver(code, _write(connection, wanted, places, folder))


def _council(connection: duckdb.DuckDBPyConnection, told: str) -> str:
    """The code of the council: what was told, or the one that the columns have."""
    rows = connection.execute("SELECT DISTINCT coalesce(council, '') FROM cases")
    codes = {str(code) for (code,) in rows.fetchall()} - {""}
    if len(codes | ({told} if told else set())) > 1:
        named = ", ".join(sorted(codes))
        raise NotHandedOver(
            f"The file has cases of {named}. A council hands over its own: give a file "
            "with one council in it, and the same code with --council or none."
        )
    code = told or next(iter(codes), "")
    if not code.replace("-", "").replace("_", "").isalnum() or not code.isascii():
        raise NotHandedOver(
            "Say whose cases these are with --council: its code, in letters, digits "
            "and hyphens. The region tells councils apart by it."
        )
    return code


def _write(
    connection: duckdb.DuckDBPyConnection,
    wanted: dict[str, str],
    places: dict[str, Path],
    folder: Path,
) -> dict[Path, int]:
    draft = folder / ".handing-over.part"
    shutil.rmtree(draft, ignore_errors=True)
    draft.mkdir(parents=True)
    written = {}
    key = secrets.token_hex(32)
    try:
        for name, query in wanted.items():
            rows = connection.execute(
                f"COPY ({query}) TO '{_quoted(draft / name)}' "
                "(FORMAT parquet, COMPRESSION zstd)",
                {"key": key} if "$key" in query else None,
            ).fetchall()
            written[places[name]] = int(rows[0][0])
        for name, place in places.items():
            (draft / name).replace(place)
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    return written


def _cases(council: str) -> str:
    changed = {
        "council": f"'{council}'",
        "source_reference": _apart("source_reference"),
        "adult": _apart("adult"),
        "born_on": BIRTH,
        "died_on": DEATH,
    }
    columns = ", ".join(f"{changed.get(name, name)} AS {name}" for name in CASES)
    # In the order of the new references, which says nothing of when a row was written.
    return f"SELECT {columns} FROM cases ORDER BY 2"


def _reviews(council: str) -> str:
    """The reviews, and one row that counts for nothing: it says that this council has
    handed over its reviews, even where there are none."""
    changed = {
        "council": f"'{council}'",
        "review_reference": _apart("review_reference"),
        "adult": _apart("adult"),
    }
    columns = ", ".join(f"{changed.get(name, name)} AS {name}" for name in REVIEWS)
    kinds = {"string": "VARCHAR", "date": "DATE", "int16": "SMALLINT"}
    nothing = ", ".join(
        f"'{council}'" if name == "council" else f"CAST(NULL AS {kinds[str(kind)]})"
        for name, kind in REVIEWS.items()
    )
    return f"(SELECT {columns} FROM reviews ORDER BY 2) UNION ALL SELECT {nothing}"


def _apart(column: str) -> str:
    keyed = f"left(sha256($key || '{column}' || {column}), {LENGTH})"
    return f"CASE WHEN {column} <> '' THEN {keyed} END"


def _quoted(path: Path) -> str:
    return str(path).replace("'", "''")
