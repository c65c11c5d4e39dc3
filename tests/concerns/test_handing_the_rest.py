"""Early worries, askings and calls to get in touch go over with everything else."""

import pytest
from django.db import transaction

from alongside.access import actions as access
from alongside.access import identity
from alongside.access.actor import operator
from alongside.access.rules import Refused
from alongside.concerns.queries import desk, given
from tests.beginnings import held
from tests.factories import access as factories
from tests.factories import concerns, early, handing, how_it_was

pytestmark = pytest.mark.django_db


@held
def leaver():
    return handing.worker(full_name="Ruth Okafor")


@held
def receiver():
    return handing.worker("South", full_name="Sam Bell")


def sees(user, address) -> bool:
    return factories.signed_in(user).get(address).status_code == 200


def test_whoever_takes_on_an_early_worry_reads_it_and_the_one_before_does_not(
    manager, leaver, receiver
):
    worry = handing.early_worry(manager, leaver)
    address = f"/early/{worry.pk}/"
    assert sees(leaver, address)

    handing.all_to(manager, leaver, receiver)

    assert sees(receiver, address)
    assert not sees(leaver, address)


def test_an_early_worry_is_never_given_to_whoever_works_where_it_happened(
    manager, leaver
):
    house = factories.organisation("provider", "Larch Care")
    near = handing.worker("West", full_name="Karl Near")
    access.give_post(by=operator(), user=near, role="care_worker", organisation=house)
    raiser = early.noted(about_staff="yes", service=early.larch_house(house))
    handing.early_worry(manager, leaver, raiser)

    with pytest.raises(Refused, match="They work where this happened"):
        handing.all_to(manager, leaver, near)


def test_whoever_asks_next_had_no_part_in_it_either(manager, leaver, receiver):
    asking = handing.to_ask(manager, leaver)
    handing.given(manager, asking.concern, receiver)

    with pytest.raises(Refused, match="Amina: Sam Bell had a part in this"):
        handing.all_to(manager, leaver, receiver)

    another = handing.worker("East", full_name="Ana Petrov")
    handing.all_to(manager, leaver, another)
    now = how_it_was.now(asking)
    assert now.asker == another
    assert now.how_to_reach == how_it_was.REACH
    assert sees(another, f"/how-it-was/{asking.pk}/")
    assert not sees(another, f"/concerns/{asking.concern_id}/")
    assert not sees(leaver, f"/how-it-was/{asking.pk}/")


def test_whoever_may_be_a_source_of_risk_does_not_get_in_touch(manager, leaver):
    call = handing.call(manager, leaver)
    near = handing.worker("West", full_name="Karl Near")
    person = how_it_was.now(call.asking).concern.person
    handing.alleged_source(manager, person, "Karl Near")

    with pytest.raises(Refused, match="Karl Near may be a source of risk"):
        handing.all_to(manager, leaver, near)


def test_a_call_can_go_alone_and_its_page_opens_for_the_one_who_has_it(
    manager, leaver, receiver
):
    call = handing.call(manager, leaver)
    seen = handing.keys(manager, leaver)

    handing.hands(manager, leaver, {f"call-{call.pk}": receiver}, seen)

    assert how_it_was.call(call.asking).worker == receiver
    assert sees(receiver, f"/get-in-touch/{call.pk}/")
    assert sees(leaver, f"/concerns/{call.concern_id}/")


def test_the_receiver_reads_what_came_to_them_with_a_page_to_open(
    manager, leaver, receiver
):
    handing.one_of_the_rest(manager, leaver)

    handing.all_to(manager, leaver, receiver)

    by = factories.acting(receiver)
    with transaction.atomic(), identity.seen_as(by.principals):
        pages = [one.page for one in given.not_read(by, 20)]
    assert len(pages) == 4  # one is the concern of the call
    assert all(pages)
    assert all(sees(receiver, page) for page in pages)


def test_what_is_with_somebody_who_has_left_is_counted_by_what_it_is(manager, leaver):
    handing.one_of_the_rest(manager, leaver)
    access.end_post(by=operator(), post=leaver.posts.get())

    with transaction.atomic(), identity.seen_as(manager.principals):
        still = desk.desk(manager).left_behind[0]

    assert still.in_words == (
        "1 worry or enquiry, 1 early worry, 1 person to ask how it was, "
        "1 person to get in touch with"
    )


def test_what_is_done_is_not_handed_over(manager, leaver):
    worry = handing.early_worry(manager, leaver)
    early.talked_over(manager, worry)
    how_it_was.told(factories.acting(leaver), handing.to_ask(manager, leaver))
    concerns.received(manager)

    assert handing.keys(manager, leaver) == ()
