"""Help is offered to a service, answered, given, and counted beside everything else."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from alongside.access import actions as access
from alongside.access import clock, identity
from alongside.access.rules import Refused
from alongside.providers import actions
from alongside.providers.models import OfferStep, SupportOffer
from alongside.providers.queries import helping, knowing
from alongside.providers.queries import support as queries
from alongside.providers.rules.support import Offer
from tests.factories.access import signed_in

pytestmark = pytest.mark.django_db(databases="__all__")
State = SupportOffer.State


@pytest.fixture
def world(everybody):
    return everybody.world


@pytest.fixture
def helper(world):
    """The manager of another service, and that service."""
    team = access.add_team(
        by=world.operator, organisation=world.provider, name="Harbour"
    )
    service = actions.record_service(by=world.operator, name="Harbour")
    actions.join_to_organisation(
        by=world.operator, service=service, organisation=world.provider, team=team
    )
    return world.act_as(world.user("registered_manager", team)), service


def offered(by, world, **other):
    return actions.offer_support(
        by=by,
        service=world.known_service,
        uid=uuid4(),
        offer=Offer(**{"kind": "peer", "words": "Come for a morning.", **other}),
    )


def say(by, offer, verb, words="Because."):
    return actions.say_of_offer(by=by, offer=offer, verb=verb, words=words)


def seen(by, rows):
    with identity.seen_as(by.principals):
        return list(rows())


def test_another_service_offers_help_and_sees_that_offer_alone(world, helper):
    by, service = helper
    assert world.support_offer
    offer = offered(by, world, from_service=service)

    assert seen(by, lambda: queries.offers_of(by, world.known_service)) == [offer]
    assert not seen(by, lambda: knowing.known_services(by))
    mine = seen(world.runner, lambda: queries.offers_of(by, world.known_service))
    assert offer in mine


def test_help_that_the_council_finds_at_another_service_is_seen_there(world, helper):
    by, service = helper
    offer = offered(world.commissioner, world, from_service=service)

    assert seen(by, lambda: queries.visible_offers(by)) == [offer]


def test_a_manager_offers_the_help_of_their_own_service_only(world, helper):
    by, _ = helper
    with pytest.raises(Refused, match="managers of other services"):
        offered(by, world)
    with pytest.raises(Refused, match="your own service"):
        offered(world.runner, world, from_service=world.known_service)


def test_pressed_twice_help_is_offered_once(world, helper):
    by, service = helper
    said = {
        "service": world.known_service,
        "uid": uuid4(),
        "offer": Offer(kind="peer", words="Come.", from_service=service),
    }
    first = actions.offer_support(by=by, **said)

    assert actions.offer_support(by=by, **said).pk == first.pk


def test_it_is_answered_by_the_service_and_no_takes_a_reason(world):
    offer = world.support_offer
    with pytest.raises(Refused, match="manager of the service"):
        say(world.commissioner, offer, "accept")
    with pytest.raises(Refused, match="Write why not"):
        say(world.runner, offer, "decline", " ")

    assert say(world.runner, offer, "decline").state == State.DECLINED
    assert say(world.runner, offer, "accept").state == State.ACCEPTED


def test_help_is_given_only_after_a_yes_and_its_effect_is_told_after_it(world):
    offer = world.support_offer
    with pytest.raises(Refused, match="something comes before"):
        say(world.commissioner, offer, "give")

    for by, verb in (
        (world.runner, "accept"),
        (world.commissioner, "give"),
        (world.runner, "tell_change"),
    ):
        offer = say(by, offer, verb)
    assert offer.state == State.TOLD
    with identity.seen_as(world.runner.principals):
        told = OfferStep.objects.filter(offer=offer).order_by("number")
        assert [step.verb for step in told] == ["accept", "give", "tell_change"]


def test_offers_are_counted_by_how_far_they_have_got(world):
    by = world.commissioner
    say(world.runner, world.support_offer, "accept")
    say(world.runner, offered(by, world), "decline")
    say(by, offered(by, world), "take_back")

    with identity.seen_as(by.principals):
        found = queries.counts(clock.today() - timedelta(days=1))
        later = queries.counts(clock.today() + timedelta(days=1))
    assert (found.offered, found.accepted, found.declined, found.given) == (2, 1, 1, 0)
    assert later.offered == 0


def test_what_a_service_can_help_with_is_said_by_its_manager_and_taken_down(world):
    with pytest.raises(Refused, match="manager of a service"):
        actions.say_can_help(
            by=world.commissioner,
            service=world.known_service,
            with_what="Music",
            words="Fridays.",
        )
    said = world.can_help
    again = actions.say_can_help(
        by=world.runner,
        service=world.known_service,
        with_what=said.with_what,
        words=said.words,
    )
    assert again.pk == said.pk

    actions.stop_can_help(by=world.runner, can_help=said)
    assert not queries.can_help_of(world.known_service)


def test_the_page_of_a_service_asks_as_often_for_two_offers_as_for_twenty(world):
    by, counted = world.commissioner, []
    for more in (2, 18):
        for _ in range(more):
            say(world.runner, offered(by, world), "accept")
        with (
            identity.seen_as(by.principals),
            CaptureQueriesContext(connection) as found,
        ):
            part = queries.support_part(by, world.known_service)
            assert [list(offer.steps.all()) for offer in part.offers]
        counted.append(len(found))

    assert counted[0] == counted[1]


def test_the_pages_say_what_is_missing_and_keep_what_was_typed(world, everybody):
    browser = signed_in(world.commissioner.user)
    page = f"/services/{world.known_service.pk}/support/offer/"
    answer = browser.post(page, {"kind": "peer", "words": "", "because": "They asked."})

    assert answer.status_code == 422
    body = answer.content.decode()
    assert "Write what is offered" in body
    assert "They asked." in body


def test_what_waits_is_on_the_page_of_whoever_can_answer_it(world):
    offer, plan = world.support_offer, world.drafted_plan

    def waits(by):
        return seen(by, lambda: [(w.page, w.pk) for w in helping.waits_for(by)])

    assert waits(world.runner) == [("support_offer", offer.pk)]
    assert waits(world.commissioner) == [("improvement_plan", plan.pk)]
    say(world.runner, offer, "decline")
    actions.agree_plan(
        by=world.commissioner,
        plan=plan,
        party="commissioner",
        agrees=True,
        name="The council",
        words="Yes.",
        seen_version=plan.version,
    )
    assert not waits(world.runner)
    assert not waits(world.commissioner)
