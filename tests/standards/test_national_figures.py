"""National figures say where they come from, and what was never found."""

import pytest

from alongside.standards.national_figures import GRADES, national


def test_every_figure_has_a_year_a_grade_and_a_source_that_was_read():
    for measure in national().measures.values():
        for figure in measure.figures:
            assert figure.grade in GRADES
            assert len(figure.source) > 10
            first, _, second = figure.year.partition("-")
            assert int(first) % 100 + 1 == int(second)


def test_where_there_is_no_figure_a_sentence_says_so():
    silent = [m for m in national().measures.values() if not (m.figures or m.not_found)]

    assert not silent
    for code in ("asked", "expressed", "achieved", "supported"):
        assert national().measures[code].newest is None


def test_the_derived_shares_follow_from_the_published_totals():
    measures = national().measures
    for year in ("2018-19", "2019-20", "2023-24", "2024-25"):
        concerns, duty, other, people = (
            measures[code].of(year).value
            for code in ("concerns", "section_42", "other", "individuals")
        )
        begun = duty + other
        assert measures["conversion"].of(year).value == pytest.approx(
            100 * begun / concerns, abs=0.051
        )
        assert measures["section_42_share"].of(year).value == pytest.approx(
            100 * duty / begun, abs=0.051
        )
        assert measures["each"].of(year).value == pytest.approx(
            duty / people, abs=0.0051
        )


def test_what_is_an_estimate_is_said_to_be_one():
    figure = national().measures["concerns"].of("2024-25")

    assert figure.is_estimate
    assert "estimate" in figure.where_from
    assert "estimate" not in national().measures["concerns"].of("2018-19").where_from


def test_a_published_error_is_known_for_its_year_alone():
    assert "wrong way round" in national().error_in("supported", "2024-25").words
    assert national().error_in("supported", "2023-24") is None
    assert national().error_in("asked", "2024-25") is None
