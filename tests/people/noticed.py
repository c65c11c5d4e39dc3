"""People with a circle, and what others noticed about them, for tests."""

from typing import Any
from uuid import uuid4

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.access.identity import seen_as
from alongside.agreed.actions import View
from alongside.people import actions as people
from alongside.people.actions import Facts, barrier, noticing
from alongside.people.models import Barrier, Noticing, Person, TalkedOver
from tests.factories import access as factories

HERSELF = View(how="first_hand", words="It is the good ear that has gone.")


def win(by: Actor) -> Person:
    """Win, who has a sign-in."""
    return people.add_person(
        by=by,
        facts=Facts(name="Winifred Thackray", known_as="Win"),
        team=factories.safeguarding_team(),
        user=factories.user("person", full_name="Winifred Thackray"),
    )


def let_in(by: Actor, person: Person, role: str = "care_worker", name: str = "") -> Any:
    """A user of this role, let into the person's circle."""
    user = factories.user(role, organisation=factories.organisation(), full_name=name)
    people.let_into_circle(
        by=by,
        person=person,
        principal_id=user.principal_id,
        purpose="working_with_person",
        told="yes",
    )
    return user


def notices(by: Actor, person: Person, words: str = "Her tea was cold.") -> Noticing:
    """Somebody notes one thing."""
    return noticing.notice_change(
        by=by, person=person, noticed=noticing.Noticed(words=words), uid=uuid4()
    )


def talks_over(by: Actor, person: Person, up_to: Noticing) -> TalkedOver:
    """What was noticed up to this is talked over."""
    talk = noticing.Talk(
        talked_by="Josh", talked_on=clock.today(), what_came="A hearing test."
    )
    return noticing.talk_over(
        by=by, person=person, up_to=up_to, talk=talk, view=HERSELF, uid=uuid4()
    )


def names_barrier(by: Actor, person: Person | None = None, **more: Any) -> Barrier:
    """Somebody names what is in the way."""
    told = {"words": "Fifteen minutes is toast or talk.", "theme": "time_pressure"}
    return barrier.name_barrier(
        by=by,
        named=barrier.InTheWay(**told | more, person=person),
        team=factories.safeguarding_team(),
        uid=uuid4(),
    )


def owned_by(by: Actor, found: Barrier, owner: Any) -> Barrier:
    """The same, with an owner."""
    return barrier.give_owner(
        by=by, barrier=found, owner=owner, seen_owner_id=found.owner_id
    )


def seen_by(viewer: Actor, model: Any) -> list[Any]:
    """Every row of a table that the viewer may see."""
    with seen_as(viewer.principals):
        return list(model.objects.order_by("pk"))
