"""The code lists hold the exact words of their sources."""

import pytest

from alongside.standards import age_bands, codes

CAPITALS_THAT_MUST_NOT_BE_TIDIED = {
    "risk_types": "Physical Abuse, Sexual Abuse, Psychological Abuse, "
    "Financial or Material Abuse, Discriminatory Abuse, Organisational Abuse, "
    "Neglect and Acts of Omission, Domestic Abuse, Sexual Exploitation, "
    "Modern Slavery, Self-Neglect",
    "risk_sources": "Service Provider, Other - Known to individual, "
    "Other - Unknown to individual",
    "risk_locations": "Own Home, In the Community, Community Service, "
    "Care Home - Nursing, Care Home - Residential, Hospital - Acute, "
    "Hospital - Mental Health, Hospital - Community, Other",
    "risk_outcomes": "Risk remained, Risk reduced, Risk removed",
    "outcomes_achieved": "Fully Achieved, Partially Achieved, Not Achieved",
}


@pytest.mark.parametrize("key", CAPITALS_THAT_MUST_NOT_BE_TIDIED)
def test_the_labels_of_the_national_return_are_exact(key):
    labels = ", ".join(entry.label for entry in codes.all_lists()[key])

    assert labels == CAPITALS_THAT_MUST_NOT_BE_TIDIED[key]


def test_capacity_and_outcomes_spell_do_not_know_differently():
    assert codes.CAPACITY.label("dont_know") == "Don't know"
    assert codes.CAPACITY.label("not_recorded") == "Not recorded"
    assert codes.OUTCOMES_ASKED.label("dont_know") == "Don't Know"
    assert codes.OUTCOMES_ASKED.label("not_recorded") == "Not Recorded"


def test_an_inconclusive_assessment_keeps_its_capital_letter():
    label = codes.ASSESSMENT_OUTCOMES.label("inconclusive_action")

    assert label == "Risk Assessment inconclusive and action taken"


def test_rows_that_were_not_read_at_their_source_say_so():
    unread = {
        (key, entry.code)
        for key in ("age_bands", "genders", "ethnicities", "support_reasons")
        for entry in codes.all_lists()[key]
        if not entry.verified
    }

    assert unread == {("age_bands", "not_known"), ("genders", "other")}


@pytest.mark.parametrize("key", codes.all_lists())
def test_every_list_has_a_source_a_date_and_codes_met_once(key):
    found = codes.all_lists()[key]

    assert found.name
    assert found.version
    assert found.source
    assert found.reference
    assert found.applies_from.year >= 2007  # the oldest: the Mental Capacity Act
    assert len(set(found.codes)) == len(found) > 0
    assert all(len(code) <= 24 for code in found.codes)


@pytest.mark.parametrize("key", codes.all_lists())
def test_the_words_people_read_never_use_the_words_we_avoid(key):
    words = " ".join(entry.in_plain_words for entry in codes.all_lists()[key]).lower()

    for avoided in ("victim", "perpetrator", "service user", "closed"):
        assert avoided not in words


def test_a_public_authority_is_not_offered_the_recognised_interest():
    council = codes.lawful_bases_for(is_public_authority=True)
    charity = codes.lawful_bases_for(is_public_authority=False)

    assert "recognised_interest" not in council
    assert "recognised_interest" in charity


@pytest.mark.parametrize(
    ("years", "band"),
    [(18, "18-64"), (64, "18-64"), (65, "65-74"), (94, "85-94"), (95, "95+")],
)
def test_an_age_falls_in_its_national_band(years, band):
    assert codes.AGE_BANDS.label(age_bands.age_band(years)) == band


def test_an_unknown_age_has_a_band_and_a_child_has_none():
    assert age_bands.age_band(None) == "not_known"
    with pytest.raises(ValueError, match="18 and over"):
        age_bands.age_band(17)


def test_a_label_is_found_whatever_its_capitals_and_spaces():
    assert codes.RISK_TYPES.find(" self-neglect ").code == "self_neglect"
    assert codes.RISK_TYPES.find("SELF_NEGLECT").code == "self_neglect"
    assert codes.RISK_TYPES.find("boredom") is None


def test_a_code_that_is_not_in_the_list_is_named():
    with pytest.raises(KeyError, match="'boredom' is not in the list 'Type of risk'"):
        codes.RISK_TYPES.label("boredom")
