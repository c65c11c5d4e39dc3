"""The demo's visits: at night, unannounced, with somebody who has lived it; answered,
not yet answered, and one to come."""

from datetime import timedelta
from uuid import UUID

from alongside.access import clock
from alongside.providers import actions
from alongside.providers.models import Visit
from alongside.providers.rules.visiting import Plan, Report, Saw
from alongside.providers.seeds import cast

FIRST = 1931_000  # any number: pages made by hand have random ones


def plant(*, small: bool = False) -> str:
    """Make each visit, unless they are there; say how many."""
    if not cast.how_many(Visit):
        for number, told in enumerate(cast.stories("visits", small=small)):
            _make(told, UUID(int=FIRST + number))
    return f"{cast.how_many(Visit)} visits"


def _make(told: cast.Told, uid: UUID) -> None:
    by, service = cast.acting(told["by"]), cast.service_called(told["service"])
    days = told["days_ago"]
    expert = told.get("expert", "")
    plan = Plan(
        notice=told["notice"],
        day=clock.today() - timedelta(days=days),
        who_goes=told["who_goes"],
        at_night=told.get("at_night", False),
        with_expert=bool(expert),
        expert_called=expert,
        why=told.get("why", ""),
    )
    with cast.days_ago(max(days, 0) + 5, 9):
        visit = actions.arrange_visit(by=by, service=service, plan=plan, uid=uid)
    if "saw" in told:
        with cast.days_ago(days, told["hour"]):
            actions.report_visit(by=by, visit=visit, report=_report(told))
    if "answer" in told:
        manager = cast.acting(told["manager"])
        with cast.days_ago(days, told["hour"] + 5):
            actions.answer_visit(by=manager, visit=visit)
        with cast.days_ago(days - 3, 15):
            actions.answer_visit(by=manager, visit=visit, words=told["answer"])


def _report(told: cast.Told) -> Report:
    saw = (Saw(area, tone, words, source) for area, tone, source, words in told["saw"])
    return Report(tuple(saw), told["said_there"], *told["talked"])
