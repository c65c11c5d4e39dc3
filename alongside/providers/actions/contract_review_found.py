"""What a review hears and finds, what the service says to it, and what will be done."""

from uuid import UUID

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.rules import Refused, refuse_if
from alongside.agreed import actions as agreed
from alongside.agreed.rules import ToDo
from alongside.providers.actions.contract_review import Folder
from alongside.providers.actions.knowledge import tell_about_service
from alongside.providers.models import (
    ContractReview,
    KnowledgeItem,
    PromiseLook,
    ReviewAction,
    ReviewComment,
    ReviewFindings,
)
from alongside.providers.queries import contract_reviews as queries
from alongside.providers.queries import knowing
from alongside.providers.rules import contract_review as rules
from alongside.providers.rules import contract_review_states as states
from alongside.providers.rules.contract_review import Found
from alongside.providers.rules.contracts import OF_CONTRACTS
from alongside.providers.rules.knowledge import Known
from alongside.standards import reviews


@logged
def hear_in_review(
    *,
    by: Actor,
    review: ContractReview,
    voice: str,
    key_question: str,
    tone: str,
    words: str,
) -> KnowledgeItem:
    """Keep what somebody said to a review as something known of the service, once, so
    that it is not typed again anywhere. The same words pressed twice are one."""
    held = ContractReview.objects.select_for_update(of=("self",)).get(pk=review.pk)
    refuse_if(rules.why_not_hear(by, held, voice))
    same = KnowledgeItem.objects.filter(
        came_of=held.came_of, voice=voice, words=words.strip(), taken_back_at=None
    ).first()
    known = Known(
        kind="contract_monitoring",
        voice=voice,
        key_question=key_question,
        tone=tone,
        words=words,
        how="told",
        reliability="first_hand",
        happened_on=clock.today(),
        came_of=held.came_of,
    )
    item = same or tell_about_service(by=by, service=held.service, known=known)
    record(by=by, act="change", what="hear_in_review", subject=item)
    return item


@logged
def find_in_review(
    *, by: Actor, review: ContractReview, found: Found
) -> ReviewFindings:
    """Write down what was found, together, and ask the service what it says. Written
    anew, the earlier version stays and the service is asked again."""
    held = Folder.hold(review, "find", by)
    promises = {one.pk for one in queries.promises_of(held.service)}
    refuse_if(rules.why_not_found(found, promises))
    before = queries.newest_findings(held)
    mine = Folder.columns(by, held)
    findings = ReviewFindings.objects.create(
        review=held,
        number=before.number + 1 if before else 1,
        goes_well=found.goes_well.strip(),
        gets_better=found.gets_better.strip(),
        **mine,
    )
    PromiseLook.objects.bulk_create(
        PromiseLook(
            findings=findings, promise_id=number, kept=kept, words=words.strip(), **mine
        )
        for number, (kept, words) in found.looks.items()
    )
    held.answer_by = reviews.CONTRACT_COMMENT.latest(clock.today())
    held.is_answered, held.why_unanswered = False, ""
    Folder.move(by, held, "find")
    record(by=by, act="change", what="find_in_review", subject=findings)
    return findings


@logged
def comment_on_findings(
    *, by: Actor, review: ContractReview, agrees: bool, words: str, said_by: str = ""
) -> ReviewComment:
    """What whoever runs the service says to what was found. It stands beside it from
    then on, in the report too."""
    rows = ContractReview.objects.select_for_update(of=("self",))
    held = rows.select_related("service__team").get(pk=review.pk)
    step = states.step_for("answer", held.state)
    findings = queries.newest_findings(held)
    if step is None or findings is None:
        raise Refused("There is nothing to answer now. Look at the review again.")
    runs_it = knowing.runs_it(by, held.service)
    refuse_if(
        rules.why_not_comment(
            by, held.service, runs_it=runs_it, words=words, said_by=said_by
        )
    )
    comment = ReviewComment.objects.create(
        review=held,
        findings=findings,
        agrees=agrees,
        words=words.strip(),
        said_by=by.name if runs_it else said_by.strip(),
        **Folder.columns(by, held),
    )
    held.is_answered = True
    Folder.move(by, held, "answer")
    record(by=by, act="change", what="comment_on_findings", subject=comment)
    return comment


@logged
def go_on_unanswered(
    *, by: Actor, review: ContractReview, words: str
) -> ContractReview:
    """Go on without what the service says, once its time has gone by, and say what was
    done to reach it."""
    held = Folder.hold(review, "go_on_unanswered", by)
    refuse_if(rules.why_not_unanswered(held, words))
    held.why_unanswered = words.strip()
    Folder.move(by, held, "go_on_unanswered", words)
    record(by=by, act="change", what="go_on_unanswered", subject=held)
    return held


@logged
def agree_review_action(
    *,
    by: Actor,
    review: ContractReview,
    party: str,
    to_do: ToDo,
    for_name: str,
    uid: UUID,
) -> ReviewAction:
    """Agree who does what by when because of what was found. Both sides can own one."""
    held = ContractReview.objects.select_for_update(of=("self",)).get(pk=review.pk)
    refuse_if(states.why_not_move(held, "agree", by))
    if standing := ReviewAction.objects.filter(uid=uid, review=held).first():
        record(by=by, act="change", what="agree_review_action", subject=standing)
        return standing
    if party not in OF_CONTRACTS:
        raise Refused("Say whose side does it: who buys the care, or who gives it.")
    if to_do.owner and to_do.owner not in queries.who_may_do_it(held.service):
        raise Refused("Choose somebody who can see this review.")
    action = agreed.agree_action(
        by=by,
        circle_id=held.circle_id,
        to_do=to_do,
        for_name=for_name.strip(),
        came_from=f"Contract review {held.number}",
    )
    row = ReviewAction.objects.create(
        review=held, uid=uid, party=party, action=action, **Folder.columns(by, held)
    )
    record(by=by, act="change", what="agree_review_action", subject=row)
    return row


@logged
def agree_contract_review(
    *, by: Actor, review: ContractReview, words: str = ""
) -> ContractReview:
    """Everything that will be done is written down; or nothing needs to be, and why."""
    held = Folder.hold(review, "agree", by)
    actions = ReviewAction.objects.filter(review=held).count()
    refuse_if(rules.why_not_agreed(actions, words))
    Folder.move(by, held, "agree", words)
    record(by=by, act="change", what="agree_contract_review", subject=held)
    return held
