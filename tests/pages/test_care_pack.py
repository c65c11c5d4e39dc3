"""What floors above know of a service, for its contract review."""

from datetime import timedelta

from alongside.access import clock, identity
from alongside.insight import actions
from alongside.pages.queries import care_pack
from alongside.providers.rules.knowledge import Withheld
from tests.architecture.watched import HAPPENED
from tests.architecture.world import World
from tests.beginnings import held
from tests.factories import contract_reviews as given


@held
def world(db):
    made = World()
    assert made.known_signal
    return made


def beside(world):
    by, service = world.commissioner, world.known_service
    with identity.seen_as(by.principals):
        review = given.as_far_as(by, world.runner, service, "planned")
        sections = care_pack.sections_beside(by, review)
    return {one.title: one.lines for one in sections}


def test_what_is_asked_stands_in_it_as_the_service_reads_it_with_its_words(world):
    words = "Families write to us now."
    actions.explain_signal(by=world.runner, signal=world.known_signal, words=words)

    (line,) = beside(world)["What early warning asks, and nobody has answered yet"]

    assert HAPPENED not in line
    assert f"The service says: {words}" in line


def test_what_is_held_back_from_the_service_is_not_in_it(world):
    until = clock.now() + timedelta(days=7)
    actions.hold_back_signal(
        by=world.commissioner,
        signal=world.known_signal,
        withheld=Withheld("police", "They ask us to wait.", until),
    )

    asked = beside(world)["What early warning asks, and nobody has answered yet"]

    assert asked == ("Nothing is asked now.",)
