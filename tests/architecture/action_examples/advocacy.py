"""Examples of the actions on needs for an advocate."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any
from uuid import uuid4

from alongside.access import clock
from alongside.people.actions import advocacy, advocacy_helping, advocacy_moving
from alongside.people.actions import advocacy_steps as steps
from alongside.people.models import AdvocacyNeed
from tests.architecture.action_examples.advocacy_asking import ASKING, TRIGGERS
from tests.architecture.world import World
from tests.factories import advocacy as given

Example = Callable[[World], Callable[[], Any]]
REFERRED = steps.Referred(
    kind="care_act_67", referred_on=clock.today(), organisation_name="Voices"
)


def _on(w: World, need: AdvocacyNeed) -> dict[str, Any]:
    return {"by": w.manager, "need": need, "seen": need.version}


def _go_ahead(w: World) -> Callable[[], Any]:
    assert w.need
    return partial(
        advocacy.go_ahead,
        by=w.manager,
        about=w.person,
        point="The review",
        why_without="She asked us not to wait.",
    )


def _same(w: World) -> Callable[[], Any]:
    """The one who helped with one thing goes on with the next."""
    helped = given.helped(w.manager, w.need, w.advocate)
    given.said(w.manager, helped)
    later = given.noted(w.manager, w.person, about=w.decision)
    return partial(steps.go_on_with_same, **_on(w, given.offered(w.manager, later)))


def _end(w: World) -> Callable[[], Any]:
    need = given.looked_at(w.manager, w.need)
    return partial(
        advocacy_helping.end_advocacy, **_on(w, need), why="The review is over."
    )


def _take_back(w: World) -> Callable[[], Any]:
    return partial(
        advocacy_helping.take_back_need,
        by=w.manager,
        need=w.need,
        why="It was her sister.",
        circle_id=w.listening.circle_id,
    )


def _said(w: World) -> advocacy_helping.Said:
    return advocacy_helping.Said("Where she lives", "She stays.", clock.today(), "G")


NOTING: dict[str, Example] = {
    "people.note_need": lambda w: partial(
        advocacy.note_need,
        by=w.manager,
        person=w.person,
        circle_id=w.person.circle_id,
        trigger="review",
        about=w.person,
    ),
    "people.go_ahead": _go_ahead,
    "people.ask_for_advocate": lambda w: partial(
        steps.ask_for_advocate, by=w.manager, person=w.person
    ),
    "people.move_need": lambda w: partial(
        advocacy_moving.move_need, **_on(w, w.need), verb="find_no_need"
    ),
    "people.let_advocate_in": lambda w: partial(
        advocacy_moving.let_advocate_in, by=w.manager, need=w.need, advocate=w.advocate
    ),
    "people.let_advocate_out": lambda w: partial(
        advocacy_moving.let_advocate_out, by=w.manager, need=w.need, advocate=w.advocate
    ),
    "people.refuse_source_of_risk": lambda w: partial(
        advocacy_moving.refuse_source_of_risk,
        by=w.manager,
        person=w.person,
        names=["Hodan"],
    ),
}

FINDING: dict[str, Example] = {
    "people.consider_need": lambda w: partial(
        steps.consider_need,
        **_on(w, w.need),
        told=replace(given.DUTY, reason="She cannot hold it in mind."),
    ),
    "people.offer_advocate": lambda w: partial(
        steps.offer_advocate,
        **_on(w, given.looked_at(w.manager, w.need, given.DUTY)),
        said=given.offer_said(),
    ),
    "people.refer_to_advocate": lambda w: partial(
        steps.refer_to_advocate,
        **_on(w, given.offered(w.manager, w.need)),
        said=REFERRED,
    ),
    "people.allocate_advocate": lambda w: partial(
        steps.allocate_advocate,
        **_on(w, given.referred(w.manager, w.need)),
        advocate=w.advocate,
    ),
    "people.go_on_with_same": _same,
}

HELPING: dict[str, Example] = {
    "people.begin_advocacy": lambda w: partial(
        advocacy_helping.begin_advocacy,
        **_on(w, given.found(w.manager, w.need, w.advocate)),
        way="instructed",
    ),
    "people.decline_referral": lambda w: partial(
        advocacy_helping.decline_referral,
        **_on(w, given.found(w.manager, w.need, w.advocate)),
        why="I know the family.",
    ),
    "people.change_advocate": lambda w: partial(
        advocacy_helping.change_advocate,
        **_on(w, given.helped(w.manager, w.need, w.advocate)),
        why="She asked for a woman.",
    ),
    "people.represent": lambda w: partial(
        advocacy_helping.represent,
        by=w.manager,
        need=given.helped(w.manager, w.need),
        said=_said(w),
        uid=uuid4(),
    ),
    "people.answer_representation": lambda w: partial(
        advocacy_helping.answer_representation,
        by=w.manager,
        said=w.said_by_advocate,
        answer="She stays.",
        why="It is what she wants.",
    ),
    "people.end_advocacy": _end,
    "people.take_back_need": _take_back,
}

ADVOCACY = NOTING | FINDING | HELPING | ASKING | TRIGGERS
