"""Linking two worries, and taking the link back. Each of them stays whole."""

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.rules import Refused, refuse_if
from alongside.concerns.models import Concern, ConcernLink
from alongside.concerns.queries import linking as queries
from alongside.concerns.rules import linking as rules


@logged
def link_concerns(
    *, by: Actor, concern: Concern, reference: str, kind: str, reason: str
) -> ConcernLink:
    """Link this worry with the one that has this reference. Two presses are one."""
    other = queries.by_reference(by, reference)
    standing = _held(by, concern, other)
    if standing and _is_same(standing, by, kind, reason):
        record(by=by, act="change", what="link_concerns_again", subject=standing)
        return standing
    refuse_if(rules.why_not_link(concern, other, standing, by))
    refuse_if(rules.why_not_said(kind, reason))
    if other is None:
        raise Refused(rules.NOT_FOUND)
    first, second = sorted((concern, other), key=lambda one: one.pk)
    link = ConcernLink.objects.create(
        one=first,
        other=second,
        circle_id=concern.circle_id,
        kind=kind,
        reason=reason.strip(),
        linked_by=by.user.pk if by.user else 0,
        linked_by_name=by.name,
    )
    record(by=by, act="change", what="link_concerns", subject=link)
    return link


def _held(by: Actor, concern: Concern, other: Concern | None) -> ConcernLink | None:
    """The link that stands; both worries are kept from other writers."""
    if other is None:
        return None
    rows = Concern.objects.select_for_update(of=("self",)).order_by("pk")
    list(rows.filter(pk__in=(concern.pk, other.pk)))
    return queries.standing(by, concern, other)


def _is_same(standing: ConcernLink, by: Actor, kind: str, reason: str) -> bool:
    mine = (by.user.pk if by.user else 0, kind, reason.strip())
    return (standing.linked_by, standing.kind, standing.reason) == mine


@logged
def take_back_link(*, by: Actor, link: ConcernLink, why: str) -> ConcernLink:
    """Take a link back. It stays in the history of both, with the reason."""
    held = ConcernLink.objects.select_for_update(of=("self",)).get(pk=link.pk)
    refuse_if(rules.why_not_take_back(held, why, by))
    held.why_taken_back = why.strip()
    held.taken_back_at, held.taken_back_by_name = clock.now(), by.name
    held.save()
    record(by=by, act="change", what="take_back_link", subject=held)
    return held
