"""The measures fall out of the records, through a role that sees no names."""

import re
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.db import transaction

from alongside.access import actor, identity
from alongside.access.models import User
from alongside.concerns.actions import enquiring, outcomes, settling
from alongside.concerns.models import Concern
from alongside.config import databases
from alongside.insight import actions, charts
from alongside.insight.measures import MEASURES
from alongside.insight.models import YearFigures
from alongside.insight.queries import counting, seeing, showing
from tests import database
from tests.factories import access as access_factories
from tests.factories import concerns as factories
from tests.factories import findings
from tests.insight.conftest import pointed_at


def _counted(year: int) -> dict[str, Any]:
    """The counts of a year, once what has changed is counted."""
    actions.refresh_months(by=actor.operator())
    return counting.count_year(year)


def _settled(by: actor.Actor) -> None:
    """An enquiry in which one of two outcomes was achieved, and the risk reduced."""
    enquiry = factories.enquiry(by)
    with transaction.atomic(), identity.seen_as(by.principals):
        wanted = [
            outcomes.hear_outcome(by=by, enquiry=enquiry, words=words, said_by="Amina")
            for words in ("My ring back", "To stay here")
        ]
        for outcome, result in zip(wanted, ("fully", "not"), strict=True):
            for whose in ("person", "professional"):
                outcomes.judge_sought(
                    by=by,
                    outcome=outcome,
                    whose=whose,
                    result=result,
                    said_by="Amina",
                    words="",
                )
        enquiring.add_risk(
            by=by,
            enquiry=enquiry,
            kind="financial",
            source="known",
            location="own_home",
        )
        enquiring.record_capacity(
            by=by, enquiry=enquiry, decision="Her ring", answer="had", support="Time"
        )
        findings.accepted(
            by,
            enquiry,
            findings.Found(
                found="It was taken.",
                certainty="likely",
                words_to_person="Your ring was taken.",
                assessment_outcome="identified_action",
                risk_outcome="reduced",
            ),
        )
        concern = Concern.objects.get(pk=enquiry.concern_id)
        settling.settle_concern(
            by=by,
            concern=concern,
            view=factories.HEARD,
            words_to_person="You have your ring.",
            words_to_raiser="It is settled.",
            keep_in_touch_on=[date.today() + timedelta(28)],
        )


def _grown(now: dict[str, Any], before: dict[str, Any]) -> dict[str, Any]:
    """How much every count is more than before."""
    return {code: now[code] - before[code] for code in now if code != "months"}


def test_what_was_done_with_people_is_what_the_measures_count(busy_database):
    by = access_factories.manager()
    year = counting.reporting_year(date.today())
    before = _counted(year)
    factories.decided(by, result=factories.NO_ACTION, answer="no")
    factories.raised()
    _settled(by)

    now = _counted(year)
    counts = _grown(now, before)
    assert counts["concerns"] == 3
    assert counts["section_42"] == counts["enquiries"] == counts["concluded"] == 1
    assert counts["asked_expressed"] == counts["asked"] == 1
    assert (counts["fully"], counts["partly"], counts["not"]) == (0, 1, 0)
    assert counts["risk_identified"] == counts["reduced"] == 1
    assert sum(now["months"]["concerns"]) == now["concerns"]


@pytest.mark.parametrize(
    ("moment", "year"),
    [
        (datetime(2026, 3, 31, 22, 59, tzinfo=UTC), 2025),
        (datetime(2026, 3, 31, 23, 0, tzinfo=UTC), 2026),  # 1 April, summer time
        (datetime(2026, 4, 1, 0, 0, tzinfo=UTC), 2026),
        (datetime(2027, 3, 31, 22, 59, tzinfo=UTC), 2026),
    ],
)
def test_the_year_turns_at_midnight_in_london(busy_database, moment, year):
    before, earlier = _counted(year), counting.count_year(year - 1)
    concern = factories.raised()
    with transaction.atomic(), identity.seen_as(access_factories.manager().principals):
        Concern.objects.filter(pk=concern.pk).update(raised_at=moment)

    now = _counted(year)
    assert now["concerns"] == before["concerns"] + 1
    assert counting.count_year(year - 1) == earlier
    month = 11 if year == 2025 or moment.year == 2027 else 0
    was = before["months"]["concerns"][month]
    assert now["months"]["concerns"][month] == was + 1


@pytest.fixture(scope="module")
def two_concerns(worker_database, django_db_blocker):
    """A database with two concerns in this year, counted; only looked at."""
    with django_db_blocker.unblock():
        addresses = database.make(worker_database, "two")
        database.point_connections(addresses)
        _two_concerns()
        database.point_connections(worker_database)
        yield addresses
        databases.drop(worker_database, addresses.database)


def _two_concerns():
    factories.raised()
    factories.raised(about_name="Bob Marsh")
    year = counting.reporting_year(date.today())
    return actions.refresh_year(by=actor.operator(), year=year)


@pytest.fixture
def figures(two_concerns, worker_database, django_db_blocker):
    """The kept figures of this year, with two concerns in it."""
    for _ in pointed_at(two_concerns, worker_database, django_db_blocker):
        yield YearFigures.objects.get()


