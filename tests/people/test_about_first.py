"""How to talk with somebody, and what matters to them, opens every page about them."""

import re

import pytest
from django.urls import URLPattern, URLResolver, get_resolver

from alongside.people import actions
from tests.beginnings import held
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import concerns

pytestmark = pytest.mark.django_db

HOW, MATTERS = "Sit on my right and wait.", "My hens, and who feeds them."
# These open with the same words in full, or hand over a paper and nothing else.
IN_FULL = {"", "about-me/", "about-me/look-again/", "notice/", "earlier-words/"}
PAPERS = {"about-me/print/", "life-story/print/"}
THANKS = {"notice/thanks/"}


def _routes(patterns, before=""):
    for one in patterns:
        route = before + str(one.pattern)
        if isinstance(one, URLResolver):
            yield from _routes(one.url_patterns, route)
        elif isinstance(one, URLPattern):
            yield route


def _pages_about_somebody():
    begins = "people/<int:pk>/"
    routes = {r for r in _routes(get_resolver().url_patterns) if r.startswith(begins)}
    pages = {route.removeprefix(begins) for route in routes if route.count("<") == 1}
    return sorted(pages - IN_FULL - PAPERS - THANKS)


@held
def amina(worker):
    person = concerns.person(worker, "Amina Farah", known_as="Amina")
    words = {"how_to_talk": HOW, "what_matters": MATTERS}
    actions.write_about_me(by=worker, person=person, words=words, written_by="Amina")
    return person


def _html(browser, person, more):
    answer = browser.get(f"/people/{person.pk}/{more}")
    is_page = "text/html" in answer.headers.get("Content-Type", "")
    return answer.content.decode() if answer.status_code == 200 and is_page else ""


def test_every_page_about_somebody_opens_with_their_words(worker, amina):
    browser = factories.signed_in(worker.user)
    opened = 0

    for more in _pages_about_somebody():
        html = _html(browser, amina, more)
        if not html:
            continue
        opened += 1
        title = html.index("<h1")
        assert 0 < html.find(HOW) < title, f"{more} does not say how to talk"
        assert 0 < html.find(MATTERS) < title, f"{more} does not say what matters"

    assert opened > 15


def test_the_words_are_short_there_and_lead_to_the_whole(worker, amina):
    long = " ".join(f"word{number}" for number in range(60))
    actions.write_about_me(
        by=worker, person=amina, words={"how_to_talk": long}, written_by="Amina"
    )

    html = _html(factories.signed_in(worker.user), amina, "plan/")

    check_page(html)
    said = re.search(r'<aside class="alongside-glance".*?</aside>', html, re.DOTALL)[0]
    assert "word21" in said
    assert "word30" not in said
    assert f'href="/people/{amina.pk}/"' in said


def test_where_nothing_was_said_it_says_so(worker):
    stranger = concerns.person(worker, "Bede Okoro", known_as="Bede")

    html = _html(factories.signed_in(worker.user), stranger, "plan/")

    assert "Nobody has asked yet how to talk with Bede." in html


def test_the_person_is_not_told_how_to_talk_with_themselves(worker):
    own = factories.user("person", full_name="Chidi Eze")
    chidi = actions.add_person(
        by=worker,
        facts=actions.Facts(name="Chidi Eze"),
        team=factories.safeguarding_team(),
        user=own,
    )
    actions.write_about_me(
        by=worker, person=chidi, words={"how_to_talk": HOW}, written_by="Chidi"
    )

    html = _html(factories.signed_in(own), chidi, "plan/")

    assert html
    assert HOW not in html
