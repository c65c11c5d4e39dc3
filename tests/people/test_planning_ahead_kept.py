"""What somebody plans ahead is kept, shown and taken back."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction
from hypothesis import strategies as st

from alongside.access import clock
from alongside.access.identity import seen_as
from alongside.access.rules import Refused
from alongside.people.actions import ahead as actions
from alongside.people.models import Refusal
from alongside.people.queries import ahead as queries
from alongside.people.rules.ahead_said import AskedSaid, DocumentSaid, WishSaid
from tests.design.page_checks import check_page
from tests.factories import ahead as given_that

TODAY = clock.today()
ANSWERS = st.sampled_from(["yes", "no", "unknown"])
TYPED = {
    "treatment": "Being brought back.",
    "circumstances": "If I am dying.",
    "covers_life": "yes",
    "is_written": "no",
    "how": "own",
    "said_by": "",
}


def planned(viewer, person):
    with seen_as(viewer.principals):
        return queries.ahead_of(viewer, person)


def read(browser, person, more=""):
    html = browser.get(f"/people/{person.pk}/ahead/{more}").content.decode()
    check_page(html)
    return html


def day(name, on):
    return {
        f"{name}_{part}": str(getattr(on, part)) for part in ("day", "month", "year")
    }


def asked(by, person, answer="not_now", *, days=30, words="", uid=None):
    again = clock.today() + timedelta(days=days) if days else None
    said = AskedSaid(answer, "Amina", words, again)
    return actions.answer_ahead(by=by, person=person, said=said, uid=uid or uuid4())


@pytest.mark.django_db
def test_what_is_missing_is_explained_and_it_is_still_kept(browser, amina):
    browser.post(f"/people/{amina.pk}/ahead/refusal/", TYPED)

    html = read(browser, amina)

    assert "Being brought back." in html
    assert "Kept as a wish for now" in html
    assert "be signed in front of a witness, who signs too" in html
    assert "Said, not written down" not in html


@pytest.mark.django_db
def test_the_second_of_two_writers_sees_both(browser, worker, amina):
    wish = given_that.wish(worker, amina)
    address = f"/ahead/wishes/{wish.pk}/revise/"
    typed = {"heading": "where_to_be", "how": "own", "said_by": "", "seen": "1"}
    browser.post(address, typed | {"words": "By the sea."})

    html = browser.post(address, typed | {"words": "In the garden."}).content.decode()

    check_page(html)
    assert "By the sea." in html
    assert "In the garden." in html


@pytest.mark.django_db
def test_a_paper_has_a_place_and_a_look_has_a_name(browser, worker, amina):
    typed = {"what": "ReSPECT form", "where_kept": "", "how": "own", "said_by": ""}
    address = f"/people/{amina.pk}/ahead/document/"
    html = browser.post(address, typed | day("checked_on", TODAY)).content.decode()
    check_page(html)
    assert "Write where it is" in html
    assert "Write who saw it" in html

    with pytest.raises(Refused, match="where it is kept"):
        given_that.document(worker, amina, DocumentSaid("A form", " "))


@pytest.mark.django_db
def test_a_wish_needs_words(worker, amina):
    with pytest.raises(Refused, match="Write what they would like"):
        given_that.wish(worker, amina, WishSaid("also", " "))


@pytest.mark.django_db
def test_the_database_takes_no_paper_seen_by_nobody(worker, amina):
    refusal = given_that.refusal(worker, amina)

    with (
        pytest.raises(IntegrityError),
        seen_as(worker.principals),
        transaction.atomic(),
    ):
        Refusal.objects.filter(pk=refusal.pk).update(seen_on=TODAY)


@pytest.mark.django_db
def test_nobody_signs_for_a_paper_that_does_not_say_what(worker, amina):
    for changes in ({"treatment": " "}, {"circumstances": " "}, {"is_signed": "x"}):
        with pytest.raises(Refused):
            given_that.refusal(worker, amina, **changes)
    late = replace(given_that.refused(), made_on=TODAY + timedelta(days=1))
    assert "today or earlier" in late.why_not_enough()
