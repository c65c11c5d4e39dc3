"""Who gets what on the pages on which the list of services is kept."""

from alongside.access import roles
from tests.permission_pages import SERVICES, Page, page

KEEPS = frozenset({"commissioner", "administrator"})
TELLS = frozenset(
    code for code, role in roles.ROLES.items() if "tell_about_service" in role.abilities
)


def _about(may: frozenset[str]) -> Page:
    return page(may, about=lambda w: {"pk": w.known_service.pk})


KEPT_PAGES: dict[str, Page] = {
    "insight:service_map": page(SERVICES),
    "providers:add_service": page(KEEPS),
    "providers:export_services": page(KEEPS, about=lambda w: {"kind": "csv"}),
    "providers:change_service": _about(KEEPS),
    "providers:say_service_runs": _about(KEEPS),
    "providers:say_run_by": _about(KEEPS),
    "providers:room": _about(SERVICES | KEEPS),
    "providers:offers": _about(KEEPS | {"registered_manager"}),
    "providers:gaps": page(SERVICES | TELLS),
    "providers:name_gap": page(TELLS),
    "providers:gap": page(SERVICES | TELLS, about=lambda w: {"pk": w.market_gap.pk}),
}
