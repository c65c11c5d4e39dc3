"""An offer of help and a plan for what gets better, of the partnership's service."""

from datetime import timedelta
from functools import cached_property
from uuid import uuid4

from django.db import transaction

from alongside.access import clock, identity
from alongside.agreed.models import Rung
from alongside.providers import actions as providers
from alongside.providers.models import (
    CanHelp,
    ImprovementLine,
    ImprovementPlan,
    SupportOffer,
)
from alongside.providers.queries import plans as queries
from alongside.providers.rules.plan_words import Felt, LineOfPlan
from alongside.providers.rules.support import Offer
from tests.architecture.caring import Caring

OFFER = Offer(kind="peer", words="Their cook comes for two mornings.")


def line_of_plan(**other: object) -> LineOfPlan:
    """Something that gets better, by a month from now."""
    said = {
        "finding": "Breakfast ends at nine, and some people sleep longer.",
        "key_question": "responsive",
        "change": "Breakfast is there until eleven.",
        "measure": "People say at their meeting when they ate.",
        "due_on": clock.today() + timedelta(days=30),
        "for_name": "People who live here",
        "owner_name": "The cook",
    }
    return LineOfPlan(**{**said, **other})  # type: ignore[arg-type]


def felt(**other: object) -> Felt:
    """What a family says while the plan runs."""
    said = {
        "stage": "running",
        "voice": "families",
        "who": "A daughter",
        "is_better": True,
        "words": "She has her egg at ten now, and hums.",
        "said_on": clock.today(),
    }
    return Felt(**{**said, **other})  # type: ignore[arg-type]


class Supporting(Caring):
    """Made, through actions, when it is first asked for."""

    @cached_property
    def support_offer(self) -> SupportOffer:
        """Help that the commissioner offers the service."""
        return providers.offer_support(
            by=self.commissioner, service=self.known_service, uid=uuid4(), offer=OFFER
        )

    @cached_property
    def can_help(self) -> CanHelp:
        """What the service would show to others."""
        return providers.say_can_help(
            by=self.runner,
            service=self.known_service,
            with_what="Meals when people like them",
            words="Come and see a morning.",
        )

    def plan_now(self, plan: ImprovementPlan) -> ImprovementPlan:
        """The plan as it is now, as whoever runs the service sees it."""
        with transaction.atomic(), identity.seen_as(self.runner.principals):
            return queries.visible_plans(self.runner).get(pk=plan.pk)

    def lines_now(self, plan: ImprovementPlan) -> list[ImprovementLine]:
        """What gets better, as whoever runs the service sees it."""
        with transaction.atomic(), identity.seen_as(self.runner.principals):
            return queries.lines_of(plan)

    @cached_property
    def drafted_plan(self) -> ImprovementPlan:
        """A plan with one line, proposed and not agreed."""
        plan = providers.propose_plan(
            by=self.runner,
            service=self.known_service,
            uid=uuid4(),
            title="Mornings as people like them",
            why="People told us at their meeting.",
        )
        providers.add_plan_line(
            by=self.runner, plan=plan, line=line_of_plan(), seen_version=1
        )
        return self.plan_now(plan)

    @cached_property
    def improvement_line(self) -> ImprovementLine:
        """The one line of it."""
        return self.lines_now(self.drafted_plan)[0]

    def agree_all(self, plan: ImprovementPlan) -> ImprovementPlan:
        """The plan after all three have agreed to it."""
        for by, party, name in (
            (self.runner, "provider", "The manager"),
            (self.commissioner, "commissioner", "The council"),
            (self.commissioner, "residents", "The residents’ meeting"),
        ):
            providers.agree_plan(
                by=by,
                plan=plan,
                party=party,
                agrees=True,
                name=name,
                words="Yes, like this.",
                seen_version=plan.version,
            )
        return self.plan_now(plan)

    @cached_property
    def agreed_plan(self) -> ImprovementPlan:
        """The plan, agreed."""
        return self.agree_all(self.drafted_plan)

    @cached_property
    def running_plan(self) -> ImprovementPlan:
        """The plan, begun."""
        providers.move_plan(
            by=self.commissioner,
            plan=self.agreed_plan,
            verb="begin",
            words="We begin on Monday.",
        )
        return self.plan_now(self.agreed_plan)

    @cached_property
    def running_line(self) -> ImprovementLine:
        """Its line, which somebody does now."""
        return self.lines_now(self.running_plan)[0]

    def climb_all(self, line: ImprovementLine) -> None:
        """Done by one, checked by another, and felt."""
        for by, kind in (
            (self.runner, Rung.Kind.DONE),
            (self.commissioner, Rung.Kind.VERIFIED),
            (self.commissioner, Rung.Kind.FELT),
        ):
            providers.climb_plan_line(
                by=by,
                line=line,
                kind=kind,
                words="I was there at ten.",
                said_by="A daughter",
            )
