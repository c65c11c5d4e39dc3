"""Brings early warning up to date for whoever looks, where that takes no time."""

from alongside.access.actor import Actor
from alongside.insight import actions
from alongside.insight.models import TouchedService
from alongside.insight.queries.signals_of import SignalView, signals_of
from alongside.providers.models import Service

SHORT = 50  # services; of more, a timer takes care, and nobody waits


def up_to_date(viewer: Actor) -> None:
    """Count what changed, if that is little."""
    notes = TouchedService.objects.values_list("service").distinct()[: SHORT + 1]
    if 0 < len(notes) <= SHORT:
        actions.refresh_services(by=viewer)


def early_warning(viewer: Actor, service: Service) -> list[SignalView]:
    """What was asked about a service, for its page, as of this moment."""
    up_to_date(viewer)
    return signals_of(viewer, service)
