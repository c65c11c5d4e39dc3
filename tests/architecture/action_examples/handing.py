"""Examples of the actions that say who has what."""

from collections.abc import Callable
from functools import partial
from typing import Any

from alongside.concerns.actions import allocating, giving
from alongside.concerns.actions import handing as actions
from tests.architecture.world import World
from tests.factories import access, handing

Example = Callable[[World], Callable[[], Any]]


def _hand_over(w: World) -> Callable[[], Any]:
    handing.given(w.manager, w.received, w.worker)
    seen = handing.keys(w.manager, w.worker)
    to = dict.fromkeys(seen, access.social_worker(team=w.team))
    what = {"leaver": w.worker, "to": to, "said": handing.LEAVES, "seen": seen}
    return partial(actions.hand_over, by=w.manager, **what)


def _tell_person(w: World) -> Callable[[], Any]:
    what = {"about": w.enquiry.concern, "before": w.manager.user, "receiver": w.worker}
    kept = giving.keep_handover(by=w.manager, said=handing.LEAVES, **what)
    return partial(giving.tell_person, by=w.manager, enquiry=w.enquiry, handover=kept)


HANDING: dict[str, Example] = {
    "concerns.hand_over": _hand_over,
    "concerns.keep_handover": lambda w: partial(
        giving.keep_handover,
        by=w.manager,
        about=w.received,
        before=None,
        receiver=w.worker,
        said=handing.LEAVES,
    ),
    "concerns.tell_person": _tell_person,
    "concerns.say_read": lambda w: partial(
        giving.say_read,
        by=w.manager,
        handover=handing.given(w.manager, w.received, w.manager.user),
    ),
    "concerns.let_lead_in": lambda w: partial(
        allocating.let_lead_in,
        by=w.manager,
        lead=w.worker,
        circles=[w.received.circle_id],
    ),
    "concerns.let_lead_out": lambda w: partial(
        allocating.let_lead_out,
        by=w.manager,
        concern=w.received,
        lead=w.worker,
        circles=[w.received.circle_id],
    ),
}


def fill(w: World) -> None:
    """Leave who had it, who has it now, and what the person was told."""
    _tell_person(w)()
