"""Keeps what was tried with somebody who did not take part, and what comes next."""

from dataclasses import replace
from uuid import UUID

from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.rules import refuse_if
from alongside.agreed.actions import ToDo
from alongside.agreed.models import Action
from alongside.people.actions.conversation import agree_to_do
from alongside.people.actions.review_binder import Binder
from alongside.people.models import Attempt, NextTry, Review, TakingPart
from alongside.people.queries.taking_part import newest_taking_part
from alongside.people.rules import is_own_record
from alongside.people.rules import taking_part as rules
from alongside.people.rules.taking_part import AttemptSaid, TakingPartSaid


@logged
def write_attempt(
    *, by: Actor, review: Review, said: AttemptSaid, uid: UUID
) -> Attempt:
    """Keep one time somebody tried. Pressed twice, it is kept once."""
    refuse_if(rules.why_not_write_taking_part(review, by))
    Binder.refuse_missing(rules.missing_in_attempt(said))
    kept, _ = Attempt.objects.get_or_create(
        uid=uid,
        circle_id=review.circle_id,
        review=review,
        defaults=Binder.columns(by, review, said),
    )
    record(by=by, act="change", what="write_attempt", subject=kept)
    return kept


@logged
def write_taking_part(
    *, by: Actor, review: Review, said: TakingPartSaid, seen: int | None
) -> TakingPart:
    """Keep what may be behind it, whom they trust, and whether anybody is at risk."""
    held = Binder.hold(review)
    refuse_if(rules.why_not_write_taking_part(held, by))
    Binder.refuse_unseen(by, TakingPart, held, seen)
    is_own = is_own_record(held.person, by)
    before = newest_taking_part(by, held)
    if is_own and before:
        said = replace(said, **{n: getattr(before, n) for n in rules.NOT_ASKED_OWN})
    Binder.refuse_missing(rules.missing_in_taking_part(said, is_own=is_own))
    kept = TakingPart.objects.create(**Binder.columns(by, held, said))
    record(by=by, act="change", what="write_taking_part", subject=kept)
    return kept


@logged
def agree_next_try(*, by: Actor, review: Review, to_do: ToDo) -> Action:
    """Agree what is tried next, who does it and by when."""
    held = Binder.hold(review)
    refuse_if(rules.why_not_write_taking_part(held, by))
    action = agree_to_do(by=by, person=held.person, to_do=to_do)
    NextTry.objects.create(review=held, circle_id=held.circle_id, action=action)
    record(by=by, act="change", what="agree_next_try", subject=action)
    return action
