"""The same return in plain pandas, everything in memory and a pass for each table.

Run by a Python that has pandas and pyarrow: `python return_by_pandas.py FILE`. It
knows nothing of the house, so that any environment will do.
"""

import json
import resource
import sys
import time

FIRST, LAST = "2025-04-01", "2026-03-31"
BEGUN = ("concerns", "section_42", "other")
DONE = ("concluded_section_42", "concluded_other")
PAIRS = {"SG2a": (0, 1), "SG2a_b1": (0, 2), "SG2b": (2, 1)}


def count(path: str) -> dict[str, int]:
    """A few figures of the whole, to be compared."""
    import pandas as pd

    cases = pd.read_parquet(path)
    for day in ("raised_on", "began_on", "concluded_on"):
        cases[day] = pd.to_datetime(cases[day])
    kinds = {"section_42": "section_42", "other": "other"}
    cases["concerns"] = cases.raised_on.between(FIRST, LAST)
    for kind in kinds:
        cases[kind] = (cases.kind == kind) & cases.began_on.between(FIRST, LAST)
        done = (cases.kind == kind) & cases.concluded_on.between(FIRST, LAST)
        cases[f"concluded_{kind}"] = done
    tables = {}
    latest = cases.sort_values("raised_on").drop_duplicates(
        ["council", "adult"], keep="last"
    )
    since = (pd.Timestamp(LAST) - latest.raised_on).dt.days / 365.25
    bands = pd.cut(latest.age_on_raising + 0.5 + since, [0, 65, 75, 85, 95, 999])
    who = latest[["council", "adult", "gender", "ethnicity"]].assign(band=bands)
    for kind in BEGUN:
        people = cases[cases[kind]].drop_duplicates(["council", "adult"])
        known = people[["council", "adult"]].merge(who, on=["council", "adult"])
        for key in ("band", "gender", "ethnicity"):
            tables[kind, key] = known.groupby(["council", key], observed=True).size()
        counted = cases[cases[kind]]
        tables[kind, "cases"] = counted.groupby(["council", "support_reason"]).size()
        conditions = counted.health_conditions.dropna().str.split(";").explode()
        tables[kind, "conditions"] = conditions.value_counts()
    for kind in DONE:
        ended = cases[cases[kind]].merge(who, on=["council", "adult"])
        for key in (
            "assessment_outcome",
            "risk_outcome",
            "outcomes_asked",
            "outcomes_achieved",
        ):
            tables[kind, key] = ended.groupby(["council", key]).size()
        tables[kind, "capacity"] = ended.groupby(
            ["council", "band", "capacity"], observed=True
        ).size()
        risks = ended.assign(risk=ended.risks.str.split(";")).explode("risk")
        parts = risks.risk.str.split("|", expand=True)
        for table, (first, second) in PAIRS.items():
            pairs = pd.DataFrame(
                {
                    "council": risks.council,
                    "reference": risks.source_reference,
                    "row": parts[first],
                    "column": parts[second],
                }
            ).drop_duplicates()
            tables[kind, table] = pairs.groupby(["council", "row", "column"]).size()
    capacity = tables[DONE[0], "capacity"].xs("lacked", level="capacity")
    neglect = tables[DONE[0], "SG2a"].xs(("neglect", "known"), level=[1, 2])
    return {
        "concerns": int(tables["concerns", "cases"].sum()),
        "individuals": int(tables["section_42", "gender"].sum()),
        "neglect": int(neglect.sum()),
        "lacked": int(capacity.sum()),
    }


if __name__ == "__main__":
    began, worked = time.perf_counter(), time.process_time()
    found = count(sys.argv[1])
    seconds, worked = time.perf_counter() - began, time.process_time() - worked
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    told = {"seconds": seconds, "processor": worked, "megabytes": most}
    print(json.dumps(told | {"found": found}))
