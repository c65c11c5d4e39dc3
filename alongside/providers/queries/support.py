"""Help that was offered to services, and services that can help others."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q, QuerySet

from alongside.access import queries as access
from alongside.access.actor import Actor
from alongside.providers.models import (
    CanHelp,
    ImprovementPlan,
    PlanEvidence,
    Service,
    SupportOffer,
)
from alongside.providers.queries import knowing, plans
from alongside.providers.rules import plans as plan_rules
from alongside.providers.rules import support as rules

MOST = 50


def offers_of(viewer: Actor, service: Service) -> list[SupportOffer]:
    """The offers of help to a service that the viewer sees, newest first, each with
    what was said of it (two queries)."""
    rows = SupportOffer.objects.filter(service=service).select_related("from_service")
    return list(rows.prefetch_related("steps").order_by("-pk")[:MOST])


@dataclass(frozen=True)
class SupportCounts:
    """How many offers of help there were since a day, by how far they have got."""

    since: date
    by_state: dict[str, int]

    @property
    def offered(self) -> int:
        """All that were offered, and not taken back."""
        taken_back = self.by_state.get(SupportOffer.State.TAKEN_BACK, 0)
        return sum(self.by_state.values()) - taken_back

    @property
    def accepted(self) -> int:
        """Those to which the service said yes, given or not."""
        states = SupportOffer.State
        yes = (states.ACCEPTED, states.GIVEN, states.TOLD)
        return sum(self.by_state.get(state, 0) for state in yes)

    @property
    def declined(self) -> int:
        """Those to which the service said no, thank you."""
        return self.by_state.get(SupportOffer.State.DECLINED, 0)

    @property
    def given(self) -> int:
        """Those that were given."""
        states = SupportOffer.State
        return sum(self.by_state.get(state, 0) for state in (states.GIVEN, states.TOLD))


def counts(since: date, service: Service | None = None) -> SupportCounts:
    """Offers of help since a day that whoever asks sees, to be shown beside sanctions:
    to one service or to all (one query)."""
    rows = SupportOffer.objects.filter(recorded_at__date__gte=since)
    if service:
        rows = rows.filter(service=service)
    found = rows.order_by().values_list("state").annotate(number=Count("pk"))
    return SupportCounts(since, dict(found))


def visible_offers(viewer: Actor) -> QuerySet[SupportOffer]:
    """Offers in the viewer's circles, with both services and what was said."""
    rows = SupportOffer.objects.select_related("service__team", "from_service__team")
    return rows.prefetch_related("steps")


def offers_page(viewer: Actor, after: str = "") -> access.Page[SupportOffer]:
    """Every offer the viewer sees, to any service, the newest first (two queries)."""
    rows = visible_offers(viewer)
    if (number := access.number_in(after)) is not None:
        rows = rows.filter(pk__lt=number)
    found = list(rows.order_by("-pk")[: access.PAGE + 1])
    shown = found[: access.PAGE]
    return access.Page(shown, str(shown[-1].pk) if found[access.PAGE :] else "")


def can_help_page(
    viewer: Actor, words: str = "", after: str = ""
) -> access.Page[CanHelp]:
    """What services would show to others, newest first, perhaps with these words (one
    query)."""
    rows = CanHelp.objects.filter(ended_at=None).select_related("service")
    if words.strip():
        said = Q(with_what__icontains=words.strip()) | Q(words__icontains=words.strip())
        rows = rows.filter(said | Q(service__name__icontains=words.strip()))
    if (number := access.number_in(after)) is not None:
        rows = rows.filter(pk__lt=number)
    found = list(rows.order_by("-pk")[: access.PAGE + 1])
    shown = found[: access.PAGE]
    return access.Page(shown, str(shown[-1].pk) if found[access.PAGE :] else "")


def own_services(viewer: Actor) -> list[Service]:
    """The services that the viewer's own teams run (one query)."""
    rows = Service.objects.filter(team__principal__in=viewer.principals)
    return list(rows.order_by("name", "pk")[:MOST])


def who_may_help(viewer: Actor, service: Service) -> list[Service]:
    """Services that the viewer can offer the help of: their own; or, for those who look
    after care, those that say they can help others. Never the one that is helped."""
    if viewer.may("look_into_service"):
        says_so = CanHelp.objects.filter(ended_at=None).values("service")
        rows = Service.objects.filter(pk__in=says_so).exclude(pk=service.pk)
        return list(rows.order_by("name", "pk")[:MOST])
    return [one for one in own_services(viewer) if one.pk != service.pk]


def may_offer_help(viewer: Actor, service: Service) -> bool:
    """Whether the viewer could offer this service help."""
    if not (viewer.may("look_into_service") or viewer.may("answer_for_service")):
        return False
    is_own = knowing.runs_it(viewer, service)
    helps_from = bool(own_services(viewer))
    return not rules.why_not_offer(viewer, helps_from=helps_from, is_own=is_own)


def can_help_of(service: Service) -> list[CanHelp]:
    """What a service would show to others now."""
    return list(CanHelp.objects.filter(service=service, ended_at=None)[:MOST])


def verbs_for(viewer: Actor, offer: SupportOffer) -> list[str]:
    """What the viewer can say of an offer now (no query: both services are loaded)."""
    helper = offer.from_service
    helps = bool(helper and knowing.runs_it(viewer, helper))
    helps = helps or (viewer.user is not None and viewer.user.pk == offer.recorded_by)
    runs_it = knowing.runs_it(viewer, offer.service)
    return [
        verb
        for verb in rules.OFFER_VERBS
        if not rules.why_not_move_offer(
            offer, verb, viewer, runs_it=runs_it, helps=helps
        )
    ]


def why_not_say(viewer: Actor, offer: SupportOffer, verb: str) -> str | None:
    """A sentence when the viewer cannot say this of the offer now."""
    if verb in verbs_for(viewer, offer):
        return None
    helps = viewer.user is not None and viewer.user.pk == offer.recorded_by
    return rules.why_not_move_offer(
        offer,
        verb,
        viewer,
        runs_it=knowing.runs_it(viewer, offer.service),
        helps=helps,
    )


@dataclass(frozen=True)
class SupportPart:
    """What the page of a service shows of help and plans."""

    offers: list[SupportOffer]
    plans: list[ImprovementPlan]
    can_help: list[CanHelp]
    may_propose: bool
    runs_it: bool

    @property
    def waiting(self) -> list[SupportOffer]:
        """Offers that nobody has answered yet."""
        return [one for one in self.offers if one.state == SupportOffer.State.OFFERED]

    @property
    def open_plans(self) -> list[ImprovementPlan]:
        """Plans in which something can still be done."""
        return [plan for plan in self.plans if plan.is_open]

    @property
    def newest_felt(self) -> PlanEvidence | None:
        """What was said last by people who live there, or their families."""
        said = [one for plan in self.plans for one in plan.felt.all()]
        return max(said, key=lambda one: one.pk, default=None)


def support_part(viewer: Actor, service: Service) -> SupportPart:
    """Help that was offered, plans, and what was felt (five queries)."""
    runs_it = knowing.runs_it(viewer, service)
    refused = plan_rules.why_not_propose(viewer, service, runs_it=runs_it)
    return SupportPart(
        offers=offers_of(viewer, service),
        plans=plans.plans_of(viewer, service),
        can_help=can_help_of(service),
        may_propose=refused is None,
        runs_it=runs_it,
    )
