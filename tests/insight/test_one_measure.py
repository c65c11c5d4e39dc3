"""The page of one measure: in words, year by year, by group; small numbers hidden."""

from datetime import date
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alongside.access import actor
from alongside.insight import actions
from alongside.insight.measures import MEASURES, TIMES
from alongside.insight.queries import counting, finer, seeing, series
from alongside.insight.stats import hiding, rounding
from alongside.providers.models import Service
from tests.design.page_checks import check_page
from tests.factories import access

YEAR = 2025


@pytest.fixture(scope="module")
def counted(many_cases):
    """The months of many cases, counted."""
    actions.refresh_months(by=actor.operator())


def page(role, address):
    """What somebody with this role is shown, and how it was answered."""
    user = access.user(role, team=access.team("Any"))
    answer = access.signed_in(user).get(address)
    return answer.status_code, answer.content.decode()


def test_the_page_says_what_is_counted_and_how_old_it_is(counted):
    status, shown = page("commissioner", "/measures/achieved/?year=2025-26")

    assert status == 200
    check_page(shown)
    for words in (
        "Did they get what they wanted?",
        "Fully or partly, as the person said.",
        "People who said what they wanted.",
        "Settled in the month or year.",
        "More is better.",
        "The person’s own judgement counts.",
        "Safeguarding Adults Collection",
        "Counted a few seconds ago.",
    ):
        assert words in shown
    told = counting.count_year(YEAR)
    assert f">{told['asked_expressed']}<" in shown.replace(" ", "").replace("\n", "")


@pytest.mark.parametrize("code", [one.code for one in (*MEASURES, *TIMES)])
def test_every_measure_has_its_page(counted, code):
    for role in ("commissioner", "independent_chair"):
        assert page(role, f"/measures/{code}/")[0] == 200


def test_two_different_days_are_both_told(counted):
    _, shown = page("commissioner", "/measures/conversion/")

    assert "Begun in the month or year. They are set beside those raised" in shown


def test_the_groups_are_in_plain_words_and_add_up(counted):
    groups = series.by_group("concerns", "gender", date(YEAR, 4, 1), date(2026, 3, 1))
    _, shown = page("commissioner", "/measures/concerns/?year=2025-26&by=gender")

    assert "Woman" in shown
    assert groups["female"][0] > 20
    assert sum(n for n, _ in groups.values()) == counting.count_year(YEAR)["concerns"]


def test_a_service_is_named_for_those_who_see_everything_and_for_nobody_else(counted):
    address = "/measures/concerns/?year=2025-26&by=service"
    status, shown = page("commissioner", address)

    assert status == 200
    assert not Service.objects.exists() or Service.objects.all()[0].name in shown
    assert page("independent_chair", address)[0] == 404


@pytest.mark.parametrize(
    "address",
    [
        "/measures/nothing/",
        "/measures/asked/?by=shoe_size",
        "/measures/asked/?by=service",
        "/measures/asked/?by=days_to_settle",
        "/measures/asked/?year=1066-67",
    ],
)
def test_what_there_is_not_is_not_found(counted, address):
    assert page("commissioner", address)[0] == 404


def test_the_board_sees_no_number_from_one_to_four_and_none_unrounded(counted):
    for measure in MEASURES:
        for breakdown in measure.breakdowns:
            groups = finer.by_group_as_seen(
                measure.code, breakdown.code, YEAR, seeing.ROUNDED
            )
            numbers = {n for pair in groups.values() for n in pair if n is not None}
            assert all(n % 5 == 0 for n in numbers)
            assert not measure.denominator or not numbers & {1, 2, 3, 4}


def test_the_board_is_told_that_small_numbers_are_hidden(counted):
    _, shown = page("independent_chair", "/measures/risk/?year=2025-26&by=ethnicity")

    check_page(shown)
    assert "Numbers from 0 to 4 are hidden" in shown
    assert "under 5" in shown


@pytest.mark.parametrize("code", ["concerns", "enquiries", "asked", "risk"])
def test_the_months_of_the_board_are_those_of_whole_years(counted, code):
    """Whichever months are asked for, each shows what it shows in its year."""
    whole = finer.monthly_as_seen(
        code, date(YEAR, 4, 1), date(YEAR + 1, 3, 1), seeing.ROUNDED
    )
    part = finer.monthly_as_seen(
        code, date(YEAR, 6, 1), date(YEAR, 8, 1), seeing.ROUNDED
    )

    assert part.numerators == whole.numerators[2:5]
    assert part.denominators == whole.denominators[2:5]
    assert all(n is None or n % 5 == 0 for n in whole.numerators)


def test_in_full_the_months_are_the_series(counted):
    months = date(2024, 4, 1), date(2026, 11, 1)
    exact = finer.monthly_as_seen("asked", *months, seeing.EXACT)
    plain = series.monthly("asked", *months)

    assert (exact.months, exact.numerators) == (plain.months, plain.numerators)
    assert exact.denominators == plain.denominators


def test_the_median_is_that_of_the_days(counted):
    days = series.totals(
        ["concluded"],
        "days_to_settle",
        series.months_between(date(YEAR, 4, 1), date(YEAR + 1, 3, 1)),
    )
    each = sorted(int(d) for (_, d), times in days.items() for _ in range(times))
    middle = (each[(len(each) - 1) // 2] + each[len(each) // 2]) / 2

    median, many = finer.median_as_seen("days_to_settle", YEAR, seeing.EXACT)

    assert (median, many) == (middle, len(each))
    assert finer.median_as_seen("days_to_settle", 2012, seeing.ROUNDED)[0] is None


numbers = st.lists(st.integers(0, 13), min_size=2, max_size=4)


@settings(max_examples=60, deadline=None)
@given(parts=numbers, moved=st.sampled_from((0, 0, 0, 5, -5)))
def test_a_total_shown_elsewhere_tells_no_hidden_part(parts, moved):
    """Everything that could be behind what is shown, tried one by one."""
    codes = dict(zip("abcd", parts, strict=False))
    total = sum(parts)
    natural = rounding.published(total)
    shown_total = natural if natural is None else max(natural + moved, 5)

    shown = hiding.published_beside(total, shown_total, codes)

    def may_be(number, of_all):
        if number is None:
            return range(of_all + 1)
        return [n for n in range(number + 3) if rounding.published(n) == number]

    totals = set(may_be(natural, 4)) | set(may_be(shown_total, 4))
    possible = [
        one
        for one in product(*(may_be(shown[code], 20) for code in codes))
        if sum(one) in totals
    ]
    for place, code in enumerate(codes):
        if codes[code] < 5:
            assert shown[code] is None
            fits = {one[place] for one in possible if one[place] < 5}
            assert len(fits) >= 3
        elif shown[code] is not None:
            assert shown[code] == rounding.published(codes[code])


def test_parts_that_overlap_are_each_shown_by_themselves():
    assert hiding.published_beside(20, 20, {"a": 18, "b": 12, "c": 3}) == {
        "a": 20,
        "b": 10,
        "c": None,
    }
