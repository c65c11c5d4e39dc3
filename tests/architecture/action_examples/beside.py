"""Examples of the actions on what others do beside an enquiry, and what was learned."""

from collections.abc import Callable
from functools import partial
from typing import Any

from alongside.access import clock
from alongside.concerns.actions import beside as actions
from alongside.concerns.actions import learning
from alongside.concerns.models import Process
from alongside.concerns.rules.learning import Learned
from tests.architecture.world import World
from tests.factories import beside

Example = Callable[[World], Callable[[], Any]]
LEARNED = Learned(theme="hearing", in_the_way="Nobody asked at the right time of day.")


def process(w: World) -> Process:
    """The police look into it too."""
    return beside.began(w.manager, w.enquiry, telling=beside.held_back())


def _keep_contact(w: World) -> Callable[[], Any]:
    what = {"process": process(w), "said": beside.in_touch(), "seen": 1}
    return partial(actions.keep_contact, by=w.manager, **what)


def _say_what_became(w: World) -> Callable[[], Any]:
    said = beside.in_touch(**beside.OVER)
    what = {"process": process(w), "said": said, "seen": 1}
    return partial(actions.say_what_became, by=w.manager, **what)


def _decide_telling(w: World) -> Callable[[], Any]:
    what = {"process": process(w), "telling": beside.TOLD, "seen": 1}
    return partial(actions.decide_telling, by=w.manager, **what)


def _take_back_told(w: World) -> Callable[[], Any]:
    beside.began(w.manager, w.enquiry)
    return partial(actions.take_back_told, by=w.manager, enquiry=w.enquiry)


def _keep_to_it(w: World) -> Callable[[], Any]:
    process(w)
    what = {"concern": w.enquiry.concern, "point": "ask_to_enquire"}
    return partial(actions.keep_to_it, by=w.manager, words="He is not asked.", **what)


def _name_learned(w: World) -> Callable[[], Any]:
    concern = w.enquiry.concern
    kept = learning.keep_learning(by=w.manager, concern=concern, said=LEARNED)
    what = {"learning": kept[0], "team": w.team}
    return partial(learning.name_learned, by=w.manager, **what)


BESIDE: dict[str, Example] = {
    "concerns.begin_beside": lambda w: partial(
        actions.begin_beside,
        by=w.manager,
        enquiry=w.enquiry,
        kind="police",
        began_on=clock.today(),
        said=beside.in_touch(),
        telling=beside.TOLD,
        seen=0,
    ),
    "concerns.keep_contact": _keep_contact,
    "concerns.say_what_became": _say_what_became,
    "concerns.decide_telling": _decide_telling,
    "concerns.take_back_told": _take_back_told,
    "concerns.keep_to_it": _keep_to_it,
    "concerns.keep_learning": lambda w: partial(
        learning.keep_learning, by=w.manager, concern=w.enquiry.concern, said=LEARNED
    ),
    "concerns.name_learned": _name_learned,
}


def fill(w: World) -> None:
    """Leave one that is over, what the person read, an answer, something learned."""
    began = beside.began(w.manager, w.enquiry)
    actions.keep_to_it(
        by=w.manager, concern=w.enquiry.concern, point="ask_to_enquire", words="No."
    )
    beside.over(w.manager, began)
    learning.keep_learning(by=w.manager, concern=w.enquiry.concern, said=LEARNED)
