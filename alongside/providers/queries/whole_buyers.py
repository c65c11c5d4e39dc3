"""Everybody who buys care at a service, beside those who were written down by hand."""

from collections.abc import Iterable

from alongside.providers.models import Contract, Service
from alongside.providers.queries.contracts import buyers_of


def buyers_not_listed(service: Service, listed: Iterable[str]) -> list[Contract]:
    """Those with a contract today whose organisation is not on the list yet."""
    return not_listed(buyers_of(service), listed)


def not_listed(buyers: Iterable[Contract], listed: Iterable[str]) -> list[Contract]:
    """Each organisation once, and none that is on the list, however it is spelled."""
    seen = {_folded(name) for name in listed}
    found: list[Contract] = []
    for one in buyers:
        if _folded(one.buyer_name) not in seen:
            seen.add(_folded(one.buyer_name))
            found.append(one)
    return found


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())
