"""The same return in plain pandas: everything in memory, a pass for each table.

Run by a Python that has pandas and pyarrow: `python return_by_pandas.py FILE`. It
knows nothing of the house, so that any environment will do, and counts every cell the
engine counts, council by council, by the same rules; the benchmark compares them all.
"""

import hashlib
import json
import resource
import sys
import time
from typing import Any

FIRST, LAST = "2025-04-01", "2026-03-31"
BEGUN = ("concerns", "section_42", "other")
DONE = ("concluded_section_42", "concluded_other")
PAIRS = {"SG2a": (0, 1), "SG2a_b1": (0, 2), "SG2b": (2, 1)}
BANDS = ["not_known", "18_64", "65_74", "75_84", "85_94", "95_plus"]
WHO = ["council", "individual"]
OUTCOMES = (
    ("SG2c", "assessment_outcome"),
    ("SG2e", "risk_outcome"),
    ("SG4a", "outcomes_asked"),
    ("SG4a", "outcomes_achieved"),
)


def count(path: str) -> dict[str, Any]:
    """A digest of every cell, and a few figures of the whole, to be compared."""
    cases = of_the_year(path)
    people = individuals(cases)
    tables: dict[tuple[str, str], list[Any]] = {}
    for kind in BEGUN:
        those = cases[cases[kind]]
        tables["SG1f", kind] = [those.groupby("council").size()]
        tables["SG1d", kind] = [sizes(those, "support_reason")]
        tables["SG1e", kind] = [conditions(those)]
        counted = people[people[kind]]
        for table, key in (("a", "age_band"), ("b", "gender"), ("c", "ethnicity")):
            tables[f"SG1{table}", kind] = [sizes(counted, key)]
    for kind in DONE:
        ended = cases[cases[kind]]
        for table, key in OUTCOMES:
            told = sizes(ended[ended[key] != ""], key)
            tables.setdefault((table, kind), []).append(told)
        tables["SG3a", kind] = capacity(ended, people)
        for table, places in PAIRS.items():
            tables[table, kind] = [pairs(ended, *places)]
    return told_of(cells_of(tables))


def of_the_year(path: str) -> Any:
    """Every case the year counts, with what it counts as."""
    import pandas as pd

    cases = pd.read_parquet(path)
    for day in ("raised_on", "began_on", "concluded_on", "born_on", "died_on"):
        cases[day] = pd.to_datetime(cases[day])
    texts = [name for name in cases if pd.api.types.is_string_dtype(cases[name])]
    cases[texts] = cases[texts].fillna("")
    cases["concerns"] = cases.raised_on.between(FIRST, LAST)
    for kind in ("section_42", "other"):
        is_kind = cases.kind == kind
        cases[kind] = is_kind & cases.began_on.between(FIRST, LAST)
        cases[f"concluded_{kind}"] = is_kind & cases.concluded_on.between(FIRST, LAST)
    cases = cases[cases[[*BEGUN, *DONE]].any(axis=1)].copy()
    unknown = "?" + cases.source_reference
    cases["individual"] = cases.adult.where(cases.adult != "", unknown)
    identified = cases.assessment_outcome.str.startswith("identified")
    cases["risk_outcome"] = cases.risk_outcome.where(identified, "")
    expressed = cases.outcomes_asked == "asked_expressed"
    cases["outcomes_achieved"] = cases.outcomes_achieved.where(expressed, "")
    for name in ("capacity", "outcomes_asked"):
        cases[name] = cases[name].replace("", "not_recorded")
    cases["support_reason"] = cases.support_reason.replace("", "not_known")
    return cases


