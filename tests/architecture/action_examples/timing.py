"""Examples of the actions on how long things take."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import Any

from alongside.access import actions as access
from alongside.access import clock
from alongside.concerns.actions import delaying, person_told
from alongside.concerns.actions import targets as actions
from alongside.concerns.models import Concern
from alongside.concerns.rules.delaying import WhyLonger
from alongside.concerns.rules.person_told import Telling
from alongside.standards import timers
from tests.architecture.world import World

Example = Callable[[World], Callable[[], Any]]


def _late(w: World) -> Concern:
    """The concern of an enquiry that began long ago, in a case of its own."""
    late = World()
    late.council, late.team, late.manager = w.council, w.team, w.manager
    with clock.set_to(clock.now() - timedelta(days=90)):
        concern_id = late.enquiry.concern_id
    with access.at_the_desk_of(w.team):
        return Concern.objects.select_related("person", "enquiry").get(pk=concern_id)


def say_why(w: World, concern: Concern) -> Callable[[], Any]:
    """Say why finding out takes longer, to the person as well."""
    said = WhyLonger(
        reason="other_body",
        words="The bank has not answered.",
        hoped_for=clock.today() + timedelta(days=7),
        words_to_person="the bank is slow to answer.",
    )
    return partial(
        delaying.say_why_longer,
        by=w.manager,
        concern=concern,
        step="enquire",
        said=said,
        seen=0,
    )


def tell_person(w: World) -> Callable[[], Any]:
    """The person hears what was decided."""
    with access.at_the_desk_of(w.team):
        concern = Concern.objects.get(pk=w.enquiry.concern_id)
    said = Telling("said", "She knows, and is glad.", clock.today())
    return partial(
        person_told.keep_person_told, by=w.manager, concern=concern, said=said, seen=0
    )


TIMING: dict[str, Example] = {
    "concerns.choose_preset": lambda w: partial(
        actions.choose_preset,
        by=w.manager,
        preset="london",
        reason="Our board agreed it.",
        seen=0,
    ),
    "concerns.change_target": lambda w: partial(
        actions.change_target,
        by=w.manager,
        step=timers.steps()["decide"],
        target=timers.Target(timers.WORKING_DAYS, 2),
        reason="Our board agreed it.",
        seen=0,
    ),
    "concerns.keep_person_told": tell_person,
    "concerns.say_why_longer": lambda w: say_why(w, _late(w)),
}


def fill(w: World) -> None:
    """Leave a reason, and what the person was told of it, in their tables."""
    with access.at_the_desk_of(w.team):
        concern = Concern.objects.select_related("person", "enquiry").get(
            pk=w.enquiry.concern_id
        )
    tell_person(w)()
    with clock.set_to(clock.now() + timedelta(days=90)):
        say_why(w, concern)()
