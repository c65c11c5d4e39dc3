"""Examples of meetings that share what is known of services."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import Any
from uuid import uuid4

from alongside.access import actions as access
from alongside.access import clock
from alongside.providers import actions as providers
from tests.architecture.action_examples.lower_floors import Example
from tests.architecture.sharing import DECIDED, TO_DO
from tests.architecture.world import World


def _of(w: World, act: Callable[..., Any], **said: Any) -> Callable[[], Any]:
    return partial(act, by=w.commissioner, **said)


def _held(w: World, act: Callable[..., Any], **said: Any) -> Callable[[], Any]:
    assert w.shared_part
    with access.at_the_desk_of(w.buying_team):
        w.hold_sharing()
    return _of(w, act, **said)


def _sent(w: World) -> Callable[[], Any]:
    assert w.shared_decision
    with access.at_the_desk_of(w.buying_team):
        providers.write_part(
            by=w.commissioner,
            part=w.shared_part,
            said="Mornings are early.",
            residents="",
            seen=0,
        )
        w.sharing.refresh_from_db()
    seen = w.sharing.number
    return _of(
        w, providers.send_minutes, meeting=w.sharing, minutes="We met.", seen=seen
    )


SHARING: dict[str, Example] = {
    "providers.call_sharing": lambda w: _of(
        w,
        providers.call_sharing,
        uid=uuid4(),
        begins_at=clock.now() + timedelta(days=1),
        place="By video",
    ),
    "providers.ask_to_sharing": lambda w: _of(
        w, providers.ask_to_sharing, meeting=w.sharing, name="The district nurses"
    ),
    "providers.put_on_agenda": lambda w: _of(
        w,
        providers.put_on_agenda,
        meeting=w.sharing,
        service=w.known_service,
        why="To learn from it.",
    ),
    "providers.take_off_agenda": lambda w: _of(
        w, providers.take_off_agenda, part=w.shared_part
    ),
    "providers.call_sharing_off": lambda w: _of(
        w, providers.call_sharing_off, meeting=w.sharing, why="Snow."
    ),
    "providers.hold_sharing": lambda w: _of(
        w, providers.hold_sharing, meeting=w.sharing, came=_asked(w), spoke=set()
    ),
    "providers.write_part": lambda w: _held(
        w,
        providers.write_part,
        part=w.shared_part,
        said="Mornings are early.",
        residents="",
        seen=0,
    ),
    "providers.decide_together": lambda w: _held(
        w, providers.decide_together, part=w.shared_part, uid=uuid4(), decided=DECIDED
    ),
    "providers.say_dissent": lambda w: _of(
        w,
        providers.say_dissent,
        decision=w.shared_decision,
        uid=uuid4(),
        name="Naomi",
        words="Ask the night staff first.",
    ),
    "providers.agree_shared_action": lambda w: _of(
        w,
        providers.agree_shared_action,
        decision=w.shared_decision,
        uid=uuid4(),
        to_do=TO_DO,
    ),
    "providers.climb_shared_action": lambda w: _of(
        w, providers.climb_shared_action, done=w.shared_action, kind="done", words=""
    ),
    "providers.send_minutes": _sent,
}


def _asked(w: World) -> set[int]:
    with access.at_the_desk_of(w.buying_team):
        return set(w.sharing.asked.values_list("pk", flat=True))


def fill(world: World) -> None:
    """Leave a trace in every table."""
    assert world.shared_action
    SHARING["providers.say_dissent"](world)()
