"""Contracts: everybody who buys care is on one list, and what was promised is read by
both sides."""

import pytest

from alongside.access.identity import seen_as
from alongside.access.rules import Refused
from alongside.providers.actions import contracts as actions
from alongside.providers.models import Contract
from alongside.providers.queries.contracts import buyers_of, who_buys
from alongside.providers.queries.listing import services_for
from tests.architecture.world import World
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import contract_reviews as given
from tests.providers.conftest import COMMISSIONER

pytestmark = pytest.mark.django_db


@pytest.fixture
def world(db):
    return World()


@pytest.fixture
def eyes(world):
    """Whatever is looked up is looked up as the commissioner."""
    with seen_as(world.commissioner.principals):
        yield


def test_all_who_pay_are_on_one_list_also_those_from_far_away(world, eyes):
    by, service = world.commissioner, world.known_service
    given.contract(by, service)
    given.contract(by, service, buyer=world.council, buyer_name="", kind="spot")
    given.contract(by, service, kind="grant", ends_on=given.in_days(-1))

    found = buyers_of(service)

    assert [one.buyer_name for one in found] == ["Far Council", world.council.name]
    assert [len(one.promises.all()) for one in found] == [2, 2]


def test_whoever_is_not_in_the_circle_learns_of_no_buyer(world):
    given.contract(world.commissioner, world.known_service)

    with seen_as(world.receiver.principals):
        assert buyers_of(world.known_service) == []


def test_services_are_found_by_who_buys_there_in_the_circle_only(world):
    given.contract(world.commissioner, world.known_service)
    given.contract(
        world.commissioner,
        world.known_service,
        buyer_name="Past Council",
        ends_on=given.in_days(-1),
    )

    def found(viewer, buyer="Far Council"):
        with seen_as(viewer.principals):
            return [one.pk for one in services_for(viewer, buyer=buyer).services]

    assert found(world.commissioner) == found(world.runner) == [world.known_service.pk]
    assert found(world.commissioner, "Past Council") == []
    assert found(world.receiver) == []
    assert found(COMMISSIONER) == []  # the role alone, in no circle

    with seen_as(world.commissioner.principals):
        assert who_buys(world.commissioner) == ["Far Council"]
    with seen_as(world.receiver.principals):
        assert who_buys(world.receiver) == []


def test_the_list_of_services_offers_buyers_only_to_those_let_in(world):
    given.contract(world.commissioner, world.known_service)
    address = "/services/?buyer=Far+Council"

    inside = factories.signed_in(world.commissioner.user).get(address)
    outside = factories.signed_in(factories.user("commissioner")).get(address)

    assert "Who buys care there" in inside.content.decode()
    assert "Far Council" not in outside.content.decode()


def test_whoever_runs_the_service_reads_the_same_and_writes_none(world):
    given.contract(world.commissioner, world.known_service)

    with seen_as(world.runner.principals):
        assert len(buyers_of(world.known_service)) == 1
    with pytest.raises(Refused, match="Those who buy care"):
        actions.record_contract(
            by=world.runner, service=world.known_service, said=given.agreed()
        )


def test_the_same_contract_sent_two_times_is_there_once(world, eyes):
    for _ in range(2):
        given.contract(world.commissioner, world.known_service)

    assert Contract.objects.count() == 1


def test_a_contract_ends_on_a_day_for_a_reason_and_stays(world, eyes):
    made = given.contract(world.commissioner, world.known_service)
    here = {"by": world.commissioner, "contract": made}

    with pytest.raises(Refused, match="Say why"):
        actions.end_contract(**here, ends_on=given.in_days(-1), why=" ")
    actions.end_contract(**here, ends_on=given.in_days(-1), why="Nobody lives there.")

    assert buyers_of(world.known_service) == []
    assert Contract.objects.get().why_ended == "Nobody lives there."


def test_a_promise_taken_out_gives_its_reason_and_is_no_longer_shown(world, eyes):
    made = given.contract(world.commissioner, world.known_service)
    promise = made.promises.first()

    actions.take_promise_out(by=world.commissioner, promise=promise, why="Changed.")

    (one,) = buyers_of(world.known_service)
    assert promise.words not in [p.words for p in one.promises.all()]


def test_a_contract_is_written_on_a_page_and_a_missing_buyer_is_asked_for(world):
    service = world.known_service
    browser = factories.signed_in(world.commissioner.user)
    sent = {"kind": "block", "people_placed": "3", "buyer_name": ""}
    sent |= {"starts_on_day": "1", "starts_on_month": "4", "starts_on_year": "2025"}

    again = browser.post(f"/services/{service.pk}/contracts/new/", sent)
    browser.post(
        f"/services/{service.pk}/contracts/new/", sent | {"buyer_name": "Far Council"}
    )

    assert "Say who buys the care" in again.content.decode()
    html = browser.get(f"/services/{service.pk}/contracts/").content.decode()
    check_page(html)
    assert "Far Council" in html
    assert "For 3 people" in html
