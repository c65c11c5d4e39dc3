"""How a service sees itself, and the page that everybody can read."""

from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from alongside.access import identity
from alongside.access.rules import Refused
from alongside.providers import actions
from alongside.providers.queries import own_words
from tests.architecture.world import World
from tests.factories.access import signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def world() -> World:
    return World()


def page_of(world: World, browser: Client | None = None) -> str:
    """What stands on the page for everybody."""
    address = reverse("providers:care_service", args=[world.known_service.pk])
    answer = (browser or Client()).get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def test_anybody_reads_what_to_expect_what_changed_and_how_to_say_what_is_wrong(world):
    assert world.public_word

    page = page_of(world)

    assert "What you can expect" in page
    assert "The food was cold." in page
    assert "Meals come from the kitchen" in page
    assert f"?service={world.known_service.pk}" in page
    assert "Take this down" not in page


def test_nothing_that_is_known_in_the_circle_stands_on_the_page_for_everybody(world):
    said = actions.write_own_view(
        by=world.runner, service=world.known_service, words="Four posts are empty."
    )

    page = page_of(world)

    assert said.words not in page
    assert world.known_item.words not in page


def test_what_is_taken_down_is_read_no_more_and_is_kept(world):
    word = actions.take_word_down(
        by=world.commissioner, word=world.public_word, why="It is no longer so."
    )

    assert word.words not in page_of(world)
    assert word.taken_down_why == "It is no longer so."


def test_what_changed_says_what_people_said(world):
    with pytest.raises(Refused, match="Write what people said"):
        actions.publish_word(
            by=world.runner,
            service=world.known_service,
            uid=uuid4(),
            kind="changed",
            words="Meals are warm.",
        )


def test_two_presses_put_one_thing_on_the_page(world):
    uid, service = uuid4(), world.known_service
    address = reverse("providers:publish_word", args=[service.pk])
    browser = signed_in(world.runner.user)
    typed = {"uid": uid, "kind": "expect", "words": "Dogs may visit.", "because": ""}

    assert [browser.post(address, typed).status_code for _ in range(2)] == [302, 302]
    assert [one.words for one in own_words.standing(service)] == ["Dogs may visit."]


def test_a_social_worker_does_not_write_for_the_service(world):
    worker = world.act_as(world.worker)

    with pytest.raises(Refused, match="manager of the service"):
        actions.write_own_view(by=worker, service=world.known_service, words="Well.")


def test_a_view_is_never_written_over_unread(world):
    first = {"by": world.runner, "service": world.known_service, "seen": 0}
    actions.write_own_view(**first, words="Four posts are empty.")

    with pytest.raises(Refused, match="Read it first"):
        actions.write_own_view(**first, words="All is well.")
    with identity.seen_as(world.runner.principals):
        standing = own_words.own_view(world.runner, world.known_service)
    assert standing
    assert standing.words == "Four posts are empty."
