"""What the engine says of files it cannot count, and how it tells people apart."""

import pytest

from alongside.assurance.national_return.figures import StrangeAnswer
from alongside.assurance.national_return.running import (
    NotCounted,
    Sources,
    count_return,
    whole_of,
)
from alongside.assurance.national_return.years import ReportingYear
from tests.assurance.return_rows import (
    A_CONCERN,
    CONCLUDED,
    YEAR,
    at,
    councils,
    figures,
    total,
)


def test_a_code_of_no_list_is_named_and_not_lost():
    with pytest.raises(StrangeAnswer, match="‘fell, known’ is no answer of table SG2a"):
        figures([CONCLUDED | {"risks": "fell|known|own_home"}])


def test_a_file_of_other_columns_is_not_counted(tmp_path):
    other = tmp_path / "other.csv"
    other.write_text("a,b\n1,2\n")

    with pytest.raises(NotCounted):
        count_return(Sources(other), YEAR)


def test_the_same_key_in_two_councils_is_two_people():
    rows = [A_CONCERN | {"council": code} for code in ("L1", "L2")]

    found = councils(rows)

    assert list(found) == ["L1", "L2"]
    assert total(whole_of(found, YEAR), "SG1a", "concerns") == 2


def test_two_concerns_about_nobody_known_are_two_individuals():
    rows = [A_CONCERN | {"adult": "", "source_reference": f"C-{n}"} for n in range(2)]

    found = figures(rows)

    assert total(found, "SG1b", "concerns") == 2
    assert found.notes["is_unknown"] == 2


def test_a_year_without_any_case_is_nought_in_every_cell():
    found = figures([A_CONCERN], year=ReportingYear(2019))

    assert at(found, "SG1f", "concerns", "concerns") == 0
    assert at(found, "SG5a", "reviews", "died") is None


def test_the_latest_known_answer_of_the_year_says_what_a_person_is():
    earlier = A_CONCERN | {"gender": "male", "ethnicity": "asian"}
    later = A_CONCERN | {
        "source_reference": "C-2",
        "raised_on": "2025-09-01",
        "gender": "female",
        "ethnicity": "not_known",
    }

    found = figures([later, earlier])

    assert at(found, "SG1b", "concerns", "female") == 1
    assert at(found, "SG1c", "concerns", "asian") == 1
    assert total(found, "SG1b", "concerns") == 1


@pytest.mark.parametrize("words", ["2025", "2025-27", "25-26", "1999-00", "2025/26"])
def test_what_is_no_reporting_year_is_refused_with_a_sentence(words):
    with pytest.raises(ValueError, match="Write it like 2025-26"):
        ReportingYear.named(words)
