"""Plans for what gets better at a service: which there are, and what stands in them."""

from django.db.models import Count, Prefetch, Q, QuerySet

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.access.models import Post, User
from alongside.access.roles import ROLES
from alongside.agreed.models import Rung
from alongside.providers.models import (
    ImprovementLine,
    ImprovementPlan,
    PlanAgreement,
    PlanEvidence,
    Service,
)
from alongside.providers.queries import knowing
from alongside.providers.rules import plan_words
from alongside.providers.rules import plans as rules

MOST = 50
LINES = 100


def visible_plans(viewer: Actor) -> QuerySet[ImprovementPlan]:
    """Plans in the viewer's circles, with the service each is for."""
    return ImprovementPlan.objects.select_related("service__team")


def plans_of(viewer: Actor, service: Service) -> list[ImprovementPlan]:
    """The plans of a service that the viewer sees, newest first, each with what was
    felt of it, in `felt` (two queries)."""
    said = Prefetch("felt", PlanEvidence.objects.order_by("-pk"))
    rows = visible_plans(viewer).filter(service=service).prefetch_related(said)
    return list(rows.order_by("-pk")[:MOST])


def plans_that_ask(viewer: Actor) -> QuerySet[ImprovementPlan]:
    """Plans whose day to be looked at again has come."""
    today, states = clock.today(), ImprovementPlan.State
    first = Q(state=states.COMPLETE, first_look_on__lte=today)
    second = Q(state=states.LOOKED_AT, second_look_on__lte=today)
    return visible_plans(viewer).filter(first | second).order_by("pk")


def lines_of(plan: ImprovementPlan) -> list[ImprovementLine]:
    """What gets better, as the plan reads now, with what is done (two queries)."""
    return [line for line in all_lines_of(plan) if line.dropped_at is None]


def all_lines_of(plan: ImprovementPlan) -> list[ImprovementLine]:
    """The same with what was dropped."""
    said = Prefetch("action__rungs", Rung.objects.order_by("recorded_at", "pk"))
    rows = ImprovementLine.objects.filter(plan=plan)
    rows = rows.select_related("action__owner", "owner", "support", "plan__service")
    return list(rows.prefetch_related(said).order_by("pk")[:LINES])


def line_of(viewer: Actor, plan: ImprovementPlan, pk: int) -> ImprovementLine | None:
    """One line of a plan."""
    rows = ImprovementLine.objects.filter(plan=plan, pk=pk)
    found = rows.select_related("action__owner", "owner", "support", "plan__service")
    return found.prefetch_related("action__rungs").first()


def agreements_of(plan: ImprovementPlan) -> list[PlanAgreement]:
    """What each of the three said, oldest first."""
    return list(plan.agreements.order_by("pk")[:LINES])


def evidence_of(plan: ImprovementPlan) -> list[PlanEvidence]:
    """What people who live there, and families, said; the newest first."""
    return list(plan.felt.order_by("-said_on", "-pk")[:LINES])


def evidence_that_counts(plan: ImprovementPlan) -> list[PlanEvidence]:
    """The same, since the plan was begun or had last slipped back."""
    slipped = plan.moves.filter(verb="slip_back").order_by("-number").first()
    said = evidence_of(plan)
    if slipped is None:
        return said
    return [one for one in said if one.recorded_at > slipped.recorded_at]


def why_not_move_plan(viewer: Actor, plan: ImprovementPlan, verb: str) -> str | None:
    """A sentence when a plan cannot be moved like this now, or not by the viewer."""
    if verb not in rules.SAID:
        return "Something else comes before this."
    runs_it = knowing.runs_it(viewer, plan.service)
    lines = lines_of(plan)
    return (
        rules.why_not_step(plan, verb, viewer, runs_it=runs_it)
        or _why_not_begin(plan, verb, lines)
        or plan_words.why_not_judge(plan, verb, lines, evidence_that_counts(plan))
    )


def _why_not_begin(
    plan: ImprovementPlan, verb: str, lines: list[ImprovementLine]
) -> str | None:
    if verb != "begin":
        return None
    agreed = agreements_of(plan)
    return plan_words.why_days_gone(verb, lines) or plan_words.why_not_all_three(
        plan, agreed
    )


def who_runs(service: Service) -> list[User]:
    """Those of the team that runs a service, who may do something in its plan."""
    if service.team_id is None:
        return []
    able = [c for c, role in ROLES.items() if "see_service_knowledge" in role.abilities]
    posts = Post.objects.live().filter(team=service.team_id, role__in=able)
    rows = User.objects.filter(pk__in=posts.values("user"), is_active=True)
    return list(rows.order_by("full_name", "pk")[:LINES])


def plan_counts(service: Service | None = None) -> dict[str, int]:
    """How many plans the viewer sees in each state, of one service or of all."""
    rows = ImprovementPlan.objects.all()
    if service:
        rows = rows.filter(service=service)
    found = rows.order_by().values_list("state").annotate(number=Count("pk"))
    return dict(found)
