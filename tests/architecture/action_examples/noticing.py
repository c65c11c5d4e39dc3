"""Examples of noting what is not as usual, and of what stands in the way."""

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import uuid4

from alongside.access import clock
from alongside.people.actions import barrier, noticing
from tests.architecture.world import HEARD, World

Example = Callable[[World], Callable[[], Any]]


def _open_again(w: World) -> Callable[[], Any]:
    _answer(w)()
    return partial(barrier.open_barrier_again, by=w.manager, barrier=w.owned_barrier)


def _answer(w: World) -> Callable[[], Any]:
    return partial(
        barrier.answer_barrier,
        by=w.manager,
        barrier=w.owned_barrier,
        words="We asked for ten minutes more.",
        what_changed="Visits are longer.",
        uid=uuid4(),
    )


NOTICING: dict[str, Example] = {
    "people.notice_change": lambda w: partial(
        noticing.notice_change,
        by=w.manager,
        person=w.person,
        noticed=noticing.Noticed(words="Her radio was off."),
        uid=uuid4(),
    ),
    "people.talk_over": lambda w: partial(
        noticing.talk_over,
        by=w.manager,
        person=w.person,
        up_to=w.noticing,
        talk=noticing.Talk(
            talked_by="Mel", talked_on=clock.today(), what_came="A new radio."
        ),
        view=HEARD,
        uid=uuid4(),
    ),
    "people.name_barrier": lambda w: partial(
        barrier.name_barrier,
        by=w.manager,
        named=barrier.InTheWay(words="Two forms.", theme="rigid_rules"),
        team=w.team,
        uid=uuid4(),
    ),
    "people.give_owner": lambda w: partial(
        barrier.give_owner,
        by=w.manager,
        barrier=w.barrier,
        owner=w.receiver.user,
        seen_owner_id=None,
    ),
    "people.answer_barrier": _answer,
    "people.open_barrier_again": _open_again,
}
