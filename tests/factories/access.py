"""Organisations, teams and users for tests."""

from datetime import timedelta
from uuid import uuid4

from django.conf import settings
from django.contrib import auth
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone
from django.utils.crypto import get_random_string

from alongside.access import actions, actor
from alongside.access.actor import Actor
from alongside.access.models import Organisation, Team, User

MODEL_BACKEND = "django.contrib.auth.backends.ModelBackend"


def organisation(kind: str = "provider", name: str = "") -> Organisation:
    """An organisation of this kind; the same name gives the same one."""
    name = name or f"A {kind} in Westmere"
    found = Organisation.objects.filter(name=name).first()
    return found or actions.add_organisation(by=actor.operator(), name=name, kind=kind)


def council() -> Organisation:
    """The council."""
    return organisation("council", "Westmere Council")


def team(
    name: str = "Quality", *, of: Organisation | None = None, work: str = "other"
) -> Team:
    """A team, of the council unless it is said; the same name gives the same one."""
    of = of or council()
    found = Team.objects.filter(organisation=of, name=name).first()
    return found or actions.add_team(
        by=actor.operator(), organisation=of, name=name, work=work
    )


def safeguarding_team() -> Team:
    """The council's team that worries go to."""
    return team("Safeguarding adults", work=Team.Work.SAFEGUARDING)


def user(
    role: str,
    *,
    team: Team | None = None,
    organisation: Organisation | None = None,
    full_name: str = "",
    email: str = "",
    password: str | None = None,
) -> User:
    """A new user with one post."""
    made = actions.add_user(
        by=actor.operator(),
        email=email or f"{uuid4().hex}@westmere.example",
        full_name=full_name or f"Somebody who is {role.replace('_', ' ')}",
        password=password,
    )
    actions.give_post(
        by=actor.operator(), user=made, role=role, team=team, organisation=organisation
    )
    return made


def social_worker(**more: object) -> User:
    """A social worker of the safeguarding team."""
    return user("social_worker", **{"team": safeguarding_team(), **more})


def safeguarding_manager(**more: object) -> User:
    """A manager of the safeguarding team."""
    return user("safeguarding_manager", **{"team": safeguarding_team(), **more})


def care_worker(**more: object) -> User:
    """A care worker of a provider."""
    return user("care_worker", **{"organisation": organisation(), **more})


def acting(somebody: User) -> Actor:
    """The actor for a user, with their posts."""
    return actor.of_user(somebody)


def manager() -> Actor:
    """A safeguarding manager, ready to act."""
    return acting(safeguarding_manager())


def signed_in(somebody: User) -> Client:
    """A browser in which this user is signed in: with a session such as signing in
    begins, made in one statement instead of fifteen."""
    now = timezone.now()
    holds = {
        auth.SESSION_KEY: str(somebody.pk),
        auth.BACKEND_SESSION_KEY: MODEL_BACKEND,
        auth.HASH_SESSION_KEY: somebody.get_session_auth_hash(),
        "signed_in_at": now.isoformat(),
        "last_seen_at": now.isoformat(),
    }
    session = Session(
        session_key=get_random_string(32),
        session_data=Session.objects.encode(holds),
        expire_date=now + timedelta(seconds=settings.SESSION_COOKIE_AGE),
    )
    session.save(force_insert=True)
    client = Client()
    client.cookies[settings.SESSION_COOKIE_NAME] = session.session_key
    return client
