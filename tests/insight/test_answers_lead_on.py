"""What an answer to early warning leads to: help, a visit, somebody who looks."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.urls import reverse

from alongside.access import clock, identity
from alongside.insight import actions
from alongside.insight.queries import signals_of
from alongside.insight.rules.asked import Answered
from alongside.providers import actions as providers
from alongside.providers.models import SupportOffer
from alongside.providers.rules.arising import came_of_in
from alongside.providers.rules.visiting import Plan
from tests.architecture.world import World
from tests.factories import access


@pytest.fixture
def world(db):
    """The partnership with a service that is known."""
    made = World()
    assert made.known_signal
    return made


def test_an_answer_leads_to_the_offer_and_the_question_shows_what_came_of_it(world):
    signal, browser = world.known_signal, access.signed_in(world.commissioner.user)
    week = clock.today() + timedelta(days=7)
    typed = {"answer": "help", "words": "A nurse comes.", "who": "Graham"}
    typed |= {"by_when_day": week.day, "by_when_month": week.month}
    typed |= {"by_when_year": week.year, "seen": "0"}
    to_offer = browser.post(reverse("insight:answer_signal", args=[signal.pk]), typed)
    assert to_offer.url.endswith(f"/support/offer/?came_of=signal%3A{signal.pk}")

    brought = browser.get(to_offer.url).context["form"].initial["came_of"]
    browser.post(
        to_offer.url,
        {"kind": "peer", "words": "Come for a morning.", "came_of": brought},
    )

    with identity.seen_as(world.commissioner.principals):
        offer = SupportOffer.objects.get(came_of=f"signal:{signal.pk}")
    for reader in (world.commissioner, world.runner):
        page = access.signed_in(reader.user).get(
            reverse("insight:signal", args=[signal.pk])
        )
        place = reverse("providers:support_offer", args=[offer.pk])
        assert f'href="{place}"' in page.content.decode()


def test_a_visit_and_somebody_who_looks_are_followed(world):
    signal, browser = world.known_signal, access.signed_in(world.commissioner.user)
    week = clock.today() + timedelta(days=7)
    said = Answered("looks", "We read what is known.", "Beatriz", week)
    actions.answer_signal(by=world.commissioner, signal=signal, said=said, seen=0)
    plan = Plan("planned", week, "Graham", arose_from=f"signal:{signal.pk}")
    visit = providers.arrange_visit(
        by=world.commissioner, service=world.known_service, plan=plan, uid=uuid4()
    )

    place = reverse("insight:signal", args=[signal.pk])
    page = browser.get(place).content.decode()

    assert "<strong>Beatriz</strong> looks into it, by" in page
    assert reverse("providers:visit", args=[visit.pk]) in page
    with clock.set_to(clock.now() + timedelta(days=9)):
        with identity.seen_as(world.commissioner.principals):
            (seen,) = signals_of.signals_of(world.commissioner, world.known_service)
        assert seen.look_is_due


@pytest.mark.parametrize("typed", ["", "signal", "signal:0", "signal:1 x", "user:3"])
def test_a_link_that_names_nothing_brings_nothing_along(typed):
    assert came_of_in(typed) == ""
