"""The regulator's frameworks, by version."""

from datetime import date

import pytest

from alongside.standards import frameworks

QUESTIONS = ("safe", "effective", "caring", "responsive", "well_led")


@pytest.mark.parametrize(
    ("code", "sizes"),
    [
        ("assessment_2023", (8, 6, 5, 7, 8)),
        ("adult_social_care_2026", (7, 4, 3, 4, 6)),
    ],
)
def test_each_framework_has_its_number_of_items(code, sizes):
    framework = frameworks.all_frameworks()[code]

    assert tuple(len(framework.under(q)) for q in QUESTIONS) == sizes
    assert len({item.code for item in framework.items}) == sum(sizes)


def test_a_draft_never_applies():
    assert frameworks.in_force(date(2026, 11, 24)).code == "assessment_2023"


def test_no_framework_is_made_up_for_days_before_the_first():
    with pytest.raises(LookupError):
        frameworks.in_force(date(2013, 1, 1))
