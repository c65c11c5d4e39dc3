"""An enquiry made with a person who has a sign-in, as far along as a test needs."""

from datetime import date, timedelta
from typing import Any

from django.db import transaction

from alongside.access import actions as access
from alongside.access import clock, identity
from alongside.access.actor import Actor
from alongside.access.models import User
from alongside.concerns.actions import enquiring, outcomes, receiving, settling
from alongside.concerns.models import Concern, Enquiry, KeepInTouch, Raiser
from alongside.concerns.rules.finding import Found
from alongside.people import actions as people
from alongside.people.actions import Facts
from alongside.people.models import Outcome
from alongside.people.queries import advocacy as needs
from tests.factories import access as factories
from tests.factories import advocacy, concerns, findings

FOUND = Found(
    found="The night shift was one short on four nights in October.",
    certainty="likely",
    words_to_person="You were right. There were too few people at night.",
    assessment_outcome="identified_action",
    risk_outcome="reduced",
)


def under_way(by: Actor, **facts: Any) -> Enquiry:
    """An enquiry under the duty, shared with Amina, who can sign in."""
    return under_way_from(by, concerns.raised_by_somebody(), **facts)


def under_way_from(by: Actor, raiser: Raiser, **facts: Any) -> Enquiry:
    """The same, of a worry that was raised by this one."""
    amina = people.add_person(
        by=by,
        facts=Facts(**{"name": "Amina Farah", "known_as": "Amina", **facts}),
        team=factories.safeguarding_team(),
        user=factories.user("person", full_name="Amina Farah"),
    )
    raised = concerns.concern_of(raiser)
    concern = receiving.receive_concern(by=by, concern=raised)
    receiving.say_who_it_is(by=by, concern=concern, person=amina)
    concern = receiving.begin_listening(by=by, concern=concern)
    advocacy.looked_at_all(by, concern)
    return of(concerns.decided(by, concern))


def of(concern: Concern) -> Enquiry:
    """The enquiry of a concern, as the team has it now."""
    with access.at_the_desk_of(factories.safeguarding_team()):
        return Enquiry.objects.select_related("concern__person", "person__user").get(
            concern_id=concern.pk
        )


def concern_now(enquiry: Enquiry) -> Concern:
    """The concern behind an enquiry, as the team has it now."""
    with access.at_the_desk_of(factories.safeguarding_team()):
        return Concern.objects.select_related("person", "raiser", "enquiry").get(
            pk=enquiry.concern_id
        )


def the_person(enquiry: Enquiry) -> User:
    """The user of the person it is about."""
    assert enquiry.person is not None
    assert enquiry.person.user is not None
    return enquiry.person.user


def advocate_of(by: Actor, enquiry: Enquiry) -> User:
    """An advocate who was brought in."""
    user = factories.user("advocate", full_name="Grace Mensah")
    with transaction.atomic(), identity.seen_as(by.principals):
        need = needs.needs_about(by, enquiry.concern)[0]
    advocacy.found(by, need, user)
    return user


def wanted(
    by: Actor,
    enquiry: Enquiry,
    words: str = "I want to sleep without being afraid.",
    said_by: str = "Amina Farah",
) -> Outcome:
    """One thing that Amina, or somebody else, wants."""
    return outcomes.hear_outcome(by=by, enquiry=enquiry, words=words, said_by=said_by)


def all_is_found(by: Actor, enquiry: Enquiry, said_by: str = "Amina Farah") -> None:
    """Everything is found and judged."""
    outcome = wanted(by, enquiry, said_by=said_by)
    for whose in ("person", "professional"):
        outcomes.judge_sought(
            by=by,
            outcome=outcome,
            whose=whose,
            result="fully",
            said_by=said_by,
            words="I sleep again.",
        )
    enquiring.add_risk(
        by=by,
        enquiry=enquiry,
        kind="neglect",
        source="service_provider",
        location="care_home_residential",
    )
    enquiring.record_capacity(
        by=by,
        enquiry=enquiry,
        decision="Whether to stay",
        answer="had",
        support="An interpreter and time.",
    )
    found_out(by, enquiry)


def found_out(by: Actor, enquiry: Enquiry, found: Found = FOUND, **why: str) -> None:
    """It is found out, and accepted by a manager who did not write it."""
    if enquiry.concern.state == Concern.State.FOUND:
        concern = concern_now(enquiry)
        enquiring.find_more(by=by, concern=concern, reason="Something new came in.")
        enquiry = of(concern)
    findings.accepted(by, enquiry, found, **why)


def nothing_owed(by: Actor, enquiry: Enquiry) -> Concern:
    """The concern when everything is found and judged, ready to be settled."""
    all_is_found(by, enquiry)
    return concern_now(enquiry)


def settled(by: Actor, *, in_days: int = 28) -> Concern:
    """A settled concern, with one day to ask how she is."""
    concern = nothing_owed(by, under_way(by))
    settling.settle_concern(
        by=by,
        concern=concern,
        view=concerns.HEARD,
        words_to_person="You can ring me any day.",
        words_to_raiser="She is safe. Thank you.",
        keep_in_touch_on=[clock.today() + timedelta(days=in_days)],
    )
    return concern_now(of(concern))


def contact(concern: Concern) -> KeepInTouch:
    """The first day to ask how somebody is."""
    with access.at_the_desk_of(factories.safeguarding_team()):
        found = KeepInTouch.objects.filter(concern=concern, done_on=None).first()
    assert found is not None
    return found


def reopened_about_somebody_else(by: Actor, enquiry: Enquiry) -> Enquiry:
    """The same enquiry, opened again and found to be about another person."""
    concern = receiving.reopen_concern(
        by=by, concern=concern_now(enquiry), reason="It was her neighbour."
    )
    neighbour = concerns.person(by, "Halima Yusuf")
    receiving.say_who_it_is(by=by, concern=concern, person=None)
    receiving.say_who_it_is(by=by, concern=concern, person=neighbour)
    advocacy.looked_at_all(by, concern)
    return of(concerns.decided(by, concern))


def in_four_weeks() -> date:
    """A day that is still to come."""
    return clock.today() + timedelta(days=28)
