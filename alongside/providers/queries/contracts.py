"""The contracts of a service: who buys care there, and what was promised."""

from django.db.models import Prefetch, Q

from alongside.access import clock
from alongside.providers.models import Contract, ContractPromise, Service


def buyers_of(service: Service) -> list[Contract]:
    """The contracts of a service that hold today, in order of who buys: one contact
    list of all who pay for care there. Empty for whoever is not in its circle."""
    today = clock.today()
    live = Contract.objects.filter(service=service, starts_on__lte=today)
    live = live.filter(Q(ends_on=None) | Q(ends_on__gte=today))
    standing = ContractPromise.objects.filter(taken_out_on=None)
    promises = Prefetch("promises", queryset=standing)
    return list(live.prefetch_related(promises).order_by("buyer_name", "pk"))
