"""What the actions on one plan share: holding it, who wrote, and each move it makes."""

from typing import Any

from alongside.access.actor import Actor
from alongside.providers.models import ImprovementPlan, PlanMove
from alongside.providers.rules import plans as rules
from alongside.providers.rules import written_by


class PlanBook:
    """The book that is kept of a plan."""

    @staticmethod
    def hold(plan: ImprovementPlan) -> ImprovementPlan:
        """The plan as it is now. Others who press at the same moment wait."""
        rows = ImprovementPlan.objects.select_for_update(of=("self",))
        return rows.select_related("service__team").get(pk=plan.pk)

    @staticmethod
    def stamp(by: Actor, plan: ImprovementPlan) -> dict[str, Any]:
        """What every row kept of a plan carries."""
        whose = {"plan": plan, "service": plan.service, "circle_id": plan.circle_id}
        return whose | written_by(by)

    @staticmethod
    def move(
        by: Actor, plan: ImprovementPlan, verb: str, *, words: str = ""
    ) -> PlanMove:
        """Move the plan as the table says, and keep who did and why."""
        step = rules.plan_step(verb, plan.state)
        assert step
        before, plan.state = plan.state, step.after
        plan.save()
        return PlanBook.keep(by, plan, verb, before=before, words=words)

    @staticmethod
    def keep(
        by: Actor, plan: ImprovementPlan, verb: str, *, before: str, words: str = ""
    ) -> PlanMove:
        """Keep one move of a plan."""
        return PlanMove.objects.create(
            **PlanBook.stamp(by, plan),
            number=plan.moves.count() + 1,
            verb=verb,
            before=before,
            after=plan.state,
            words=words.strip(),
        )
