"""The same return as one query written by hand for DuckDB: what the engine is held to.

It reads the columns the engine reads and counts what the engine counts; its ages are
those worked out from the age when raised, as nobody in the file has a birthday.
"""

from pathlib import Path

import duckdb

FIRST, LAST = "DATE '2025-04-01'", "DATE '2026-03-31'"

QUERY = """
WITH flagged AS (
    SELECT council, adult, raised_on, age_on_raising, gender, ethnicity,
           support_reason, health_conditions, risks, assessment_outcome, risk_outcome,
           capacity, capacity_supported, outcomes_asked, outcomes_achieved, born_on,
           died_on, source_reference,
           raised_on BETWEEN {first} AND {last} AS concern,
           kind = 'section_42' AND began_on BETWEEN {first} AND {last} AS duty,
           kind = 'other' AND began_on BETWEEN {first} AND {last} AS other,
           kind = 'section_42' AND concluded_on BETWEEN {first} AND {last} AS done,
           kind = 'other' AND concluded_on BETWEEN {first} AND {last} AS done_other
    FROM read_parquet('{path}')
), year AS MATERIALIZED (
    SELECT * FROM flagged WHERE concern OR duty OR other OR done OR done_other
), people AS MATERIALIZED (
    SELECT council, adult, bool_or(concern) AS concern, bool_or(duty) AS duty,
           bool_or(other) AS other, max(born_on) AS born, max(died_on) AS died,
           arg_max(gender, raised_on) AS gender,
           arg_max(ethnicity, raised_on) AS ethnicity,
           floor(arg_max(age_on_raising, raised_on) + 0.5
                 + date_diff('day', max(raised_on), {last}) / 365.25) AS age,
           count_if(done AND capacity = 'lacked') AS lacked,
           count_if(done AND capacity = 'had') AS had,
           count_if(done AND capacity = 'dont_know') AS unsure,
           count_if(done AND capacity = 'not_recorded') AS unwritten,
           count_if(done AND capacity = 'lacked' AND capacity_supported = 'yes') AS sup
    FROM year GROUP BY ALL
), banded AS (
    SELECT *, CASE WHEN age < 65 THEN 1 WHEN age < 75 THEN 2 WHEN age < 85 THEN 3
                   WHEN age < 95 THEN 4 ELSE 5 END AS band FROM people
), risk AS MATERIALIZED (
    SELECT council, done, done_other, source_reference,
           string_split(unnest(string_split(risks, ';')), '|') AS r
    FROM year WHERE done OR done_other
)
SELECT 'people', council, band, gender, ethnicity, '', count_if(concern),
       count_if(duty), count_if(other), sum(lacked), sum(had), sum(unsure),
       sum(unwritten), sum(sup) FROM banded GROUP BY ALL
UNION ALL
SELECT 'cases', council, 0, support_reason, '', '', count_if(concern), count_if(duty),
       count_if(other), 0, 0, 0, 0, 0 FROM year GROUP BY ALL
UNION ALL
SELECT 'conditions', council, 0, condition, '', '', count_if(concern), count_if(duty),
       count_if(other), 0, 0, 0, 0, 0
FROM (SELECT *, unnest(string_split(health_conditions, ';')) AS condition FROM year)
GROUP BY ALL
UNION ALL
SELECT 'outcomes', council, 0, assessment_outcome, outcomes_asked,
       risk_outcome || outcomes_achieved, count_if(done), count_if(done_other),
       0, 0, 0, 0, 0, 0 FROM year WHERE done OR done_other GROUP BY ALL
UNION ALL
SELECT 'a', council, 0, r[1], r[2], '', count(DISTINCT source_reference)
       FILTER (done), count(DISTINCT source_reference) FILTER (done_other),
       0, 0, 0, 0, 0, 0 FROM risk GROUP BY ALL
UNION ALL
SELECT 'b1', council, 0, r[1], r[3], '', count(DISTINCT source_reference)
       FILTER (done), count(DISTINCT source_reference) FILTER (done_other),
       0, 0, 0, 0, 0, 0 FROM risk GROUP BY ALL
UNION ALL
SELECT 'b', council, 0, r[3], r[2], '', count(DISTINCT source_reference)
       FILTER (done), count(DISTINCT source_reference) FILTER (done_other),
       0, 0, 0, 0, 0, 0 FROM risk GROUP BY ALL
"""


def count(path: Path) -> dict[str, int]:
    """A few figures of the whole, to be compared."""
    connection = duckdb.connect(":memory:", config={"memory_limit": "2GB"})
    query = QUERY.format(path=path, first=FIRST, last=LAST)
    rows = connection.execute(query).fetchall()
    connection.close()
    found = {"concerns": 0, "individuals": 0, "neglect": 0, "lacked": 0}
    for name, *rest in rows:
        if name == "cases":
            found["concerns"] += rest[5]
        elif name == "people":
            found["individuals"] += rest[6]
            found["lacked"] += int(rest[8] or 0)
        elif name == "a" and rest[2] == "neglect" and rest[3] == "known":
            found["neglect"] += rest[5]
    return found
