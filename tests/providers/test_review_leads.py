"""What a contract review takes in of help and plans, and what it leads to."""

from uuid import uuid4

import pytest

from alongside.access.identity import seen_as
from alongside.providers import actions as providers
from alongside.providers.rules.support import Offer
from tests.architecture.world import World
from tests.factories import access as factories
from tests.factories import contract_reviews as given

pytestmark = pytest.mark.django_db


@pytest.fixture
def world(db):
    return World()


@pytest.fixture
def so_far(world):
    """`so_far("found")`: a review that has got so far, seen by the commissioner."""

    def make(state):
        by, service = world.commissioner, world.known_service
        return given.as_far_as(by, world.runner, service, state)

    with seen_as(world.commissioner.principals):
        yield make


def test_the_pack_takes_in_help_and_the_newest_plans_with_what_was_felt(world, so_far):
    plan = world.drafted_plan
    offer = providers.offer_support(
        by=world.commissioner,
        service=world.known_service,
        uid=uuid4(),
        offer=Offer("training", "A nurse shows how."),
    )

    review = so_far("gathered")

    kept = {one["title"]: one["lines"] for one in review.pack.sections}
    assert plan.title in kept["Plans for what gets better"][0]
    assert offer.kind_words in kept["Help that was offered"][0]


def test_what_was_found_leads_to_a_plan_and_the_review_shows_it(world, so_far):
    review = so_far("found")
    browser = factories.signed_in(world.runner.user)
    there = f"/contract-reviews/{review.pk}/"
    to = f"/services/{world.known_service.pk}/plans/new/?came_of={review.came_of}"
    assert f'href="{to}"' in browser.get(there).content.decode()

    brought = browser.get(to).context["form"].initial["came_of"]
    sent = {"title": "Calm mornings", "why": "They rush.", "came_of": brought}
    made = browser.post(to, sent)

    assert f'href="{made.url}"' in browser.get(there).content.decode()
    buyer = factories.signed_in(world.commissioner.user).get(there).content.decode()
    assert f"/support/offer/?came_of={review.came_of}" in buyer
