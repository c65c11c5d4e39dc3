"""Examples of what can be said to something known of a care service."""

from datetime import timedelta
from functools import partial

from alongside.access import clock
from alongside.providers import actions as providers
from alongside.providers.rules.knowledge import Withheld
from tests.architecture.action_examples.lower_floors import Example
from tests.architecture.caring import known
from tests.architecture.world import World


def held_back() -> Withheld:
    """For a week, so that an enquiry is not spoiled."""
    until = clock.now() + timedelta(days=7)
    return Withheld("enquiry", "We first speak to those who were there.", until)


KNOWLEDGE: dict[str, Example] = {
    "providers.reply_to_knowledge": lambda w: partial(
        providers.reply_to_knowledge, by=w.runner, item=w.known_item, words="Thank you."
    ),
    "providers.answer_wrong_knowledge": lambda w: partial(
        providers.answer_wrong_knowledge,
        by=w.commissioner,
        reply=w.known_wrong,
        result="stands",
        words="We looked at the rota again.",
    ),
    "providers.say_what_came_of_it": lambda w: partial(
        providers.say_what_came_of_it,
        by=w.commissioner,
        item=w.known_item,
        words="We went to see.",
    ),
    "providers.take_back_knowledge": lambda w: partial(
        providers.take_back_knowledge,
        by=w.commissioner,
        item=w.known_item,
        why="It was another home.",
    ),
    "providers.say_same_event": lambda w: partial(
        providers.say_same_event,
        by=w.commissioner,
        item=w.known_twice,
        first=w.known_item,
    ),
    "providers.say_another_event": lambda w: partial(
        providers.say_another_event, by=w.commissioner, item=w.known_item
    ),
    "providers.note_read": lambda w: partial(
        providers.note_read, by=w.runner, items=[w.known_item]
    ),
    "providers.hold_back_knowledge": lambda w: partial(
        providers.hold_back_knowledge,
        by=w.commissioner,
        item=w.known_item,
        withheld=held_back(),
    ),
    "providers.show_knowledge_early": lambda w: partial(
        providers.show_knowledge_early,
        by=w.commissioner,
        item=w.held_item,
        words="The enquiry is done.",
    ),
}


def fill(world: World) -> None:
    """Leave a trace in every table about what is said to it."""
    who = world.commissioner
    providers.note_read(by=world.runner, items=[world.known_item])
    providers.answer_wrong_knowledge(
        by=who, reply=world.known_wrong, result="partly", words="Thank you for looking."
    )
    providers.tell_about_service(
        by=who,
        service=world.known_service,
        known=known(),
        withheld=held_back(),
        is_name_told=False,
    )
