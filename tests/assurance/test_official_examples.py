"""Worked examples of the return's guidance, done by hand.

Sources, as we read them: NHS England, Safeguarding Adults Collection, pages on
demographics (SG1) and case details (SG2), 2024-25, unchanged for 2025-26.
"""

from datetime import date

import pytest

from alongside.assurance.national_return.sources import source_of_risk
from alongside.assurance.national_return.years import ReportingYear
from tests.assurance.return_rows import (
    A_CONCERN,
    A_SECTION_42,
    CONCLUDED,
    at,
    figures,
    total,
)


def test_one_man_with_three_enquiries_counts_once_as_an_individual():
    """SG1, the example of Mr X."""
    three = [
        A_SECTION_42
        | {"source_reference": f"C-{n}", "support_reason": reason}
        | {"health_conditions": "stroke"}
        for n, reason in enumerate(("physical", "physical", "social"))
    ]

    found = figures(three)

    for table in ("SG1a", "SG1b", "SG1c"):
        assert total(found, table, "section_42") == 1
    assert at(found, "SG1f", "section_42", "section_42") == 3
    assert total(found, "SG1d", "section_42") == 3
    assert at(found, "SG1d", "section_42", "physical") == 2
    assert at(found, "SG1e", "section_42", "stroke") == 3


@pytest.mark.parametrize(
    ("sources", "service_provider", "unknown"),
    [
        (("unknown", "unknown"), 0, 1),  # two strangers
        (("unknown", "service_provider"), 1, 1),  # a stranger and a carer
    ],
)
def test_each_different_source_counts_once(sources, service_provider, unknown):
    """SG2, the example of two strangers, and of a stranger and a paid carer."""
    risks = ";".join(f"physical|{source}|own_home" for source in sources)

    found = figures([CONCLUDED | {"risks": risks}])

    kind = "concluded_section_42"
    assert at(found, "SG2a", kind, "physical", "unknown") == unknown
    assert at(found, "SG2a", kind, "physical", "service_provider") == service_provider
    assert at(found, "SG2b", kind, "own_home", "unknown") == unknown
    assert at(found, "SG2a_b1", kind, "physical", "own_home") == 1


def test_two_strangers_at_two_places_are_one_in_type_by_source():
    risks = "physical|unknown|own_home;physical|unknown|community"

    found = figures([CONCLUDED | {"risks": risks}])

    assert at(found, "SG2a", "concluded_section_42", "physical", "unknown") == 1
    assert total(found, "SG2b", "concluded_section_42") == 2


def test_concerns_and_enquiries_count_by_when_they_began_and_outcomes_by_the_end():
    """SG1 counts what was raised or begun in the year, SG2 what was concluded."""
    across = CONCLUDED | {
        "raised_on": date(2025, 3, 31),
        "began_on": date(2025, 4, 1),
        "concluded_on": date(2026, 4, 1),
    }

    before, during, after = (
        figures([across], year=ReportingYear(year)) for year in (2024, 2025, 2026)
    )

    assert at(before, "SG1f", "concerns", "concerns") == 1
    assert at(before, "SG1f", "section_42", "section_42") == 0
    assert at(during, "SG1f", "concerns", "concerns") == 0
    assert at(during, "SG1f", "section_42", "section_42") == 1
    assert total(during, "SG2c", "concluded_section_42") == 0
    assert at(after, "SG1f", "section_42", "section_42") == 0
    assert at(after, "SG2c", "concluded_section_42", "identified_action") == 1


@pytest.mark.parametrize(
    ("cells", "band"),
    [
        # 64 when raised, 65 on 31 March: the birthday is the last day itself.
        ({"age_on_raising": 64, "born_on": date(1961, 3, 31)}, "65_74"),
        ({"age_on_raising": 64, "born_on": date(1961, 4, 1)}, "18_64"),
        # Died before the birthday: the age at death.
        (
            {
                "age_on_raising": 74,
                "born_on": date(1950, 12, 2),
                "died_on": date(2025, 12, 1),
            },
            "65_74",
        ),
        # Died after the year: the age on its last day.
        (
            {
                "age_on_raising": 74,
                "born_on": date(1950, 12, 2),
                "died_on": date(2026, 4, 1),
            },
            "75_84",
        ),
        # No date of birth: nearest to the truth.
        ({"age_on_raising": 74, "raised_on": date(2025, 4, 2)}, "75_84"),
        ({"age_on_raising": 74, "raised_on": date(2026, 3, 2)}, "65_74"),
        ({"age_on_raising": ""}, "not_known"),
    ],
)
def test_age_is_that_of_the_last_day_of_the_year_or_at_death(cells, band):
    """SG1: age at the last day of the reporting period, or at death."""
    found = figures([A_CONCERN | cells])

    assert at(found, "SG1a", "concerns", band) == 1
    assert total(found, "SG1a", "concerns") == 1


