"""Examples of asking first, and of answering."""

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import uuid4

from alongside.access import actions as access
from alongside.access.actor import NOBODY
from alongside.concerns.actions import advising
from tests.architecture.world import World

Example = Callable[[World], Callable[[], Any]]


def answered(w: World) -> Callable[[], Any]:
    """An answer to it."""
    thread = w.asked_first
    with access.at_the_desk_of(w.team):
        newest = thread.messages.last()
    return partial(
        advising.answer_advice,
        by=w.manager,
        thread=thread,
        words="Yes. Thank you for asking.",
        advice="tell_us",
        seen=newest.pk,
    )


ADVICE: dict[str, Example] = {
    "concerns.ask_advice": lambda w: partial(
        advising.ask_advice,
        by=NOBODY,
        question=advising.Question("Is it a worry?"),
        link_uid=uuid4(),
        team=w.team,
    ),
    "concerns.ask_more": lambda w: partial(
        advising.ask_more, by=w.manager, thread=w.asked_first, words="He is 83."
    ),
    "concerns.answer_advice": answered,
    "concerns.follow_advice": lambda w: partial(
        advising.follow_advice,
        by=w.manager,
        link_uid=w.asked_first.link.uid,
        concern_id=w.raised.pk,
        team=w.team,
    ),
}
