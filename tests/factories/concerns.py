"""Worries and how far they have got, for tests. Each step is taken by its action."""

from typing import Any
from uuid import UUID, uuid4

from alongside.access import actions as access
from alongside.access.actor import NOBODY, Actor
from alongside.agreed.actions import View
from alongside.concerns.actions import deciding, raising, receiving
from alongside.concerns.actions.deciding import Result, Tests
from alongside.concerns.actions.raising import HearBack, Worry
from alongside.concerns.models import Concern, Enquiry, Raiser
from alongside.people import actions as people
from alongside.people.actions import Facts
from alongside.people.models import Person
from tests.factories import access as factories
from tests.factories import advocacy

HEARD = View(how="first_hand", words="I want it to stop, and to stay here.")
DUTY_MET = Result(
    result="section_42",
    reason="All three tests are met.",
    words_to_raiser="We are finding out more, with her.",
)
NO_ACTION = Result(
    result="no_further_action",
    reason="She is safe and wants nothing more.",
    reason_code="person_does_not_want",
    words_to_raiser="We listened to her. Nothing more is needed now.",
)


def worry(**changes: Any) -> Worry:
    """A worry about one person, who has not been asked."""
    told = {
        "noticed": "She has bruises and will not say why.",
        "about_name": "Amina Farah",
        "wish_asked": "no",
        "wish_not_asked_reason": "not_my_place",
    }
    return Worry(**told | changes)


def raised_by_somebody(
    *,
    by: Actor = NOBODY,
    hear_back: HearBack | None = None,
    uid: UUID | None = None,
    **changes: Any,
) -> Raiser:
    """The raiser of a new worry; `changes` are parts of the worry."""
    return raising.raise_concern(
        by=by,
        worry=worry(**changes),
        hear_back=hear_back or HearBack(),
        link_uid=uid or uuid4(),
        team=factories.safeguarding_team(),
    )


def concern_of(raiser: Raiser) -> Concern:
    """The concern as the safeguarding team sees it."""
    with access.at_the_desk_of(factories.safeguarding_team()):
        return Concern.objects.select_related("person", "service", "raiser").get(
            pk=raiser.concern_id
        )


def raised(**changes: Any) -> Concern:
    """A concern that has just been raised."""
    return concern_of(raised_by_somebody(**changes))


def person(by: Actor, name: str = "Amina Farah", **facts: Any) -> Person:
    """A person with a record that the safeguarding team can open."""
    return people.add_person(
        by=by, facts=Facts(name=name, **facts), team=factories.safeguarding_team()
    )


def received(by: Actor, concern: Concern | None = None, **changes: Any) -> Concern:
    """A concern that the council has taken in."""
    return receiving.receive_concern(by=by, concern=concern or raised(**changes))


def listening(by: Actor, concern: Concern | None = None, **changes: Any) -> Concern:
    """A concern while the person is listened to, about a person with a record."""
    concern = received(by, concern, **changes)
    receiving.say_who_it_is(
        by=by, concern=concern, person=person(by, concern.about_name or "Amina Farah")
    )
    concern = receiving.begin_listening(by=by, concern=concern)
    advocacy.looked_at_all(by, concern)
    return concern


def decided(
    by: Actor,
    concern: Concern | None = None,
    *,
    result: Result = DUTY_MET,
    answer: str = "yes",
) -> Concern:
    """A concern after the decision; all three tests are answered alike."""
    concern = concern or listening(by)
    deciding.decide_concern(
        by=by, concern=concern, view=HEARD, tests=three_tests(answer), result=result
    )
    with access.at_the_desk_of(factories.safeguarding_team()):
        return Concern.objects.select_related("person", "raiser").get(pk=concern.pk)


def three_tests(answer: str = "yes") -> Tests:
    """The three tests of section 42(1), all answered alike."""
    return Tests(
        needs=answer,
        needs_evidence="She told us on Monday.",
        risk=answer,
        risk_evidence="Two people saw the bruises.",
        unable=answer,
        unable_evidence="She cannot leave the room alone.",
        advocate="no_difficulty",
    )


def enquiry(by: Actor) -> Enquiry:
    """An enquiry under way under the duty."""
    concern = decided(by)
    with access.at_the_desk_of(factories.safeguarding_team()):
        return Enquiry.objects.select_related("concern__person").get(concern=concern)
