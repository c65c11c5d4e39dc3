"""Giving a concern to a worker: with their load in view, never to somebody too near."""

import pytest
from django.db import transaction

from alongside.access import identity
from alongside.access.rules import Refused
from alongside.concerns.actions import allocating
from alongside.concerns.models import Handover
from alongside.concerns.queries import load
from alongside.concerns.rules.handing import Said
from tests.access.written import statements_asked
from tests.factories import access as factories
from tests.factories import concerns, enquiries, handing, pausing

pytestmark = pytest.mark.django_db


def loads(manager) -> dict[str, load.Load]:
    with transaction.atomic(), identity.seen_as(manager.principals):
        return {one.user.full_name: one for one in load.loads(manager)}


def test_what_each_worker_has_is_counted_by_what_it_is(manager):
    sam = factories.social_worker(full_name="Sam Bell")
    factories.social_worker(full_name="Ana Petrov")
    handing.given(manager, concerns.received(manager), sam)
    handing.given(manager, enquiries.under_way(manager).concern, sam)
    waits = enquiries.under_way(manager)
    handing.given(manager, waits.concern, sam)
    pausing.paused(manager, waits)

    found = loads(manager)

    has = found["Sam Bell"]
    assert (has.enquiries, has.worries, has.paused, has.settled) == (1, 1, 1, 0)
    assert has.in_words == "1 enquiry, 1 worry not decided on, 1 waiting for now"
    assert found["Ana Petrov"].in_words == "0 enquiries, 0 worries not decided on"


def test_what_is_past_its_day_is_counted_too(manager):
    sam = factories.social_worker(full_name="Sam Bell")
    handing.given(manager, handing.raised_long_ago(manager), sam)

    assert loads(manager)["Sam Bell"].late == 1


def test_more_workers_and_more_concerns_cost_no_more_queries(manager):
    def count() -> int:
        sees = identity.seen_as(manager.principals)
        with transaction.atomic(), sees, statements_asked() as asked:
            load.loads(manager)
        return len(asked)

    handing.given(manager, handing.raised_long_ago(manager), manager.user)
    before = count()
    for number in range(4):
        worker = factories.social_worker(full_name=f"Worker {number}")
        handing.given(manager, handing.raised_long_ago(manager), worker)

    assert count() == before <= 10


def test_the_load_stands_beside_each_name(manager):
    sam = factories.social_worker(full_name="Sam Bell")
    handing.given(manager, concerns.received(manager), sam)
    concern = concerns.received(manager)

    page = factories.signed_in(manager.user).get(f"/concerns/{concern.pk}/allocate/")

    words = page.content.decode()
    assert "Sam Bell" in words
    assert "0 enquiries, 1 worry not decided on" in words
    assert "Why not" not in words


def test_somebody_else_takes_it_on_for_a_reason_that_is_kept(manager):
    first = factories.social_worker(full_name="Ruth Okafor")
    second = factories.social_worker(full_name="Sam Bell")
    concern = concerns.received(manager)
    handing.given(manager, concern, first)

    with pytest.raises(Refused, match="Say why Ruth Okafor does not go on with it"):
        allocating.allocate_concern(by=manager, concern=concern, lead=second)
    browser = factories.signed_in(manager.user)
    address = f"/concerns/{concern.pk}/allocate/"
    browser.post(address, {"lead": second.pk, "reason": "too_much", "note": "Go soon."})

    page = browser.get(f"/concerns/{concern.pk}/").content.decode()
    assert "Who has had it" in page
    for words in ("after Ruth Okafor", "They hold too much.", "Go soon."):
        assert words in page


def test_giving_it_to_whoever_has_it_changes_nothing(manager):
    worker = factories.social_worker()
    concern = concerns.received(manager)
    for _ in range(2):
        allocating.allocate_concern(by=manager, concern=concern, lead=worker)

    with transaction.atomic(), identity.seen_as(manager.principals):
        assert Handover.objects.filter(about_id=concern.pk).count() == 1


def test_it_never_goes_to_whoever_may_be_a_source_of_risk(manager):
    enquiry = enquiries.under_way(manager)
    person = enquiry.concern.person
    near = factories.social_worker(full_name="Karl Near")
    handing.alleged_source(manager, person, "Karl NEAR")

    with pytest.raises(Refused, match="Karl Near may be a source of risk here"):
        handing.given(manager, enquiry.concern, near, Said("too_near"))


def test_it_never_goes_to_whoever_it_is_about(manager):
    enquiry = enquiries.under_way(manager)

    with pytest.raises(Refused, match="It is about Amina Farah"):
        handing.given(manager, enquiry.concern, enquiries.the_person(enquiry))


def test_it_never_goes_to_somebody_of_the_service_it_is_about(manager):
    service = handing.service_of(factories.organisation())
    concern = concerns.received(manager, service=service)
    works_there = factories.care_worker(full_name="Bea Works")

    with pytest.raises(Refused, match="Bea Works works for the service it is about"):
        handing.given(manager, concern, works_there)


def test_whoever_gives_away_what_they_alone_could_see_comes_back_to_their_day(manager):
    enquiry = enquiries.under_way(manager)
    first = handing.worker(full_name="Ruth Okafor")
    second = handing.worker("South", full_name="Sam Bell")
    handing.given(manager, enquiry.concern, first)
    browser = factories.signed_in(first)
    typed = {"lead": second.pk, "reason": "knows_them"}

    for address in (
        f"/enquiries/{enquiry.pk}/lead/",
        f"/concerns/{enquiry.concern_id}/allocate/",
    ):
        answer = browser.post(address, typed, follow=True)
        assert answer.status_code == 200
        assert answer.redirect_chain[-1][0] == "/"
        handing.given(manager, enquiry.concern, first, handing.TOO_MUCH)
