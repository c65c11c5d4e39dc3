"""The publication's columns, order and words, to the letter.

Source: the code behind the national publication for 2022-23, as published by NHS
Digital (repository ASC-Safeguarding-Adults, folder publication_outputs).
"""

import pytest

from alongside.assurance.national_return.figures import Figures
from alongside.assurance.national_return.sheets import unrounded
from alongside.assurance.national_return.writing import OFFICIAL, official_rows
from alongside.assurance.national_return.years import ReportingYear
from alongside.standards.return_tables import RETURN_TYPES, return_tables

HEADER = (
    "GEOGRAPHY,COUNCIL_TYPE,REGION_CODE,REGION_NAME,ONS_CODE,LA_CODE,LA_NAME,"
    "TABLE_REFERENCE,ENQUIRY_TYPE,CATEGORY,SUBCATEGORY,VALUE"
)
SOURCES = "Service Provider; Other - Known to individual; Other - Unknown to individual"
RISKS = (
    "Physical Abuse; Sexual Abuse; Psychological Abuse; Financial or Material Abuse; "
    "Discriminatory Abuse; Organisational Abuse; Neglect and Acts of Omission; "
    "Domestic Abuse; Sexual Exploitation; Modern Slavery; Self-Neglect"
)
PLACES = (
    "Own Home; In the Community; Community Service; Care Home - Nursing; Care Home - "
    "Residential; Hospital - Acute; Hospital - Mental Health; Hospital - Community; "
    "Other"
)
ROWS = {
    "SG1a": "18-64; 65-74; 75-84; 85-94; 95+",
    "SG1b": "Male; Female; Not Known",
    "SG1c": "White; Mixed / Multiple; Asian / Asian British; Black / African / "
    "Caribbean / Black British; Other Ethnic Group; Refused; Undeclared / Not Known",
    "SG1d": "Physical Support; Sensory Support; Support with Memory and Cognition; "
    "Learning Disability Support; Mental Health Support; Social Support; No Support "
    "Reason; Not Known",
    "SG1f": "Total Number of Safeguarding Concerns; Total Number of Section 42 "
    "Safeguarding Enquiries; Total Number of Other Safeguarding Enquiries",
    "SG2a": RISKS,
    "SG2b": PLACES,
    "SG2c": "Risk identified and action taken; Risk identified and no action taken; "
    "Risk Assessment inconclusive and action taken; Risk Assessment inconclusive and "
    "no action taken; No risk identified and action taken; No risk identified and no "
    "action taken; Enquiry ceased at individual's request and no action taken",
    "SG2e": "Risk remained; Risk reduced; Risk removed",
    "SG3a": "Yes, they lacked capacity; No, they did not lack capacity; Don't know; "
    "Not recorded; Of the enquiries recorded as Yes, in how many of these cases was "
    "support provided by an advocate, family or friend",
    "SG4a": "Yes they were asked and outcomes were expressed; Yes they were asked but "
    "no outcomes were expressed; No; Don't Know; Not Recorded; Fully Achieved; "
    "Partially Achieved; Not Achieved",
    "SG5a": "Where one or more individuals died; Where no individuals died",
    "SG5b": "Who suffered serious harm and died; Who suffered serious harm and "
    "survived",
}
TYPES = (
    "Safeguarding Concerns; Section 42 Enquiries; Other Enquiries; Concluded Section "
    "42 Enquiries; Count of Safeguarding Adult Reviews; Count of Individuals Involved "
    "in Safeguarding Adult Reviews"
)


def verified(entries):
    return "; ".join(entry.label for entry in entries if entry.verified)


def test_the_columns_stand_in_the_order_of_the_publication():
    assert ",".join(OFFICIAL) == HEADER


@pytest.mark.parametrize(("table", "labels"), ROWS.items())
def test_rows_have_the_words_of_the_publication_with_its_capitals(table, labels):
    assert verified(return_tables().get(table).entries) == labels


def test_sources_and_places_stand_across_and_types_have_their_words():
    assert verified(return_tables().get("SG2a").columns) == SOURCES
    assert verified(return_tables().get("SG2b").columns) == SOURCES
    assert verified(return_tables().get("SG2a_b1").columns) == PLACES
    assert verified(RETURN_TYPES.entries) == TYPES


def test_rows_are_sorted_by_council_table_type_category_and_subcategory():
    show = unrounded(Figures(ReportingYear(2025), {}))

    rows = list(official_rows({"E10": show, "E09": show}))

    keys = [row[5:11] for row in rows]
    assert keys == sorted(keys)
    assert keys[0] == ("E09", "", *keys[0][2:])
    assert len(set(keys)) == len(keys)
    category, subcategory = next(row for row in keys if row[2] == "SG2b")[4:]
    assert category in PLACES
    assert subcategory in SOURCES
