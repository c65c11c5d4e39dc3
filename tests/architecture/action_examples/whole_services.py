"""Examples of what can be done in an enquiry into a whole service."""

from datetime import timedelta
from functools import partial

from alongside.access import clock
from alongside.concerns.actions import whole as larger
from alongside.providers.actions import placement as placing
from alongside.providers.actions import whole as actions
from alongside.providers.actions import whole_moving as moving
from alongside.providers.actions import whole_people as people
from alongside.providers.models import WholeEnquiry
from alongside.providers.rules.knowledge import Withheld
from alongside.providers.rules.whole_said import Decision, Moving, Resident
from tests.architecture.action_examples.lower_floors import Example
from tests.architecture.whole_services import WHY, contact, planned, seen, stop
from tests.architecture.world import World


def held_back(w: World) -> WholeEnquiry:
    """One that whoever runs the service does not read yet."""
    held = Withheld("police", "They asked us to wait.", clock.now() + timedelta(days=7))
    return actions.begin_whole(
        by=w.commissioner, service=w.known_service, why="Falls.", withheld=held
    )


def recommended(w: World) -> WholeEnquiry:
    """One that waits for the director, and everybody was told."""
    for kind in ("provider", "regulator", "nhs", "police", "placing"):
        actions.keep_contact(by=w.commissioner, enquiry=w.whole, said=contact(kind))
    w.whole_goes("recommend")
    return w.whole_now


def decision(w: World) -> Decision:
    """What the director decides."""
    assert w.commissioner.user
    return Decision("Help was not enough.", "Nights.", w.commissioner.user)


def _with_whole(action, **more):  # type: ignore[no-untyped-def]
    return lambda w: partial(action, by=w.commissioner, enquiry=w.whole, **more)


def _with_stop(action, **more):  # type: ignore[no-untyped-def]
    return lambda w: partial(action, by=w.commissioner, live=w.suspended, **more)


WHOLE: dict[str, Example] = {
    "concerns.link_to_whole": lambda w: partial(
        larger.link_to_whole,
        by=w.manager,
        enquiry=w.enquiry,
        whole=w.whole,
        reason="The same nights.",
    ),
    "concerns.take_back_whole_link": lambda w: partial(
        larger.take_back_whole_link,
        by=w.manager,
        link=w.whole_link,
        why="Elsewhere.",
    ),
    "providers.begin_whole": lambda w: partial(
        actions.begin_whole, by=w.commissioner, service=w.known_service, why="Falls."
    ),
    "providers.hold_back_whole": lambda w: partial(
        actions.hold_back_whole,
        by=w.commissioner,
        enquiry=held_back(w),
        withheld=Withheld("police", "A week more.", clock.now() + timedelta(days=14)),
    ),
    "providers.tell_provider_now": lambda w: partial(
        actions.tell_provider_now, by=w.commissioner, enquiry=held_back(w)
    ),
    "providers.keep_contact": _with_whole(actions.keep_contact, said=contact("police")),
    "providers.write_planning": lambda w: partial(
        actions.write_planning, by=w.commissioner, enquiry=w.whole, said=planned()
    ),
    "providers.say_in_whole": _with_whole(
        actions.say_in_whole, kind="found", words="Nights were short of staff."
    ),
    "providers.count_linked": lambda w: partial(
        actions.count_linked, by=w.manager, enquiry=w.whole, more=1
    ),
    "providers.move_whole": _with_whole(moving.move_whole, verb="recommend", said=WHY),
    "providers.decide_whole": lambda w: partial(
        moving.decide_whole, by=w.director, enquiry=recommended(w), said=decision(w)
    ),
    "providers.list_residents": _with_whole(
        people.list_residents, living_there=1, residents=[Resident("R7", "nhs")]
    ),
    "providers.record_welfare_check": lambda w: partial(
        people.record_welfare_check, by=w.commissioner, check=w.resident, said=seen()
    ),
    "providers.write_home_move": lambda w: partial(
        people.write_home_move,
        by=w.commissioner,
        enquiry=w.shut_whole,
        said=Moving("R7", "Gannet House", clock.today(), "Her niece", "A sea view"),
    ),
    "providers.say_how_it_is_after": lambda w: partial(
        people.say_how_it_is_after,
        by=w.commissioner,
        move=w.moved_home,
        words="I know everybody by name.",
        said_by="They themselves",
    ),
    "providers.suspend_placements": lambda w: partial(
        placing.suspend_placements,
        by=w.commissioner,
        enquiry=w.decided_whole,
        stop=stop(),
    ),
    "providers.go_on_suspending": lambda w: partial(
        placing.go_on_suspending,
        by=w.commissioner,
        live=w.suspended,
        stop=stop(28, "Two nurses left this week."),
    ),
    "providers.lift_suspension": _with_stop(
        placing.lift_suspension, why="Nights are full."
    ),
    "providers.review_suspension": _with_stop(
        placing.review_suspension, words="Nights are better."
    ),
}


def fill(world: World) -> None:
    """Leave a trace in every table of an enquiry into a whole service."""
    assert world.suspended
    by, enquiry = world.commissioner, world.whole
    actions.write_planning(by=by, enquiry=enquiry, said=planned())
    actions.say_in_whole(
        by=world.runner, enquiry=enquiry, kind="response", words="We have new nurses."
    )
    assert world.moved_home
    assert world.whole_link
