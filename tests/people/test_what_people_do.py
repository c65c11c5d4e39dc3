"""The pages of what people will do: its rungs, and who is offered which button."""

import re

import pytest

from alongside.access.identity import seen_as
from alongside.agreed import actions as agreed
from alongside.agreed.models import Action
from alongside.people import actions
from tests.access.written import statements_asked
from tests.beginnings import held
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import concerns, talks

pytestmark = pytest.mark.django_db

AGREED = {
    "what": "Put up the mirror.",
    "owner_name": "Hodan",
    "due_on_day": "1",
    "due_on_month": "2",
    "due_on_year": "2090",
    "serves": "To see them from my bed.",
    "serves_kind": "wish",
}


@held
def josh():
    return factories.acting(factories.social_worker(full_name="Josh Pereira"))


@held
def farah():
    return factories.acting(factories.social_worker(full_name="Farah Siddiqui"))


@held
def amina(josh):
    return talks.person(josh)


@held
def mirror(josh, amina):
    return talks.action(josh, amina, owner=josh.user)


def page(browser, address):
    html = browser.get(address).content.decode()
    check_page(html)
    return html


def at(action, amina, more=""):
    return f"/people/{amina.pk}/actions/{action.pk}/{more}"


def state(viewer, action):
    with seen_as(viewer.principals):
        return Action.objects.get(pk=action.pk).state


def test_the_list_shows_the_wish_what_who_and_when(josh, amina, mirror):
    html = page(factories.signed_in(josh.user), f"/people/{amina.pk}/actions/")

    for words in ("To see them from my bed.", "Put up the mirror.", "Josh Pereira"):
        assert words in html
    assert "Amina feels the difference" in html


def test_each_is_offered_the_rung_that_is_theirs(josh, farah, amina, mirror):
    joshs, farahs, aminas = (
        factories.signed_in(user) for user in (josh.user, farah.user, amina.user)
    )
    assert "/done/" in page(joshs, at(mirror, amina))
    assert "Only Josh Pereira can say" in page(farahs, at(mirror, amina))

    joshs.post(at(mirror, amina, "done/"), {"words": "With four screws."})
    assert "/checked/" not in page(joshs, at(mirror, amina))
    farahs.post(at(mirror, amina, "checked/"), {"is_so": "yes", "words": "I saw it."})
    assert "Did I feel the difference?" in page(aminas, at(mirror, amina))
    aminas.post(at(mirror, amina, "felt/"), {"is_so": "yes", "words": "All four."})

    assert state(josh, mirror) == "felt"
    html = page(aminas, f"/people/{amina.pk}/actions/?show=finished")
    assert "Put up the mirror." in html
    assert "Nothing is waiting" in page(aminas, f"/people/{amina.pk}/actions/")


def test_a_press_out_of_turn_says_why_not(josh, amina, mirror):
    browser = factories.signed_in(amina.user)

    html = browser.post(
        at(mirror, amina, "felt/"), {"is_so": "yes", "words": "All four."}
    ).content.decode()

    check_page(html)
    assert "before it can be felt" in html
    assert "All four." in html
    assert state(josh, mirror) == "to_do"


def test_not_felt_stands_on_the_card_until_somebody_goes_on(josh, farah, amina, mirror):
    talks.checked(mirror, josh, farah)
    browser = factories.signed_in(amina.user)

    browser.post(
        at(mirror, amina, "felt/"), {"is_so": "no", "words": "It faces the wall."}
    )

    html = page(browser, f"/people/{amina.pk}/actions/")
    assert "Not finished" in html
    assert "It faces the wall." in html


def test_a_worker_writes_down_her_words_and_who_said_them(josh, farah, amina, mirror):
    talks.checked(mirror, josh, farah)
    browser = factories.signed_in(farah.user)
    sent = {"is_so": "yes", "words": "All four.", "said_by": ""}

    html = browser.post(at(mirror, amina, "felt/"), sent).content.decode()
    check_page(html)
    assert "Write who said it" in html
    browser.post(at(mirror, amina, "felt/"), sent | {"said_by": "Amina, to Farah"})

    html = page(browser, at(mirror, amina))
    assert "Amina, to Farah felt the difference" in html
    assert "Written down by Farah Siddiqui" in html


