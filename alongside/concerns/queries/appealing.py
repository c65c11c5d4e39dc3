"""Who asked us to look again: for those who asked, and for those who look."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from alongside.access import identity
from alongside.access.actor import Actor
from alongside.access.models import Circle
from alongside.concerns.models import (
    Appeal,
    Concern,
    Decision,
    Enquiry,
    Finding,
    FindingDraft,
    SecondSignature,
    StateChange,
)
from alongside.concerns.queries.enquiry import Working
from alongside.concerns.queries.joining import stands_for
from alongside.concerns.rules import appealing as rules

PAGE = 50


def appeals(viewer: Actor) -> QuerySet[Appeal]:
    """What was asked, as far as the viewer sees."""
    return Appeal.objects.select_related("concern__person", "concern__service")


def waiting(viewer: Actor) -> list[Appeal]:
    """What waits for an answer, the longest first."""
    rows = appeals(viewer).filter(answer="", concern__isnull=False)
    return list(rows.order_by("asked_at", "pk")[:PAGE])


def of_concern(viewer: Actor, concern_id: int) -> list[Appeal]:
    """What was asked about one concern, with the answers, the oldest first."""
    rows = Appeal.objects.filter(concern_id=concern_id)
    return list(rows.select_related("looked_at"))


def held(viewer: Actor, pk: int) -> Appeal:
    """What was asked, kept from other writers."""
    return Appeal.objects.select_for_update(of=("self",)).get(pk=pk)


def decided_in(desk: Actor, concern: Concern) -> Concern:
    """The worry in which it was decided: itself, or the one that goes on for it."""
    with identity.seen_as(desk.principals):
        return stands_for(desk, concern)


def deciders(viewer: Actor, appeal: Appeal, decided: Concern) -> set[int]:
    """The users who decided, in this worry, what somebody says is wrong."""
    if appeal.about != Appeal.About.FINDINGS:
        rows = Decision.objects.filter(concern=decided.pk)
        looks = SecondSignature.objects.filter(concern=decided.pk)
        second = {look.answered_by for look in looks if look.answered_by is not None}
        return second | set(rows.values_list("decided_by", flat=True))
    found = Finding.objects.filter(enquiry__concern=decided.pk)
    moved = StateChange.objects.filter(
        concern=decided.pk,
        verb__in=("finish_finding", "settle", "settle_after_death"),
    )
    drafts = FindingDraft.objects.filter(finding__in=found)
    users = {*found.values_list("recorded_by", flat=True)}
    users |= {one for draft in drafts for one in draft.writers}
    return users | {one.by_user for one in moved if one.by_user is not None}


def concern_at(desk: Actor, concern_id: int) -> Concern:
    """A concern as the team has it, for whoever asks without seeing it."""
    with identity.seen_as(desk.principals):
        rows = Concern.objects.select_related("raiser", "enquiry", "person")
        return rows.get(pk=concern_id)


def desk_of(by: Actor, circle: Circle) -> Actor:
    """The same one at the desk of the team of this circle."""
    desk = (
        circle.memberships.filter(purpose="safeguarding_team", ends_at=None)
        .values_list("principal_id", flat=True)
        .first()
    )
    return by.seen_only_as(desk) if desk else by


def beside(viewer: Actor, enquiry: Enquiry, team: Working | None) -> dict[str, Any]:
    """What was asked about an enquiry, and whether the viewer may ask, or answer."""
    if team:
        asked = list(team.concern.appeals.all())
        is_decided = rules.why_not_now(team.concern.state) is None
    else:
        asked = list(Appeal.objects.filter(concern_id=enquiry.concern_id))
        is_decided = enquiry.found_on is not None and not any(
            _waits_or_goes_back(one, enquiry.found_on) for one in asked
        )
    return {
        "appeals": asked,
        "may_ask_again": is_decided and viewer.may("ask_to_look_again"),
        "may_answer_appeal": viewer.may("answer_appeal"),
    }


def _waits_or_goes_back(appeal: Appeal, found_on: date) -> bool:
    """Whether it waits for an answer, or nothing was found since it went back."""
    if not appeal.answered_at:
        return True
    return appeal.goes_back and found_on <= timezone.localdate(appeal.answered_at)


@dataclass(frozen=True)
class Decided:
    """What was decided, beside what somebody says about it."""

    decision: Decision | None
    findings: tuple[Finding, ...]


def decided(viewer: Actor, appeal: Appeal) -> Decided:
    """What somebody says is wrong."""
    concern = stands_for(viewer, appeal.concern)
    if appeal.about != Appeal.About.FINDINGS:
        return Decided(Decision.objects.filter(concern=concern.pk).last(), ())
    found = Finding.objects.filter(enquiry__concern=concern.pk)
    return Decided(None, tuple(found))