def individuals(cases: Any) -> Any:
    """Each adult once: what is latest known of them, and their age on the last day."""
    import pandas as pd

    known = cases.sort_values("raised_on")
    for name in ("gender", "ethnicity"):
        said = known[name]
        known[name] = said.mask(said.isin(["", "not_known"]))
    latest = dict.fromkeys(
        ("raised_on", "age_on_raising", "gender", "ethnicity"), "last"
    )
    most = dict.fromkeys(("born_on", "died_on", *BEGUN), "max")
    people = known.groupby(WHO, sort=False).agg(latest | most).reset_index()
    last = pd.Timestamp(LAST)
    day = people.died_on.where(people.died_on <= last, last)
    born = people.born_on
    before = (day.dt.month < born.dt.month) | (
        (day.dt.month == born.dt.month) & (day.dt.day < born.dt.day)
    )
    exact = day.dt.year - born.dt.year - before
    since = (day - people.raised_on).dt.days / 365.25
    age = exact.where(born.notna(), (people.age_on_raising + 0.5 + since) // 1)
    bands = pd.cut(age, [18, 65, 75, 85, 95, 999], right=False, labels=BANDS[1:])
    people["age_band"] = bands.cat.add_categories("not_known").fillna("not_known")
    people["gender"] = people.gender.fillna("not_known")
    people["ethnicity"] = people.ethnicity.fillna("not_known")
    return people


def sizes(rows: Any, *keys: str) -> Any:
    """How many rows there are of each key, council by council."""
    return rows.groupby(["council", *keys], observed=True).size()


def conditions(cases: Any) -> Any:
    """Each case once for each different condition."""
    some = cases[cases.health_conditions != ""]
    each = some.assign(condition=some.health_conditions.str.split(";"))
    each = each[["council", "source_reference", "condition"]].explode("condition")
    return sizes(each.drop_duplicates(), "condition")


def capacity(ended: Any, people: Any) -> list[Any]:
    """Enquiries by what they said of capacity and the age band of the person."""
    ended = ended.merge(people[[*WHO, "age_band"]], on=WHO)
    lacked = ended[ended.capacity == "lacked"]
    supported = lacked[lacked.capacity_supported == "yes"].assign(capacity="supported")
    return [sizes(rows, "capacity", "age_band") for rows in (ended, supported)]


def pairs(ended: Any, first: int, second: int) -> Any:
    """Each concluded enquiry once for each different pair that applies."""
    some = ended[ended.risks != ""]
    each = some.assign(risk=some.risks.str.split(";"))
    each = each[["council", "source_reference", "risk"]].explode("risk")
    parts = each.risk.str.split("|", expand=True)
    each = each.assign(row=parts[first], column=parts[second]).drop(columns="risk")
    return sizes(each.drop_duplicates(), "row", "column")


def cells_of(tables: dict[tuple[str, str], list[Any]]) -> dict[str, int]:
    """Every cell that is not nought, of all councils together."""
    cells = {}
    for (table, kind), parts in tables.items():
        for counts in parts:
            keys = list(range(1, counts.index.nlevels))
            if not keys:  # the rows of this table are the types themselves
                cells[f"{table}/{kind}/{kind}/"] = int(counts.sum())
                continue
            for key, number in counts.groupby(level=keys, observed=True).sum().items():
                row, column = key if isinstance(key, tuple) else (key, "")
                cells[f"{table}/{kind}/{row}/{column}"] = int(number)
    return {cell: number for cell, number in cells.items() if number}


def told_of(cells: dict[str, int]) -> dict[str, Any]:
    """What the benchmark compares; it tells of the engine's cells in the same way."""
    done = DONE[0]
    sums = {"individuals": "SG1b/section_42/", "lacked": f"SG3a/{done}/lacked/"}
    few = {
        name: sum(n for cell, n in cells.items() if cell.startswith(begins))
        for name, begins in sums.items()
    }
    few["concerns"] = cells["SG1f/concerns/concerns/"]
    few["neglect"] = cells[f"SG2a/{done}/neglect/known"]
    whole = json.dumps(cells, sort_keys=True).encode()
    return {"found": few, "cells": [len(cells), hashlib.sha256(whole).hexdigest()]}


if __name__ == "__main__":
    began, worked = time.perf_counter(), time.process_time()
    told = count(sys.argv[1])
    seconds, worked = time.perf_counter() - began, time.process_time() - worked
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    spent = {"seconds": seconds, "processor": worked, "megabytes": most}
    print(json.dumps(told | spent))
