"""Needs for an advocate, as far along as a test needs."""

from typing import Any

from alongside.access.actor import Actor
from alongside.people.actions import advocacy
from alongside.people.models import AdvocacyNeed, Person
from alongside.people.rules.advocacy import Considered

EASY = {
    name: answer
    for limb in ("understand", "retain", "weigh", "communicate")
    for name, answer in ((limb, "no"), (f"{limb}_evidence", "She told us all of it."))
}
NO_NEED = Considered(outcome="no_need", reason="She takes part well.", **EASY)
HARD = EASY | {"retain": "yes", "retain_evidence": "She asked us three times."}
DUTY = Considered(outcome="duty", reason="Nobody else can help her.", **HARD)


def noted(by: Actor, person: Person, **more: Any) -> AdvocacyNeed:
    """A need in the person's own circle that nobody has looked at yet."""
    told = {"circle_id": person.circle_id, "trigger": "review", "about": person}
    return advocacy.note_need(by=by, person=person, **told | more)
