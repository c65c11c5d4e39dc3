"""Examples of the actions on asking how it was."""

from collections.abc import Callable
from functools import partial
from typing import Any

from alongside.access import actions as access
from alongside.access import actor
from alongside.agreed import actions as agreed
from alongside.concerns.actions import asking as actions
from alongside.concerns.actions import how_it_was as telling
from alongside.concerns.models import Asking, Concern, Settlement
from alongside.concerns.rules.how_it_was import Arranged
from tests.architecture.how_it_was import NO_SAFER
from tests.architecture.world import HEARD, World
from tests.factories import how_it_was

Example = Callable[[World], Callable[[], Any]]


def _plan_again(w: World) -> Callable[[], Any]:
    circle_id = w.enquiry.circle_id
    assert w.asking
    view = agreed.keep_involvement(by=w.manager, circle_id=circle_id, view=HEARD)
    with access.at_the_desk_of(w.team):
        rows = Concern.objects.select_related("circle", "person__user")
        again = Settlement.objects.create(
            concern=rows.get(pk=w.settled.pk),
            circle_id=circle_id,
            involvement=view,
            words_to_person="Again.",
            settled_by_name="Somebody",
        )
    return partial(actions.plan_asking, by=w.manager, settlement=again)


def _say(w: World) -> Callable[[], Any]:
    by = actor.of_link(w.answers_alone.link)
    what = {"asking": w.answers_alone, "heard": NO_SAFER}
    return partial(telling.say_how_it_was, by=by, **what)


HOW_IT_WAS: dict[str, Example] = {
    "concerns.plan_asking": _plan_again,
    "concerns.arrange_asking": lambda w: partial(
        actions.arrange_asking,
        by=w.manager,
        asking=w.asking,
        said=Arranged(mode="lead", called="Amina"),
        seen=0,
    ),
    "concerns.stop_asking": lambda w: partial(
        actions.stop_asking,
        by=w.manager,
        concern=w.asking.concern,
        reason="not_about_them",
    ),
    "concerns.keep_unanswered": lambda w: partial(
        actions.keep_unanswered,
        by=w.manager,
        asking=w.asking,
        reason="did_not_want",
        words="",
        seen=0,
    ),
    "concerns.add_step": lambda w: partial(
        actions.add_step, by=w.manager, asking=w.asking, step="arranged", mode="lead"
    ),
    "concerns.hear_how_it_was": lambda w: partial(
        telling.hear_how_it_was,
        by=w.manager,
        asking=w.asking,
        heard=NO_SAFER,
        seen=0,
    ),
    "concerns.say_how_it_was": _say,
    "concerns.get_in_touch": lambda w: partial(
        telling.get_in_touch, by=w.manager, call=w.call, words="She is well."
    ),
    "concerns.give_call": lambda w: partial(
        telling.give_call, by=w.manager, call=w.call, worker=w.worker
    ),
    "concerns.ask_by_another": lambda w: partial(
        actions.ask_by_another,
        by=w.manager,
        asking=Asking(pk=w.asking.pk, called="Amina", how_to_reach="After three."),
        asker=how_it_was.advocate("Ida Free"),
    ),
}


def fill(w: World) -> None:
    """Leave answers, and that somebody should get in touch."""
    assert w.call
