"""Examples of visits, numbers of staff, and worries over care that was bought."""

from functools import partial
from uuid import uuid4

from alongside.access import clock
from alongside.providers import actions as providers
from alongside.providers.models import PackageConcern, Visit
from alongside.providers.rules.packages import Decision, Raised
from alongside.providers.rules.visiting import Plan, Report, Saw
from alongside.providers.rules.workforce import Numbers
from tests.architecture.action_examples.lower_floors import Example
from tests.architecture.world import World

SEEN = Report((Saw("caring", "good", "Everybody was greeted by name.", "saw"),))
DECISION = Decision("part", "Two calls a day are longer from Monday.")


def plan(**other: object) -> Plan:
    """A visit today that the service knows of."""
    said = {"notice": "planned", "day": clock.today(), "who_goes": "Two of us"}
    return Plan(**{**said, **other})  # type: ignore[arg-type]


def numbers(**other: object) -> Numbers:
    """The staff of this month."""
    said = {"month": clock.today().replace(day=1), "posts": 30, "filled": 27}
    return Numbers(**{**said, "started": 1, "left": 2, **other})  # type: ignore[arg-type]


def raised(**other: object) -> Raised:
    """Too few hours."""
    said = {"about": "too_few_hours", "words": "Half an hour for a bath and breakfast."}
    return Raised(**{**said, "wanted": "An hour.", **other})  # type: ignore[arg-type]


def a_visit(w: World, **other: object) -> Visit:
    """A visit that was arranged."""
    return providers.arrange_visit(
        by=w.commissioner, service=w.known_service, plan=plan(**other), uid=uuid4()
    )


def a_visit_sent(w: World) -> Visit:
    """A visit of which something was sent."""
    visit = a_visit(w)
    providers.report_visit(by=w.commissioner, visit=visit, report=SEEN)
    return visit


def a_package(w: World, *steps: str) -> PackageConcern:
    """A worry over care that was bought, after these steps."""
    concern = providers.raise_package_concern(
        by=w.runner,
        service=w.known_service,
        raised=raised(),
        buyer=w.council,
        uid=uuid4(),
    )
    at: dict[str, Example] = {
        "received": lambda w: partial(
            providers.receive_package_concern, by=w.commissioner, concern=concern
        ),
        "decided": lambda w: partial(
            providers.decide_package_concern,
            by=w.commissioner,
            concern=concern,
            decision=DECISION,
        ),
        "told": lambda w: partial(
            providers.tell_package_decision,
            by=w.commissioner,
            concern=concern,
            words="I rang this morning.",
        ),
        "appealed": lambda w: partial(
            providers.appeal_package_decision,
            by=w.runner,
            concern=concern,
            words="It is not enough.",
        ),
    }
    for step in steps:
        at[step](w)()
    return concern


VISITING: dict[str, Example] = {
    "providers.arrange_visit": lambda w: partial(
        providers.arrange_visit,
        by=w.commissioner,
        service=w.known_service,
        plan=plan(),
        uid=uuid4(),
    ),
    "providers.report_visit": lambda w: partial(
        providers.report_visit, by=w.commissioner, visit=a_visit(w), report=SEEN
    ),
    "providers.call_off_visit": lambda w: partial(
        providers.call_off_visit, by=w.commissioner, visit=a_visit(w), why="Snow."
    ),
    "providers.answer_visit": lambda w: partial(
        providers.answer_visit, by=w.runner, visit=a_visit_sent(w), words="Thank you."
    ),
    "providers.say_workforce": lambda w: partial(
        providers.say_workforce,
        by=w.runner,
        service=w.known_service,
        numbers=numbers(),
    ),
    "providers.raise_package_concern": lambda w: partial(
        providers.raise_package_concern,
        by=w.runner,
        service=w.known_service,
        raised=raised(),
        buyer=w.council,
        uid=uuid4(),
    ),
    "providers.receive_package_concern": lambda w: partial(
        providers.receive_package_concern, by=w.commissioner, concern=a_package(w)
    ),
    "providers.decide_package_concern": lambda w: partial(
        providers.decide_package_concern,
        by=w.commissioner,
        concern=a_package(w, "received"),
        decision=DECISION,
    ),
    "providers.tell_package_decision": lambda w: partial(
        providers.tell_package_decision,
        by=w.commissioner,
        concern=a_package(w, "received", "decided"),
        words="I rang this morning.",
    ),
    "providers.appeal_package_decision": lambda w: partial(
        providers.appeal_package_decision,
        by=w.runner,
        concern=a_package(w, "received", "decided", "told"),
        words="It is not enough.",
    ),
    "providers.look_again_at_package": lambda w: partial(
        providers.look_again_at_package,
        by=w.director,
        concern=a_package(w, "received", "decided", "told", "appealed"),
        decision=DECISION,
    ),
    "providers.take_back_package_concern": lambda w: partial(
        providers.take_back_package_concern,
        by=w.runner,
        concern=a_package(w),
        words="It has come right.",
    ),
    "providers.say_why_package_waits": lambda w: partial(
        providers.say_why_package_waits,
        by=w.commissioner,
        concern=a_package(w),
        words="The review is on Thursday.",
    ),
}


def fill(world: World) -> None:
    """Leave a trace in every table of visits, staff and bought care."""
    visit = a_visit_sent(world)
    providers.answer_visit(by=world.runner, visit=visit)
    providers.say_workforce(
        by=world.runner, service=world.known_service, numbers=numbers()
    )
    a_package(world, "received")
