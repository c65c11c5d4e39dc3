"""Parting one worry that tells of two happenings, or of two people, into two."""

from uuid import uuid4

from alongside.access import actions as access
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.models import Circle, Link
from alongside.access.rules import refuse_if
from alongside.concerns.actions import moving, receiving
from alongside.concerns.actions.raiser_risk import keep_raiser_out_as_well
from alongside.concerns.models import Concern, Parting, Raiser
from alongside.concerns.models.concern import State
from alongside.concerns.queries import advocacy, raiser_risk
from alongside.concerns.queries import joining as queries
from alongside.concerns.rules import joining as rules
from alongside.concerns.rules.joining import Part
from alongside.concerns.rules.raising import new_reference
from alongside.people import names

RECEIVED = (
    "You told us of two things. We look at each of them on its own, so that neither is "
    "forgotten. You hear back about both. This page is about the second one."
)
# What is not asked again about the same person: how it was told, once, holds for both.
SAME_PERSON = (
    "about_name",
    "about_born",
    "about_address",
    "about_postcode",
    "about_nhs_number",
    "about_sounds",
    "service",
    "service_words",
    "needs_care",
    "wish_asked",
    "wish_words",
    "wish_not_asked_reason",
    "wish_not_asked_words",
)
NOT_ASKED = {"wish_asked": "no", "wish_not_asked_reason": "not_yet_reached"}


@logged
def part_concern(*, by: Actor, concern: Concern, said: Part) -> Parting:
    """Make a worry of its own from a part of this one. Two presses make one.

    It begins as received, in a circle of the team alone, as any new worry does. Whoever
    told us of the first is answered about each, under the link they have.
    """
    rows = Concern.objects.select_for_update(of=("self",)).select_related("person")
    held = rows.get(pk=concern.pk)
    refuse_if(rules.why_not_part(held, queries.is_in_team(by, held), by))
    refuse_if(rules.why_not_this_part(said))
    already = held.parted_from_it.filter(
        parted__noticed=said.noticed.strip(), parted_by=by.user.pk if by.user else 0
    ).first()
    if already:
        record(by=by, act="change", what="part_concern_again", subject=already)
        return already
    parted = _make(by, held, said)
    parting = Parting.objects.create(
        first=held,
        parted=parted,
        circle_id=parted.circle_id,
        reason=said.why.strip(),
        parted_by=by.user.pk if by.user else 0,
        parted_by_name=by.name,
    )
    keep_raiser_out_as_well(by=by, concern=parted)  # before anybody is written to
    parting.parted = receiving.receive_concern(by=by, concern=parted, words=RECEIVED)
    record(by=by, act="change", what="part_concern", subject=parting)
    return parting


def _make(by: Actor, first: Concern, said: Part) -> Concern:
    """The new worry, with whoever told us of it."""
    team = advocacy.team_of(by, first)
    working = access.draw_circle(by=by, kind=Circle.Kind.CONCERN, members=team)
    parted = Concern.objects.create(
        circle=working,
        reference=new_reference(),
        state=State.RAISED,
        channel=Concern.Channel.STAFF,
        noticed=said.noticed.strip(),
        danger=said.danger,
        raised_by_kind=first.raised_by_kind,
        at_risk="unknown",
        **_about(first, said),
    )
    moving.note_change(by=by, concern=parted, verb="raise", before="")
    _raiser(by, first.raiser, parted, team)
    if said.is_same and first.person:
        receiving.say_who_it_is(by=by, concern=parted, person=first.person)
    return parted


def _about(first: Concern, said: Part) -> dict[str, object]:
    """Nothing that was told of one person comes to stand with another."""
    if said.is_same:
        return {name: getattr(first, name) for name in SAME_PERSON}
    called = said.called.strip()
    return {
        "about_name": called,
        "about_sounds": names.sounds_of(called),
        "needs_care": "unknown",
        **NOT_ASKED,
    }


def _raiser(by: Actor, first: Raiser, parted: Concern, team: dict[int, str]) -> Raiser:
    """The same one who spoke up, with a right to an answer about this one too."""
    link: Link = access.find_or_make_link(uuid4())
    theirs = first.circle.memberships.filter(purpose="raised_it", ends_at=None)
    numbers = {row.principal_id for row in theirs}
    if raiser_risk.standing(by, first.concern):  # then they are kept out of this too
        numbers = raiser_risk.principals_of(by, first)
    members = team | dict.fromkeys({*numbers, link.principal_id}, "raised_it")
    circle = access.draw_circle(by=by, kind=Circle.Kind.RAISER, members=members)
    return Raiser.objects.create(
        circle=circle,
        concern=parted,
        reference=parted.reference,
        link=link,
        hear_by=first.hear_by,
        name=first.name,
        email=first.email,
        phone=first.phone,
        safe_contact=first.safe_contact,
        kind=first.kind,
        user=first.user,
        organisation=first.organisation,
        raised_at=first.raised_at,
    )
