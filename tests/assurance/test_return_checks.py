"""D1 to D12: each check of ours fires when it should and is silent when not."""

import pytest

from alongside.assurance.national_return.agreeing import CHECKS
from alongside.assurance.national_return.checks import OURS, check
from alongside.assurance.national_return.figures import Cell
from alongside.standards.return_tables import RETURN_TYPES, return_tables
from tests.assurance.by_cell import BEGUN, CONCLUDED, agreeing, changed
from tests.assurance.return_rows import A_CONCERN
from tests.assurance.return_rows import CONCLUDED as A_CONCLUDED
from tests.assurance.return_rows import figures as counted

ERROR, WARNING = "error", "warning"


def fires(code, severity, kind, cells, *words):
    """One check, what makes it fire, and what its sentence must then say."""
    return pytest.param(code, severity, kind, cells, words, id=f"{code} {kind}")


OF_THE_BEGUN = [
    case
    for kind, number in BEGUN.items()
    for case in (
        fires("D1", ERROR, kind, {("SG1b", kind, "female"): 1}, "SG1a", "SG1b", "SG1c"),
        fires(
            "D2",
            ERROR,
            kind,
            {(t, kind, "other"): number for t in ("SG1b", "SG1c")}
            | {("SG1a", kind, "95_plus"): number, ("SG1d", kind, "social"): number},
            "SG1a",
            "SG1f",
        ),
        fires("D3", WARNING, kind, {("SG1d", kind, "physical"): 1}, "SG1d", "SG1a"),
    )
]
OF_THE_CONCLUDED = [
    case
    for kind in CONCLUDED
    for case in (
        fires("D5", ERROR, kind, {("SG2c", kind, "none_action"): 1}, "100", "101"),
        fires("D6", ERROR, kind, {("SG3a", kind, "supported"): 31}, "31", "30", "SG3a"),
        fires(
            "D6",
            ERROR,
            kind,
            {("SG3a", kind, "supported", "95_plus"): 1},
            "95+",
            "but only in 0",
        ),
        fires("D7", WARNING, kind, {("SG4a", kind, "no"): 11}, "101", "SG4a", "SG3a"),
        fires("D8", ERROR, kind, {("SG4a", kind, "not"): 1}, "71", "70", "SG4a"),
        fires("D8", WARNING, kind, {("SG4a", kind, "fully"): 69}, "69", "70"),
        fires("D9", WARNING, kind, {("SG2a", kind, "neglect", "known"): 99}, "SG2a"),
        fires("D9", WARNING, kind, {("SG2b", kind, "own_home", "known"): 99}, "SG2b"),
        fires("D11", WARNING, kind, {("SG2e", kind, "removed"): 21}, "71", "70"),
    )
]
OF_NO_TYPE = [
    fires(
        "D4", WARNING, "section_42", {("SG1f", "section_42", "section_42"): 91}, "91"
    ),
    fires("D4", WARNING, "other", {("SG1f", "other", "other"): 61}, "61", "40"),
    fires("D12", WARNING, "reviews", {("SG5a", "reviews", "died"): 0}, "SG5a"),
    fires("D12", WARNING, "in_reviews", {("SG5b", "in_reviews", "died"): 0}, "SG5b"),
]


def test_figures_that_agree_have_nothing_to_say():
    assert check(agreeing()) == []


@pytest.mark.parametrize(
    ("code", "severity", "kind", "cells", "words"),
    [*OF_THE_BEGUN, *OF_THE_CONCLUDED, *OF_NO_TYPE],
)
def test_a_check_fires_alone_and_names_figures_tables_and_cells(
    code, severity, kind, cells, words
):
    (found,) = check(changed(agreeing(), cells))

    assert (found.code, found.severity) == (code, severity)
    assert all(word in found.sentence for word in words)
    assert {Cell(*cell) for cell in cells} & set(found.cells)
    if code not in ("D4", "D12"):
        assert found.sentence.startswith(RETURN_TYPES.label(kind))


def test_types_and_places_of_risk_may_add_up_to_different_totals():
    """There is no D10: each enquiry counts once for each of either that applies."""
    kind = "concluded_section_42"
    more = {("SG2a", kind, "physical", "unknown"): 500}

    assert check(changed(agreeing(), more)) == []
    assert "D10" not in {c.__doc__.split(":")[0] for c in CHECKS}
    assert len(CHECKS) == 11


@pytest.mark.parametrize("table", return_tables().tables, ids=lambda t: t.code)
def test_where_nothing_was_supplied_for_a_table_no_check_fires(table):
    wrong = {
        (t.code, kind, t.entries[0].code, t.columns[-1].code): 999
        for t in return_tables().tables
        for kind in t.types
        if t.code == table.code and t.along != "type"
    }

    assert check(changed(agreeing(), wrong, missing=[table.code])) == []
    assert check(changed(agreeing(), {}, missing=[table.code])) == []


def test_errors_come_before_warnings():
    kind = "concluded_other"
    cells = {("SG4a", kind, "no"): 11, ("SG3a", kind, "supported"): 31}

    assert [found.code for found in check(changed(agreeing(), cells))] == ["D6", "D7"]


def test_it_is_said_that_these_checks_are_ours():
    assert "not the official validation" in OURS


def test_what_is_counted_of_whole_records_agrees():
    assert check(counted([A_CONCLUDED, A_CONCERN | {"source_reference": "C-2"}])) == []


def test_an_outcome_that_is_missing_in_a_record_is_noticed_in_the_figures():
    found = check(counted([A_CONCLUDED | {"risk_outcome": ""}]))

    assert [finding.code for finding in found] == ["D11"]
