"""Examples of how a service sees itself, and of what everybody may read of it."""

from functools import partial
from uuid import uuid4

from alongside.providers import actions as providers
from tests.architecture.action_examples.lower_floors import Example
from tests.architecture.world import World

OWN_WORDS: dict[str, Example] = {
    "providers.write_own_view": lambda w: partial(
        providers.write_own_view,
        by=w.runner,
        service=w.known_service,
        words="We know everybody by name.",
    ),
    "providers.publish_word": lambda w: partial(
        providers.publish_word,
        by=w.commissioner,
        service=w.known_service,
        uid=uuid4(),
        kind="expect",
        words="Visitors are welcome at any time.",
    ),
    "providers.take_word_down": lambda w: partial(
        providers.take_word_down, by=w.runner, word=w.public_word, why="It has changed."
    ),
}


def fill(world: World) -> None:
    """Leave a trace in every table."""
    providers.write_own_view(
        by=world.runner, service=world.known_service, words="We know everybody by name."
    )
