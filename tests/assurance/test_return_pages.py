"""The pages of a return: every number leads to its records, in the circle or not."""

import re
from datetime import date
from pathlib import Path

import pytest
from django.core.management import call_command
from django.urls import reverse

from alongside.access import actions as access
from alongside.access import identity
from alongside.access.models import Entry, Membership
from alongside.assurance.actions import adult_reviews, signing
from alongside.assurance.models import NationalReturn
from alongside.assurance.national_return.figures import Cell, Figures
from alongside.assurance.national_return.years import ReportingYear
from alongside.assurance.queries import behind, cells
from alongside.assurance.rules.adult_reviews import ReviewSaid
from alongside.assurance.rules.as_kept import to_keep
from alongside.assurance.rules.owing import Signed
from alongside.assurance.rules.states import return_states_in_markdown
from alongside.concerns.models import Concern
from alongside.standards.return_timetable import timetables
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import returns
from tests.interop.extracts import EXAMPLE

YEAR = "2025-26"
SETTLED = "SG2c.concluded_section_42.identified_action."
CAPACITY = "concluded_section_42"
in_a_test = pytest.mark.django_db(databases="__all__")


def address(name, *more):
    return reverse(f"assurance:{name}", args=[YEAR, *more])


def read(browser, where):
    html = browser.get(where).content.decode()
    check_page(html)
    return html


def listed(html):
    """The references of the records on a page."""
    return re.findall(r'href="/concerns/\d+/">(\w+)</a></th>', html)


def test_every_number_leads_to_its_records(fresh_database):
    team = factories.safeguarding_team()
    call_command("import_cases", EXAMPLE)
    browser = factories.signed_in(factories.safeguarding_manager())
    assert "Nobody has begun the return" in read(browser, address("return"))

    browser.post(address("begin"))

    for table in cells.tables():
        read(browser, address("table", table.code))
    html = read(browser, address("table", "SG2c"))
    number = re.search(rf"cells/{SETTLED}/\">(\d+)<", html)
    page = read(browser, address("cell", SETTLED))
    assert len(listed(page)) == int(number[1]) > 1

    _kept_from(team, listed(page)[0])
    hidden = read(browser, address("cell", SETTLED))
    assert listed(hidden) == listed(page)[1:]
    assert "1 more here that you may not open." in hidden
    _a_review_is_listed(browser)
    _can_be_carried_away(browser)
    with access.at_the_desk_of(team):
        assert Entry.objects.filter(act="export").count() == 3


def _kept_from(team, reference):
    with access.at_the_desk_of(team):
        circle = Concern.objects.get(reference=reference).circle_id
    Membership.objects.filter(circle=circle).delete()


def _a_review_is_listed(browser):
    manager = factories.acting(factories.safeguarding_manager())
    said = ReviewSaid(date(2025, 9, 1), {("died", "75_84"): 1})
    adult_reviews.add_adult_review(by=manager, reference="SAR-2025-3", said=said)
    browser.post(address("count"))

    html = read(browser, address("cell", "SG5b.in_reviews.died.75_84"))

    assert "SAR-2025-3" in html
    assert "1 more here" not in html


def _can_be_carried_away(browser):
    kinds = {
        "workbook": "application/vnd.oasis.opendocument.spreadsheet",
        "tables": "application/zip",
        "cells": "text/csv; charset=utf-8",
    }
    for what, kind in kinds.items():
        answer = browser.get(address("download", what))
        assert answer["Content-Type"] == kind
        assert len(answer.content) > 1000
    assert browser.get(address("download", "nothing")).status_code == 404


@pytest.fixture
def helen(db):
    by = factories.acting(factories.safeguarding_manager(full_name="Helen Garside"))
    with identity.seen_as(by.principals):
        yield by


@pytest.fixture
def browser(helen):
    return factories.signed_in(helen.user)


@pytest.fixture
def found(helen):
    return returns.begun(helen)


def answered_by(lacked, had):
    """Figures in which so many lacked capacity, and so many did not."""
    return {
        Cell("SG3a", CAPACITY, row, column): number
        for row, number in (("lacked", lacked), ("had", had))
        for column in ("18_64", "")
    }


@in_a_test
def test_many_records_come_a_page_at_a_time_and_what_is_hidden_is_a_number(helen):
    keys = [str(number) for number in range(1, behind.ON_A_PAGE + 11)]

    first = behind.page_of_keys(helen, keys)
    second = behind.page_of_keys(helen, keys, after=first.older)

    assert (first.shown, first.hidden, first.last) == ([], behind.ON_A_PAGE, 50)
    assert (second.first, second.hidden, second.older) == (51, 10, "")


@in_a_test
def test_looking_at_a_list_of_records_is_in_the_log(helen, browser, found):
    returns.unexplained(helen, found)

    html = read(browser, address("cell", "SG1f.concerns.concerns."))

    assert "The log keeps that you looked at this list." in html
    entry = Entry.objects.get(what="return_cell")
    assert (entry.act, entry.reason) == ("search", f"{YEAR} SG1f.concerns.concerns.")


