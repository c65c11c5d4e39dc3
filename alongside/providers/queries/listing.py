"""The list of services: narrowed, a page at a time, with the room each said it has."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from django.db.models import OuterRef, Q, Subquery

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.providers import rules
from alongside.providers.models import CapacityFigure, Service, ServiceQuerySet
from alongside.providers.models.capacity import GROWS_OLD
from alongside.providers.queries import contracts
from alongside.standards import codes

PAGE = 25
MOST_AREAS = 400  # there are some 150 councils
OWN_LIST, GONE, ON_LIST = "local", "gone", "registered"
STATES = (
    (ON_LIST, "On the regulator’s register"),
    (OWN_LIST, "Only on our own list"),
    (GONE, "No longer running or registered"),
)

Narrow = Callable[[ServiceQuerySet, str, Actor], ServiceQuerySet]


@dataclass(frozen=True)
class ServiceList:
    """One page of services, and where the next one starts."""

    services: list[Service]
    next_after: int | None


def services_for(
    viewer: Actor, *, after: int | None = None, size: int = PAGE, **wanted: str | bool
) -> ServiceList:
    """Services in order of name, narrowed, one page from after the service given."""
    rows = narrowed(viewer, wanted)
    if after and (last := Service.objects.filter(pk=after).only("name").first()):
        rows = rows.after(last)
    found = list(with_room(rows).order_by("name", "pk")[: size + 1])
    more = len(found) > size
    found = found[:size]
    return ServiceList(found, found[-1].pk if more else None)


def narrowed(viewer: Actor, wanted: dict[str, str | bool]) -> ServiceQuerySet:
    """Those wanted: each of `NARROWS` by its name. What is empty narrows nothing."""
    rows = rules.visible_services(viewer)
    for name, narrow in NARROWS.items():
        said = str(wanted.get(name) or "").strip()
        rows = narrow(rows, said, viewer) if said else rows
    return rows


def with_room(rows: ServiceQuerySet) -> ServiceQuerySet:
    """With the newest figures each said: `free`, `places`, `people` and `said_on`."""
    figures = CapacityFigure.objects.filter(service=OuterRef("pk"))
    newest = figures.order_by("-as_of")
    return rows.annotate(
        free=Subquery(newest.values("vacancies")[:1]),
        places=Subquery(newest.values("places")[:1]),
        people=Subquery(newest.values("people")[:1]),
        said_on=Subquery(newest.values("as_of")[:1]),
    )


def areas(viewer: Actor) -> list[str]:
    """The council areas that services are in."""
    rows = rules.visible_services(viewer).exclude(local_authority="")
    names = rows.order_by("local_authority").values_list("local_authority", flat=True)
    return list(names.distinct()[:MOST_AREAS])


def room_said_since() -> date:
    """Room that was said before this day is too old to count on."""
    return clock.today() - GROWS_OLD


def _of_kind(rows: ServiceQuerySet, kind: str, _: Actor) -> ServiceQuerySet:
    return rows.of_kind(kind) if kind in codes.SERVICE_KINDS else rows


def _rated(rows: ServiceQuerySet, rating: str, _: Actor) -> ServiceQuerySet:
    return rows.filter(overall_rating=rating) if rating in codes.RATINGS else rows


def _run_by(rows: ServiceQuerySet, words: str, _: Actor) -> ServiceQuerySet:
    return rows.filter(
        Q(provider_name__icontains=words)
        | Q(brand_name__icontains=words)
        | Q(organisation__name__icontains=words)
    )


def _in_state(rows: ServiceQuerySet, state: str, _: Actor) -> ServiceQuerySet:
    gone = Q(registration_status=Service.Status.DEREGISTERED)
    narrows = {
        ON_LIST: Q(registration_status=Service.Status.REGISTERED),
        OWN_LIST: Q(cqc_location_id=None) & ~gone,
        GONE: gone,
    }
    return rows.filter(narrows.get(state, Q()))


def _bought_by(rows: ServiceQuerySet, buyer: str, viewer: Actor) -> ServiceQuerySet:
    return rows.filter(pk__in=contracts.bought_by(viewer, buyer).values("pk"))


def _with_free_places(
    rows: ServiceQuerySet, said: str, viewer: Actor
) -> ServiceQuerySet:
    """It still runs, and its newest figure says so and is not old."""
    rows = rows.exclude(registration_status=Service.Status.DEREGISTERED)
    free = Q(free__gt=0, said_on__gte=room_said_since())
    return with_room(rows).filter(free)


NARROWS: dict[str, Narrow] = {
    "words": lambda rows, words, _: rows.called(words),
    "kind": _of_kind,
    "rating": _rated,
    "area": lambda rows, area, _: rows.filter(local_authority=area),
    "run_by": _run_by,
    "state": _in_state,
    "buyer": _bought_by,
    "room": _with_free_places,
}
