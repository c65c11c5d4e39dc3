"""Examples of what can be done about a care service."""

from functools import partial

from alongside.providers import actions as providers
from tests.architecture.action_examples import watched
from tests.architecture.action_examples.lower_floors import Example
from tests.architecture.caring import known
from tests.architecture.world import World

CARING: dict[str, Example] = {
    "providers.draw_knowledge_circle": lambda w: partial(
        providers.draw_knowledge_circle, by=w.commissioner, service=w.known_service
    ),
    "providers.choose_circle": lambda w: partial(
        providers.choose_circle, by=w.commissioner, service=w.known_service
    ),
    "providers.tell_about_service": lambda w: partial(
        providers.tell_about_service,
        by=w.commissioner,
        service=w.known_service,
        known=known(),
    ),
    "providers.reply_to_knowledge": lambda w: partial(
        providers.reply_to_knowledge, by=w.runner, item=w.known_item, words="Thank you."
    ),
}


def fill(world: World) -> None:
    """Leave a trace in every table about care services."""
    item = world.known_item
    providers.reply_to_knowledge(by=world.runner, item=item, words="Thank you.")
    watched.fill(world)