@in_a_test
@pytest.mark.parametrize(
    "where",
    [
        "/return/2025-27/",
        "/return/1890-91/",
        "/return/never/",
        "/return/2025-26/tables/SG9/",
        "/return/2025-26/tables/SG1a/?sent=1",
        "/return/2025-26/tables/SG1a/?sent=x",
        "/return/2025-26/cells/SG1f.concerns.concerns/",
        "/return/2025-26/cells/SG1a.concerns.nothing./",
        "/return/2025-26/checks/D4-0000000000/",
        "/return/2025-26/missing/nothing/",
        "/return/2025-26/sent/1/",
        "/return/2025-26/files/nothing/",
    ],
)
def test_what_is_not_there_is_not_found(helen, browser, found, where):
    returns.unexplained(helen, found)

    assert browser.get(where).status_code == 404


@in_a_test
def test_the_pages_of_a_return_with_something_owed(helen, browser, found):
    returns.unexplained(helen, found)
    with identity.seen_as(helen.principals):
        html = read(browser, address("return"))
    assert "This is not explained yet" in html
    assert "3 June 2026" in html
    for name in ("checks", "gaps", "sign"):
        read(browser, address(name))
    html = read(browser, address("checks"))
    assert "These checks are ours" in html
    where = re.search(r'href="(/return/2025-26/checks/D4-\w+/)"', html)[1]

    said = browser.post(where, {"words": "", "seen": "0"}).content.decode()
    assert "Write why the figures are as they are" in said
    browser.post(where, {"words": "One was raised in March.", "seen": "0"})

    assert "Nothing but the signature" in read(browser, address("return"))
    assert "One was raised in March." in read(browser, address("checks"))


@in_a_test
def test_who_explains_after_another_sees_their_words_and_keeps_their_own(
    helen, browser, found
):
    returns.unexplained(helen, found)
    html = read(browser, address("checks"))
    where = re.search(r'href="(/return/2025-26/checks/D4-\w+/)"', html)[1]
    browser.post(where, {"words": "The first words.", "seen": "0"})

    page = browser.post(where, {"words": "Mine.", "seen": "0"}).content.decode()

    check_page(page)
    assert "Somebody explained it while you were writing" in page
    assert "The first words." in page
    assert "Mine.</textarea>" in page


@in_a_test
def test_answers_that_changed_places_are_shown(helen, browser, found):
    year = ReportingYear(2024)
    before = Figures(year, answered_by(400, 100))
    returns.counted(helen, found, answered_by(100, 400), before=to_keep(before))

    html = read(browser, address("checks"))

    assert "changed places" in html


@in_a_test
def test_what_was_sent_is_kept_beside_what_is_so_now(helen, browser, found):
    returns.counted(helen, found, {})
    signed = {"officer": "Ruth Adeyemi", "post": "Director", "agreed": "on"}
    browser.post(address("sign"), signed | {"seen": str(found.turn)})
    day = {"sent_on_day": "3", "sent_on_month": "6", "sent_on_year": "2026"}
    typed = day | {"sent_by": "Helen Garside", "what": "return-2025-26.ods"}
    browser.post(address("send"), typed)
    with identity.seen_as(helen.principals):
        assert NationalReturn.objects.get().is_sent
        returns.counted(helen, found, {Cell("SG1f", "concerns", "concerns"): 7})

    html = read(browser, address("sent", 1))

    assert "Ruth Adeyemi, Director" in html
    assert "1 number differs" in html
    assert "sent: 0" in read(browser, address("table", "SG1f"))
    assert "sent: 0" not in read(browser, address("table", "SG1f") + "?sent=1")
    read(browser, address("again"))


@in_a_test
def test_the_board_sees_what_was_sent_rounded_and_nothing_before(helen, browser, found):
    chair = factories.signed_in(factories.user("independent_chair"))
    where = reverse("insight:return_publication", args=[YEAR])
    returns.counted(helen, found, {Cell("SG1f", "concerns", "concerns"): 3})
    assert "has not been sent" in read(browser, where)
    assert chair.get(where).status_code == 404

    _sent(helen, found)

    html = read(chair, where)
    assert "As it was sent on 3 June 2026, version 1." in html
    assert "[c]" in html
    assert f"/return/{YEAR}/publication/" in chair.get("/measures/").content.decode()
    file = chair.get(reverse("insight:publication_file", args=[YEAR]))
    assert file["Content-Disposition"].endswith('publication-2025-26.ods"')


def _sent(by, found):
    signed = Signed("Ruth Adeyemi", "Director")
    signing.sign_return(by=by, found=found, signed=signed, turn=found.turn)
    what = {"sent_by": "Helen", "what": "return.ods"}
    signing.say_it_was_sent(by=by, found=found, sent_on=date(2026, 6, 3), **what)


def test_the_days_of_the_collection_are_those_of_the_guidance():
    days = [f"{day:%d %m %Y}" for day, _ in timetables()[YEAR].days]

    assert days == ["01 04 2026", "03 06 2026", "17 06 2026", "01 07 2026"]


def test_the_states_in_the_docs_are_those_of_the_table():
    drawn = Path("docs/return-states.md").read_text(encoding="utf-8")

    assert drawn == return_states_in_markdown()
