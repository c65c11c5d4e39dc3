"""A contract review from the day it is planned to the visit: planned, put off, called
off, the pack put together once, and who went to see."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from typing import Any
from uuid import UUID

from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.rules import Refused, refuse_if
from alongside.providers.actions.knowing import draw_knowledge_circle
from alongside.providers.models import (
    ContractReview,
    ContractReviewMove,
    ReviewPack,
    Service,
)
from alongside.providers.queries import contract_reviews as queries
from alongside.providers.queries import knowing, review_pack
from alongside.providers.rules import contract_review as rules
from alongside.providers.rules import contract_review_states as states
from alongside.providers.rules import written_by
from alongside.providers.rules.contract_review import Planned, Section, Seen


class Folder:
    """Holds one review while something is done to it, and keeps each move."""

    @staticmethod
    def hold(review: ContractReview, verb: str, by: Actor) -> ContractReview:
        """The review as it is now, held until this is done; refused where the verb
        cannot move it. Whoever presses at the same moment waits, and is told."""
        rows = ContractReview.objects.select_for_update(of=("self",))
        held = rows.select_related("service").get(pk=review.pk)
        refuse_if(states.why_not_move(held, verb, by))
        return held

    @staticmethod
    def move(
        by: Actor, held: ContractReview, verb: str, reason: str = ""
    ) -> ContractReview:
        """Move it on, and keep who did it and why."""
        step = states.step_for(verb, held.state)
        if step is None:
            raise Refused("This cannot be done now.")
        before, held.state = held.state, step.after
        held.save()
        ContractReviewMove.objects.create(
            review=held,
            verb=verb,
            before=before,
            after=step.after,
            reason=reason.strip(),
            **Folder.columns(by, held),
        )
        record(by=by, act="change", what=f"contract_review_{verb}", subject=held)
        return held

    @staticmethod
    def columns(by: Actor, review: ContractReview) -> dict[str, Any]:
        """What everything kept of a review carries."""
        return {
            "service_id": review.service_id,
            "circle_id": review.circle_id,
            **written_by(by),
        }


@logged
def plan_contract_review(
    *, by: Actor, service: Service, said: Planned, uid: UUID
) -> ContractReview:
    """Set the day of a review, and say why now. Pressed twice, it is one."""
    circle_id = draw_knowledge_circle(by=by, service=service)
    if not knowing.is_in_the_circle(by, service):
        raise Refused("You are not among those who know of this service.")
    Service.objects.select_for_update(of=("self",)).get(pk=service.pk)
    if standing := ContractReview.objects.filter(uid=uid, service=service).first():
        record(by=by, act="change", what="plan_contract_review", subject=standing)
        return standing
    refuse_if(rules.why_not_plan(by, said, has_open=queries.has_open(service)))
    review = ContractReview.objects.create(
        uid=uid,
        service=service,
        circle_id=circle_id,
        number=queries.next_number(service),
        why=said.why.strip(),
        known_since=said.known_since,
        due_on=said.due_on,
        **written_by(by),
    )
    ContractReviewMove.objects.create(
        review=review,
        verb="plan",
        after=review.state,
        reason=review.why,
        **Folder.columns(by, review),
    )
    record(by=by, act="change", what="plan_contract_review", subject=review)
    return review


@logged
def put_off_contract_review(
    *, by: Actor, review: ContractReview, due_on: date, why: str
) -> ContractReview:
    """Give it another day, with the reason, which everybody in the circle can read."""
    held = Folder.hold(review, "put_off", by)
    refuse_if(rules.why_not_for_this_reason(why) or rules.why_not_this_day(due_on))
    held.due_on = due_on
    Folder.move(by, held, "put_off", why)
    record(by=by, act="change", what="put_off_contract_review", subject=held)
    return held


@logged
def call_off_contract_review(
    *, by: Actor, review: ContractReview, why: str
) -> ContractReview:
    """It is not held, for a reason, such as that the contract has ended."""
    held = Folder.hold(review, "call_off", by)
    refuse_if(rules.why_not_for_this_reason(why))
    Folder.move(by, held, "call_off", why)
    record(by=by, act="change", what="call_off_contract_review", subject=held)
    return held


@logged
def gather_review_pack(
    *, by: Actor, review: ContractReview, beside: Sequence[Section] = ()
) -> ReviewPack:
    """Put together, once, what is known of the service, and keep it as it is now.

    `beside` is what floors above know: counts, never a name.
    """
    held = Folder.hold(review, "gather", by)
    sections = [*review_pack.sections_of(held.service, held.known_since), *beside]
    pack = ReviewPack.objects.create(
        review=held,
        sections=[asdict(one) for one in sections],
        **Folder.columns(by, held),
    )
    Folder.move(by, held, "gather")
    record(by=by, act="change", what="gather_review_pack", subject=pack)
    return pack


@logged
def say_who_went(*, by: Actor, review: ContractReview, seen: Seen) -> ContractReview:
    """Say which visit belongs to it and whether an expert by experience went along; or
    why not."""
    held = Folder.hold(review, "see", by)
    refuse_if(rules.why_not_seen(held.service_id, seen))
    held.visit, held.expert = seen.visit, seen.expert
    held.why_not_seen = seen.why.strip()
    Folder.move(by, held, "see", seen.why)
    record(by=by, act="change", what="say_who_went", subject=held)
    return held
