"""Examples of what can be done about a care service."""

from functools import partial

from alongside.providers import actions as providers
from tests.architecture.action_examples import (
    contracts,
    own_words,
    sharing,
    supporting,
    visiting,
    watched,
    whole_services,
)
from tests.architecture.action_examples.knowledge import KNOWLEDGE
from tests.architecture.action_examples.knowledge import fill as fill_knowledge
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
    **KNOWLEDGE,
    **own_words.OWN_WORDS,
    **sharing.SHARING,
}


def fill(world: World) -> None:
    """Leave a trace in every table about care services."""
    item = world.known_item
    providers.reply_to_knowledge(by=world.runner, item=item, words="Thank you.")
    visiting.fill(world)
    own_words.fill(world)
    sharing.fill(world)
    supporting.fill(world)
    fill_knowledge(world)
    whole_services.fill(world)
    contracts.fill(world)
    contracts.fill_agreements(world)
    watched.fill(world)
