"""The demo's care services: fictional files in the regulator's two shapes, and who of
the partnership runs which."""

import tomllib
from pathlib import Path

from alongside.access import actor
from alongside.access.models import Organisation, Team
from alongside.access.seeds import PARTNERSHIP
from alongside.interop.cqc.actions import import_file
from alongside.providers import actions as providers
from alongside.providers import models
from alongside.providers.models import RegisterImport, Service

DEMO = Path(models.__file__).parents[1] / "demo"
# Locations as the regulator gave them first; then who runs them, and the directory of
# a little later, in which some things are different.
FILES = (
    *sorted((DEMO / "cqc").glob("*.json*")),
    DEMO / "register/westmere-providers.json",
    DEMO / "register/westmere-directory.csv",
)


def plant(*, small: bool = False) -> str:
    """Load the files and join services to organisations; say how many there are."""
    for path in () if RegisterImport.objects.exists() else FILES:
        import_file(by=actor.operator(), path=path)
    told = tomllib.loads(PARTNERSHIP.read_text(encoding="utf-8"))
    for one in told["organisations"]:
        for name in one.get("services", ()):
            _join(name, one["name"])
    return f"{Service.objects.count()} services"


def _join(service: str, organisation: str) -> None:
    runs_it = Organisation.objects.get(name=organisation)
    providers.join_to_organisation(
        by=actor.operator(),
        service=Service.objects.get(name=service),
        organisation=runs_it,
        team=Team.objects.filter(organisation=runs_it, name=service).first(),
    )
