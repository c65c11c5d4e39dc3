"""The return once more in plain Python, written apart from the engine."""

from collections import Counter
from datetime import date

FIRST, LAST = date(2025, 4, 1), date(2026, 3, 31)
BANDS = ((65, "18_64"), (75, "65_74"), (85, "75_84"), (95, "85_94"), (999, "95_plus"))


def recount(rows):
    """Every cell that is not nought, as (table, type, row, column)."""
    cells = Counter()
    people = _people(rows)
    for row in rows:
        who = (row["council"], row["adult"])
        begun, done = _counts_as(row)
        for kind in begun:
            cells["SG1d", kind, row["support_reason"] or "not_known", ""] += 1
            cells["SG1f", kind, kind, ""] += 1
            for condition in set(filter(None, row["health_conditions"].split(";"))):
                cells["SG1e", kind, condition, ""] += 1
        for kind in done:
            _count_end(cells, kind, row, people[who]["band"])
    for person in people.values():
        for kind in person["kinds"]:
            cells["SG1a", kind, person["band"], ""] += 1
            cells["SG1b", kind, person["gender"], ""] += 1
            cells["SG1c", kind, person["ethnicity"], ""] += 1
    return cells


def _counts_as(row):
    def within(day):
        return bool(day) and FIRST <= day <= LAST

    begun = ["concerns"] if within(row["raised_on"]) else []
    begun += [row["kind"]] if row["kind"] and within(row["began_on"]) else []
    done = [f"concluded_{row['kind']}"] if within(row["concluded_on"]) else []
    return begun, done


def _people(rows):
    people = {}
    for row in sorted(rows, key=lambda row: row["raised_on"]):
        begun, done = _counts_as(row)
        if begun or done:
            blank = {"kinds": set(), "gender": "not_known", "ethnicity": "not_known"}
            person = people.setdefault((row["council"], row["adult"]), blank)
            person["kinds"].update(begun)
            for name in ("gender", "ethnicity"):
                if row[name] not in ("", "not_known"):
                    person[name] = row[name]
            age = LAST.year - row["born_on"].year  # nobody is born after 31 March
            person["band"] = next(code for limit, code in BANDS if age < limit)
    return people


def _count_end(cells, kind, row, band):
    risks = [risk.split("|") for risk in row["risks"].split(";") if risk]
    for table, first, second in (("SG2a", 0, 1), ("SG2a_b1", 0, 2), ("SG2b", 2, 1)):
        for pair in {(risk[first], risk[second]) for risk in risks}:
            cells[table, kind, *pair] += 1
    if row["assessment_outcome"]:
        cells["SG2c", kind, row["assessment_outcome"], ""] += 1
    if row["risk_outcome"]:
        cells["SG2e", kind, row["risk_outcome"], ""] += 1
    answers = [row["capacity"] or "not_recorded"]
    answers += ["supported"] if row["capacity_supported"] == "yes" else []
    for answer in answers:
        cells["SG3a", kind, answer, band] += 1
        cells["SG3a", kind, answer, ""] += 1
    cells["SG4a", kind, row["outcomes_asked"] or "not_recorded", ""] += 1
    if row["outcomes_achieved"]:
        cells["SG4a", kind, row["outcomes_achieved"], ""] += 1
