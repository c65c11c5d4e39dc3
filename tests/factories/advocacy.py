"""Needs for an advocate, as far along as a test needs."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

from django.db import transaction

from alongside.access import clock, identity
from alongside.access.actor import Actor
from alongside.access.models import Organisation, User
from alongside.people.actions import (
    advocacy,
    advocacy_helping,
    advocacy_steps,
    limit,
    relationship,
)
from alongside.people.actions.advocacy_helping import Said
from alongside.people.actions.advocacy_steps import Offered, Referred
from alongside.people.actions.told import Source
from alongside.people.models import (
    AdvocacyNeed,
    AdvocacyRequest,
    Person,
    Representation,
)
from alongside.people.queries import advocacy as queries
from alongside.people.rules.advocacy import Considered
from tests.factories import access

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


def looked_at(
    by: Actor, need: AdvocacyNeed, told: Considered = NO_NEED
) -> AdvocacyNeed:
    """The need after somebody looked at it."""
    kept = advocacy_steps.consider_need(by=by, need=need, told=told, seen=need.version)
    return kept.need


def looked_at_all(by: Actor, about: Any) -> None:
    """Every need of one process, looked at: no advocate is needed."""
    with transaction.atomic(), identity.seen_as(by.principals):
        needs = list(queries.needs_about(by, about))
    for need in needs:
        looked_at(by, need)


def offer_said(choice: str = "accepted", **more: Any) -> Offered:
    """An offer of today, and what she said to it."""
    told = {
        "offered_on": clock.today(),
        "offered_by": "Josh",
        "told_in": "face_to_face",
        "how": "At her table, with the picture cards.",
        "choice": choice,
        "words": "Yes. Somebody on my side.",
    }
    return Offered(**told | more)


def offered(by: Actor, need: AdvocacyNeed, **more: Any) -> AdvocacyNeed:
    """The need after an offer; she said yes unless it is told otherwise."""
    need = looked_at(by, need, DUTY)
    kept = advocacy_steps.offer_advocate(
        by=by, need=need, said=offer_said(**more), seen=need.version
    )
    return kept.need


def referred(by: Actor, need: AdvocacyNeed) -> AdvocacyNeed:
    """The need after an organisation was asked for an advocate."""
    need = offered(by, need)
    said = Referred(
        kind="care_act_67", referred_on=clock.today(), organisation_name="Voices"
    )
    kept = advocacy_steps.refer_to_advocate(
        by=by, need=need, said=said, seen=need.version
    )
    return kept.need


def service() -> Organisation:
    """An advocacy service with a team and two advocates who sign in."""
    voices = access.organisation("advocacy", "Voices")
    team = access.team("Advocates", of=voices)
    for name in ("Grace Mensah", "Yewande Cole"):
        access.user("advocate", team=team, full_name=name)
    return voices


def asked(by: Actor, need: AdvocacyNeed, **more: Any) -> AdvocacyRequest:
    """What a service that works here is asked, and nobody has answered."""
    need = offered(by, need)
    said = Referred(
        kind="care_act_67",
        referred_on=clock.today(),
        organisation=more.pop("of", None) or service(),
        words="Somebody who can wait for an answer. By the end of the week.",
    )
    advocacy_steps.refer_to_advocate(by=by, need=need, said=said, seen=need.version)
    with transaction.atomic(), identity.seen_as(by.principals):
        return AdvocacyRequest.objects.get(need=need, ended_at=None)


def is_a_risk(by: Actor, person: Person, name: str) -> None:
    """Somebody may be a source of risk to the person."""
    somebody = relationship.Somebody(name, "a neighbour", 1)
    row = relationship.add_relationship(
        by=by, person=person, somebody=somebody, source=Source(person.called)
    )
    bound = limit.Bound(
        kind="source_of_risk",
        words="Not alone with her.",
        set_by=by.name,
        reason="The bruises.",
        review_on=clock.today() + timedelta(days=30),
    )
    limit.set_limit(by=by, person=person, bound=bound, relationship=row)


def found(by: Actor, need: AdvocacyNeed, advocate: User | None = None) -> AdvocacyNeed:
    """The need after an advocate was found."""
    need = referred(by, need)
    return advocacy_steps.allocate_advocate(
        by=by,
        need=need,
        seen=need.version,
        advocate=advocate,
        advocate_name="Grace Mensah",
    )


def helped(by: Actor, need: AdvocacyNeed, advocate: User | None = None) -> AdvocacyNeed:
    """The need while an advocate helps."""
    need = found(by, need, advocate)
    return advocacy_helping.begin_advocacy(
        by=by, need=need, way="instructed", seen=need.version
    )


def said(
    by: Actor, need: AdvocacyNeed, words: str = "She wants to stay."
) -> Representation:
    """What the advocate said, not answered yet."""
    told = Said("Where she lives", words, clock.today(), need.advocate_name)
    return advocacy_helping.represent(by=by, need=need, said=told, uid=uuid4())
