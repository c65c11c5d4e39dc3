"""The demo's people and what they say about themselves, from `cast/*.toml`.

Each wrote, or was helped to write, a while before the story in the same file began.
"""

import tomllib
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from alongside.access import actor, clock
from alongside.access import queries as access
from alongside.access.actor import Actor
from alongside.access.models import Team, User
from alongside.people import actions
from alongside.people.actions import Facts
from alongside.people.models import Person
from alongside.providers.models import Service
from alongside.standards import codes

CAST = Path(__file__).parents[1] / "cast"
DAYS_BEFORE_THE_STORY = 24
HEADINGS = {
    "name_i_like": "name_i_like",
    "how_to_talk": "how_to_talk_with_me",
    "what_matters": "what_matters_to_me",
    "who_matters": "who_matters_to_me",
}


def plant(*, small: bool = False) -> str:
    """Make the people of the cast; say how many."""
    files = sorted(CAST.glob("[0-9]*.toml"))
    for file in files:
        told = tomllib.loads(file.read_text(encoding="utf-8"))
        days = told["worry"]["days_ago_raised"] + DAYS_BEFORE_THE_STORY
        days = told["about_me"].get("days_ago", days)
        with clock.set_to(clock.now() - timedelta(days=days)):
            _person(told["person"], told["about_me"])
    return f"{len(files)} people"


def _person(told: dict[str, str], about_me: dict[str, str]) -> None:
    team = access.receiving_team()
    if team is None:
        raise LookupError("The partnership must be there before its people.")
    user = User.objects.filter(email=told["user_email"]).first()
    by = _worker(team)
    home = Service.objects.filter(name=told["lives_at_service"]).first()
    facts = _facts(told)
    person = actions.add_person(by=by, facts=facts, team=team, lives_at=home, user=user)
    _let_in_those_who_care(by, person)
    actions.write_about_me(
        by=actor.of_user(user) if user else by,
        person=person,
        words={heading: about_me[name] for heading, name in HEADINGS.items()},
        written_by=about_me["written_by"],
        supported_by=about_me["supported_by"],
    )


def _facts(told: dict[str, Any]) -> Facts:
    same = ("name", "known_as", "address", "postcode", "phone", "nhs_number")
    return Facts(
        **{name: told[name] for name in same},
        first_language=told["first_language"],
        letters_look=told.get("letters_look", ""),
        date_of_birth=date.fromisoformat(told["date_of_birth"]),
        gender=_code(codes.GENDERS, told["gender"]),
        ethnicity=_code(codes.ETHNICITIES, told["ethnicity"]),
        support_reason=_code(codes.SUPPORT_REASONS, told["primary_support_reason"]),
        health_conditions=tuple(told.get("health_conditions", ())),
    )


def _code(code_list: codes.CodeList, label: str) -> str:
    found = code_list.find(label)
    if found is None:
        raise LookupError(f"{label} is not in the list {code_list.name}.")
    return found.code


def _worker(team: Team) -> Actor:
    """A social worker of the safeguarding team."""
    workers = access.users_with_role("social_worker")
    return actor.of_user(workers.filter(posts__team=team).order_by("pk")[0])


def _let_in_those_who_care(by: Actor, person: Person) -> None:
    """The team of the home somebody lives in knows how to talk with them."""
    home = person.lives_at
    team = Team.objects.filter(name=home.name).first() if home else None
    if team:
        actions.let_into_circle(
            by=by,
            person=person,
            principal_id=team.principal_id,
            purpose="working_with_person",
            told="yes",
        )
