"""What the pages show on which the list of services is kept."""

from alongside.access.actor import Actor
from alongside.access.models import Organisation
from alongside.providers import rules
from alongside.providers.models import CapacityFigure, Service
from alongside.providers.queries import capacity, knowing
from alongside.providers.rules.capacity import why_not_say_room
from alongside.providers.rules.local import why_not_say_offers

Kept = dict[str, bool | CapacityFigure | None]


def kept_for(viewer: Actor, service: Service) -> Kept:
    """The newest room of a service, and what the viewer may write about it."""
    runs_it = knowing.runs_it(viewer, service)
    figures = capacity.lately(service)[:1]
    return {
        "room": figures[0] if figures else None,
        "may_keep": viewer.may("keep_register"),
        "may_say_room": why_not_say_room(viewer, runs_it=runs_it) is None,
        "may_say_offers": why_not_say_offers(viewer, runs_it=runs_it) is None,
    }


def service_kept(viewer: Actor, pk: int) -> Service | None:
    """A service for whoever looks services up, and for whoever keeps the list."""
    rows = rules.visible_services(viewer)
    if viewer.may("keep_register"):
        rows = Service.objects.all()
    return rows.select_related("organisation", "team").filter(pk=pk).first()


def who_may_run() -> list[tuple[str, str]]:
    """Organisations of the partnership and their teams, for a form field."""
    found = Organisation.objects.filter(is_active=True).order_by("name", "pk")
    rows: list[tuple[str, str]] = []
    for one in found.prefetch_related("teams"):
        rows.append((f"{one.pk}.", one.name))
        for team in sorted(one.teams.all(), key=lambda team: team.name):
            rows.append((f"{one.pk}.{team.pk}", f"{one.name}: {team.name}"))
    return rows
