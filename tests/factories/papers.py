"""Somebody about whom there is much to print, for tests."""

from typing import Any

from alongside.access.actor import Actor
from alongside.people import actions as people
from alongside.people.actions.strength import add_strength
from alongside.people.actions.told import Source
from alongside.people.models import Person
from tests.factories import lives, media, talks

SAID = {
    "name_i_like": "Amina. Never Mrs F.",
    "how_to_talk": "Slowly, on my left.",
    "what_matters": "My hens.",
}
HENS = "My hens, by the gate."


def somebody_with_a_plan(by: Actor) -> Person:
    """Amina: words, a picture, a talk, a hope, her daughter, and something to do."""
    amina = talks.person(by)
    people.write_about_me(by=by, person=amina, words=SAID, written_by="Amina")
    media.shown(by, amina, heading="what_matters", description=HENS)
    talks.conversation(by, amina)
    strength(by, amina)
    lives.somebody(by, amina, "Hodan", "my daughter", reach="01632 960302")
    talks.action(by, amina, owner=by.user)
    return amina


def strength(by: Actor, person: Person, **changes: Any) -> None:
    """Something they hope for."""
    told = {"kind": "hope", "words": "To see the sea again."} | changes
    add_strength(by=by, person=person, source=Source("Amina"), **told)
