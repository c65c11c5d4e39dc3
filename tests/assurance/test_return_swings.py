"""What moved since the year before, and answers that changed places."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from alongside.assurance.national_return.checks import check
from alongside.assurance.national_return.figures import Cell, Figures, every_cell
from alongside.assurance.national_return.swapped import swapped
from alongside.assurance.national_return.swings import (
    of_two_counts,
    of_two_shares,
    swings,
)
from alongside.standards import codes
from tests.assurance.by_cell import agreeing, changed
from tests.assurance.return_rows import YEAR

KIND = "concluded_section_42"
ROWS = ("lacked", "had", "dont_know", "not_recorded", "supported")


def capacity(year, *numbers):
    """A return with these answers about capacity, in one age band; all else agrees."""
    done = sum(numbers[:4])
    cells = {}
    for row, number in zip(ROWS, numbers, strict=True):
        for column in ("", "18_64"):
            cells["SG3a", KIND, row, column] = number
    cells["SG2c", KIND, "ceased"] = max(0, done - 70)
    cells["SG4a", KIND, "no"] = max(0, done - 90)
    cells["SG2a", KIND, "neglect", "known"] = done
    cells["SG2b", KIND, "own_home", "known"] = done
    return changed(agreeing(year), cells)


LAST_YEAR = capacity(2024, 300, 590, 35, 25, 240)


def test_answers_that_changed_places_are_caught_by_the_support_that_is_left_over():
    """D6. What happened to one council in the figures of 2024-25.

    Source: correction note of the national publication for 2024-25, table 7: the
    answers yes and no about capacity stand in each other's rows.
    """
    (found,) = check(capacity(2025, 200, 610, 40, 20, 240))

    assert found.code == "D6"
    assert "240" in found.sentence
    assert "200" in found.sentence
    assert "changed places" in found.sentence


def test_answers_that_changed_places_are_caught_beside_the_year_before():
    """The same case, where too few were supported for D6 to see it."""
    this_year = capacity(2025, 610, 280, 40, 20, 240)

    assert check(this_year) == []
    found = check(this_year, LAST_YEAR)

    assert found[0].code == "swapped"
    assert found[0].severity == "swing"
    assert set(found[0].cells) == {Cell("SG3a", KIND, r) for r in ("lacked", "had")}
    assert "300 of 950 (32%) in 2024-25 to 610 of 950 (64%)" in found[0].sentence
    told = [row for one in found[1:] for row in one.cells if row.table == "SG3a"]
    assert not {cell.row for cell in told} & {"lacked", "had"}


@pytest.mark.parametrize(
    "listed", [codes.OUTCOMES_ASKED, codes.RISK_OUTCOMES, codes.GENDERS]
)
def test_any_two_rows_of_a_list_may_have_changed_places(listed):
    table = {"Whether": "SG4a", "What": "SG2e", "Gender": "SG1b"}[
        listed.name.split()[0]
    ]
    kind = "section_42" if table == "SG1b" else KIND
    first, second = listed.codes[:2]
    before = changed(
        agreeing(2024), {(table, kind, first): 400, (table, kind, second): 150}
    )
    now = changed(agreeing(), {(table, kind, first): 160, (table, kind, second): 410})

    (found,) = swapped(now, before)

    assert {cell.row for cell in found.cells} == {first, second}


@pytest.mark.parametrize(
    "numbers",
    [
        (310, 580, 35, 25, 240),  # much as before
        (400, 490, 35, 25, 240),  # moved, but not to where the other was
        (5, 9, 0, 0, 2),  # too few to say anything of
    ],
)
def test_answers_that_stayed_where_they_were_are_not_said_to_have_changed(numbers):
    found = swapped(capacity(2025, *numbers), LAST_YEAR)

    assert [one for one in found if one.cells[0].table == "SG3a"] == []


def test_the_same_figures_as_last_year_ask_for_no_explanation():
    assert check(agreeing(), agreeing(2024)) == []


def test_a_total_that_grew_is_told_once_and_not_again_in_every_row():
    grown = {
        ("SG1d", "concerns", "physical"): 1000,
        ("SG1f", "concerns", "concerns"): 1000,
    }

    (found,) = swings(changed(agreeing(), grown), agreeing(2024))

    assert found.sentence == (
        "SG1f, Safeguarding Concerns: 100 in 2024-25, 1,000 in 2025-26. That is 900 "
        "(900%) more. Chance hardly explains it: say why."
    )
    assert found.cells == (Cell("SG1f", "concerns", "concerns"),)


def test_a_share_that_moved_says_what_was_what_is_and_by_how_much():
    moved = {("SG2e", KIND, "removed"): 100, ("SG2e", KIND, "remained"): 200}
    before = {("SG2e", KIND, "removed"): 200, ("SG2e", KIND, "remained"): 100}

    found = swings(changed(agreeing(), moved), changed(agreeing(2024), before))

    sentences = {one.cells[0].row: one.sentence for one in found}
    assert sentences["removed"] == (
        "SG2e, Concluded Section 42 Enquiries, ‘Risk removed’: 200 of 340 (59%) in "
        "2024-25, 100 of 340 (29%) in 2025-26. That is 29 percentage points fewer. "
        "Chance hardly explains it: say why."
    )
    assert "reduced" not in sentences


def test_a_cell_that_moved_within_its_row_is_found_in_the_cell():
    cells = {
        ("SG2a", KIND, "neglect", source): number
        for source, number in (("known", 60), ("unknown", 60))
    }

    found = swings(changed(agreeing(), cells), agreeing(2024))

    assert {one.cells for one in found} >= {
        (Cell("SG2a", KIND, "neglect", "known"),),
        (Cell("SG2a", KIND, "neglect", "unknown"),),
    }
    margin = [one for one in found if len(one.cells) > 1]
    assert ["‘Service Provider’" in one.sentence for one in margin] == [False, False]
    assert all("in all rows" in one.sentence for one in margin)


def test_tiny_cells_and_tables_of_one_year_only_say_nothing():
    tiny = {("SG5a", "reviews", "died"): 9, ("SG5b", "in_reviews", "died"): 9}
    assert swings(changed(agreeing(), tiny), agreeing(2024)) == []

    before = changed(
        agreeing(2024), {("SG5a", "reviews", "died"): 90}, missing=["SG5a", "SG5b"]
    )
    assert check(agreeing(), before) == []


def test_a_year_that_is_not_over_is_laid_beside_the_same_part_of_the_last():
    before = changed(agreeing(2024), {("SG1f", "concerns", "concerns"): 1000})
    half = {cell: number // 2 for cell, number in before.values.items()}
    now = changed(agreeing(), half)

    assert swings(now, before, so_far=0.5) == []
    assert any("SG1f" in found.sentence for found in swings(now, before))


def test_pure_chance_hardly_ever_asks_for_an_explanation():
    """Two draws of the same year: one in twenty pairs of years may ask, not more."""
    random = np.random.default_rng(7)
    kinds = ("concerns", "section_42", "other")

    def drawn(year):
        cells = {
            ("SG1d", kind, reason): int(random.poisson(60))
            for kind in kinds
            for reason in codes.SUPPORT_REASONS.codes
        }
        return changed(agreeing(year), cells)

    asked = sum(bool(swings(drawn(2025), drawn(2024))) for _ in range(20))
    assert asked <= 1


@pytest.mark.parametrize(("now", "before"), [(14, 3), (30, 31), (0, 12), (400, 330)])
def test_the_tests_of_chance_are_the_exact_ones_of_scipy(now, before):
    """Twice the smaller tail of the binomial, and of the hypergeometric."""
    tails = [
        stats.binomtest(now, now + before, 0.5, alternative=side).pvalue
        for side in ("less", "greater")
    ]
    table = [[now, 1000 - now], [before, 900 - before]]
    shares = [
        stats.fisher_exact(table, alternative=side).pvalue
        for side in ("less", "greater")
    ]

    one, other = np.array([now]), np.array([before])
    of_one, of_other = np.array([1000]), np.array([900])
    assert of_two_counts(one, other)[0] == pytest.approx(min(1, 2 * min(tails)))
    found = of_two_shares(one, of_one, other, of_other)[0]
    assert found == pytest.approx(min(1, 2 * min(shares)))


ANY_FIGURES = st.dictionaries(
    st.sampled_from(every_cell()), st.integers(0, 3000), max_size=60
)


@settings(max_examples=12, deadline=None, derandomize=True)
@given(ANY_FIGURES, ANY_FIGURES, st.sets(st.sampled_from(["SG1e", "SG3a", "SG5b"])))
def test_whatever_the_figures_are_each_finding_names_cells_there_are(
    now, before, missing
):
    found = check(
        Figures(YEAR, now, frozenset(missing)), Figures(YEAR.before, before), so_far=0.9
    )

    known = set(every_cell())
    for finding in found:
        assert set(finding.cells) <= known
        assert finding.sentence.endswith((".", "?"))
        assert not {cell.table for cell in finding.cells} & missing
    assert len({one.sentence for one in found}) == len(found)
