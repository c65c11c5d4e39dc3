"""The return as it may be shown: rounded, small numbers hidden, nothing told by sums.

Sources: the code of the national publication of 2022-23 (NHS England) for rounding,
hiding and formulas; national figures as published in November 2024 and 2025.
"""

from itertools import product

import pytest

from alongside.assurance.national_return.figures import Cell, Figures
from alongside.assurance.national_return.running import whole_of
from alongside.assurance.national_return.years import ReportingYear
from alongside.insight.return_publication import (
    conversion,
    publication_of,
    shares,
)

YEAR = ReportingYear(2025)
DONE = "concluded_section_42"
EXPRESSED = Cell("SG4a", DONE, "asked_expressed")
ACHIEVED = [Cell("SG4a", DONE, code) for code in ("fully", "partly", "not")]
NEGLECT = Cell("SG2a", DONE, "neglect", "known")
BANDS = ("18_64", "65_74", "75_84", "85_94", "95_plus", "not_known")


def figures(values, missing=()):
    return Figures(YEAR, values, frozenset(missing))


def shown_alone(values, cell, missing=()):
    one = figures(values, missing)
    return publication_of(one, {"": one}).whole(cell)


@pytest.mark.parametrize(
    ("raw", "published"),
    [
        (0, "[c]"),
        (1, "[c]"),
        (4, "[c]"),
        (5, 5),
        (7, 5),
        (8, 10),
        (12, 10),
        (13, 15),
        (17, 15),
        (22, 20),
        (23, 25),
        (997, 995),
        (998, 1000),
        (1003, 1005),
    ],
)
def test_numbers_are_rounded_as_the_publication_does(raw, published):
    assert shown_alone({NEGLECT: raw}, NEGLECT) == published


def test_what_was_not_supplied_is_shown_as_that():
    cell = Cell("SG5a", "reviews", "died")

    assert shown_alone({}, cell, missing={"SG5a", "SG5b"}) == "[x]"


def test_a_block_of_outcomes_that_is_all_nought_was_not_supplied():
    asked = {EXPRESSED: 12}

    assert shown_alone({}, EXPRESSED) == "[x]"
    assert shown_alone(asked, EXPRESSED) == 10
    assert shown_alone(asked, ACHIEVED[0]) == "[x]"
    assert shown_alone(asked, Cell("SG4a", DONE, "no")) == "[c]"


def test_all_councils_together_are_added_up_unrounded():
    councils = {code: figures({NEGLECT: 7}) for code in ("L1", "L2", "L3")}

    view = publication_of(whole_of(councils, YEAR), councils)

    assert [view.councils[code](NEGLECT) for code in councils] == [5, 5, 5]
    assert view.whole(NEGLECT) == 20


def test_a_total_does_not_tell_what_is_hidden_in_its_parts():
    """10 and 10 and something hidden in 30: the something could only be four."""
    values = dict(zip((EXPRESSED, *ACHIEVED), (28, 12, 12, 4), strict=True))

    assert shown_alone(values, ACHIEVED[2]) == "[c]"
    assert shown_alone(values, EXPRESSED) != 30


@pytest.mark.parametrize("hidden", range(5))
def test_a_hidden_number_of_a_council_cannot_be_told_from_all_together(hidden):
    councils = {
        code: figures({NEGLECT: number})
        for code, number in {"L1": 12, "L2": 12, "L3": hidden}.items()
    }

    view = publication_of(whole_of(councils, YEAR), councils)
    whole = view.whole(NEGLECT)

    may_be = {
        third
        for one, other, third in product(range(8, 13), range(8, 13), range(5))
        if abs(one + other + third - whole) <= 2
    }
    assert view.councils["L3"](NEGLECT) == "[c]"
    assert len(may_be) >= 3


def test_every_cell_of_every_council_has_something_to_show():
    bands = {Cell("SG3a", DONE, "lacked", band): 6 for band in BANDS}
    total = {Cell("SG3a", DONE, "lacked"): 36}
    reasons = {Cell("SG1d", "section_42", "physical"): 9}
    of_each = figures(bands | total | reasons | {Cell("SG1f", *["section_42"] * 2): 9})
    councils = {"L1": of_each, "L2": of_each, "L3": figures({}, {"SG1e"})}

    view = publication_of(whole_of(councils, YEAR), councils)

    assert view.whole(Cell("SG3a", DONE, "lacked")) == 70
    assert view.whole(Cell("SG1f", "section_42", "section_42")) == 20
    assert view.councils["L1"](Cell("SG3a", DONE, "lacked", "18_64")) == 5


@pytest.mark.parametrize(
    ("concerns", "section_42", "other", "per_cent"),
    [
        (640_240, 185_270, 10_285, 30.5),  # 2024-25
        (615_530, 176_560, 15_530, 31.2),  # 2023-24
    ],
)
def test_both_kinds_of_enquiry_count_in_the_conversion(
    concerns, section_42, other, per_cent
):
    """Sources: the formula is that of the publication's code; concerns and section 42
    enquiries as the commentary on 2024-25 gives them, other enquiries as reported of
    it; the per cent are worked out from these rounded figures.
    """
    found = conversion(concerns=concerns, section_42=section_42, other=other)

    assert round(found, 1) == per_cent


def test_shares_come_from_unrounded_figures_and_hide_what_is_small():
    def numbers(concerns, duty, other):
        kinds = {"concerns": concerns, "section_42": duty, "other": other}
        return figures({Cell("SG1f", kind, kind): n for kind, n in kinds.items()})

    assert [row[1] for row in shares(numbers(104, 46, 6)).rows] == [50, 88]
    assert [row[1] for row in shares(numbers(104, 52, 0)).rows] == [50, "[c]"]
    assert [row[1] for row in shares(numbers(0, 0, 0)).rows] == ["[x]", "[x]"]
