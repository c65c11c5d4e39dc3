"""What waits for somebody in the help that services are offered, and in plans."""

from dataclasses import dataclass

from django.db.models import Exists, OuterRef

from alongside.access.actor import Actor
from alongside.agreed.models import Action
from alongside.providers.models import (
    ImprovementLine,
    ImprovementPlan,
    PlanAgreement,
    SupportOffer,
)
from alongside.providers.queries import plans
from alongside.providers.rules.plans import COMMISSIONER

FEW = 5
# Safeguarding managers look into services too; their day begins with people.
BUYS_CARE = ("keep_register", "decide_about_service")
STATES = ImprovementPlan.State


@dataclass(frozen=True)
class Wait:
    """One thing that waits: the name of its page, the record, and what is asked."""

    page: str
    pk: int
    title: str
    asks: str


def waits_for(viewer: Actor, most: int = FEW) -> list[Wait]:
    """What the viewer may answer, agree, do, check or look at again; the oldest first
    (two queries for whoever runs a service, three for those who buy care)."""
    if viewer.may("answer_for_service"):
        found = _for_who_runs_it(viewer, most)
    elif any(map(viewer.may, BUYS_CARE)):
        found = _for_who_buys(viewer, most)
    else:
        found = []
    return found[:most]


def _for_who_runs_it(viewer: Actor, most: int) -> list[Wait]:
    offers = SupportOffer.objects.filter(
        state=SupportOffer.State.OFFERED,
        service__team__principal__in=viewer.principals,
    )
    lines = ImprovementLine.objects.filter(
        action__owner=viewer.user,
        action__state=Action.State.TO_DO,
        plan__state__in=(STATES.RUNNING, STATES.AT_RISK),
        dropped_at=None,
    ).order_by("due_on", "pk")
    return [
        Wait("support_offer", o.pk, o.words, f"{o.offered_by_name} offers this.")
        for o in offers.order_by("pk")[:most]
    ] + [
        Wait("improvement_plan", line.plan_id, line.change, _by_when(line))
        for line in lines[:most]
    ]


def _by_when(line: ImprovementLine) -> str:
    return f"You said that you will do it by {line.due_on.day} {line.due_on:%B %Y}."


def _for_who_buys(viewer: Actor, most: int) -> list[Wait]:
    look = plans.plans_that_ask(viewer)[:most]
    said = PlanAgreement.objects.filter(
        plan=OuterRef("pk"), version=OuterRef("version"), party=COMMISSIONER
    )
    lines = ImprovementLine.objects.filter(plan=OuterRef("pk"), dropped_at=None)
    drafted = plans.visible_plans(viewer).filter(
        ~Exists(said), Exists(lines), state=STATES.DRAFTED
    )
    done = ImprovementLine.objects.filter(
        action__state=Action.State.DONE,
        plan__state__in=(STATES.RUNNING, STATES.AT_RISK),
        dropped_at=None,
    ).order_by("pk")
    return [
        *(_of_plan(p, "It is time to look whether it still holds.") for p in look),
        *(_of_plan(p, "Do you agree?") for p in drafted.order_by("pk")[:most]),
        *(
            Wait(
                "improvement_plan",
                line.plan_id,
                line.change,
                f"{line.owner_name} says that it is done. Look whether it is so.",
            )
            for line in done[:most]
        ),
    ]


def _of_plan(plan: ImprovementPlan, asks: str) -> Wait:
    return Wait("improvement_plan", plan.pk, plan.title, f"{plan.service.name}. {asks}")
