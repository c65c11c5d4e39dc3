"""Who has what, and who it goes to, for tests."""

from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import uuid4

from django.db import transaction

from alongside.access import actions as access
from alongside.access import clock, identity
from alongside.access.actor import Actor, operator
from alongside.access.models import Circle, Organisation, User
from alongside.agreed.actions import ToDo
from alongside.agreed.models import Action
from alongside.concerns.actions import allocating, handing
from alongside.concerns.actions import early as giving_early
from alongside.concerns.models import (
    Asking,
    Concern,
    EarlyRaiser,
    EarlyWorry,
    Enquiry,
    GetInTouch,
    Handover,
)
from alongside.concerns.queries import handing as queries
from alongside.concerns.rules.handing import Said
from alongside.people import actions as people
from alongside.people.actions import barrier as barriers
from alongside.people.actions.barrier import InTheWay
from alongside.people.models import Barrier, Person, Relationship
from alongside.providers import actions as providers
from alongside.providers.models import Service
from alongside.standards import codes
from tests.factories import access as factories
from tests.factories import (
    advocacy,
    concerns,
    early,
    enquiries,
    how_it_was,
    lives,
    timing,
)

LEAVES = Said(
    reason="leaves", words="Her last day is Friday.", note="Ring before noon."
)
AWAY = Said(reason="away", words="Until the spring.")
TOO_MUCH = Said(reason="too_much")


def given(
    by: Actor, concern: Concern, lead: User, said: Said | None = None
) -> Handover:
    """A concern that somebody has now; how it came to them."""
    allocating.allocate_concern(by=by, concern=concern, lead=lead, said=said)
    with transaction.atomic(), identity.seen_as(by.principals):
        rows = Handover.objects.filter(about_id=concern.pk, receiver=lead)
        return rows.order_by("-pk")[0]


def to_do(
    by: Actor,
    person: Person,
    owner: User,
    *,
    in_days: int = 7,
    what: str = "Bring the form.",
) -> Action:
    """Something a worker has said they will do for a person."""
    due_on = clock.today() + timedelta(days=in_days)
    said = ToDo(what, "To read in bed.", "wish", due_on, owner=owner)
    return people.agree_to_do(by=by, person=person, to_do=said)


def in_the_way(by: Actor, owner: User, person: Person | None = None) -> Barrier:
    """Something in the way, and whose it is to answer."""
    named = InTheWay("The bus goes twice a day.", codes.BARRIER_THEMES.codes[0], person)
    team = factories.safeguarding_team()
    row = barriers.name_barrier(by=by, named=named, team=team, uid=uuid4())
    return barriers.give_owner(by=by, barrier=row, owner=owner, seen_owner_id=None)


def works_with(by: Actor, person: Person, user: User) -> None:
    """Somebody is in a person's circle themselves."""
    people.let_into_circle(
        by=by,
        person=person,
        principal_id=user.principal_id,
        purpose=queries.WORKS_WITH,
        told="yes",
    )


def keys(by: Actor, user: User) -> tuple[str, ...]:
    """Everything somebody looks after, as the page names it."""
    with transaction.atomic(), identity.seen_as(by.principals):
        return queries.holding(by, user).keys


def all_to(by: Actor, leaver: User, receiver: User, said: Said = LEAVES) -> list[str]:
    """Everything goes to one."""
    seen = keys(by, leaver)
    to = dict.fromkeys(seen, receiver)
    return handing.hand_over(by=by, leaver=leaver, to=to, said=said, seen=seen)


def in_their_life(by: Actor, person: Person, user: User) -> Relationship:
    """Somebody with a sign-in who is close to a person."""
    with transaction.atomic(), identity.seen_as(by.principals):
        return Relationship.objects.create(
            circle_id=person.circle_id,
            person=person,
            name=user.full_name,
            role="Their brother",
            ring=Relationship.Ring.CLOSE,
            user=user,
            said_by=person.name,
            recorded_by=0,
        )


