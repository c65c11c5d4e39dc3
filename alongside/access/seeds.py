"""The demo's organisations, teams and users, from `demo/partnership.toml`.

Nobody in the demo has a password unless ALONGSIDE_DEMO_PASSWORD gives everybody one;
the page of people to sign in as needs none.
"""

import os
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

from alongside.access import actions, actor
from alongside.access.models import Organisation, Team

BEGAN = date(2020, 4, 1)
PARTNERSHIP = Path(__file__).parent / "demo" / "partnership.toml"


def plant(*, small: bool = False) -> str:
    """Make the partnership; say how much there is."""
    told = tomllib.loads(PARTNERSHIP.read_text(encoding="utf-8"))
    places = dict(_organisation(one) for one in told["organisations"])
    for one in told["users"]:
        _user(one, places)
    return f"{len(places)} organisations, {len(told['users'])} users"


def _organisation(
    told: dict[str, Any],
) -> tuple[str, tuple[Organisation, dict[str, Team]]]:
    by = actor.operator()
    made = actions.add_organisation(by=by, name=told["name"], kind=told["kind"])
    teams = {
        team["name"]: actions.add_team(by=by, organisation=made, **team)
        for team in told["teams"]
    }
    return made.name, (made, teams)


def _user(
    told: dict[str, str], places: dict[str, tuple[Organisation, dict[str, Team]]]
) -> None:
    organisation, teams = places.get(told["organisation"], (None, {}))
    user = actions.add_user(
        by=actor.operator(),
        email=told["email"],
        full_name=told["full_name"],
        about=told["about"],
        password=os.environ.get("ALONGSIDE_DEMO_PASSWORD"),
    )
    actions.give_post(
        by=actor.operator(),
        user=user,
        role=told["role"],
        starts_on=BEGAN,
        organisation=organisation,
        team=teams.get(told["team"]),
    )
