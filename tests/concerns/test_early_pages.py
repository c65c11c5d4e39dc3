"""The pages on which early worries are noted, talked over and looked at together."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from alongside.access import clock, private_link
from alongside.concerns.models import EarlyRaiser, EarlyWorry
from alongside.concerns.rules import early as rules
from alongside.people import actions as people_actions
from tests.beginnings import held
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import early
from tests.people import noticed as people

pytestmark = pytest.mark.django_db


@held
def desk(manager):
    return factories.signed_in(manager.user)


@held
def win(manager):
    return people.win(manager)


def note(browser=None, address="/early/", **more):
    factories.safeguarding_team()
    typed = {"words": early.WORDS, "about_staff": "no", "uid": str(uuid4())} | more
    return (browser or Client()).post(address, typed, follow=True).content.decode()


def read(browser, address):
    answer = browser.get(address)
    assert answer.status_code == 200, address
    html = answer.content.decode()
    check_page(html)
    return html


def talk(**more):
    day = clock.today() + timedelta(days=3)
    said = {
        "how": "first_hand",
        "words": "I am cold, that is all.",
        "talked_by": "Ruth, with Win",
        "said": "The radiator was off.",
        "told": early.TOLD,
        "came": "nothing",
        "what": "Bleed the radiator.",
        "owner_name": "Hodan",
        "due_on_day": str(day.day),
        "due_on_month": str(day.month),
        "due_on_year": str(day.year),
        "serves": "To be warm.",
        "note": "Cold mornings.",
        "seen": "0",
    }
    return said | more


def test_a_visitor_gets_a_private_link_and_reads_what_came_of_it(manager):
    html = note(about_name="Amina Farah")
    check_page(html)
    assert "/early/read/" in html
    (raiser,) = people.seen_by(manager, EarlyRaiser)
    early.talked_over(manager, early.worry_of(manager, raiser))

    address = f"/early/read/{private_link.address_token(raiser.link)}/"
    assert early.TOLD in read(Client(), address)

    html = note(address=address, words="Still cold.")
    assert "Still cold." in html
    assert early.worry_of(manager, raiser).is_open


def test_nobody_has_to_say_a_name_but_has_to_say_about_whom(manager):
    html = note()

    check_page(html)
    assert "Say who or which service it is about" in html
    assert early.WORDS in html
    assert people.seen_by(manager, EarlyWorry) == []


def test_beside_the_form_stands_what_is_usual_for_the_person(manager, win):
    people_actions.write_about_me(
        by=manager,
        person=win,
        words={"usual_for_me": "Up at six, and first at the table."},
        written_by="Win",
    )
    blessing = factories.signed_in(people.let_in(manager, win, name="Blessing"))

    html = read(blessing, f"/people/{win.pk}/early/")
    assert "Up at six, and first at the table." in html
    html = note(blessing, f"/people/{win.pk}/early/")

    assert "What you told us early" in html
    (found,) = people.seen_by(manager, EarlyWorry)
    assert found.person_id == win.pk
    html = read(factories.signed_in(manager.user), f"/early/{found.pk}/")
    assert "Up at six, and first at the table." in html


def test_from_the_page_of_a_service_its_name_is_filled_in(manager):
    house = early.larch_house()
    worker = factories.signed_in(factories.care_worker())
    assert f"/early/?service={house.pk}" in read(worker, f"/services/{house.pk}/")
    assert "Early worries about it" not in read(worker, f"/services/{house.pk}/")
    desk = factories.signed_in(manager.user)
    assert "Early worries about it" in read(desk, f"/services/{house.pk}/")

    assert 'value="Larch House"' in read(worker, f"/early/?service={house.pk}")


def test_half_a_note_is_kept_for_whoever_is_signed_in(manager):
    worker = factories.signed_in(factories.care_worker())
    words = {"words": "She sits in", "about_name": "Amina"}
    worker.post("/drafts/concerns.early.0/", words)

    assert "She sits in" in worker.get("/early/").content.decode()


def test_the_desk_shows_the_day_and_whose_it_is(manager, desk):
    found = early.worry_of(manager, early.noted())
    assert "With nobody yet" in read(desk, "/early/desk/")

    typed = {"owner": str(manager.user.pk), "seen": "0"}
    desk.post(f"/early/{found.pk}/give/", typed)

    html = read(desk, "/early/desk/")
    assert f"With {manager.user.full_name}" in html
    assert "To be talked over by" in html


@pytest.mark.parametrize("came", ["nothing", "support", "quality", "concern"])
def test_each_end_is_written_on_one_page(manager, desk, win, came):
    factories.user("commissioner", team=factories.team())
    raiser = early.noted(person=win, service=early.larch_house())
    address = f"/early/{raiser.worry_id}/talk/"
    read(desk, address)

    html = desk.post(address, talk(came=came), follow=True).content.decode()

    check_page(html)
    assert "Talked over" in html
    assert early.worry_of(manager, raiser).state == came


def test_what_was_typed_stays_when_something_is_missing(manager, desk):
    raiser = early.noted()
    typed = talk(came="support", owner_name="", how="first_hand", words="")

    html = desk.post(f"/early/{raiser.worry_id}/talk/", typed).content.decode()

    check_page(html)
    assert "Write what the person said" in html
    assert "Say who will do it" in html
    assert "The radiator was off." in html


def test_the_second_of_two_sees_what_the_first_wrote(manager, desk):
    raiser = early.noted()
    worry = early.worry_of(manager, raiser)
    other = factories.signed_in(factories.social_worker())
    early.talked_over(manager, worry, words="It was the draught.")

    html = other.post(f"/early/{worry.pk}/talk/", talk()).content.decode()

    assert "It was the draught." in html
    assert "The radiator was off." in html


def test_somebody_looks_and_says_whose_record_it_is(manager, desk, win):
    raiser = early.noted(about_name="Winifred Thackray")
    assert "It is about Win" in read(desk, f"/early/{raiser.worry_id}/")

    typed = {"person": str(win.pk), "seen": "0"}
    desk.post(f"/early/{raiser.worry_id}/whose/", typed)

    assert early.worry_of(manager, raiser).person_id == win.pk


def test_several_about_one_service_are_looked_at_together(manager, desk):
    house = early.larch_house()
    first = factories.acting(factories.care_worker(full_name="Jomar Reyes"))
    for by, words in ((first, early.WORDS), (manager, "The bell rings and rings.")):
        raiser = early.noted(by, service=house, words=words, about_name="")
    assert "Look at them together" in read(desk, f"/early/{raiser.worry_id}/")

    html = read(desk, f"/early/service/{house.pk}/")

    assert "Two different people have noted something about Larch House" in html
    assert "What might be going on" in html
    assert early.WORDS in html
    assert "The bell rings and rings." in html


def test_one_alone_asks_nothing_and_none_is_not_called_good(manager, desk):
    house = early.larch_house()
    html = read(desk, f"/early/service/{house.pk}/")
    assert "That does not mean that all is well" in html

    early.noted(service=house)
    html = read(desk, f"/early/service/{house.pk}/")
    assert "people have noted something" not in html


def test_together_stands_only_what_ones_circles_allow(manager, win):
    early.noted(person=win)
    other = factories.user("social_worker", team=factories.team("North"))
    people_actions.let_into_circle(
        by=manager,
        person=win,
        principal_id=other.principal_id,
        purpose="working_with_person",
        told="yes",
    )

    html = read(factories.signed_in(other), f"/people/{win.pk}/early-worries/")

    assert early.WORDS not in html
    assert "Nobody has noted anything that you can see" in html


def test_more_worries_cost_no_more_queries(manager, desk, win):
    house = early.larch_house()

    def cost(address):
        desk.get(address)
        with CaptureQueriesContext(connection) as asked:
            desk.get(address)
        return len([one for one in asked if "SAVEPOINT" not in one["sql"]])

    pages = ("/early/desk/", f"/early/service/{house.pk}/", "/early/mine/")
    early.noted(manager, service=house, person=win)
    before = [cost(address) for address in pages]
    for _ in range(4):
        early.noted(manager, service=house, person=win)

    assert [cost(address) for address in pages] == before


def test_the_same_visitor_twice_is_one_person():
    one = EarlyRaiser(pk=1, email="Amy@example.org")
    other = EarlyRaiser(pk=2, email="amy@example.org")

    assert rules.how_many_people([one, other, EarlyRaiser(pk=3)]) == 2
