"""Examples of what opens the question, and of what a service is asked."""

from collections.abc import Callable
from functools import partial
from typing import Any

from django.db import transaction

from alongside.access import identity
from alongside.people.actions import advocacy_asking as asking
from alongside.people.actions import advocacy_noting as noting
from alongside.people.models import AdvocacyReferral
from tests.architecture.world import World
from tests.factories import access as factories
from tests.factories import advocacy as given

Example = Callable[[World], Callable[[], Any]]


def _asked(w: World) -> dict[str, Any]:
    """Somebody of the service that was asked answers."""
    found = w.advocacy_request
    team = factories.team("Advocates", of=found.organisation)
    user = factories.user("advocate", team=team, full_name="Yewande")
    return {"by": factories.acting(user), "request": found}


def _send(w: World) -> Callable[[], Any]:
    need = given.referred(w.manager, w.need)
    with transaction.atomic(), identity.seen_as(w.manager.principals):
        referral = AdvocacyReferral.objects.select_related("need").get(need=need)
    referral.organisation = given.service()
    return partial(asking.send_request, by=w.manager, referral=referral)


def _put(w: World) -> Callable[[], Any]:
    need = given.referred(w.manager, w.need)
    return partial(
        asking.put_advocate,
        by=w.manager,
        need=need,
        verb="allocate",
        seen=need.version,
        advocate=w.advocate,
        advocate_name="Grace Mensah",
    )


ASKING: dict[str, Example] = {
    "people.send_request": _send,
    "people.put_advocate": _put,
    "people.take_on_request": lambda w: partial(asking.take_on_request, **_asked(w)),
    "people.turn_down_request": lambda w: partial(
        asking.turn_down_request, **_asked(w), why="We are all away."
    ),
}

TRIGGERS: dict[str, Example] = {
    "people.note_assessment": lambda w: partial(
        noting.note_assessment, by=w.manager, person=w.person, about=w.conversation
    ),
    "people.go_ahead_with_plan": lambda w: partial(
        noting.go_ahead_with_plan, by=w.manager, person=w.person, point="Her plan"
    ),
    "people.draw_advocacy_circle": lambda w: partial(
        noting.draw_advocacy_circle, by=w.manager, person=w.person
    ),
    "people.note_kind": lambda w: partial(
        noting.note_kind, by=w.manager, decision=w.decision, kind="long_stay"
    ),
    "people.note_safeguarding_review": lambda w: partial(
        noting.note_safeguarding_review,
        by=w.manager,
        person=w.person,
        circle_id=w.person.circle_id,
        about=w.decision,
    ),
    "people.note_by_hand": lambda w: partial(
        noting.note_by_hand,
        by=w.manager,
        person=w.person,
        trigger="safeguarding_review",
        words="What we learn from last winter",
    ),
}