@pytest.mark.parametrize(
    ("who", "paid", "assesses", "known", "code"),
    [
        ("staff of a care home she pays for herself", True, False, True, None),
        ("a personal assistant paid by direct payment", True, False, True, None),
        ("the council's social worker", True, True, True, "known"),
        ("a doctor of the practice", False, True, True, "known"),
        ("an assessor of a hospital trust she never met", True, True, False, "unknown"),
        ("a nephew", False, False, True, "known"),
        ("somebody at the door", False, False, False, "unknown"),
    ],
)
def test_only_who_is_paid_to_provide_social_care_is_a_service_provider(
    who, paid, assesses, known, code
):
    """SG2: whoever funds the care; those who assess or manage care are never it."""
    found = source_of_risk(
        paid_for_social_care=paid, assesses_or_manages_care=assesses, is_known=known
    )

    assert found == (code or "service_provider"), who


def test_a_concern_that_becomes_an_enquiry_counts_as_both():
    found = figures([A_SECTION_42])

    assert at(found, "SG1f", "concerns", "concerns") == 1
    assert at(found, "SG1f", "section_42", "section_42") == 1


def test_every_adult_of_a_large_enquiry_counts_with_each_risk():
    """SG1: an enquiry into a care home includes each adult at risk."""
    home = [
        CONCLUDED | {"source_reference": f"C-{n}", "adult": f"A-{n}"} for n in range(4)
    ]

    found = figures(home)

    assert total(found, "SG1a", "section_42") == 4
    kind = "concluded_section_42"
    assert at(found, "SG2a", kind, "neglect", "service_provider") == 4


def test_capacity_adds_up_to_the_concluded_and_support_to_those_who_lacked_it():
    rows = [
        CONCLUDED
        | {"source_reference": f"C-{n}", "capacity": answer, "capacity_supported": yes}
        for n, (answer, yes) in enumerate(
            [("lacked", "yes"), ("lacked", "no"), ("had", "yes"), ("", "")]
        )
    ]

    found = figures(rows)

    kind = "concluded_section_42"
    answers = ("lacked", "had", "dont_know", "not_recorded")
    assert [at(found, "SG3a", kind, a) for a in answers] == [2, 1, 0, 1]
    assert at(found, "SG3a", kind, "supported") == 1
    assert at(found, "SG3a", kind, "lacked", "65_74") == 2


def test_reviews_count_as_reviews_and_people_in_them_as_people():
    day = date(2025, 9, 1)
    rows = [
        {"review_reference": "R-1", "adult": "A-1", "died": "yes", "age": 82},
        {"review_reference": "R-1", "adult": "A-2", "died": "no", "age": 30},
        {"review_reference": "R-2", "adult": "A-3", "died": "no", "age": ""},
        {"review_reference": "R-3", "adult": "A-4", "died": "no", "age": 30},
    ]
    dated = [row | {"counted_on": day} for row in rows]
    dated[3]["counted_on"] = date(2024, 9, 1)

    found = figures([A_CONCERN], reviews=dated)

    assert at(found, "SG5a", "reviews", "died") == 1
    assert at(found, "SG5a", "reviews", "nobody_died") == 1
    assert at(found, "SG5b", "in_reviews", "died", "75_84") == 1
    assert at(found, "SG5b", "in_reviews", "survived") == 2


def test_what_was_not_supplied_is_not_nought():
    found = figures([A_CONCERN])

    assert at(found, "SG5a", "reviews", "died") is None
    assert at(found, "SG1e", "concerns", "copd") is None
    assert at(figures([A_CONCERN], reviews=[]), "SG5a", "reviews", "died") == 0
