"""Examples of what is done when the person has died, and of linking."""

from collections.abc import Callable
from functools import partial
from typing import Any

from alongside.access import actions as access
from alongside.concerns.actions import death as actions
from alongside.concerns.actions import linking
from alongside.concerns.models import Concern
from alongside.concerns.rules.death import Coroner
from alongside.people.actions import death as people
from alongside.people.actions.advocacy_moving import withdraw_requests
from tests.architecture.world import World
from tests.factories import death

Example = Callable[[World], Callable[[], Any]]


def _now(w: World) -> Concern:
    """The concern with whom it is about."""
    with access.at_the_desk_of(w.team):
        rows = Concern.objects.select_related("person", "raiser")
        return rows.get(pk=w.listening.pk)


def _after(w: World) -> Concern:
    """The same, after it was written that they have died."""
    concern = _now(w)
    death.died(w.manager, concern)
    return concern


def _rest(w: World) -> Callable[[], Any]:
    with access.at_the_desk_of(w.team):
        settled = Concern.objects.get(pk=w.settled.pk)
    return partial(actions.rest_after_death, by=w.manager, concern=settled)


def _link(w: World) -> Callable[[], Any]:
    said = {"reference": w.another.reference, "kind": "source", "reason": "Him again."}
    return partial(linking.link_concerns, by=w.manager, concern=w.listening, **said)


DEATH: dict[str, Example] = {
    "people.write_down_death": lambda w: partial(
        people.write_down_death, by=w.manager, person=w.person, said=death.said()
    ),
    "people.take_back_death": lambda w: partial(
        people.take_back_death, by=w.manager, person_id=_after(w).person_id, why="No."
    ),
    "people.withdraw_requests": lambda w: partial(
        withdraw_requests, by=w.manager, person_id=w.person.pk
    ),
    "concerns.write_down_death": lambda w: partial(
        actions.write_down_death, by=w.manager, concern=_now(w), said=death.said()
    ),
    "concerns.take_back_death": lambda w: partial(
        actions.take_back_death, by=w.manager, concern=_after(w), why="No."
    ),
    "concerns.end_what_was_planned": lambda w: partial(
        actions.end_what_was_planned, by=w.manager, person_id=w.person.pk
    ),
    "concerns.note_coroner": lambda w: partial(
        actions.note_coroner,
        by=w.manager,
        concern=_after(w),
        said=Coroner("not_known", words="Helen asks."),
    ),
    "concerns.screen_for_review": lambda w: partial(
        actions.screen_for_review,
        by=w.manager,
        concern=_after(w),
        said=death.screen(),
    ),
    "concerns.rest_after_death": _rest,
    "concerns.link_concerns": _link,
    "concerns.take_back_link": lambda w: partial(
        linking.take_back_link, by=w.manager, link=w.link, why="Another man."
    ),
}


def fill(w: World) -> None:
    """Leave a death with the coroner and a screen, and two linked worries."""
    concern = _after(w)
    death.coroner(w.manager, concern)
    death.screened(w.manager, concern)
    _link(w)()
