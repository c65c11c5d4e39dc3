"""The pages about advocates: the person's, a worker's, an advocate's own."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from alongside.access import identity
from alongside.access.models import Membership
from alongside.people import actions as people
from alongside.people.actions import Facts
from alongside.people.models import AdvocacyNeed, Representation
from tests.beginnings import held
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import advocacy as given

pytestmark = pytest.mark.django_db(databases="__all__")
LOOKED = {
    "outcome": "no_need",
    "reason": "She takes part well.",
    **given.EASY,
}


@held
def amina(worker):
    return people.add_person(
        by=factories.manager(),
        facts=Facts(name="Amina Farah", known_as="Amina"),
        team=factories.safeguarding_team(),
        user=factories.user("person", full_name="Amina Farah"),
    )


@held
def home(amina, worker):
    """A care worker of the home she lives in, in her circle."""
    user = factories.care_worker()
    people.let_into_circle(
        by=worker,
        person=amina,
        principal_id=user.principal_id,
        purpose="working_with_person",
        told="yes",
    )
    return factories.signed_in(user)


@held
def need(worker, amina):
    return given.noted(worker, amina)


def read(browser, address):
    """A page that is well made."""
    answer = browser.get(address)
    assert answer.status_code == 200, answer.status_code
    html = answer.content.decode()
    check_page(html)
    return html


def test_the_person_asks_with_one_press_and_two_presses_are_one(amina, worker):
    own = factories.signed_in(amina.user)
    assert "I want someone to speak up for me" in read(own, _page(amina))

    for _ in range(2):
        own.post(f"{_page(amina)}ask/")

    html = read(own, _page(amina))
    assert "You have asked for an advocate" in html
    with identity.seen_as(worker.principals):
        assert AdvocacyNeed.objects.filter(trigger="on_request").count() == 1


def _page(person):
    return f"/people/{person.pk}/advocate/"


def test_a_care_service_does_not_see_that_the_person_asked(amina, home, browser):
    factories.signed_in(amina.user).post(f"{_page(amina)}ask/")

    assert "Somebody asked for an advocate" not in read(home, _page(amina))
    assert "Somebody asked for an advocate" in read(browser, _page(amina))


def test_the_page_of_the_person_speaks_to_them(amina, need):
    html = read(factories.signed_in(amina.user), f"/advocacy/{need.pk}/")

    assert "We will look at whether an advocate would help you." in html
    assert "What comes next" not in html


def test_somebody_looks_at_it(browser, need):
    address = f"/advocacy/{need.pk}/look/"
    assert "not the same as whether they can decide" in read(browser, address)

    answer = browser.post(address, LOOKED | {"seen": 1})

    assert answer["Location"] == f"/advocacy/{need.pk}/"
    assert "She takes part well." in read(browser, answer["Location"])


def test_what_is_missing_is_said_beside_its_question(browser, need):
    typed = LOOKED | {"seen": 1, "retain": "yes"}

    html = browser.post(f"/advocacy/{need.pk}/look/", typed).content.decode()

    assert "nobody suitable can help" in html
    assert "She takes part well." in html


def test_two_who_look_at_once_see_each_others_words(browser, worker, need):
    given.looked_at(worker, need)
    mine = LOOKED | {"seen": 1, "reason": "I saw the same."}

    html = browser.post(f"/advocacy/{need.pk}/look/", mine).content.decode()

    assert "She takes part well." in html
    assert "I saw the same." in html
    again = browser.post(f"/advocacy/{need.pk}/look/", mine | {"seen": 2})
    assert again.status_code == 302


def test_each_step_has_a_page_that_leads_to_the_next(browser, worker, need):
    given.looked_at(worker, need, given.DUTY)
    address = f"/advocacy/{need.pk}/"
    offered = {
        "seen": 2,
        "offered_on_day": "25",
        "offered_on_month": "11",
        "offered_on_year": "2024",
        "offered_by": "Josh",
        "told_in": "face_to_face",
        "how": "At her table.",
        "words": "Yes please.",
        "choice": "accepted",
    }
    day = {
        n.replace("offered", "referred"): v for n, v in offered.items() if "_on_" in n
    }
    steps = {
        "offer": offered,
        "ask": {"seen": 3, "kind": "care_act_67", "organisation_name": "Voices", **day},
        "found": {"seen": 4, "advocate_name": "Grace Mensah"},
        "begin": {"seen": 5, "way": "instructed", "limits": ""},
    }
    for step, typed in steps.items():
        read(browser, f"{address}{step}/")
        assert browser.post(f"{address}{step}/", typed).status_code == 302, step

    html = read(browser, address)
    assert "An advocate is helping" in html
    assert "Grace Mensah" in html


def test_the_advocate_reads_their_list_speaks_and_is_answered(browser, worker, need):
    user = factories.user("advocate", full_name="Grace Mensah")
    given.helped(worker, need, user)
    theirs = factories.signed_in(user)
    assert "Amina" in read(theirs, "/advocacy/mine/")
    address = f"/advocacy/{need.pk}/say/"
    read(theirs, address)
    day = {"made_on_day": "25", "made_on_month": "11", "made_on_year": "2024"}

    theirs.post(address, {"on_what": "Her home", "words": "She stays.", **day})

    assert "not answered yet" in read(theirs, "/advocacy/mine/")
    assert "An advocate waits for an answer" in read(browser, "/advocacy/")
    with identity.seen_as(worker.principals):
        said = Representation.objects.get()
    answer = f"/advocacy/said/{said.pk}/answer/"
    read(browser, answer)
    browser.post(answer, {"answer": "She does.", "why": "She wants to."})
    html = read(theirs, f"/advocacy/{need.pk}/")
    assert "She wants to." in html


def test_whoever_declines_says_why_and_sees_it_no_longer(worker, need, amina):
    user = factories.user("advocate")
    given.found(worker, need, user)
    theirs = factories.signed_in(user)

    answer = theirs.post(
        f"/advocacy/{need.pk}/decline/", {"seen": 5, "why": "I know the family."}
    )

    assert answer["Location"] == "/advocacy/mine/"
    assert theirs.get(f"/advocacy/{need.pk}/").status_code == 404
    assert not Membership.objects.filter(
        principal=user.principal_id, ends_at=None, purpose="advocate"
    ).exists()


def test_the_same_advocate_is_asked_in_one_press(browser, worker, need, amina):
    user = factories.user("advocate", full_name="Grace Mensah")
    given.helped(worker, need, user)
    later = given.offered(worker, given.noted(worker, amina, about=worker.user))
    address = f"/advocacy/{later.pk}/"
    assert "Ask the same advocate" in read(browser, address)

    browser.post(f"{address}same/", {"seen": later.version})

    assert "An advocate has been found" in read(browser, address)


def test_a_press_that_comes_too_late_is_told_so(browser, worker, need, amina):
    given.helped(worker, need, factories.user("advocate"))
    later = given.offered(worker, given.noted(worker, amina, about=worker.user))

    page = browser.post(f"/advocacy/{later.pk}/same/", {"seen": "1"}, follow=True)

    assert "Somebody else changed this" in page.content.decode()


def test_more_needs_cost_no_more_queries(browser, worker, need, amina):
    _queries(browser)  # the first page of a session asks one more
    one = _queries(browser)
    for _ in range(3):
        given.noted(worker, amina, about=factories.care_worker())

    assert _queries(browser) == one


def _queries(browser):
    with CaptureQueriesContext(connection) as asked:
        assert browser.get("/advocacy/").status_code == 200
    return len([one for one in asked if "SAVEPOINT" not in one["sql"]])
