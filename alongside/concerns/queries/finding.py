"""Drafts of what was found: who can read one, who did, and what they said."""

from contextlib import nullcontext
from datetime import date

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from alongside.access import actions as access
from alongside.access import clock
from alongside.access import queries as access_queries
from alongside.access.actor import Actor
from alongside.access.models import Membership
from alongside.concerns.models import (
    AskedPart,
    Enquiry,
    FindingCopy,
    FindingDraft,
    FindingNotShown,
    FindingOffer,
    FindingPoint,
    PartDecision,
    Request,
)
from alongside.concerns.queries import targets
from alongside.concerns.queries.advocacy import advocate_of
from alongside.concerns.queries.enquiry.rows import called
from alongside.concerns.rules.finding import Kind, Reader, Standing, is_risky
from alongside.people.models import Person, Relationship
from alongside.people.queries import limit
from alongside.standards import timers

MOST = 50
STEP, SAFETY = "accuracy", "safeguarding"  # how long they have; what they may be told


def held(viewer: Actor, enquiry: Enquiry) -> FindingDraft | None:
    """The draft that is being written, kept from other writers."""
    rows = FindingDraft.objects.select_for_update(of=("self",))
    return rows.filter(enquiry=enquiry, finding=None).first()


def standing(viewer: Actor, enquiry: Enquiry) -> Standing:
    """The draft that is being written, and all around it (seven queries)."""
    draft = FindingDraft.objects.filter(enquiry=enquiry, finding=None).first()
    if draft is None:
        return Standing()
    copies = FindingCopy.objects.filter(draft=draft).prefetch_related("points")
    return Standing(
        draft=draft,
        copies=tuple(copies),
        not_shown=tuple(FindingNotShown.objects.filter(draft=draft)),
        offers=tuple(FindingOffer.objects.filter(draft=draft)),
        out=tuple(_out(enquiry)),
    )


def _out(enquiry: Enquiry) -> list[str]:
    """Who was asked to find something out, and has not sent it back."""
    parts = AskedPart.objects.filter(enquiry=enquiry)
    asked = Request.objects.filter(enquiry=enquiry, returned_on=None)
    return [part.asked_name for part in parts if part.is_out] + [
        row.asked_of.name for row in asked.select_related("asked_of")
    ]


def readers(viewer: Actor, enquiry: Enquiry) -> list[Reader]:
    """Who may be given the draft to read: nobody who may be a source of risk."""
    person = enquiry.person
    found = [Reader(Kind.PERSON, called(enquiry), person.user)] if person else []
    risky = risky_people(viewer, person)
    beside = [*_advocate(viewer, enquiry), *_close(person), *_asked(viewer, enquiry)]
    return found + [one for one in beside if not is_risky(one, risky)]


def risky_people(viewer: Actor, person: Person | None) -> list[Relationship]:
    """Who in this life may be a source of risk. The council's safeguarding team is
    asked, because whoever acts may not see all that is held back."""
    if person is None:
        return []
    team = access_queries.receiving_team()
    with access.at_the_desk_of(team) if team else nullcontext():
        return limit.alleged_sources_of_risk(viewer, person)


def _advocate(viewer: Actor, enquiry: Enquiry) -> list[Reader]:
    user = advocate_of(viewer, enquiry)["advocate"]
    is_in = user and _is_in(enquiry.circle_id, user.principal_id, "advocate")
    return [Reader(Kind.ADVOCATE, user.full_name, user)] if is_in else []


def _close(person: Person | None) -> list[Reader]:
    """Those close to the person who are in their circle, and may be told of worries."""
    if person is None:
        return []
    rows = Relationship.objects.filter(person=person, taken_back_on=None)
    rows = rows.exclude(user=None).select_related("user")
    return [
        Reader(Kind.CLOSE, row.user.full_name, row.user)
        for row in rows
        if row.user
        and SAFETY in row.may_know
        and _is_in(person.circle_id, row.user.principal_id, "close_to_person")
    ]


def _is_in(circle_id: int, principal_id: int, purpose: str) -> bool:
    rows = Membership.objects.filter(circle_id=circle_id, principal_id=principal_id)
    now = clock.now()
    return rows.filter(Q(ends_at=None) | Q(ends_at__gt=now), purpose=purpose).exists()