def test_somebody_who_got_a_sign_in_later_says_it_for_themselves(josh, farah):
    person = concerns.person(josh, "Joe Bright")
    action = talks.action(josh, person, owner=josh.user)
    talks.checked(action, josh, farah)
    joe = factories.user("person", full_name="Joe Bright")
    actions.let_into_circle(
        by=josh,
        person=person,
        principal_id=joe.principal_id,
        purpose="about_me",
        told="yes",
    )
    with seen_as(josh.principals):
        person.user = joe
        person.save()

    factories.signed_in(joe).post(
        at(action, person, "felt/"), {"is_so": "yes", "words": "Warm."}
    )

    assert state(josh, action) == "felt"


def test_a_care_worker_in_the_circle_sees_an_action_through(josh, amina):
    carer = factories.care_worker(full_name="Blessing Achebe")
    actions.let_into_circle(
        by=josh,
        person=amina,
        principal_id=carer.principal_id,
        purpose="working_with_person",
        told="yes",
    )
    action = talks.action(josh, amina, owner=carer)
    browser = factories.signed_in(carer)

    browser.post(at(action, amina, "done/"), {"words": "On my night."})

    assert state(josh, action) == "done"
    assert "Agree something new" not in page(browser, f"/people/{amina.pk}/actions/")


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"owner_name": ""}, "Say who will do it"),
        ({"due_on_year": "2020"}, "Choose a day that has not gone by"),
        ({"due_on_day": "31"}, "The day must be a real date"),
        ({"serves": ""}, "Write what it is for, in their words"),
        ({"owner": "999999"}, "Choose one from the list"),
    ],
)
def test_owner_and_day_are_asked_and_typed_words_stay(josh, amina, wrong, sentence):
    browser = factories.signed_in(josh.user)

    html = browser.post(
        f"/people/{amina.pk}/actions/new/", AGREED | wrong
    ).content.decode()

    check_page(html)
    assert sentence in html
    assert "Put up the mirror." in html


def test_both_a_chosen_owner_and_a_name_is_one_too_many(josh, amina):
    browser = factories.signed_in(josh.user)

    html = browser.post(
        f"/people/{amina.pk}/actions/new/", AGREED | {"owner": str(josh.user.pk)}
    ).content.decode()

    assert "Choose somebody from the list or write a name" in html


def test_of_two_who_change_it_at_once_the_second_sees_both(josh, farah, amina, mirror):
    browser = factories.signed_in(farah.user)
    agreed.change_action(
        by=josh,
        action=mirror,
        to_do=talks.to_do(josh.user, what="Put up a big mirror."),
        why="She asked.",
        seen_version=1,
    )
    mine = AGREED | {"what": "Two mirrors.", "why": "The yard is wide.", "seen": "1"}

    html = browser.post(at(mirror, amina, "change/"), mine).content.decode()

    check_page(html)
    assert "Somebody else changed it while you were writing." in html
    assert "Put up a big mirror." in html
    assert "Two mirrors." in html
    browser.post(at(mirror, amina, "change/"), mine | {"seen": "2"})
    html = page(browser, at(mirror, amina))
    for words in ("Two mirrors.", "Put up a big mirror.", "Put up the mirror."):
        assert words in html


def test_one_persons_actions_are_not_found_under_another(josh, amina, mirror):
    other = talks.person(josh, name="Joe Bright")
    browser = factories.signed_in(josh.user)

    assert browser.get(at(mirror, other)).status_code == 404


def test_four_hundred_are_paged_by_their_day(josh, amina):
    browser = factories.signed_in(josh.user)
    address = f"/people/{amina.pk}/actions/"
    talks.action(josh, amina)
    with statements_asked() as one:
        page(browser, address)
    with seen_as(josh.principals):
        first = Action.objects.get()
        rows = []
        for number in range(400):
            row = Action.objects.get(pk=first.pk)
            row.pk, row.what = None, f"Thing {number}."
            rows.append(row)
        Action.objects.bulk_create(rows)

    with statements_asked() as many:
        html = page(browser, address)
    more = re.search(r'rel="next" href="(\?after=[^"]+)"', html)[1]

    assert len(many) <= len(one)
    assert "Thing 18." in html
    assert "Thing 19." not in html
    assert "Thing 19." in page(browser, address + more)
