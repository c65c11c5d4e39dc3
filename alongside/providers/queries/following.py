"""What a run against the register on the web still has to do."""

from collections.abc import Iterable

from alongside.providers.models import RegisterFetch, RegisterSync, Service


def still_to_fetch(sync: RegisterSync, kind: str, most: int) -> list[str]:
    """Some numbers of the kind that have not been fetched yet."""
    waiting = RegisterFetch.Outcome.WAITING
    rows = sync.fetches.filter(kind=kind, outcome=waiting).order_by("pk")
    return list(rows.values_list("cqc_id", flat=True)[:most])


def known_locations(numbers: Iterable[str]) -> set[str]:
    """Those of the numbers that are of services we hold."""
    rows = Service.objects.filter(cqc_location_id__in=list(numbers))
    return {str(number) for number in rows.values_list("cqc_location_id", flat=True)}
