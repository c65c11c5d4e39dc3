"""What somebody can do, hopes for and loves: their words, dated, never a score."""

import pytest

from alongside.access.identity import seen_as
from alongside.access.rules import Refused
from alongside.people import actions as people
from alongside.people.actions import strength as actions
from alongside.people.actions.told import Source
from alongside.people.models import Strength
from tests.access.written import statements_asked
from tests.beginnings import held
from tests.design.page_checks import check_page
from tests.factories import access as factories

pytestmark = pytest.mark.django_db

WHO = {"how": "own", "said_by": ""}


@held
def net(worker, amina):
    """Something Amina can do."""
    return add(worker, amina, "I can mend a fishing net.")


def add(by, person, words, kind="can_do", source=None):
    return actions.add_strength(
        by=by, person=person, kind=kind, words=words, source=source or Source("Amina")
    )


def page(browser, person, more=""):
    return browser.get(f"/people/{person.pk}/strengths/{more}").content.decode()


def rows(viewer, person):
    with seen_as(viewer.principals):
        return list(Strength.objects.filter(person=person).order_by("pk"))


def test_the_person_writes_what_they_love_without_being_asked_who_they_are(amina):
    browser = factories.signed_in(amina.user)
    address = f"/people/{amina.pk}/strengths/add/"

    html = browser.get(address).content.decode()
    browser.post(address, {"kind": "love", "words": "The sea."})

    check_page(html)
    assert "How do you know?" not in html
    found = page(browser, amina)
    check_page(found)
    assert "What I love" in found
    assert "The sea." in found


def test_a_care_worker_writes_what_they_saw_and_says_so(worker, amina):
    carer = factories.care_worker()
    people.let_into_circle(
        by=worker,
        person=amina,
        principal_id=carer.principal_id,
        purpose="working_with_person",
        told="yes",
    )
    browser = factories.signed_in(carer)
    typed = {"kind": "can_do", "words": "She sang.", "how": "seen", "said_by": "Ola"}

    browser.post(f"/people/{amina.pk}/strengths/add/", typed)

    assert "Seen by Ola" in page(browser, amina)


def test_whoever_told_or_saw_it_is_named(browser, amina):
    typed = {"kind": "can_do", "words": "She sang.", "how": "seen", "said_by": ""}

    html = browser.post(f"/people/{amina.pk}/strengths/add/", typed).content.decode()

    check_page(html)
    assert "Write who told you, or who saw it" in html
    assert "She sang." in html


def test_nothing_is_kept_without_words(browser, amina, worker):
    typed = {"kind": "can_do", "words": " ", **WHO}

    html = browser.post(f"/people/{amina.pk}/strengths/add/", typed).content.decode()

    check_page(html)
    assert "Write what it is, in a few words" in html
    assert rows(worker, amina) == []


def test_changing_the_words_keeps_those_from_before(browser, amina, net):
    typed = {"kind": "can_do", "words": "I can mend two nets.", "seen": "1", **WHO}

    browser.post(
        f"/strengths/{net.pk}/revise/", typed | {"why_changed": "She laughed."}
    )

    html = page(browser, amina)
    check_page(html)
    assert "I can mend two nets." in html
    assert "She laughed." in html
    assert html.index("What it said before") < html.index("I can mend a fishing net.")


def test_of_two_who_change_at_once_the_second_sees_both(browser, worker, net):
    actions.revise_strength(
        by=worker,
        strength=net,
        kind="can_do",
        words="I can mend sails.",
        source=Source("Amina"),
        why="",
        seen=1,
    )
    typed = {"kind": "can_do", "words": "I can mend oars.", "seen": "1", **WHO}

    html = browser.post(f"/strengths/{net.pk}/revise/", typed).content.decode()
    again = browser.post(f"/strengths/{net.pk}/revise/", typed | {"seen": "2"})

    check_page(html)
    assert "Nothing is lost" in html
    assert "I can mend sails." in html
    assert "I can mend oars." in html
    assert 'name="seen" value="2"' in html
    assert again.status_code == 302


def test_what_is_taken_back_stays_readable_with_the_reason(browser, amina, net):
    browser.post(f"/strengths/{net.pk}/take-back/", {"why": "Her hands hurt now."})

    html = page(browser, amina)
    check_page(html)
    assert "Her hands hurt now." in html
    assert "/revise/" not in html


def test_nothing_is_taken_back_without_a_reason_or_twice(worker, net):
    with pytest.raises(Refused, match="why"):
        actions.take_back_strength(by=worker, strength=net, why=" ")
    taken = actions.take_back_strength(by=worker, strength=net, why="No more.")
    with pytest.raises(Refused, match="taken back"):
        actions.take_back_strength(by=worker, strength=taken, why="Again.")


def test_a_friend_who_was_let_in_reads_and_does_not_write(worker, amina):
    friend = factories.user("person")
    people.let_into_circle(
        by=worker,
        person=amina,
        principal_id=friend.principal_id,
        purpose="close_to_person",
        told="yes",
    )
    browser = factories.signed_in(friend)

    html = browser.get(f"/people/{amina.pk}/strengths/add/").content.decode()
    browser.post(f"/people/{amina.pk}/strengths/add/", {"kind": "love", "words": "X"})

    check_page(html)
    assert "Only the person, or somebody who helps them" in html
    assert rows(worker, amina) == []


def test_where_nothing_is_written_the_page_asks_for_the_first(browser, amina):
    html = page(browser, amina)

    check_page(html)
    assert html.count("Nothing is written here yet.") == 5


def test_a_long_list_is_paged_and_asks_no_more_questions(browser, worker, amina):
    for number in range(45):
        add(worker, amina, f"Thing {number}.", kind="love")

    with statements_asked() as asked:
        html = page(browser, amina)
    first = page(browser, amina, "love/")

    check_page(html)
    check_page(first)
    assert len(asked) <= 15
    assert "Thing 44." in html
    assert "Thing 38." not in html
    assert "Thing 25." in first
    assert "Thing 24." not in first
    assert "?after=" in first


def test_there_is_no_page_of_a_kind_that_does_not_exist(browser, amina):
    assert browser.get(f"/people/{amina.pk}/strengths/scores/").status_code == 404


def test_unfinished_words_come_back(browser, amina):
    key = f"people.add_strength.{amina.pk}"
    browser.post(f"/drafts/{key}/", {"words": "I can mend", "kind": "can_do"})

    html = page(browser, amina, "add/")

    check_page(html)
    assert "I can mend" in html
    assert f"/drafts/{key}/throw-away/" in html