def _asked(viewer: Actor, enquiry: Enquiry) -> list[Reader]:
    """Those who made a part of the enquiry, where the harm does not come from them and
    they know whom it is about."""
    rows = AskedPart.objects.filter(
        enquiry=enquiry,
        taken_back_at=None,
        answer=AskedPart.Answer.ACCEPTED,
        decision__source=PartDecision.Source.NO,
    ).exclude(about_name="")
    return [
        Reader(Kind.ASKED, row.asked_name, row.asked_user, row)
        for row in rows.select_related("asked_user", "decision")
    ]


def decision_on(viewer: Actor, part: AskedPart | None) -> PartDecision | None:
    """Whether the harm could come from those who were asked."""
    return PartDecision.objects.filter(part=part).first() if part else None


def day_to_answer() -> date | None:
    """The last day of the time that the target gives from today, if there is one."""
    target = targets.in_force().target(timers.steps()[STEP])
    return target.day_after(clock.today()) if target.is_set else None


def copies(viewer: Actor) -> QuerySet[FindingCopy]:
    """What was given to read, in the viewer's circles. An advocate who no longer
    helps, and somebody who is no longer close, read it no longer."""
    theirs = Enquiry.objects.filter(pk=OuterRef("enquiry_id"))
    person = Person.objects.filter(pk=OuterRef("person_id"))
    return (
        FindingCopy.objects.select_related("part")
        .exclude(Q(kind=Kind.ADVOCATE) & ~Exists(theirs))
        .exclude(Q(kind=Kind.CLOSE) & ~Exists(person))
        .prefetch_related("points")
    )


def is_source_of_risk(viewer: Actor, copy: FindingCopy) -> bool:
    """Whether the viewer may be a source of risk now, whatever they were given to read
    before. The council's safeguarding team is asked."""
    team = access_queries.receiving_team()
    with access.at_the_desk_of(team) if team else nullcontext():
        person = Person.objects.filter(pk=copy.person_id or 0).first()
        return person is not None and limit.is_alleged_source(viewer, person)


def to_read(viewer: Actor) -> list[FindingCopy]:
    """What the viewer was given to read and can still say something to (two queries at
    most)."""
    if viewer.user is None:
        return []
    rows = copies(viewer).filter(user=viewer.user, over_at=None)
    return list(rows.order_by("-pk")[:MOST])


def to_read_of_part(viewer: Actor, part: AskedPart) -> list[FindingCopy]:
    """What whoever was asked was given to read about their part."""
    return list(copies(viewer).filter(part=part))


def points(viewer: Actor) -> QuerySet[FindingPoint]:
    """What was said to drafts that the viewer's circles hold."""
    return FindingPoint.objects.select_related("copy__draft__enquiry__person")


def held_point(viewer: Actor, point: FindingPoint) -> FindingPoint:
    """What was said, kept from other writers."""
    rows = FindingPoint.objects.select_for_update(of=("self",))
    return rows.select_related("copy").get(pk=point.pk)


ABOUT = (
    "draft__enquiry__concern__person",
    "draft__enquiry__concern__service",
)


def to_answer(viewer: Actor) -> list[FindingPoint]:
    """What was said to drafts of those enquiries that the viewer leads (one query)."""
    rows = FindingPoint.objects.filter(
        copy__draft__enquiry__lead=viewer.user, became=""
    ).exclude(says=FindingPoint.Says.RIGHT)
    return list(rows.select_related(*(f"copy__{name}" for name in ABOUT))[:MOST])


def came_back(viewer: Actor) -> list[FindingOffer]:
    """Drafts of the viewer's that a manager sent back, and that are not offered again
    (one query)."""
    newer = FindingOffer.objects.filter(draft=OuterRef("draft"), pk__gt=OuterRef("pk"))
    rows = FindingOffer.objects.filter(
        draft__enquiry__lead=viewer.user,
        draft__finding=None,
        answer=FindingOffer.Answer.RETURNED,
    ).filter(~Exists(newer), number=F("draft__number"))
    return list(rows.select_related(*ABOUT)[:MOST])


def to_accept(viewer: Actor) -> list[FindingOffer]:
    """What waits for a manager, and was not written by the viewer (one query)."""
    number = viewer.user.pk if viewer.user else 0
    rows = FindingOffer.objects.filter(answer="").exclude(offered_by=number)
    rows = rows.exclude(draft__writers__contains=[number])
    return list(rows.select_related(*ABOUT)[:MOST])
