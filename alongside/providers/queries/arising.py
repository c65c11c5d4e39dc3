"""What came of something: offers of help, visits and plans, as the viewer sees."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from alongside.access.actor import Actor
from alongside.providers.models import ImprovementPlan, Service, SupportOffer, Visit

MOST = 60


@dataclass(frozen=True)
class Arisen:
    """One thing that came of it, how far it has got, and where it stands."""

    came_of: str
    on: date
    text: str
    state: str
    href: str


def arisen(
    viewer: Actor, names: Iterable[str], service: Service | None = None
) -> dict[str, list[Arisen]]:
    """What came of each of these, oldest first; perhaps of one service alone (three
    queries; the circles say what the viewer sees)."""
    wanted = list(names)
    only = {"service": service} if service else {}
    offers = SupportOffer.objects.filter(came_of__in=wanted, **only)
    visits = Visit.objects.filter(arose_from__in=wanted, **only)
    plans = ImprovementPlan.objects.filter(came_of__in=wanted, **only)
    found = [
        *map(_offer, offers.order_by("-pk")[:MOST]),
        *map(_visit, visits.order_by("-pk")[:MOST]),
        *map(_plan, plans.order_by("-pk")[:MOST]),
    ]
    by_name: dict[str, list[Arisen]] = {name: [] for name in wanted}
    for one in sorted(found, key=lambda one: one.on):
        by_name[one.came_of].append(one)
    return by_name


def _offer(offer: SupportOffer) -> Arisen:
    return Arisen(
        offer.came_of,
        offer.recorded_at.date(),
        f"Help: {offer.kind_words[:1].lower()}{offer.kind_words[1:]}",
        offer.get_state_display(),
        reverse("providers:support_offer", args=[offer.pk]),
    )


def _visit(visit: Visit) -> Arisen:
    state = "To come" if visit.is_to_come else "Not made"
    return Arisen(
        visit.arose_from,
        visit.recorded_at.date(),
        f"A visit by {visit.who_goes}",
        "Written up" if visit.reported_at else state,
        reverse("providers:visit", args=[visit.pk]),
    )


def _plan(plan: ImprovementPlan) -> Arisen:
    return Arisen(
        plan.came_of,
        plan.recorded_at.date(),
        f"A plan: {plan.title}",
        plan.get_state_display(),
        reverse("providers:improvement_plan", args=[plan.pk]),
    )
