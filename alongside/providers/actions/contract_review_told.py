"""The report of a review, its short version for everybody, and the next day."""

from datetime import date
from uuid import uuid4

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.rules import refuse_if
from alongside.providers.actions.contract_review import Folder, plan_contract_review
from alongside.providers.models import ContractReview, ReviewReport, ShortReport
from alongside.providers.queries import contract_reviews as queries
from alongside.providers.rules import contract_review as rules
from alongside.providers.rules.contract_review import Planned, Told


@logged
def report_contract_review(
    *, by: Actor, review: ContractReview, told: Told
) -> ReviewReport:
    """Send out the report to the parties, and publish the short version.

    Refused while neither people who live there nor families were heard without a
    reason, or while the service has had no chance to speak.
    """
    held = Folder.hold(review, "report", by)
    held.heard = queries.first_heard(held)
    refuse_if(
        rules.why_not_finished(
            held,
            is_heard=held.heard is not None,
            why_unheard=told.why_unheard,
            words=told.unheard_words,
        )
    )
    refuse_if(rules.why_not_told(told))
    if held.heard is None:
        held.why_unheard = told.why_unheard
        held.unheard_words = told.unheard_words.strip()
    report = ReviewReport.objects.create(
        review=held, words=told.words.strip(), **Folder.columns(by, held)
    )
    _publish(held, told)
    Folder.move(by, held, "report")
    record(by=by, act="share", what="report_contract_review", subject=report)
    return report


def _publish(held: ContractReview, told: Told) -> None:
    ShortReport.objects.create(
        uid=uuid4(),
        service_id=held.service_id,
        number=held.number,
        looked_on=held.visit.day if held.visit else None,
        heard_words=told.heard_words.strip(),
        goes_well=told.goes_well.strip(),
        gets_better=told.gets_better.strip(),
        service_says=told.service_says.strip(),
    )


@logged
def settle_contract_review(
    *, by: Actor, review: ContractReview, look_again_on: date
) -> ContractReview:
    """Settle it with a day to look again. The next review has that day from now on."""
    held = Folder.hold(review, "settle", by)
    refuse_if(rules.why_not_settle(look_again_on))
    held.look_again_on = look_again_on
    Folder.move(by, held, "settle")
    short = ShortReport.objects.get(service=held.service_id, number=held.number)
    short.look_again_on = look_again_on
    short.save(update_fields=["look_again_on"])
    said = Planned(
        why="To look again after the last review.",
        due_on=look_again_on,
        known_since=clock.today(),
    )
    plan_contract_review(by=by, service=held.service, said=said, uid=uuid4())
    record(by=by, act="change", what="settle_contract_review", subject=held)
    return held
