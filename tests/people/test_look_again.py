"""Looked at once a year and at each move; in the moment; and on one side of paper."""

from datetime import timedelta

import pytest

from alongside.access import clock
from alongside.access.identity import seen_as
from alongside.people import actions, queries
from alongside.standards import about_me
from tests.access.written import lines_written, statements_asked
from tests.beginnings import held
from tests.design.page_checks import check_page
from tests.factories import concerns, media

pytestmark = pytest.mark.django_db

LONG_AGO = timedelta(days=400)
MOMENT = {
    "how_i_communicate": "I tap the table twice for no.",
    "pain_or_distress": "I go quiet and hold my left ear.",
    "usual_for_me": "I sing in the mornings.",
}


@held
def amina(worker):
    return concerns.person(worker, "Amina Farah", known_as="Amina")


@pytest.fixture
def the_demo(settings):
    """The clock can be set in the demo alone."""
    settings.DEMO = True


def say(by, person, **words):
    return actions.write_about_me(
        by=by, person=person, words=words, written_by="Amina, talking"
    )


def say_long_ago(by, person, **words):
    with clock.set_to(clock.now() - LONG_AGO):
        return say(by, person, **words)


def page(browser, person, more=""):
    return browser.get(f"/people/{person.pk}/{more}").content.decode()


def still_right(row, **changes):
    said = {"reason": "yearly", "said_by": "Amina", "supported_by": "Josh"}
    return {"still_right": [str(row.pk)]} | said | changes


def test_the_page_asks_gently_when_nobody_has_looked_for_a_year(
    the_demo, browser, worker, amina
):
    say_long_ago(worker, amina, what_matters="My hens.")

    html = page(browser, amina)
    form = page(browser, amina, "about-me/")

    check_page(html)
    check_page(form)
    assert "Nobody has looked at some of this for a year." in html
    assert "for a year: What matters to me." in form


def test_what_was_said_this_year_is_not_asked_about(browser, worker, amina):
    say(worker, amina, what_matters="My hens.")

    assert "for a year" not in page(browser, amina)


def test_one_press_says_that_it_is_still_right(the_demo, browser, worker, amina):
    (row,) = say_long_ago(worker, amina, what_matters="My hens.")
    asked = page(browser, amina, "about-me/look-again/")

    answer = browser.post(
        f"/people/{amina.pk}/about-me/look-again/", still_right(row, reason="moving")
    )

    check_page(asked)
    assert "My hens." in asked
    assert answer["Location"] == f"/people/{amina.pk}/"
    home = page(browser, amina)
    assert "for a year" not in home
    assert "Still right on" in home
    story = page(browser, amina, "earlier-words/")
    check_page(story)
    assert "What matters to me: still right" in story
    assert "A move to a new home" in story


def test_words_that_somebody_changed_meanwhile_are_read_again_first(
    browser, worker, amina
):
    (row,) = say(worker, amina, what_matters="My hens.")
    say(worker, amina, what_matters="My hens, and Hilda most.")

    html = browser.post(
        f"/people/{amina.pk}/about-me/look-again/", still_right(row)
    ).content.decode()

    check_page(html)
    assert "Somebody has changed some of these words" in html
    assert "and Hilda most" in html


def test_nothing_ticked_is_no_answer(browser, worker, amina):
    (row,) = say(worker, amina, what_matters="My hens.")

    html = browser.post(
        f"/people/{amina.pk}/about-me/look-again/", still_right(row, still_right=[])
    ).content.decode()

    assert "Tick what is still right." in html


def test_where_nothing_is_written_there_is_nothing_to_look_at(browser, amina):
    html = page(browser, amina, "about-me/look-again/")

    check_page(html)
    assert "Nothing has been written yet." in html


def test_what_helps_at_once_stands_together_high_on_the_page(browser, worker, amina):
    say(worker, amina, how_to_talk="Slowly.", what_matters="My hens.", **MOMENT)
    media.shown(worker, amina, heading="how_i_communicate", description="Two taps.")

    html = page(browser, amina)

    check_page(html)
    way_there = 'href="#moment">If Amina needs help now'
    order = [way_there, "Slowly.", "My hens.", 'id="moment"', *MOMENT.values()]
    places = [html.index(words) for words in [*order, "Two taps."]]
    assert places == sorted(places)


def test_every_heading_of_the_standard_is_asked_and_most_are_folded_away(
    browser, amina
):
    html = page(browser, amina, "about-me/")

    check_page(html)
    for heading in about_me.standard().headings:
        assert f'name="{heading.code}"' in html
        assert heading.title in html
    assert html.count("<details") == 2
    assert "<details open" not in html
    assert html.index('name="who_matters"') < html.index("<details")


def test_two_who_write_under_a_folded_heading_find_it_open(browser, worker, amina):
    html = page(browser, amina, "about-me/")
    say(worker, amina, please_do="Knock first.")
    sent = {"please_do": "Sing.", "written_by": "Amina", "seen": ""}

    html = browser.post(f"/people/{amina.pk}/about-me/", sent).content.decode()

    check_page(html)
    assert html.index(" open>") < html.index('name="keep_please_do"')
    assert "Knock first." in html
    assert "Sing." in html


def test_what_changed_goes_on_by_key_with_nothing_twice(worker, amina):
    for number in range(30):
        (row,) = say(worker, amina, what_matters=f"Hen {number}.")
        actions.say_still_right(
            by=worker,
            person=amina,
            statements={row.pk},
            reason="yearly",
            said_by="Amina",
        )
    found, after = [], ""
    with seen_as(worker.principals):
        for _ in range(2):
            part = queries.what_changed(worker, amina, after)
            found += part.rows
            after = part.next_key

    assert len({(change.rank, change.row.pk) for change in found}) == 60
    assert after == ""
    assert [c.at for c in found] == sorted((c.at for c in found), reverse=True)


def test_the_one_page_holds_what_helps_and_is_logged_as_a_print(browser, worker, amina):
    say(worker, amina, how_to_talk="Slowly.", **MOMENT)

    with lines_written() as lines:
        html = page(browser, amina, "about-me/print/")

    check_page(html)
    assert all(words in html for words in ("Slowly.", *MOMENT.values()))
    assert len(lines) == 2
    assert any("'export'" in line and "print_about_me" in line for line in lines)


def test_what_does_not_fit_on_one_page_is_named(browser, worker, amina):
    say(worker, amina, how_to_talk="Slowly.", also="x " * 3000)

    html = page(browser, amina, "about-me/print/")

    assert "There was no room for: Also worth knowing about Amina." in html
    assert "x x x" not in html


def test_no_page_asks_more_questions_with_more_to_show(browser, worker, amina):
    for number in range(12):
        say(worker, amina, what_matters=f"Hen {number}.", **MOMENT)
        file = media.prepared(colour=(number * 20, 9, 9))
        media.shown(worker, amina, file, heading="usual_for_me")

    for more in ("", "about-me/", "about-me/print/", "about-me/look-again/", "media/"):
        with statements_asked() as asked:
            page(browser, amina, more)
        assert len(asked) <= 15, more
