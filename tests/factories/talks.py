"""Conversations and what people will do, for tests, each made by its action."""

from datetime import timedelta
from typing import Any

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.access.models import User
from alongside.agreed import actions as agreed
from alongside.agreed.actions import ToDo
from alongside.agreed.models import Action
from alongside.people import actions as people
from alongside.people.models import Conversation, Person
from tests.factories import access as factories

SAID = {
    "purpose": "just_talking",
    "held_on": "2026-11-20",
    "said_by": "Amina",
    "important_now": "My hens.",
    "like_to_happen": "To see them from my bed.",
    "who_might_help": "Hodan has a mirror.",
}


def person(by: Actor, **facts: Any) -> Person:
    """A person with a sign-in whom the safeguarding team knows."""
    return people.add_person(
        by=by,
        facts=people.Facts(**{"name": "Amina Farah", "known_as": "Amina"} | facts),
        team=factories.safeguarding_team(),
        user=factories.user("person", full_name="Amina Farah"),
    )


def conversation(by: Actor, about: Person, **said: str) -> Conversation:
    """A conversation with somebody."""
    return people.keep_conversation(by=by, person=about, sheet=SAID | said)


def to_do(owner: User | None = None, **changes: Any) -> ToDo:
    """Put up the mirror, within a week."""
    told: dict[str, Any] = {
        "what": "Put up the mirror.",
        "serves": "To see them from my bed.",
        "serves_kind": "wish",
        "due_on": clock.today() + timedelta(days=7),
        "owner": owner,
        "owner_name": "" if owner else "Hodan",
    }
    return ToDo(**told | changes)


def action(by: Actor, about: Person, owner: User | None = None) -> Action:
    """Something somebody will do for the person."""
    return people.agree_to_do(by=by, person=about, to_do=to_do(owner))


def checked(action: Action, doer: Actor, other: Actor) -> Action:
    """The same after it was done and somebody else checked it."""
    agreed.say_done(by=doer, action=action)
    agreed.check_done(by=other, action=action, is_so=True, words="I saw it.")
    return action
