"""What the receiver and the person read when a worker has handed over; the page."""

import pytest
from django.db import IntegrityError, transaction

from alongside.access import identity
from alongside.access.models import Membership
from alongside.access.rules import Refused
from alongside.concerns.actions import giving
from alongside.concerns.models import Handover, WorkerTold
from alongside.concerns.queries import handing as queries
from alongside.concerns.rules.handing import Said
from tests.beginnings import held
from tests.factories import access as factories
from tests.factories import concerns, enquiries, handing

pytestmark = pytest.mark.django_db


@held
def leaver():
    return handing.worker(full_name="Ruth Okafor")


@held
def receiver():
    return handing.worker("South", full_name="Sam Bell")


@held
def one_of_each(manager, leaver):
    return handing.one_of_each(manager, leaver)


def rows(by, model, **narrowed):
    with transaction.atomic(), identity.seen_as(by.principals):
        return list(model.objects.filter(**narrowed))


def test_the_receiver_reads_it_with_the_note_until_they_say_so(
    manager, leaver, receiver, one_of_each
):
    handing.all_to(manager, leaver, receiver)
    browser = factories.signed_in(receiver)

    home = browser.get("/").content.decode()
    assert "Handed over to you" in home
    assert "Ring before noon." in home
    assert "Ruth Okafor had it until" in home
    for row in rows(factories.acting(receiver), Handover, receiver=receiver):
        browser.post(f"/handed-over/{row.pk}/read/")

    assert "Handed over to you" not in browser.get("/").content.decode()


def test_nobody_else_can_say_that_it_was_read(manager, receiver):
    given = handing.given(manager, concerns.received(manager), receiver)

    with pytest.raises(Refused, match="Only the one who was given it"):
        giving.say_read(by=manager, handover=given)


def test_the_person_reads_who_works_with_them_now_and_why(
    manager, leaver, receiver, one_of_each
):
    handing.all_to(manager, leaver, receiver)

    own = factories.signed_in(enquiries.the_person(one_of_each))
    page = own.get(f"/enquiries/{one_of_each.pk}/").content.decode()
    assert "Sam Bell came in the place of Ruth Okafor" in page
    assert "The one before does other work now." in page
    assert "You need not tell it all again" in page
    for words in ("Her last day is Friday.", "Ring before noon."):
        assert words not in page
    told = rows(manager, WorkerTold, enquiry=one_of_each)
    assert [one.name for one in told] == ["Sam Bell"]


def test_who_is_told_is_kept_with_the_membership(
    manager, leaver, receiver, one_of_each
):
    handing.all_to(manager, leaver, receiver)

    row = Membership.objects.get(
        circle=one_of_each.circle_id, principal=receiver.principal_id, ends_at=None
    )
    assert row.person_told == Membership.Told.YES


def test_what_is_in_circles_one_does_not_see_is_counted_and_not_taken(
    manager, leaver, receiver
):
    closed = handing.in_a_circle_apart(leaver)
    handing.given(manager, concerns.received(manager), leaver)
    with transaction.atomic(), identity.seen_as(manager.principals):
        holding = queries.holding(manager, leaver)

    handing.all_to(manager, leaver, receiver)

    assert holding.elsewhere == 1
    assert Membership.objects.filter(
        circle=closed, principal=leaver.principal_id, ends_at=None
    ).exists()


def test_the_page_lists_it_all_with_the_load_of_the_others(
    manager, leaver, receiver, one_of_each
):
    handing.given(manager, concerns.received(manager), receiver)
    browser = factories.signed_in(manager.user)

    page = browser.get(f"/handing-over/{leaver.pk}/").content.decode()

    assert "What Ruth Okafor looks after" in page
    for words in ("5 things in all", "Bring the form.", "The bus goes twice a day."):
        assert words in page
    assert "What each of the others has now" in page
    assert "Sam Bell" in page


def test_the_page_hands_over_and_keeps_what_was_typed_when_it_cannot(
    manager, leaver, receiver, one_of_each
):
    browser = factories.signed_in(manager.user)
    address = f"/handing-over/{leaver.pk}/"
    seen = ",".join(handing.keys(manager, leaver))
    typed = {"reason": "leaves", "note": "Ring before noon.", "seen": seen}

    refused = browser.post(address, typed)
    done = browser.post(address, typed | {"everyone": receiver.pk}, follow=True)

    assert "nothing may be left without somebody" in refused.content.decode()
    assert "Ring before noon." in refused.content.decode()
    assert "Ruth Okafor looks after nothing now." in done.content.decode()


def test_the_database_keeps_that_somebody_else_takes_it_for_a_reason(
    manager, leaver, receiver
):
    concern = concerns.received(manager)
    what = {"by": manager, "about": concern, "before": leaver}
    for wrong in (
        {"receiver": leaver, "said": handing.LEAVES},
        {"receiver": receiver, "said": Said()},
    ):
        with pytest.raises(IntegrityError):
            giving.keep_handover(**what, **wrong)


def test_what_is_somebodys_who_is_only_away_says_so_where_it_can_go_back(
    manager, leaver, receiver, one_of_each
):
    handing.all_to(manager, leaver, receiver, handing.AWAY)
    browser = factories.signed_in(manager.user)
    away = "Ruth Okafor had it, and is away for a while"

    assert away in browser.get(f"/handing-over/{receiver.pk}/").content.decode()
    handing.all_to(manager, receiver, leaver, handing.TOO_MUCH)

    assert away not in browser.get(f"/handing-over/{leaver.pk}/").content.decode()
