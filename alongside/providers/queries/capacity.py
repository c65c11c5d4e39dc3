"""How many people services care for, and where there is room."""

from collections.abc import Iterable
from datetime import date

from django.db.models import QuerySet

from alongside.providers.models import CapacityFigure, Service

LATELY = 12


def people_supported(services: Iterable[Service], on: date) -> dict[int, int | None]:
    """How many people each service cared for on a day, by its key (one query).

    The newest figure that is not after the day; without one, the beds of a care home;
    otherwise None.
    """
    asked = list(services)
    figures = dict(_newest(asked, on).values_list("service", "people"))
    return {
        one.pk: figures.get(one.pk, one.beds if one.care_home else None)
        for one in asked
    }


def newest_figures(services: Iterable[Service], on: date) -> dict[int, CapacityFigure]:
    """The newest figure of each service that is not after a day (one query)."""
    return {one.service_id: one for one in _newest(list(services), on)}


def lately(service: Service) -> list[CapacityFigure]:
    """What a service said of its room, newest first."""
    said = service.capacity.select_related("recorded_for")
    return list(said.order_by("-as_of")[:LATELY])


def _newest(services: list[Service], on: date) -> "QuerySet[CapacityFigure]":
    rows = CapacityFigure.objects.filter(service__in=services, as_of__lte=on)
    return rows.order_by("service_id", "-as_of").distinct("service_id")