def test_the_council_sees_numbers_and_the_board_sees_none_so_small(figures):
    exact = showing.page(figures, seeing.EXACT).shown[0]
    rounded = showing.page(figures, seeing.ROUNDED).shown[0]

    assert exact.value == "2"
    assert rounded.value == "under 5"
    assert all(cell == "under 5" for row in rounded.rows for cell in row.cells)


def test_the_charts_of_the_board_are_drawn_from_what_the_board_may_see(figures):
    drawn = {view: charts["concerns"] for view, charts in figures.charts.items()}

    assert 'role="img"' in drawn["exact"]
    assert "<title>How many worries were raised?</title>" in drawn["exact"]
    assert drawn["rounded"] == ""  # two is too few to draw


def test_a_share_that_would_show_a_few_by_subtraction_is_hidden(figures):
    figures.figures |= {"concerns": 103, "enquiries": 100}

    shown = showing.page(figures, seeing.ROUNDED).shown

    values = {one.measure.code: one.value for one in shown}
    assert values["conversion"] == "Too few to show"


def test_a_hidden_month_is_not_drawn_or_told_as_none(figures):
    months = [12, 4, *[0] * 10]
    counts = figures.figures | {"concerns": 16, "months": {"concerns": months}}
    counts["months"] |= dict.fromkeys(("section_42", "other"), [0] * 12)

    drawn = charts.draw(MEASURES[0], counts, seeing.ROUNDED, 2025)

    assert "<desc>Apr: 10; May: under 5; Jun: under 5;" in drawn
    assert "aria-label" not in drawn


@pytest.mark.parametrize(
    ("asked", "share"), [(100, "Too few to show"), (97, "Too few to show"), (95, "95%")]
)
def test_all_of_them_shows_no_more_than_nearly_all_of_them(figures, asked, share):
    """As much as 100% says that the hidden rest is nobody."""
    parts = {"asked_expressed": asked, "asked_none": 0, "asked": asked}
    figures.figures |= parts | {"not_asked": 100 - asked, "concluded": 100}

    shown = showing.page(figures, seeing.ROUNDED).shown

    assert {one.measure.code: one.value for one in shown}["asked"] == share


def test_a_share_beside_a_hidden_number_comes_from_the_numbers_shown(figures):
    """37 of 48 is 77%; from 35 of 50 nobody can tell what is behind the rounding."""
    risks = {"removed": 33, "reduced": 4, "remained": 11, "risk_unknown": 0}
    figures.figures |= risks | {"risk_less": 37, "risk_identified": 48}

    def value(view):
        shown = showing.page(figures, view).shown
        return next(one.value for one in shown if one.measure.code == "risk")

    assert value(seeing.EXACT) == "77%"
    assert value(seeing.ROUNDED) == "70%"
    figures.figures |= {"reduced": 14, "risk_less": 47, "risk_identified": 63}
    figures.figures |= {"risk_unknown": 5}
    assert value(seeing.ROUNDED) == "75%"  # 47 of 63: nothing here is hidden


def _told(svg: str) -> list[str]:
    """What a chart says; the names of its pieces differ each time it is drawn."""
    return re.findall(r"<(?:title|desc|text)\b[^>]*>([^<]*)", svg)


def test_charts_that_were_kept_are_those_that_would_be_drawn(busy_database):
    figures = _two_concerns()
    year, before = figures.year, figures.charts["exact"]
    factories.raised()

    now = actions.refresh_year(by=actor.operator(), year=year)

    assert _told(now.charts["exact"]["concerns"]) != _told(before["concerns"])
    for view, drawn in now.charts.items():
        for one in MEASURES:
            anew = charts.draw(one, now.figures, view, year)
            assert _told(drawn[one.code]) == _told(anew)


def test_the_page_counts_what_has_changed_since_and_says_how_old_it_is(busy_database):
    before = _counted(counting.reporting_year(date.today()))["concerns"]
    factories.raised()

    page = _page("commissioner")

    assert f"Concerns raised in the year: {before + 1}." in page
    assert "Counted a few seconds ago." in page


def _page(role: str) -> str:
    user: User = access_factories.user(role, team=access_factories.team("Any"))
    return access_factories.signed_in(user).get("/measures/").content.decode()


def test_the_page_for_the_board_says_what_is_hidden(figures):
    page = _page("independent_chair")

    assert "Numbers from 0 to 4 are hidden" in page
    assert "Concerns raised in the year: under 5." in page


def test_the_page_for_the_council_shows_every_number(figures):
    page = _page("commissioner")

    assert "Concerns raised in the year: 2." in page
    assert "Numbers from 0 to 4 are hidden" not in page


def test_each_table_is_named_by_its_question_not_by_its_figure(figures):
    page = _page("commissioner")

    for measure in MEASURES:
        assert f'role="region" aria-label="{measure.question}"' in page


def test_with_nothing_recorded_the_page_still_stands(fresh_database):
    for role in ("commissioner", "board_manager"):
        page = _page(role)

        assert "<svg" not in page.split("<main")[1]
        assert ("so nothing to divide by" in page) == (role == "commissioner")
        assert "%" not in page.split("<main")[1].split("</main>")[0]


def test_a_year_that_never_was_is_not_found(figures):
    user = access_factories.user("commissioner", team=access_factories.team("Any"))

    answer = access_factories.signed_in(user).get("/measures/?year=1066-67")

    assert answer.status_code == 404
