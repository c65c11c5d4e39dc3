"""Everybody who buys care at a service, beside those who were written down by hand.

Contracts have a part of this floor to themselves. It is asked by name, so that this
part stands where contracts are not kept; then the list is what was written down.
"""

from collections.abc import Iterable
from typing import Any, Protocol

from django.apps import apps
from django.db.models import Q

from alongside.access import clock
from alongside.providers.models import Service


class Buys(Protocol):
    """What is asked of a contract."""

    buyer_name: str
    office: str
    phone: str


def buyers_not_listed(service: Service, listed: Iterable[str]) -> list[Buys]:
    """Those with a contract today whose organisation is not on the list yet."""
    return not_listed(_live_contracts(service), listed)


def not_listed(buyers: Iterable[Buys], listed: Iterable[str]) -> list[Buys]:
    """Each organisation once, and none that is on the list, however it is spelled."""
    seen = {_folded(name) for name in listed}
    found: list[Buys] = []
    for one in buyers:
        if _folded(one.buyer_name) not in seen:
            seen.add(_folded(one.buyer_name))
            found.append(one)
    return found


def _live_contracts(service: Service) -> list[Any]:
    known = apps.get_app_config("providers").models.get("contract")
    if known is None:
        return []
    today = clock.today()
    rows = known._default_manager.filter(service=service, starts_on__lte=today)
    rows = rows.filter(Q(ends_on=None) | Q(ends_on__gte=today))
    return list(rows.order_by("buyer_name", "pk"))


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())
