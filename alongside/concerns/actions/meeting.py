"""Calling a meeting in an enquiry, asking people to it, and moving it.

What a meeting is stands in `agreed`. Here it gets the person, their wishes and the team
of the concern; and here whoever may be a source of risk is refused.
"""

from collections.abc import Iterable
from contextlib import nullcontext
from dataclasses import replace
from uuid import UUID

from alongside.access import actions as access
from alongside.access import queries as access_queries
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.rules import Refused, refuse_if
from alongside.agreed.actions import meeting as agreed
from alongside.agreed.actions.meeting import Called, Guest, Whose
from alongside.agreed.actions.meeting_answer import ask_no_more
from alongside.agreed.models import Invitation, Meeting
from alongside.agreed.rules.meeting import When
from alongside.concerns.models import Concern, Enquiry, EnquiryMeeting
from alongside.concerns.queries import advocacy
from alongside.concerns.queries import meeting as queries
from alongside.concerns.rules import meeting as rules
from alongside.concerns.rules.death import KEPT_IN_TOUCH
from alongside.people.models import Outcome, Person
from alongside.people.queries import limit as limits
from alongside.people.queries.death import death_of

SOMEBODY_ELSE = "It turned out to be about somebody else."


@logged
def call_meeting_in_enquiry(
    *,
    by: Actor,
    enquiry: Enquiry,
    uid: UUID,
    called: Called,
    when: When,
    wishes: Iterable[Outcome] = (),
    asks: Iterable[Guest] = (),
) -> Meeting:
    """Call a meeting. The person is asked first, unless they have died, then the one
    who calls it, then those beside them. Pressed twice, it is called once."""
    Enquiry.objects.select_for_update(of=("self",)).get(pk=enquiry.pk)
    refuse_if(rules.why_not_call(enquiry, by))
    person = _whom_it_is_for(by, enquiry)
    refuse_if(rules.why_not_there(when, person))
    guests = _guests(by, person, asks)
    meeting = agreed.call_meeting(
        by=by,
        uid=uid,
        whose=Whose(person.called, person.circle_id, person.user),
        called=replace(called, wishes=[(one.words, one.said_by) for one in wishes]),
        when=when,
        workers=_workers(by, enquiry),
    )
    EnquiryMeeting.objects.get_or_create(
        meeting=meeting, enquiry=enquiry, circle_id=meeting.circle_id
    )
    _ask_whom(by, meeting, person, guests)
    record(by=by, act="change", what="call_meeting_in_enquiry", subject=meeting)
    return meeting


def _ask_whom(
    by: Actor, meeting: Meeting, person: Person, guests: Iterable[Guest]
) -> None:
    if death_of(by, person.pk):
        ask_no_more(by=by, meeting=meeting, why=KEPT_IN_TOUCH)
    for guest in guests:
        agreed.invite(by=by, meeting=meeting, guest=guest)


def _workers(by: Actor, enquiry: Enquiry) -> dict[int, str]:
    """Principals of everybody who works on the concern, with their purpose."""
    return advocacy.workers_of(by, Concern.objects.get(pk=enquiry.concern_id))


def _whom_it_is_for(by: Actor, enquiry: Enquiry | None) -> Person:
    """The person as they are now, for somebody who works with them."""
    person = queries.person_now(by, enquiry) if enquiry else None
    if person is None:
        raise Refused("Only somebody who works with this person can do this.")
    return person


def _guests(by: Actor, person: Person, asks: Iterable[Guest]) -> list[Guest]:
    """The one who calls it, and those beside the person, none of them a source of
    risk."""
    guests = list(asks)
    if by.user:
        caller = Guest(by.user.full_name, "Calls it", user=by.user)
        guests.insert(0, replace(caller, known_apart="They call it themselves."))
    for guest in guests:
        _refuse_source_of_risk(by, person, guest)
    return guests


@logged
def invite_to_meeting(*, by: Actor, meeting: Meeting, guest: Guest) -> Invitation:
    """Ask somebody to come. Refused for whoever may be a source of risk, under whatever
    name, and for a team they work in."""
    person = _whom_it_is_for(by, queries.enquiry_of(by, meeting))
    _refuse_source_of_risk(by, person, guest)
    invitation = agreed.invite(by=by, meeting=meeting, guest=guest)
    record(by=by, act="change", what="invite_to_meeting", subject=invitation)
    return invitation


@logged
def move_meeting_in_enquiry(
    *, by: Actor, meeting: Meeting, when: When, reason: str, seen: int
) -> Meeting:
    """Meet at another time, or somewhere else."""
    enquiry = queries.enquiry_of(by, meeting)
    person = queries.person_now(by, enquiry) if enquiry else None
    refuse_if(rules.why_not_there(when, person))
    moved = agreed.move_meeting(
        by=by, meeting=meeting, when=when, reason=reason, seen=seen
    )
    record(by=by, act="change", what="move_meeting_in_enquiry", subject=moved)
    return moved


@logged
def follow_person(*, by: Actor, enquiry: Enquiry, person: Person | None) -> None:
    """When an enquiry turns out to be about somebody else, whoever was asked to its
    meetings sees them no longer. Those to come do not take place."""
    before = enquiry.person_id
    if before and before != (person.pk if person else None):
        for meeting in queries.all_of(by, enquiry):
            agreed.keep_to_workers(by=by, meeting=meeting, why=SOMEBODY_ELSE)
    record(by=by, act="change", what="follow_person", subject=enquiry)


def _refuse_source_of_risk(by: Actor, person: Person, guest: Guest) -> None:
    """The council's safeguarding team is asked, because the one who acts may not see
    everything that is held back."""
    team = access_queries.receiving_team()
    users = [guest.user] if guest.user else []
    users += queries.users_in(guest.team) if guest.team else []
    with access.at_the_desk_of(team) if team else nullcontext():
        risky = limits.alleged_sources_of_risk(by, person)
    refuse_if(rules.why_not_ask(guest.name, users, risky, guest.known_apart))
