"""Made-up cases in the columns of the return, drawn by DuckDB straight to Parquet.

The same number of cases makes the same file: every answer comes from a hash of the
case's number. The mix is assumed and says nothing about any council.
"""

from pathlib import Path

import duckdb

from alongside.assurance.national_return.columns import CASES
from alongside.standards import codes

COUNCILS = 153
CASES_OF_AN_ADULT = 1.6
DAYS = 3 * 365  # from 1 April 2023
SHARE_OF_ENQUIRIES, SHARE_CONCLUDED = 31, 85  # of a hundred


def make(path: Path, cases: int) -> None:
    """Write the file, put in place only once it is whole."""
    draft = path.with_name(path.name + ".part")
    connection = duckdb.connect(":memory:", config={"memory_limit": "2GB"})
    connection.execute("SET preserve_insertion_order = false")
    connection.execute(
        f"COPY ({_rows(cases)}) TO '{draft}' (FORMAT parquet, COMPRESSION zstd)"
    )
    connection.close()
    draft.replace(path)


def _rows(cases: int) -> str:
    drawn = {
        "gender": _one(codes.GENDERS, "adult_number, 'g'"),
        "ethnicity": _one(codes.ETHNICITIES, "adult_number, 'e'"),
        "support_reason": _one(codes.SUPPORT_REASONS, "adult_number, 's'"),
        "assessment_outcome": _one(codes.ASSESSMENT_OUTCOMES, "i, 'a'"),
        "risk_outcome": _one(codes.RISK_OUTCOMES, "i, 'r'"),
        "capacity": _one(codes.CAPACITY, "i, 'c'"),
        "outcomes_asked": _one(codes.OUTCOMES_ASKED, "i, 'o'"),
        "outcomes_achieved": _one(codes.OUTCOMES_ACHIEVED, "i, 'w'"),
    }
    answers = {name: f"CASE WHEN done THEN {sql} END" for name, sql in drawn.items()}
    for name in ("gender", "ethnicity", "support_reason"):
        answers[name] = drawn[name]
    columns = answers | {
        "council": f"'L' || (adult_number % {COUNCILS})",
        "source_reference": "'C-' || i",
        "adult": "'A-' || adult_number",
        "raised_on": "raised_on",
        "age_on_raising": "18 + hash(adult_number, 'y') % 80",
        "born_on": "NULL",
        "died_on": "NULL",
        "health_conditions": "CASE WHEN i % 5 = 0 THEN 'autism;stroke' END",
        "kind": "kind",
        "began_on": "CASE WHEN kind <> '' THEN raised_on + 3 END",
        "concluded_on": "CASE WHEN done THEN raised_on + 3 + lasting END",
        "risks": f"CASE WHEN kind <> '' THEN {_risks()} END",
        "capacity_supported": "CASE WHEN done AND i % 3 = 0 THEN 'yes' END",
    }
    kinds = {"string": "VARCHAR", "date": "DATE", "int16": "SMALLINT"}
    cast = ", ".join(
        f"CAST({columns[name]} AS {kinds[str(kind)]}) AS {name}"
        for name, kind in CASES.items()
    )
    adults = max(int(cases / CASES_OF_AN_ADULT), 1)
    return f"""
        SELECT {cast} FROM (
            SELECT *, kind <> '' AND hash(i, 'd') % 100 < {SHARE_CONCLUDED} AS done
            FROM (
                SELECT i, hash(i, 'p') % {adults} AS adult_number,
                       DATE '2023-04-01' + CAST(hash(i, 't') % {DAYS} AS INTEGER)
                           AS raised_on,
                       CAST(hash(i, 'l') % 90 AS INTEGER) AS lasting,
                       CASE WHEN hash(i, 'k') % 100 >= {SHARE_OF_ENQUIRIES} THEN ''
                            WHEN hash(i, 'q') % 20 = 0 THEN 'other'
                            ELSE 'section_42' END AS kind
                FROM range({cases}) AS numbers(i)
            )
        )
    """


def _one(listed: codes.CodeList, seed: str) -> str:
    names = ", ".join(f"'{code}'" for code in listed.codes)
    return f"([{names}])[1 + CAST(hash({seed}) % {len(listed)} AS BIGINT)]"


def _risks() -> str:
    def risk(seed: str) -> str:
        lists = (codes.RISK_TYPES, codes.RISK_SOURCES, codes.RISK_LOCATIONS)
        parts = (_one(one, f"i, '{seed}{place}'") for place, one in enumerate(lists))
        return " || '|' || ".join(parts)

    return f"{risk('m')} || CASE WHEN i % 4 = 0 THEN ';' || {risk('n')} ELSE '' END"
