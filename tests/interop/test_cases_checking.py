"""One row of a council's extract: what is right, what is refused, and the sentence."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alongside.concerns.past_case import PastRisk
from alongside.interop.cases.checking import check_row
from alongside.interop.cases.columns import COLUMNS, NAMES
from alongside.interop.cases.faults import shown
from alongside.standards import codes

TODAY = date(2026, 11, 2)

RAISED = {
    "source_reference": "SA-2025-0001",
    "raised_on": "2025-05-01",
    "raised_by_kind": "Family",
    "adult_reference": "A-10442",
    "age_on_raising": "82",
    "gender": "Female",
    "ethnicity": "White",
    "primary_support_reason": "Physical Support",
    "danger": "No",
}
DECIDED = RAISED | {"decision": "No further action", "decided_on": "2025-05-03"}
ENQUIRY = RAISED | {
    "decision": "Section 42 enquiry",
    "decided_on": "2025-05-03",
    "enquiry_began_on": "2025-05-04",
    "types_of_risk": "Physical Abuse; Neglect and Acts of Omission",
    "sources_of_risk": "Service Provider",
    "locations_of_risk": "Own Home",
}
CONCLUDED = ENQUIRY | {
    "enquiry_concluded_on": "2025-07-01",
    "assessment_outcome": "Risk identified and action taken",
    "risk_outcome": "Risk reduced",
    "lacked_capacity": "Yes, they lacked capacity",
    "supported_by_advocate_family_or_friend": "Yes",
    "outcomes_asked": "Yes they were asked and outcomes were expressed",
    "outcomes_achieved": "Fully Achieved",
}


def faults_of(row, services=None):
    return check_row(row, today=TODAY, services=services)[1]


def case_of(row):
    case, faults = check_row(row, today=TODAY)
    assert not faults, faults
    return case


def test_a_whole_row_becomes_a_past_case_in_codes():
    case = case_of(CONCLUDED)

    assert (case.gender, case.support_reason, case.danger) == (
        "female",
        "physical",
        "no",
    )
    assert (case.enquiry_kind, case.assessment_outcome) == (
        "section_42",
        "identified_action",
    )
    assert (case.capacity, case.outcomes_achieved) == ("lacked", "fully")
    assert case.enquiry_concluded_on == date(2025, 7, 1)


def test_one_source_and_one_location_hold_for_every_type_of_risk():
    assert case_of(CONCLUDED).risks == (
        PastRisk("physical", "service_provider", "own_home"),
        PastRisk("neglect", "service_provider", "own_home"),
    )


def test_the_same_risk_twice_counts_once():
    row = ENQUIRY | {"types_of_risk": "neglect; Neglect and acts of omission"}

    assert len(case_of(row).risks) == 1


def test_a_code_says_the_same_as_its_label_whatever_the_capitals_and_dashes():
    row = CONCLUDED | {
        "gender": "FEMALE",
        "primary_support_reason": "physical",
        "decision": "section_42",
        "locations_of_risk": "own_home",
        "sources_of_risk": "Service  provider",
    }

    assert case_of(row).digest == case_of(CONCLUDED).digest
    assert case_of(ENQUIRY | {"locations_of_risk": "Care Home – Nursing"})


def test_a_date_may_be_written_day_first_or_with_a_time_after_it():
    row = CONCLUDED | {"raised_on": "1/5/2025", "decided_on": "03/05/2025 00:00:00"}

    assert case_of(row).digest == case_of(CONCLUDED).digest


def test_a_concern_not_yet_decided_needs_no_more_than_a_reference_and_a_day():
    row = {"source_reference": "7", "raised_on": "2026-11-02", "decision": "Not yet"}

    assert case_of(row).decision == ""


def test_the_digest_changes_with_any_answer():
    assert case_of(CONCLUDED | {"danger": "Yes"}).digest != case_of(CONCLUDED).digest


WRONG = [
    (RAISED, "source_reference", "", "needs its reference"),
    (RAISED, "source_reference", "x" * 65, "longer than 64"),
    (RAISED, "source_reference", "a\x00b", "cannot be seen"),
    (RAISED, "raised_on", "", "needs this day"),
    (RAISED, "raised_on", "2025-02-30", "no such day"),
    (RAISED, "raised_on", "soon", "not a date"),
    (RAISED, "raised_on", "1999-12-31", "before the year 2000"),
    (RAISED, "raised_on", "2026-11-03", "in the future"),
    (RAISED, "age_on_raising", "17", "18 to 120"),
    (RAISED, "age_on_raising", "121", "18 to 120"),
    (RAISED, "age_on_raising", "old", "whole years"),
    (RAISED, "adult_reference", "Winifred", "looks like a name"),
    (RAISED, "adult_reference", "Winifred Thackray 1938", "looks like a name"),
    (RAISED, "adult_reference", "943 476 5919", "NHS number"),
    (RAISED, "service_cqc_location_id", "the home", "not a CQC location number"),
    (RAISED, "decided_on", "2025-05-03", None),
    (DECIDED, "decided_on", "", "not its day"),
    (DECIDED, "decided_on", "2025-04-30", "before raised_on"),
    (DECIDED, "enquiry_began_on", "2025-05-04", "belongs to an enquiry"),
    (DECIDED, "types_of_risk", "neglect", "belongs to an enquiry"),
    (ENQUIRY, "adult_reference", "", "about one adult"),
    (ENQUIRY, "enquiry_began_on", "", "the day it began"),
    (ENQUIRY, "assessment_outcome", "ceased", "once the enquiry has concluded"),
    (ENQUIRY, "sources_of_risk", "", "This has 0"),
    (CONCLUDED, "enquiry_concluded_on", "2025-05-03", "before enquiry_began_on"),
    (CONCLUDED, "assessment_outcome", "", "needs its assessment outcome"),
    (CONCLUDED, "types_of_risk", "", "at least one type"),
    (CONCLUDED, "types_of_risk", "neglect;" * 21, "more than 20"),
    (CONCLUDED, "risk_outcome", "gone", "not one of the answers"),
]


@pytest.mark.parametrize(("row", "column", "value", "words"), WRONG)
def test_what_is_wrong_is_said_of_its_column(row, column, value, words):
    found = faults_of(row | {column: value})

    if words is None:
        assert [fault.column for fault in found] == ["decision"]
    else:
        assert any(f.column == column and words in f.wrong for f in found), found
    assert all(fault.wrong.endswith(".") for fault in found)


DISAGREEING = [
    ({"assessment_outcome": "none_no_action"}, "risk_outcome"),
    ({"lacked_capacity": "had"}, "supported_by_advocate_family_or_friend"),
    ({"outcomes_asked": "no"}, "outcomes_achieved"),
    ({"sources_of_risk": "known; known; known"}, "types_of_risk"),
    ({"decision": "section_42", "decided_on": "2015-03-31"}, "decision"),
]


@pytest.mark.parametrize(("changes", "column"), DISAGREEING)
def test_cells_that_disagree_are_refused_where_it_can_be_put_right(changes, column):
    earlier = {"raised_on": "2015-03-01"} if "decided_on" in changes else {}

    found = faults_of(CONCLUDED | earlier | changes)

    assert [fault.column for fault in found] == [column]


def test_a_slip_of_the_pen_is_told_what_would_be_right():
    row = CONCLUDED | {"primary_support_reason": "Phisical suport"}

    (fault,) = faults_of(row)

    assert fault.right == "Physical Support"


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("03/25/2025", "The day comes before the month: 25/03/2025"),
        ("31/3/25", "The year in full: 31/3/2025"),
        ("45778", "Perhaps 2025-05-01: format the column as a date before saving"),
    ],
)
def test_a_spreadsheets_odd_date_is_told_what_would_be_right(written, right):
    (fault,) = faults_of(RAISED | {"raised_on": written})

    assert fault.right == right


def test_what_may_identify_somebody_is_not_repeated_in_the_report():
    (fault,) = faults_of(RAISED | {"adult_reference": "Winifred Thackray"})

    assert "Winifred" not in str(fault)


def test_a_service_that_was_never_loaded_is_refused():
    row = RAISED | {"service_cqc_location_id": "1-123456789"}

    assert [f.column for f in faults_of(row, {"1-9"})] == ["service_cqc_location_id"]
    assert not faults_of(row, {"1-123456789"})


def test_every_national_label_and_code_is_an_answer():
    lists = {
        "types_of_risk": codes.RISK_TYPES,
        "sources_of_risk": codes.RISK_SOURCES,
        "locations_of_risk": codes.RISK_LOCATIONS,
        "assessment_outcome": codes.ASSESSMENT_OUTCOMES,
        "outcomes_asked": codes.OUTCOMES_ASKED,
    }
    answers = {column.name: column.answers for column in COLUMNS}

    for name, listed in lists.items():
        for entry in listed:
            assert answers[name].find(entry.label.upper()) == entry.code
            assert answers[name].find(entry.code) == entry.code


def test_a_report_never_holds_a_formula():
    assert shown('=HYPERLINK("x")').startswith("'=")
    assert shown("  @sum") == "'@sum"
    assert shown("\uff1d1+1") == "'\uff1d1+1"
    assert "\n" not in shown("a\nb")


CELL = st.one_of(
    st.text(max_size=40),
    st.from_regex(r"[0-9]{1,5}[/.-][0-9]{1,3}[/.-][0-9]{1,5}"),
    st.sampled_from([v for row in (CONCLUDED, DECIDED) for v in row.values()]),
    st.sampled_from(["", ";", "neglect;", "section_42", "lacked", "９", "-1", "1e9"]),
)


@settings(max_examples=150, deadline=None)
@given(st.dictionaries(st.sampled_from(NAMES), CELL, max_size=len(NAMES)))
def test_any_text_in_any_cell_gives_a_case_or_sentences_and_never_an_error(changes):
    case, faults = check_row(CONCLUDED | changes, today=TODAY, services={"1-1"})

    assert (case is None) == bool(faults)
    assert all(f.column in NAMES and f.wrong.endswith(".") for f in faults)
    assert all(shown(f.value).isprintable() for f in faults)
