"""The story of a life, dated as people date things, in an order that makes sense."""

import pytest

from alongside.people import actions as people
from alongside.people.actions import story as actions
from alongside.people.actions.told import Source
from tests.access.written import lines_written, statements_asked
from tests.design.page_checks import check_page
from tests.factories import access as factories

pytestmark = pytest.mark.django_db

WHO = {"how": "own", "said_by": ""}


def tell(by, person, title, when="", **more):
    return actions.add_to_story(
        by=by,
        person=person,
        chapter=actions.Chapter(title, when_words=when, **more),
        source=Source("Amina"),
    )


def page(browser, person, more=""):
    return browser.get(f"/people/{person.pk}/life-story/{more}").content.decode()


def in_order(html, *titles):
    places = [html.index(title) for title in titles]
    return places == sorted(places)


def test_a_life_is_told_in_order_whatever_the_order_of_telling(browser, worker, amina):
    tell(worker, amina, "The stall", "the 1990s")
    boat = tell(worker, amina, "The boat", "3 March 1962")
    tell(worker, amina, "School", "1958")
    tell(worker, amina, "The storm", "the night before", place="before", beside=boat)

    html = page(browser, amina)

    check_page(html)
    assert in_order(html, "School", "The storm", "The boat", "The stall")
    assert "the night before" in html


def test_the_person_tells_something_and_places_it_after_something_else(worker, amina):
    boat = tell(worker, amina, "The boat", "1962")
    tell(worker, amina, "The stall", "1990")
    browser = factories.signed_in(amina.user)
    typed = {"title": "My first shoes", "when_words": "when I was young"}

    browser.post(
        f"/people/{amina.pk}/life-story/add/",
        typed | {"place": "after", "beside": str(boat.pk)},
    )

    html = page(browser, amina)
    check_page(html)
    assert in_order(html, "The boat", "My first shoes", "The stall")
    assert "when I was young" in html


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"title": ""}, "Give it a name, in a few words"),
        ({"place": "after"}, "Choose what it stands before or after"),
        ({"beside": "boat"}, "Choose before or after"),
    ],
)
def test_what_is_not_well_said_is_told_beside_the_field(
    browser, worker, amina, typed, said
):
    boat = tell(worker, amina, "The boat", "1962")
    if "beside" in typed:
        typed = {"beside": str(boat.pk)}
    sent = {"title": "Shoes", "words": "Red ones.", **WHO} | typed

    html = browser.post(f"/people/{amina.pk}/life-story/add/", sent).content.decode()

    check_page(html)
    assert said in html
    assert "Red ones." in html


def test_nothing_of_another_life_can_be_stood_beside(browser, worker, amina):
    other = people.add_person(
        by=worker,
        facts=people.Facts(name="Colin Batty"),
        team=factories.safeguarding_team(),
    )
    theirs = tell(worker, other, "Signals", "1990")
    tell(worker, amina, "The boat", "1962")
    sent = {"title": "Shoes", "place": "after", "beside": str(theirs.pk), **WHO}

    html = browser.post(f"/people/{amina.pk}/life-story/add/", sent).content.decode()

    check_page(html)
    assert "Choose one from the list" in html
    assert "Signals" not in page(browser, amina)


def test_a_year_outweighs_a_place(worker, amina):
    boat = tell(worker, amina, "The boat", "1962")

    dated = tell(worker, amina, "School", "1958", place="after", beside=boat)

    assert (dated.place, dated.beside) == ("", None)


def test_telling_it_anew_keeps_what_was_told(browser, worker, amina):
    boat = tell(worker, amina, "The boat", "1962")
    typed = {"title": "The blue boat", "when_words": "1963", "seen": "1", **WHO}

    browser.post(f"/life-story/{boat.pk}/revise/", typed)

    html = page(browser, amina)
    check_page(html)
    assert in_order(html, "The blue boat", "What it said before", "1962")


def test_an_entry_cannot_stand_beside_itself(browser, worker, amina):
    boat = tell(worker, amina, "The boat")
    tell(worker, amina, "The stall")

    html = browser.get(f"/life-story/{boat.pk}/revise/").content.decode()

    assert f'<option value="{boat.pk}"' not in html


def test_what_stands_beside_something_taken_back_keeps_its_place(
    browser, worker, amina
):
    boat = tell(worker, amina, "The boat", "1962")
    tell(worker, amina, "School", "1958")
    tell(worker, amina, "The stall", "1990")
    tell(worker, amina, "The storm", place="after", beside=boat)

    actions.take_back_story(by=worker, entry=boat, why="It was a cousin's.")

    html = page(browser, amina)
    check_page(html)
    assert in_order(html, "School", "The storm", "The stall", "It was a cousin")


def test_a_long_life_is_paged_in_order_with_few_questions(browser, worker, amina):
    for year in range(1940, 1985):
        tell(worker, amina, f"Year {year}.", str(year))

    with statements_asked() as asked:
        first = page(browser, amina)
    key = first.split("?after=")[1].split('"')[0]
    second = page(browser, amina, f"?after={key}")

    check_page(first)
    check_page(second)
    assert len(asked) <= 15
    assert "Year 1959." in first
    assert "Year 1960." not in first
    assert "Year 1960." in second


def test_the_whole_story_is_on_one_page_to_print_and_the_log_says_so(
    browser, worker, amina
):
    for year in range(1940, 1965):
        tell(worker, amina, f"Year {year}.", str(year))

    with lines_written() as lines:
        html = page(browser, amina, "print/")

    check_page(html)
    assert "Year 1940." in html
    assert "Year 1964." in html
    assert any("print_story" in line for line in lines)


@pytest.mark.parametrize("after", ["x", "999999", "-1", "9" * 30])
def test_a_made_up_place_in_the_story_is_harmless(browser, amina, after):
    assert (
        browser.get(f"/people/{amina.pk}/life-story/?after={after}").status_code == 200
    )


def test_where_nothing_is_told_the_page_says_how_to_begin(browser, amina):
    html = page(browser, amina)

    check_page(html)
    assert "Ask about the photograph on the wall" in html
