"""Plans of the demo for what gets better: one running, one ended well and felt, one at
risk, and one that is proposed and waits for its people to say yes."""

from datetime import date, timedelta
from typing import Any

from alongside.access import clock
from alongside.access.models import User
from alongside.providers import actions
from alongside.providers.models import ImprovementPlan, SupportOffer
from alongside.providers.queries import plans as queries
from alongside.providers.queries.support import offers_of
from alongside.providers.rules.plan_words import Felt, LineOfPlan
from alongside.providers.seeds.support import (
    number_for,
    service_called,
    somebody,
    told,
)

RUNGS = ("done", "verified", "felt")


def plant(*, small: bool = False) -> str:
    """Tell each plan from its proposal to where it stands today."""
    story = told("plans.toml")["plans"]
    for one in story:
        _tell(one)
    return f"{len(story)} plans for what gets better"


def _tell(one: dict[str, Any]) -> None:
    today = clock.today()
    with somebody(one["by"], one["days_ago"]) as by:
        service = service_called(one["service"])
        plan = actions.propose_plan(
            by=by,
            service=service,
            uid=number_for(one["title"]),
            title=one["title"],
            why=one["why"],
        )
        if queries.all_lines_of(plan):
            return  # it was told before
        offers = {offer.kind: offer for offer in reversed(offers_of(by, service))}
        for number, line in enumerate(one["lines"], start=1):
            says = _line(line, offers, today)
            actions.add_plan_line(by=by, plan=plan, line=says, seen_version=number)
    for step in one["steps"]:
        _step(plan.pk, step)


def _line(
    line: dict[str, Any], offers: dict[str, SupportOffer], today: date
) -> LineOfPlan:
    said = dict(line)
    owner, kind = said.pop("owner", ""), said.pop("support", "")
    due_on = today + timedelta(days=said.pop("due_in"))
    return LineOfPlan(
        **said,
        due_on=due_on,
        owner=User.objects.get(full_name=owner) if owner else None,
        support=offers[kind] if kind else None,
    )


def _step(pk: int, step: dict[str, Any]) -> None:
    do = step["do"]
    with somebody(step["by"], step["days_ago"]) as by:
        plan = queries.visible_plans(by).get(pk=pk)
        if do == "agree":
            actions.agree_plan(
                by=by,
                plan=plan,
                party=step["party"],
                agrees=True,
                name=step["name"],
                words=step["words"],
                seen_version=plan.version,
            )
        elif do in RUNGS:
            actions.climb_plan_line(
                by=by,
                line=queries.lines_of(plan)[step["line"] - 1],
                kind=do,
                words=step["words"],
                said_by=step.get("said_by", ""),
            )
        elif do == "evidence":
            _felt(by, plan, step)
        else:
            actions.move_plan(by=by, plan=plan, verb=do, words=step["words"])


def _felt(by: Any, plan: ImprovementPlan, step: dict[str, Any]) -> None:
    actions.write_felt(
        by=by,
        plan=plan,
        uid=number_for(step["words"]),
        felt=Felt(
            stage=step["stage"],
            voice=step["voice"],
            who=step["who"],
            is_better=step.get("is_better", True),
            words=step["words"],
            said_on=clock.today(),
        ),
    )
