"""Examples of the actions on early worries, and of answering at a second look."""

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import uuid4

from alongside.concerns.actions import curiosity, early_talk
from alongside.concerns.actions import early as actions
from tests.architecture.world import World
from tests.factories import concerns, early

Example = Callable[[World], Callable[[], Any]]


def looked_twice(w: World) -> Callable[[], Any]:
    """An answer to one question."""
    return partial(
        curiosity.answer_second_look,
        by=w.manager,
        enquiry=w.enquiry,
        question="not_alone",
        answer="looked",
        words="She talked with me in the garden, with nobody near.",
        seen=0,
    )


EARLY: dict[str, Example] = {
    "concerns.note_early_worry": lambda w: partial(
        actions.note_early_worry,
        by=w.manager,
        noted=actions.Noted(early.WORDS, "no", about_name="Amina"),
        link_uid=uuid4(),
        team=w.team,
    ),
    "concerns.tell_early_raiser": lambda w: partial(
        actions.tell_early_raiser,
        by=w.manager,
        raiser=w.early_raiser,
        words="Thank you.",
    ),
    "concerns.say_more_early": lambda w: partial(
        actions.say_more_early,
        by=w.manager,
        raiser=w.early_raiser,
        words="It is still so.",
        team=w.team,
    ),
    "concerns.keep_early_step": lambda w: partial(
        actions.keep_early_step,
        by=w.manager,
        worry=w.early,
        step="more",
        words="It is still so.",
    ),
    "concerns.give_early_worry": lambda w: partial(
        actions.give_early_worry, by=w.manager, worry=w.early, owner=w.worker, seen=0
    ),
    "concerns.say_whose_it_is": lambda w: partial(
        actions.say_whose_it_is, by=w.manager, worry=w.early, person=w.person, seen=0
    ),
    "concerns.talk_over_early_worry": lambda w: partial(
        early_talk.talk_over_early_worry,
        by=w.manager,
        worry=w.early,
        view=concerns.HEARD,
        talk=early.talk(),
        seen=0,
        team=w.team,
    ),
    "concerns.answer_quality_note": lambda w: partial(
        early_talk.answer_quality_note,
        by=w.receiver,
        note=w.quality_note,
        words="We visit in the mornings now.",
        team=w.team,
    ),
    "concerns.answer_second_look": looked_twice,
}


def fill(w: World) -> None:
    """Leave an early worry that was talked over, a note on quality, a second look."""
    assert w.quality_note
    assert w.early
    looked_twice(w)()
