"""What is missing in the records of a year, found in one reading."""

from datetime import date
from pathlib import Path

import pytest

from alongside.assurance.national_return.behind import Behind, open_records
from alongside.assurance.national_return.columns import CASES
from alongside.assurance.national_return.quality import (
    GAPS,
    WHO,
    find_gaps,
    gaps_in,
)
from alongside.assurance.national_return.running import Sources
from alongside.assurance.national_return.years import ReportingYear
from alongside.standards.return_tables import return_tables
from tests.assurance.return_rows import (
    A_CONCERN,
    A_SECTION_42,
    CONCLUDED,
    YEAR,
    figures,
    total,
    write,
)

WHOLE = CONCLUDED | {"capacity": "lacked", "capacity_supported": "yes"}
LONG_AGO = {"began_on": date(2024, 5, 3)}
LACKING = [
    ("no_risk_type", WHOLE, {"risks": "|known|own_home"}),
    ("no_risk_source", WHOLE, {"risks": "neglect||own_home"}),
    ("no_risk_location", WHOLE, {"risks": "neglect|known|own_home;sexual|known|"}),
    ("no_assessment_outcome", WHOLE, {"assessment_outcome": ""}),
    ("no_risk_outcome", WHOLE, {"risk_outcome": ""}),
    ("capacity_not_recorded", WHOLE, {"capacity": "", "capacity_supported": ""}),
    ("capacity_not_recorded", WHOLE, {"capacity": "not_recorded"}),
    ("support_not_said", WHOLE, {"capacity_supported": "unknown"}),
    ("not_asked", WHOLE, {"outcomes_asked": "no", "outcomes_achieved": ""}),
    ("asked_not_recorded", WHOLE, {"outcomes_asked": "", "outcomes_achieved": ""}),
    ("achieved_not_recorded", WHOLE, {"outcomes_achieved": ""}),
    ("age_not_known", A_CONCERN, {"age_on_raising": ""}),
    ("age_not_known", A_CONCERN, {"age_on_raising": 16}),
    ("gender_not_known", A_CONCERN, {"gender": "not_known"}),
    ("ethnicity_not_known", A_CONCERN, {"ethnicity": ""}),
    ("support_reason_not_known", A_CONCERN, {"support_reason": ""}),
    ("person_not_known", A_CONCERN, {"adult": ""}),
    ("kind_not_known", A_CONCERN, {"began_on": date(2025, 6, 1)}),
    ("beginning_not_known", A_CONCERN, {"kind": "other"}),
    ("began_before_raised", A_SECTION_42, {"began_on": date(2025, 4, 30)}),
    ("concluded_before_begun", WHOLE, {"concluded_on": date(2025, 5, 2)}),
    ("open_long", A_SECTION_42 | {"raised_on": date(2024, 5, 1)}, LONG_AGO),
]


@pytest.fixture
def gaps(tmp_path):
    """Finds the codes of the gaps that the first of some rows has."""

    def found(*rows, year=YEAR, **further):
        path = Path(tmp_path, "cases.csv")
        write(path, CASES, rows)
        by_code = find_gaps(Sources(path), year, **further)
        first = rows[0].get("source_reference")
        return {
            code
            for code, records in by_code.items()
            if first in [record.source_reference for record in records]
        }

    return found


def test_a_whole_record_has_no_gap(gaps):
    assert gaps(WHOLE) == set()
    assert gaps(A_CONCERN) == set()


@pytest.fixture(scope="module")
def lacking(tmp_path_factory):
    """The codes of the gaps of each record of `LACKING`, by its place, read at once."""
    path = tmp_path_factory.mktemp("lacking") / "cases.csv"
    rows = [
        row | {"source_reference": f"C-{place}", "adult": f"A-{place}"} | lack
        for place, (_, row, lack) in enumerate(LACKING)
    ]
    write(path, CASES, rows)
    found = {f"C-{place}": set() for place in range(len(LACKING))}
    for code, records in find_gaps(Sources(path), YEAR).items():
        for record in records:
            found[record.source_reference].add(code)
    return list(found.values())


@pytest.mark.parametrize("place", range(len(LACKING)), ids=lambda n: LACKING[n][0])
def test_each_gap_is_found_alone(lacking, place):
    assert lacking[place] == {LACKING[place][0]}


def test_every_gap_has_a_record_that_shows_it():
    assert {code for code, *_ in LACKING} == {gap.code for gap in GAPS}


def test_an_enquiry_without_any_risk_lacks_all_three_parts_of_it(gaps):
    parts = {"no_risk_type", "no_risk_source", "no_risk_location"}

    assert gaps(WHOLE | {"risks": ""}) == parts


def test_what_another_case_of_the_year_tells_of_a_person_is_no_gap(gaps):
    silent = A_CONCERN | {"gender": "", "ethnicity": "", "age_on_raising": ""}
    telling = A_CONCERN | {"source_reference": "C-2", "raised_on": date(2025, 4, 2)}

    assert gaps(silent, telling) == set()


def test_gaps_of_another_year_and_of_enquiries_still_open_are_not_told(gaps):
    assert gaps(WHOLE | {"risks": ""}, year=ReportingYear(2023)) == set()
    assert gaps(A_SECTION_42 | {"risks": "", "capacity": ""}) == set()


def test_an_enquiry_is_open_long_a_year_after_it_began_as_seen_that_day(gaps):
    old = A_SECTION_42 | {"raised_on": date(2024, 5, 1), "began_on": date(2024, 5, 3)}

    assert gaps(old, today=date(2025, 5, 3)) == set()
    assert gaps(old, today=date(2025, 5, 4)) == {"open_long"}
    settled = old | {"concluded_on": date(2026, 3, 1)}
    assert "open_long" not in gaps(settled, today=date(2026, 3, 2))
    assert "open_long" in gaps(old | {"concluded_on": date(2026, 5, 1)})


def test_a_gap_says_how_many_whom_it_hurts_and_who_can_mend_it(tmp_path):
    path = tmp_path / "cases.csv"
    rows = [WHOLE | {"risks": "", "source_reference": f"C-{n}"} for n in range(17)]
    write(path, CASES, rows)

    with open_records(Sources(path), YEAR) as records:
        found = gaps_in(records)

    gap = next(gap for gap in GAPS if gap.code == "no_risk_location")
    assert gap.sentence(17) == "17 enquiries settled with no location of risk"
    assert gap.sentence(1) == "1 enquiry settled with no location of risk"
    assert gap.who_in_words == "Whoever leads the enquiry"
    assert found[gap.code][0] == Behind("", "C-0", "A-1")
    assert len(found[gap.code]) == 17


def test_every_gap_names_tables_and_people_there_are():
    tables = {table.code for table in return_tables().tables}
    for gap in GAPS:
        assert set(gap.tables) <= tables
        assert gap.who_can_mend in WHO


def test_half_a_pair_of_risks_is_no_cell_and_the_rest_of_the_enquiry_counts():
    found = figures([CONCLUDED | {"risks": "neglect|known|;|unknown|own_home"}])

    kind = "concluded_section_42"
    assert total(found, "SG2a", kind) == 1
    assert total(found, "SG2b", kind) == 1
    assert total(found, "SG2a_b1", kind) == 0
    assert total(found, "SG2c", kind) == 1
