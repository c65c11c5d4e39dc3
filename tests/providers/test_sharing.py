"""Meetings that share what is known: decided together, and told to the service."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.template.loader import render_to_string

from alongside.access import clock, identity
from alongside.access.rules import Refused
from alongside.insight.queries.sharing_pack import sharing_pack
from alongside.providers import actions
from alongside.providers.models import SharingDecision, SharingMeeting
from alongside.providers.queries import sharing as queries
from alongside.providers.rules.knowledge import Withheld
from alongside.providers.rules.sharing import Decided
from alongside.providers.rules.support import Offer
from tests.architecture.caring import known
from tests.architecture.world import World
from tests.factories.access import signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def world() -> World:
    return World()


def send(world: World, **more) -> SharingMeeting:
    """Send the minutes of the meeting at which help was decided on."""
    assert world.shared_decision
    with identity.seen_as(world.commissioner.principals):
        actions.write_part(
            by=world.commissioner,
            part=world.shared_part,
            said="Mornings are early.",
            residents="",
            seen=0,
        )
        number = queries.meetings(world.commissioner).get().number
        return actions.send_minutes(
            by=world.commissioner,
            meeting=world.sharing,
            minutes="We talked about mornings.",
            seen=number,
            **more,
        )


def read_by_runner(world: World) -> list:
    """What whoever runs the service reads of it."""
    with identity.seen_as(world.runner.principals):
        return queries.minutes_for(world.runner, world.known_service)


def test_the_service_reads_its_part_once_the_minutes_are_sent(world):
    assert world.shared_decision
    before = read_by_runner(world)
    send(world)

    (after,) = read_by_runner(world)

    assert before == []
    assert after.part.said == "Mornings are early."
    assert [one.kind for one in after.decisions] == ["offer_help"]


def test_a_service_told_later_is_told_on_that_day_and_not_before(world):
    until = clock.now() + timedelta(days=7)
    held = Withheld("enquiry", "We first ask those who were there.", until)
    send(world, withheld={world.shared_part.pk: held})

    assert read_by_runner(world) == []


def test_whoever_runs_it_may_say_that_they_do_not_agree(world):
    send(world)
    with identity.seen_as(world.runner.principals):
        dissent = actions.say_dissent(
            by=world.runner,
            decision=world.shared_decision,
            uid=uuid4(),
            name=world.runner.name,
            words="We began that last week.",
        )
        (one,) = queries.minutes_for(world.runner, world.known_service)
        assert list(one.decisions[0].dissents.all()) == [dissent]


def test_a_decision_needs_the_view_of_people_who_live_there_or_why_not():
    silent = Decided("visit", "Go and see.", "All of us")

    assert "people who live there" in (silent.why_not_enough() or "")
    assert not Decided(
        "visit", "Go.", "All", why_no_view="A new home."
    ).why_not_enough()


def test_nothing_is_decided_before_it_is_said_who_was_there(world):
    with pytest.raises(Refused, match="who was there"):
        actions.decide_together(
            by=world.commissioner,
            part=world.shared_part,
            uid=uuid4(),
            decided=Decided("visit", "Go.", "All", why_no_view="A new home."),
        )


def test_minutes_are_not_sent_while_a_service_was_not_talked_about(world):
    assert world.shared_decision
    with pytest.raises(Refused, match="Elm Court"):
        actions.send_minutes(
            by=world.commissioner, meeting=world.sharing, minutes="We met.", seen=1
        )


def test_help_is_counted_beside_limits(world):
    assert world.shared_decision
    with identity.seen_as(world.commissioner.principals):
        balance = queries.balance(world.commissioner)

    assert (balance.helps, balance.limits) == (1, 0)


def test_the_next_meeting_is_due_two_months_after_the_last(world):
    send(world)
    with identity.seen_as(world.commissioner.principals):
        due = queries.due_by(world.commissioner)

    assert due == world.sharing.begins_at.date() + timedelta(days=61)


def test_the_pack_puts_together_what_is_new_and_whose_voice_is_missing(world):
    for tone in ("good", "worry"):
        actions.tell_about_service(
            by=world.commissioner,
            service=world.known_service,
            known=known(tone=tone, voice="families"),
        )
    assert world.shared_part
    with identity.seen_as(world.commissioner.principals):
        pack = sharing_pack(world.commissioner, world.sharing)

    (row,) = pack.agenda
    assert (row.good, row.not_good) == (1, 1)
    assert row.missing == ("People who live there or use it", "Staff")


@pytest.mark.parametrize(
    ("kind", "to"),
    [
        ("offer_help", "support/offer/"),
        ("peer", "support/offer/"),
        ("visit", "visits/new/"),
        ("plan", "support/offer/"),
        ("recommend", "whole/begin/"),
    ],
)
def test_a_decision_leads_to_where_it_is_done(kind, to):
    decision = SharingDecision(pk=7, service_id=3, kind=kind, words="Mornings.")

    drawn = render_to_string(
        "providers/sharing_leads.html", {"decision": decision, "may_look": True}
    )

    assert f'href="/services/3/{to}' in drawn


def test_the_service_proposes_the_plan_that_a_meeting_decided_on(world):
    plan = SharingDecision(pk=7, service_id=3, kind="plan", words="Mornings.")
    recommended = SharingDecision(pk=8, service_id=3, kind="recommend", words="It.")
    drawn = [
        render_to_string(
            "providers/sharing_leads.html", {"decision": one, "may_propose": True}
        )
        for one in (plan, recommended)
    ]

    assert 'href="/services/3/plans/new/?came_of=decision:7"' in drawn[0]
    assert "href" not in drawn[1]


def test_the_meeting_and_the_minutes_show_what_came_of_a_decision(world):
    send(world)
    name = f"decision:{world.shared_decision.pk}"
    offer = actions.offer_support(
        by=world.commissioner,
        service=world.known_service,
        uid=uuid4(),
        offer=Offer("peer", "Come for a morning.", came_of=name),
    )

    for reader, place in (
        (world.commissioner, f"/services/meetings/{world.sharing.pk}/"),
        (world.runner, f"/services/{world.known_service.pk}/minutes/"),
    ):
        page = signed_in(reader.user).get(place).content.decode()
        assert f'href="/support/{offer.pk}/"' in page


def test_whoever_runs_a_service_does_not_see_the_meeting(world):
    send(world)
    with identity.seen_as(world.runner.principals):
        assert not queries.meetings(world.runner).exists()
