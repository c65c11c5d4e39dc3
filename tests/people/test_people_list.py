"""Finding people: only those whose circle one is in, however the name is spelled."""

import pytest

from alongside.access.identity import seen_as
from alongside.people import actions, queries
from alongside.people.actions import Facts
from tests.access.written import lines_written, statements_asked, without_token
from tests.beginnings import held
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import concerns

pytestmark = pytest.mark.django_db


@held
def worker():
    return factories.acting(factories.social_worker())


def page(browser, address="/people/", **typed):
    return browser.get(address, typed).content.decode()


def of_another_team(name):
    """A person whose circle holds another council's team alone."""
    other = factories.organisation("council", "Eastmere Council")
    team = factories.team("Eastmere safeguarding", of=other)
    by = factories.acting(factories.user("social_worker", team=team))
    return actions.add_person(by=by, facts=Facts(name=name), team=team)


def test_the_list_shows_those_whose_circle_one_is_in_and_no_others(browser, worker):
    concerns.person(worker, "Amina Farah")
    of_another_team("Winifred Thackray")

    html = page(browser)

    check_page(html)
    assert "Amina Farah" in html
    assert "Winifred Thackray" not in html


def test_a_name_is_found_however_it_is_spelled(browser, worker):
    concerns.person(worker, "Catherine Smyth")
    concerns.person(worker, "Amina Farah")

    html = page(browser, words="Kathryn Smith")

    assert "Catherine Smyth" in html
    assert "Amina Farah" not in html


def test_somebody_is_found_by_what_they_are_called(browser, worker):
    concerns.person(worker, "Mohammed Iqbal Hussain", known_as="Iqbal Sahib")

    assert "Mohammed Iqbal Hussain" in page(browser, words="sahib")


def test_a_search_is_in_the_log_without_the_words(browser):
    with lines_written() as lines:
        page(browser, words="Thackray")
        page(browser)

    assert len(lines) == 1
    assert "'search'" in lines[0]
    assert "Thackray" not in lines[0]


def test_a_search_for_somebody_elses_person_says_the_same_as_for_nobody(browser):
    of_another_team("Winifred Thackray")

    theirs = page(browser, words="Winifred Thackray")
    nobodys = page(browser, words="Winifred Thackrey")

    assert without_token(theirs) == without_token(
        nobodys.replace("Thackrey", "Thackray")
    )
    assert "Nobody found." in theirs


def test_long_lists_go_on_by_key_with_nobody_twice_and_nobody_missing(browser, worker):
    for number in range(queries.PAGE + 5):
        concerns.person(worker, f"Amina {number // 2:02}")

    first = queries_page(worker, "")
    second = queries_page(worker, first.next_key)

    assert len(first.rows) == queries.PAGE
    assert len({p.pk for p in first.rows + second.rows}) == queries.PAGE + 5
    assert second.next_key == ""
    assert "Next →" in page(browser)


def queries_page(viewer, after):
    with seen_as(viewer.principals):
        return queries.people_page(viewer, "", after)


@pytest.mark.parametrize("after", ["x", "|", "Amina|abc", "Amina|" + "9" * 30, "|-1"])
def test_a_made_up_place_in_the_list_is_harmless(browser, after):
    assert browser.get("/people/", {"after": after}).status_code == 200


def test_the_list_asks_few_questions_however_many_there_are(browser, worker):
    for number in range(15):
        concerns.person(worker, f"Amina {number:02}")

    with statements_asked() as asked:
        page(browser)

    assert len(asked) <= 15


def test_a_commissioner_has_no_list_of_people():
    browser = factories.signed_in(factories.user("commissioner"))

    assert browser.get("/people/").status_code == 403
