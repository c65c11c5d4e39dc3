"""The contracts of a service: who buys care there, and what was promised."""

from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.access.models import Organisation
from alongside.providers.models import (
    Contract,
    ContractPromise,
    ContractReview,
    Service,
    ShortReport,
)
from alongside.providers.queries.knowing import known_services
from alongside.providers.rules import may_see_knowledge
from alongside.providers.rules.contracts import may_keep_contracts

MOST_BUYERS = 400  # there are some 150 councils, and fewer NHS bodies


def buyers_of(service: Service) -> list[Contract]:
    """The contracts of a service that hold today, in order of who buys: one contact
    list of all who pay for care there. Empty for whoever is not in its circle."""
    live = live_contracts().filter(service=service)
    standing = ContractPromise.objects.filter(taken_out_on=None)
    promises = Prefetch("promises", queryset=standing)
    return list(live.prefetch_related(promises).order_by("buyer_name", "pk"))


def live_contracts() -> "QuerySet[Contract]":
    """Contracts that hold today, in the circles of whoever looks."""
    today = clock.today()
    begun = Contract.objects.filter(starts_on__lte=today)
    return begun.filter(Q(ends_on=None) | Q(ends_on__gte=today))


def who_buys(viewer: Actor) -> list[str]:
    """Those who buy care of services in the viewer's circles, for a form field."""
    if not may_see_knowledge(viewer):
        return []
    names = live_contracts().order_by("buyer_name").values_list("buyer_name", flat=True)
    return list(names.distinct()[:MOST_BUYERS])


def bought_by(viewer: Actor, buyer: str) -> "QuerySet[Service]":
    """Services where this buyer buys care today, of those whose circle the viewer is
    in: whoever is outside learns nothing of contracts."""
    if not may_see_knowledge(viewer):
        return Service.objects.none()
    theirs = live_contracts().filter(service=OuterRef("pk"), buyer_name=buyer)
    return known_services(viewer).filter(Exists(theirs))


@dataclass(frozen=True)
class ContractsPage:
    """Everybody who buys care of a service, and those who did before."""

    service: Service
    live: list[Contract]
    others: list[Contract]
    may_keep: bool

    @property
    def people(self) -> int:
        """How many people they are for together, where it was counted."""
        return sum(one.people_placed or 0 for one in self.live)


def contracts_page(viewer: Actor, service: Service) -> ContractsPage:
    """The contracts of one service (four queries)."""
    live = buyers_of(service)
    others = Contract.objects.filter(service=service)
    others = others.exclude(pk__in=[one.pk for one in live]).order_by("-starts_on")
    return ContractsPage(
        service=service,
        live=live,
        others=list(others[:50]),
        may_keep=may_keep_contracts(viewer),
    )


def promises(viewer: Actor) -> "QuerySet[ContractPromise]":
    """Every promise of a contract that stands, in the viewer's circles."""
    rows = ContractPromise.objects.filter(taken_out_on=None)
    return rows.select_related("service", "contract")


def who_could_buy() -> list[Organisation]:
    """Councils and NHS bodies of the partnership."""
    kinds = (Organisation.Kind.COUNCIL, Organisation.Kind.NHS)
    return list(Organisation.objects.filter(kind__in=kinds, is_active=True))


@dataclass(frozen=True)
class ContractsPart:
    """What the page of a service shows of contracts and reviews."""

    buyers: list[Contract]
    review: ContractReview | None
    newest: ShortReport | None
    may_plan: bool


def part_of(viewer: Actor, service: Service) -> ContractsPart:
    """Who buys care, the review under way, and the newest short report."""
    under_way = ContractReview.objects.filter(service=service)
    under_way = under_way.exclude(state__in=("settled", "called_off"))
    return ContractsPart(
        buyers=buyers_of(service),
        review=under_way.first(),
        newest=ShortReport.objects.filter(service=service).first(),
        may_plan=viewer.may("look_into_service"),
    )