def who_has_left() -> User:
    """Somebody who did this work once."""
    user = factories.social_worker(full_name="Gone Away")
    access.end_post(by=operator(), post=user.posts.get())
    return user


def in_a_circle_apart(user: User) -> int:
    """The number of a circle in which nobody but this worker is."""
    circle = access.draw_circle(
        by=operator(),
        kind=Circle.Kind.PERSON,
        members={user.principal_id: queries.WORKS_WITH},
    )
    return circle.pk


def alleged_source(by: Actor, person: Person, name: str) -> None:
    """Somebody in a person's life who may be a source of risk, held back from them."""
    somebody = lives.somebody(by, person, name, "Their brother")
    lives.marked(by, person, somebody, lives.WHY)


def service_of(organisation: Organisation) -> Service:
    """A service that an organisation runs."""
    return providers.record_service(
        by=operator(), name="Larch House", organisation=organisation
    )


def raised_long_ago(by: Actor, **changes: Any) -> Concern:
    """A worry that was taken in so long ago that every day has gone by."""
    with timing.days_ago(timing.LONG):
        return concerns.received(by, **changes)


def nobody_told(by: Actor) -> Enquiry:
    """An enquiry of whose beginning nobody has told the one who spoke up."""
    concern = concerns.listening(by)
    concerns.decided(by, concern, result=replace(concerns.DUTY_MET, words_to_raiser=""))
    return enquiries.of(concern)


def advocate_speaks(by: Actor, enquiry: Enquiry) -> None:
    """An advocate says something for the person, and nobody has answered."""
    person = enquiry.concern.person
    assert person is not None
    advocacy.said(by, advocacy.helped(by, advocacy.noted(by, person)))


def worker(team: str = "North", **more: Any) -> User:
    """A worker who sees nothing by their team."""
    return factories.user("social_worker", team=factories.team(team), **more)


def one_of_each(by: Actor, user: User) -> Enquiry:
    """An enquiry they lead, something to do, two things in the way, and somebody they
    work with."""
    enquiry = enquiries.under_way(by)
    person = enquiry.concern.person
    assert person is not None
    given(by, enquiry.concern, user)
    works_with(by, person, user)
    to_do(by, person, user)
    in_the_way(by, user, person)
    in_the_way(by, user)
    return enquiry


def hands(
    by: Actor, leaver: User, to: dict[str, User], seen: tuple[str, ...]
) -> list[str]:
    """Some of it goes to others, while somebody is away."""
    return handing.hand_over(by=by, leaver=leaver, to=to, said=AWAY, seen=seen)


def early_worry(
    by: Actor, owner: User, raiser: EarlyRaiser | None = None
) -> EarlyWorry:
    """An early worry that somebody talks over."""
    worry = early.worry_of(by, raiser or early.noted())
    return giving_early.give_early_worry(by=by, worry=worry, owner=owner, seen=0)


def to_ask(by: Actor, asker: User) -> Asking:
    """Somebody who is to be asked how it was, by one who had no part in it."""
    return how_it_was.independently(by, how_it_was.asking(by), asker)


def call(by: Actor, worker: User) -> GetInTouch:
    """Somebody does not feel safer, and one who led it gets in touch."""
    asking = how_it_was.asking(by)
    given(by, asking.concern, worker)
    how_it_was.told(by, asking, answers={"safer_now": "no"})
    found = how_it_was.call(asking)
    assert found is not None
    return found


def one_of_the_rest(by: Actor, user: User) -> None:
    """What else somebody can be named for: an early worry, an asking, a call."""
    early_worry(by, user)
    to_ask(by, user)
    call(by, user)


def answered(owner: User) -> None:
    """The owner of what stands in the way has answered it with a change."""
    by = factories.acting(owner)
    with transaction.atomic(), identity.seen_as(by.principals):
        row = Barrier.objects.get(owner=owner)
    barriers.answer_barrier(
        by=by, barrier=row, words="We asked.", what_changed="A bus at ten.", uid=uuid4()
    )
