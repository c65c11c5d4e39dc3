"""What each count is, written again by hand in plain SQL."""

ENQUIRY = "kind IN ('section_42', 'other')"
SAID = f"{ENQUIRY} AND outcomes_asked = 'asked_expressed'"
FOUND = f"{ENQUIRY} AND assessment_outcome LIKE 'identified%'"
LACKED = f"{ENQUIRY} AND capacity = 'lacked'"
BOTH = f"{SAID} AND person_judged <> '' AND professional_judged <> ''"
AGAIN = """EXISTS (
    SELECT 1 FROM measure_counted AS b
    WHERE b.adult = c.adult AND b.raised_on < c.raised_on
      AND c.raised_on - b.raised_on <= 365
)"""

# Each count: the day it goes by, and its condition.
COUNTS = {
    "concerns": ("raised_on", "true"),
    "known_adult": ("raised_on", "adult IS NOT NULL"),
    "again": ("raised_on", AGAIN),
    "first": ("raised_on", f"adult IS NOT NULL AND NOT {AGAIN}"),
    "decided": ("decided_on", "true"),
    "enquiries": ("began_on", ENQUIRY),
    "section_42": ("began_on", "kind = 'section_42'"),
    "other": ("began_on", "kind = 'other'"),
    "concluded": ("concluded_on", ENQUIRY),
    "asked": ("concluded_on", f"{ENQUIRY} AND outcomes_asked LIKE 'asked%'"),
    "asked_expressed": ("concluded_on", SAID),
    "asked_none": ("concluded_on", "outcomes_asked = 'asked_none'"),
    "not_asked": ("concluded_on", "outcomes_asked = 'no'"),
    "asked_unknown": (
        "concluded_on",
        f"{ENQUIRY} AND outcomes_asked IN ('', 'dont_know', 'not_recorded')",
    ),
    "achieved": ("concluded_on", f"{SAID} AND outcomes_achieved IN ('fully','partly')"),
    "fully": ("concluded_on", f"{SAID} AND outcomes_achieved = 'fully'"),
    "partly": ("concluded_on", f"{SAID} AND outcomes_achieved = 'partly'"),
    "not": ("concluded_on", f"{SAID} AND outcomes_achieved = 'not'"),
    "achieved_unknown": ("concluded_on", f"{SAID} AND outcomes_achieved = ''"),
    "judged_themselves": ("concluded_on", f"{SAID} AND person_judged <> ''"),
    "judged_for_them": ("concluded_on", f"{SAID} AND person_judged = ''"),
    "judged_by_both": ("concluded_on", BOTH),
    "judged_the_same": (
        "concluded_on",
        f"{BOTH} AND person_judged = professional_judged",
    ),
    "judged_differently": (
        "concluded_on",
        f"{BOTH} AND person_judged <> professional_judged",
    ),
    "risk_identified": ("concluded_on", FOUND),
    "risk_less": ("concluded_on", f"{FOUND} AND risk_outcome IN ('removed','reduced')"),
    "removed": ("concluded_on", f"{FOUND} AND risk_outcome = 'removed'"),
    "reduced": ("concluded_on", f"{FOUND} AND risk_outcome = 'reduced'"),
    "remained": ("concluded_on", f"{FOUND} AND risk_outcome = 'remained'"),
    "risk_unknown": ("concluded_on", f"{FOUND} AND risk_outcome = ''"),
    "lacked": ("concluded_on", LACKED),
    "supported": ("concluded_on", f"{LACKED} AND capacity_supported = 'yes'"),
    "not_supported": ("concluded_on", f"{LACKED} AND capacity_supported = 'no'"),
    "support_unknown": (
        "concluded_on",
        f"{LACKED} AND capacity_supported NOT IN ('yes', 'no')",
    ),
    "ceased": ("concluded_on", f"{ENQUIRY} AND assessment_outcome = 'ceased'"),
    "carried_through": (
        "concluded_on",
        f"{ENQUIRY} AND assessment_outcome <> 'ceased'",
    ),
}

AGES = """CASE WHEN age_on_raising >= 95 THEN '95_plus'
    WHEN age_on_raising >= 85 THEN '85_94' WHEN age_on_raising >= 75 THEN '75_84'
    WHEN age_on_raising >= 65 THEN '65_74' WHEN age_on_raising >= 18 THEN '18_64'
    ELSE 'not_known' END"""
RISK = "regexp_split_to_table(nullif(risks, ''), ';') AS risk"
PEOPLE = ("raised_on", "decided_on", "began_on", "concluded_on")
ENQUIRIES = ("began_on", "concluded_on")

# Each breakdown: the group, what more to select from, its days, which counts only.
BREAKDOWNS = {
    "": ("''", "", PEOPLE, ()),
    "age_band": (AGES, "", PEOPLE, ()),
    "gender": ("COALESCE(NULLIF(gender, ''), 'not_known')", "", PEOPLE, ()),
    "ethnicity": ("COALESCE(NULLIF(ethnicity, ''), 'not_known')", "", PEOPLE, ()),
    "support_reason": (
        "COALESCE(NULLIF(support_reason, ''), 'not_known')",
        "",
        PEOPLE,
        (),
    ),
    "risk_type": ("split_part(risk, '|', 1)", RISK, ENQUIRIES, ()),
    "risk_source": ("split_part(risk, '|', 2)", RISK, ENQUIRIES, ()),
    "risk_location": ("split_part(risk, '|', 3)", RISK, ENQUIRIES, ()),
    "service": ("service", "", ("raised_on", "began_on"), ("concerns", "enquiries")),
    "days_to_decide": ("(decided_on - raised_on)::text", "", ("decided_on",), ()),
    "days_to_settle": (
        "(concluded_on - raised_on)::text",
        "",
        ("concluded_on",),
        ("concluded",),
    ),
}


def statement(count: str, breakdown: str) -> str:
    """Year, month, group and number; empty when the breakdown is not for this count."""
    day, condition = COUNTS[count]
    group, more, days, only = BREAKDOWNS[breakdown]
    if day not in days or (only and count not in only):
        return ""
    rows = f"measure_counted AS c CROSS JOIN LATERAL {more}" if more else ""
    return f"""
        SELECT extract(year FROM {day})::int, extract(month FROM {day})::int,
               {group}, count(DISTINCT source_reference)
        FROM {rows or "measure_counted AS c"}
        WHERE {day} IS NOT NULL AND ({condition}) GROUP BY 1, 2, 3
    """
