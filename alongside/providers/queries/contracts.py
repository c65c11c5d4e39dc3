"""The contracts of a service: who buys care there, and what was promised."""

from dataclasses import dataclass

from django.db.models import Prefetch, Q, QuerySet

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
from alongside.providers.rules.contracts import may_keep_contracts


def buyers_of(service: Service) -> list[Contract]:
    """The contracts of a service that hold today, in order of who buys: one contact
    list of all who pay for care there. Empty for whoever is not in its circle."""
    today = clock.today()
    live = Contract.objects.filter(service=service, starts_on__lte=today)
    live = live.filter(Q(ends_on=None) | Q(ends_on__gte=today))
    standing = ContractPromise.objects.filter(taken_out_on=None)
    promises = Prefetch("promises", queryset=standing)
    return list(live.prefetch_related(promises).order_by("buyer_name", "pk"))


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
