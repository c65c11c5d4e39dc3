"""Which of what happened somebody asks to see: by kind, days, words and who said it."""

from datetime import timedelta

import pytest

from alongside.access import clock
from alongside.people import actions as people
from alongside.people.actions import story
from alongside.people.actions.told import Source
from alongside.standards import codes
from tests.beginnings import held
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import timing
from tests.pages.chronologies import HENS, TEA, WORRY, case, in_this_order, read
from tests.people import noticed

pytestmark = pytest.mark.django_db


@held
def helen():
    return factories.acting(factories.safeguarding_manager(full_name="Helen Garside"))


@held
def amina(helen):
    return case(helen).person


@pytest.mark.parametrize(
    ("asked", "there", "not_there"),
    [
        ("?kinds=noticing", TEA, HENS),
        ("?kinds=noticing&kinds=conversation", HENS, WORRY),
        ("?words=TEA+cold", TEA, WORRY),
        ("?who=amina", HENS, TEA),
        ("?who=garside", TEA, WORRY),
    ],
)
def test_it_is_narrowed_by_kind_words_and_who_said_it(
    helen, amina, asked, there, not_there
):
    html = read(helen.user, amina, asked)

    assert there in html
    assert not_there not in html
    assert "Show everything again" in html


def test_it_is_narrowed_by_days_and_says_what_has_none(helen, amina):
    with timing.days_ago(30):
        noticed.notices(helen, amina, "She sang.")
    _told(helen, amina, "When I was young", "I kept goats.")
    _told(helen, amina, "1962", "I came by boat.")
    day = clock.today() - timedelta(days=7)
    days = f"since_day={day.day}&since_month={day.month}&since_year={day.year}"
    kinds = "kinds=noticing&kinds=life_story"

    html = read(helen.user, amina, f"?{kinds}&{days}")
    every = read(helen.user, amina, f"?{kinds}&order=oldest")
    then = read(
        helen.user,
        amina,
        f"?{kinds}&until_day=1&until_month=6&until_year=1962",
    )

    assert TEA in html
    assert "She sang." not in html
    assert "One thing has no day, so it is not among these days." in html
    assert "When I was young" in every
    assert in_this_order(every, "I came by boat.", "She sang.", TEA, "I kept goats.")
    assert "I came by boat." in then
    assert TEA not in then


def _told(by, person, when, title):
    story.add_to_story(
        by=by, person=person, chapter=story.Chapter(title, when_words=when), source=SAID
    )


SAID = Source("Amina")


def test_from_day_to_day_waits_until_it_is_asked_for(helen, amina):
    people.check_in(
        by=factories.acting(amina.user), person=amina, feeling=codes.FEELINGS.codes[0]
    )

    assert "How it feels" not in read(amina.user, amina)
    assert "How it feels" in read(amina.user, amina, "?kinds=day_to_day")


def test_days_the_wrong_way_round_are_refused_and_kept(helen, amina):
    days = "since_day=2&since_month=3&since_year=2026&until_day=1&until_month=3"
    browser = factories.signed_in(helen.user)
    asked = f"?{days}&until_year=2026&words=tea"

    answer = browser.get(f"/people/{amina.pk}/chronology/{asked}")
    paper = browser.get(f"/people/{amina.pk}/chronology/print/{asked}")

    html = answer.content.decode()
    check_page(html)
    assert "The last day must not be before the first" in html
    assert 'value="tea"' in html
    assert TEA not in html
    assert paper.status_code == 302
    assert "words=tea" in paper.headers["Location"]
