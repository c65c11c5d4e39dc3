"""Asking how it was, for tests, each step taken by its action."""

from typing import Any

from django.db import transaction

from alongside.access import actions as access
from alongside.access import actor, identity
from alongside.access.actor import Actor
from alongside.access.models import User
from alongside.concerns.actions import asking as actions
from alongside.concerns.actions import how_it_was, receiving, settling
from alongside.concerns.models import (
    Asking,
    AskingStep,
    Concern,
    GetInTouch,
    HowItWas,
    Raiser,
)
from alongside.concerns.queries import how_it_was as queries
from alongside.concerns.rules.how_it_was import Arranged, Heard
from tests.factories import access as factories
from tests.factories import advocacy, concerns, enquiries

REACH = "01632 960555, after three, when her son is out."
TALK = "Wait. She thinks before she speaks."
BETTER = "If somebody had come sooner."


def asking(by: Actor) -> Asking:
    """Amina's enquiry is settled, and she is to be asked."""
    return of(enquiries.settled(by))


def settle(by: Actor, concern: Concern) -> None:
    """A concern of which nothing is owed is settled."""
    settling.settle_concern(
        by=by,
        concern=concern,
        view=concerns.HEARD,
        words_to_person="You can ring me any day.",
        words_to_raiser="She is safe. Thank you.",
        keep_in_touch_on=[enquiries.in_four_weeks()],
        why_without="She asked us to.",
    )


def settled_from(by: Actor, raiser: Raiser) -> Concern:
    """What somebody raised, about Amina, taken all the way to being settled."""
    concern = concerns.concern_of(raiser)
    receiving.receive_concern(by=by, concern=concern)
    amina = concerns.person(by, "Amina Farah")
    receiving.say_who_it_is(by=by, concern=concern, person=amina)
    concern = receiving.begin_listening(by=by, concern=concern)
    advocacy.looked_at_all(by, concern)
    enquiry = enquiries.of(concerns.decided(by, concern))
    settle(by, enquiries.nothing_owed(by, enquiry))
    return concern


def of(concern: Concern) -> Asking:
    """The newest asking of a concern, as the team has it now."""
    with access.at_the_desk_of(factories.safeguarding_team()):
        rows = Asking.objects.select_related("link", "asker", "concern__person__user")
        return rows.filter(concern=concern).latest("pk")


def now(one: Asking) -> Asking:
    """The same asking as it is now."""
    with access.at_the_desk_of(factories.safeguarding_team()):
        rows = Asking.objects.select_related("link", "asker", "concern__person__user")
        return rows.get(pk=one.pk)


def advocate(name: str = "Sam Whitlock") -> User:
    """An advocate who had no part in anything."""
    voices = factories.organisation("advocacy", "Voices")
    team = factories.team("Advocates", of=voices)
    return factories.user("advocate", team=team, full_name=name)


def arranged(**changes: Any) -> Arranged:
    """Who asks, and what they read."""
    told = {
        "mode": "lead",
        "called": "Amina",
        "how_to_talk": TALK,
        "how_to_reach": REACH,
    }
    return Arranged(**told | changes)


def arrange(by: Actor, one: Asking, *, seen: int = 0, **changes: Any) -> Asking:
    """It is said who asks."""
    actions.arrange_asking(by=by, asking=one, said=arranged(**changes), seen=seen)
    return now(one)


def independently(by: Actor, one: Asking, somebody: User) -> Asking:
    """Somebody who had no part in it is to ask."""
    return arrange(by, one, mode="independent", asker=somebody)


def heard(**changes: Any) -> Heard:
    """What Amina says, face to face."""
    told = {
        "answers": {
            "listened_to": "yes",
            "understood_why": "in_part",
            "content_with_the_end": "yes",
            "safer_now": "yes",
        },
        "better": BETTER,
        "way": "face_to_face",
    }
    return Heard(**told | changes)


def told(
    by: Actor, one: Asking, *, seen: int | None = None, **changes: Any
) -> HowItWas:
    """It is written down how it was."""
    number = now(one).number if seen is None else seen
    return how_it_was.hear_how_it_was(
        by=by, asking=one, heard=heard(**changes), seen=number
    )


def said_alone(one: Asking, **changes: Any) -> HowItWas | None:
    """Whoever holds the private link says it."""
    assert one.link is not None
    said = heard(**{"way": "link"} | changes)
    by = actor.of_link(one.link)
    return how_it_was.say_how_it_was(by=by, asking=one, heard=said)


def unanswered(by: Actor, one: Asking, reason: str = "did_not_want") -> Asking:
    """There is no answer."""
    actions.keep_unanswered(
        by=by, asking=one, reason=reason, words="", seen=now(one).number
    )
    return now(one)


def end(one: Asking) -> AskingStep:
    """The newest step, as the team reads it."""
    with access.at_the_desk_of(factories.safeguarding_team()):
        return AskingStep.objects.filter(asking=one).latest("number")


def reads(by: Actor, one: Asking) -> HowItWas | None:
    """What somebody reads of the answers."""
    fresh = now(one)
    with transaction.atomic(), identity.seen_as(by.principals):
        return queries.story(by, fresh).told


def call(one: Asking) -> GetInTouch | None:
    """That somebody should get in touch, as the team reads it."""
    with access.at_the_desk_of(factories.safeguarding_team()):
        rows = GetInTouch.objects.select_related("worker", "concern", "asking")
        return rows.filter(asking=one).first()
