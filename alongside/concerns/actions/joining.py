"""Joining a worry to another that tells of the same happening, and taking them apart.

Nothing is copied, changed or let out of its circle: one goes on, the other asks for
nothing of its own, and whoever told us of either is answered.
"""

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.rules import Refused, refuse_if
from alongside.concerns.actions import moving
from alongside.concerns.actions.advocacy import see_to_advocacy
from alongside.concerns.actions.raiser_risk import keep_raiser_out_as_well
from alongside.concerns.models import Concern, Joining
from alongside.concerns.models.concern import State
from alongside.concerns.queries import joining as queries
from alongside.concerns.rules import joining as rules
from alongside.concerns.rules.linking import NOT_FOUND
from alongside.people.actions.advocacy_helping import take_back_need

MOVED = "The worry was joined to another, in which an advocate is looked for."


@logged
def join_concerns(
    *, by: Actor, concern: Concern, reference: str, reason: str
) -> Joining:
    """Join this worry to the one with this reference, which goes on for both. Two
    presses are one."""
    found = queries.by_reference(by, reference)
    held, other = _held(concern, found)
    beside = queries.beside(by, held, other)
    if other and _is_same(beside.standing, by, other, reason):
        record(by=by, act="change", what="join_concerns_again", subject=held)
        return Joining.objects.get(joined=held, undone_at=None)
    refuse_if(rules.why_not_join(held, other, beside, by))
    if other is None:
        raise Refused(NOT_FOUND)
    refuse_if(None if reason.strip() else "Write why they tell of the same.")
    joining = Joining.objects.create(
        joined=held,
        goes_on=other,
        circle_id=held.circle_id,
        before=held.state,
        reason=reason.strip(),
        joined_by=by.user.pk if by.user else 0,
        joined_by_name=by.name,
    )
    keep_raiser_out_as_well(by=by, concern=held)
    moved = moving.move_concern(by=by, concern=held, verb="join", reason=joining.reason)
    for need in queries.needs_that_wait(by, moved):
        take_back_need(by=by, need=need, why=MOVED, circle_id=need.circle_id)
    record(by=by, act="change", what="join_concerns", subject=joining)
    return joining


def _held(concern: Concern, other: Concern | None) -> tuple[Concern, Concern | None]:
    """Both as they are now, kept from other writers, always in the same order."""
    numbers = {concern.pk, other.pk if other else concern.pk}
    rows = Concern.objects.select_for_update(of=("self",)).order_by("pk")
    rows = rows.select_related("person", "lead", "service", "raiser", "circle")
    found = {one.pk: one for one in rows.filter(pk__in=numbers)}
    return found[concern.pk], found.get(other.pk) if other else None


def _is_same(standing: Joining | None, by: Actor, other: Concern, reason: str) -> bool:
    """Whether one press arrived two times."""
    if standing is None:
        return False
    said = (standing.goes_on_id, standing.joined_by, standing.reason)
    return said == (other.pk, by.user.pk if by.user else 0, reason.strip())


@logged
def take_apart(*, by: Actor, joining: Joining, why: str) -> Joining:
    """They were two after all: the one that was joined goes back to where it was."""
    _held(joining.joined, joining.goes_on)
    held = Joining.objects.select_for_update(of=("self",)).get(pk=joining.pk)
    refuse_if(rules.why_not_take_apart(held, why, by))
    held.why_undone = why.strip()
    held.undone_at, held.undone_by_name = clock.now(), by.name
    held.save()
    verb = rules.VERB_BACK[State(held.before)]
    moved = moving.move_concern(
        by=by, concern=held.joined, verb=verb, reason=held.why_undone
    )
    see_to_advocacy(by=by, concern=moved)
    record(by=by, act="change", what="take_apart", subject=held)
    return held
