"""Who matters, how close they are, and what each may know and do."""

import pytest

from alongside.access.identity import seen_as
from alongside.access.rules import Refused
from alongside.people.actions import relationship as actions
from alongside.people.actions.told import Source
from alongside.people.models import Relationship
from tests.access.written import statements_asked
from tests.beginnings import held
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories.lives import page, somebody

pytestmark = pytest.mark.django_db

HODAN = {
    "name": "Hodan Farah",
    "role": "my daughter",
    "ring": "1",
    "words": "She rings at six.",
    "may_know": ["health", "money"],
    "may_do": ["visit"],
    "reach": "07700 900999",
    "how": "own",
    "said_by": "",
}


@held
def hodan(worker, amina):
    """Amina's daughter."""
    return somebody(worker, amina, "Hodan Farah", "my daughter")


def one(viewer, model):
    with seen_as(viewer.principals):
        return model.objects.get()


def test_the_person_writes_who_matters_and_what_they_may_know(amina):
    browser = factories.signed_in(amina.user)
    told = {k: v for k, v in HODAN.items() if k not in ("how", "said_by")}

    browser.post(f"/people/{amina.pk}/relationships/add/", told)

    html = page(browser, amina)
    check_page(html)
    assert "Hodan Farah, my daughter" in html
    assert "My health; My money" in html
    assert "Visit me" in html
    assert "07700 900999" in html


def test_somebody_else_reads_it_said_of_the_person(browser, amina):
    browser.post(f"/people/{amina.pk}/relationships/add/", HODAN)

    html = page(browser, amina)

    check_page(html)
    assert "The person&#x27;s health; The person&#x27;s money" in html
    assert "Ask first about anything else" in html


def test_whoever_is_not_spoken_of_yet_is_told_nothing_without_asking(
    browser, worker, amina, hodan
):
    html = page(browser, amina)

    assert "Ask Amina before you tell them anything" in html


def test_what_is_missing_is_said_beside_the_field_and_words_stay(browser, amina):
    sent = HODAN | {"name": "", "ring": ""}

    html = browser.post(f"/people/{amina.pk}/relationships/add/", sent).content.decode()

    check_page(html)
    assert "Write what they are called" in html
    assert "Choose how close they are" in html
    assert "She rings at six." in html


def test_writing_about_somebody_lets_them_in_nowhere(worker, amina, hodan):
    html = page(factories.signed_in(worker.user), amina)
    circle = factories.signed_in(amina.user).get(f"/people/{amina.pk}/circle/")

    assert "Hodan" in html
    assert "Hodan" not in circle.content.decode()


def test_the_picture_says_the_same_in_words(browser, worker, amina, hodan):
    somebody(worker, amina, "Mrs Oduya", "next door", ring=3)

    html = page(browser, amina)

    check_page(html)
    assert 'role="img"' in html
    assert "Closest to Amina: Hodan Farah; Around Amina: Mrs Oduya" in html
    assert "<strong>Hodan Farah</strong>, my daughter" in html


def test_of_two_who_change_at_once_the_second_sees_both(browser, worker, hodan):
    actions.revise_relationship(
        by=worker,
        relationship=hodan,
        somebody=actions.Somebody("Hodan Farah", "my girl", 1, may_know=("money",)),
        source=Source("Amina"),
        why="",
        seen=1,
    )
    sent = HODAN | {"role": "my eldest", "seen": "1"}

    html = browser.post(f"/relationships/{hodan.pk}/revise/", sent).content.decode()

    check_page(html)
    assert "my girl" in html
    assert "my eldest" in html
    assert one(worker, Relationship).role == "my girl"


def test_what_somebody_may_know_is_never_lost_when_it_changes(browser, amina, hodan):
    browser.post(f"/relationships/{hodan.pk}/revise/", HODAN | {"seen": "1"})
    browser.post(
        f"/relationships/{hodan.pk}/revise/",
        HODAN | {"seen": "2", "may_know": [], "why_changed": "They quarrelled."},
    )

    html = page(browser, amina)

    check_page(html)
    assert "They quarrelled." in html
    assert "My health" in html[html.index("What it said before") :]


def test_somebody_who_has_gone_stays_readable_with_the_reason(browser, amina, hodan):
    browser.post(f"/relationships/{hodan.pk}/take-back/", {"why": "She moved away."})

    html = page(browser, amina)

    check_page(html)
    assert "No longer in this life" in html
    assert "She moved away." in html


def test_somebody_close_is_let_in_and_out_again(browser, worker, amina, hodan):
    user = factories.user("person", full_name="Hodan Farah", email="h@westmere.example")
    record = f"/people/{amina.pk}/"
    theirs = factories.signed_in(user)
    before = theirs.get(record).status_code

    browser.post(
        f"/relationships/{hodan.pk}/let-in/",
        {"email": "H@westmere.example", "told": "yes"},
    )
    inside = theirs.get(record).status_code
    with seen_as(worker.principals):
        hodan.refresh_from_db()
    actions.take_back_relationship(by=worker, relationship=hodan, why="They fell out.")

    assert (before, inside, theirs.get(record).status_code) == (404, 200, 404)


def test_nobody_without_a_sign_in_is_let_in(worker, hodan):
    with pytest.raises(Refused, match="sign-in"):
        actions.let_in_relationship(
            by=worker, relationship=hodan, user=None, told="yes"
        )


def test_many_people_are_paged_from_the_closest_with_few_questions(
    browser, worker, amina
):
    for number in range(45):
        somebody(worker, amina, f"Friend {number}", "a friend", ring=1 + number // 15)

    with statements_asked() as asked:
        first = page(browser, amina)
    key = first.split("?after=")[1].split('"')[0]
    second = page(browser, amina, f"?after={key}")

    check_page(first)
    check_page(second)
    assert len(asked) <= 15
    assert "Friend 19, a friend</h3>" in first
    assert "Friend 20, a friend</h3>" not in first
    assert "Friend 20, a friend</h3>" in second


def test_where_nobody_is_written_down_the_page_says_how_to_begin(browser, amina):
    html = page(browser, amina)

    check_page(html)
    assert "Begin with whoever they would want to be told first." in html
