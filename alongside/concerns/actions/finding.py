"""What was found: a draft, offered to a manager, accepted by another or sent back.

Until then nothing of it stands with the enquiry. Nobody accepts what they wrote.
"""

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.rules import Refused, refuse_if
from alongside.concerns.actions import moving
from alongside.concerns.actions.advocacy import wait_for_advocate
from alongside.concerns.actions.beside import keep_to_it
from alongside.concerns.models import (
    Enquiry,
    Finding,
    FindingCopy,
    FindingDraft,
    FindingOffer,
)
from alongside.concerns.queries import finding as queries
from alongside.concerns.rules import finding as rules
from alongside.concerns.rules import finding_offer as offering
from alongside.concerns.rules.finding import Found

MEANWHILE = (
    "Somebody wrote in this meanwhile. Read what stands there now, then change it."
)


@logged
def write_finding(
    *,
    by: Actor,
    enquiry: Enquiry,
    found: Found,
    seen: int = 0,
    why_without: str = "",
    keeps_to: str = "",
) -> FindingDraft:
    """Write what was found as a draft, or change it; `seen` is the number of the draft
    in front of the writer. The first time it waits for an advocate who must be there,
    or `why_without` says why it does not. `keeps_to` answers what others asked us not
    to do for now, if they did."""
    draft = queries.held(by, enquiry)
    if draft and _is_written_so(draft, found):
        record(by=by, act="change", what="write_finding_again", subject=draft)
        return draft
    refuse_if(rules.why_not_write(enquiry, queries.standing(by, enquiry), by))
    refuse_if(rules.why_not_found(found))
    if (draft.number if draft else 0) != seen:
        raise Refused(MEANWHILE)
    if draft is None:
        concern = enquiry.concern
        wait_for_advocate(
            by=by, concern=concern, point="What was found", why_without=why_without
        )
        keep_to_it(by=by, concern=concern, point="write_finding", words=keeps_to)
        draft = FindingDraft(
            enquiry=enquiry, circle_id=concern.circle_id, number=0, writers=[]
        )
    _write(by, draft, found)
    record(by=by, act="change", what="write_finding", subject=draft)
    return draft


def _is_written_so(draft: FindingDraft, found: Found) -> bool:
    return all(getattr(draft, n) == said for n, said in _columns(found).items())


def _columns(found: Found) -> dict[str, str]:
    return {name: said.strip() for name, said in vars(found).items()}


def _write(by: Actor, draft: FindingDraft, found: Found) -> None:
    for name, said in _columns(found).items():
        setattr(draft, name, said)
    draft.number += 1
    draft.writers = sorted({*draft.writers, _number_of(by)})
    draft.written_by_name, draft.written_at = by.name, clock.now()
    draft.save()


@logged
def offer_finding(*, by: Actor, enquiry: Enquiry, why_go_on: str = "") -> FindingOffer:
    """Give the draft to a safeguarding manager. `why_go_on` says why it does not wait
    for those of whom nothing has come."""
    draft = queries.held(by, enquiry)
    standing = queries.standing(by, enquiry)
    offer = standing.offer
    if offer and offer.offered_by == _number_of(by):
        record(by=by, act="change", what="offer_finding_again", subject=offer)
        return offer
    refuse_if(offering.why_not_offer(enquiry, standing, why_go_on, by))
    if draft is None:
        raise Refused(rules.NO_DRAFT)
    offer = FindingOffer.objects.create(
        draft=draft,
        circle_id=draft.circle_id,
        number=draft.number,
        why_go_on=why_go_on.strip() if standing.gone_without else "",
        offered_by=_number_of(by),
        offered_by_name=by.name,
    )
    record(by=by, act="change", what="offer_finding", subject=offer)
    return offer


@logged
def answer_offer(
    *, by: Actor, enquiry: Enquiry, answer: str, words: str = ""
) -> FindingOffer:
    """Accept what was found, so that it stands; or send it back with what is
    missing."""
    draft = queries.held(by, enquiry)
    standing = queries.standing(by, enquiry)
    refuse_if(offering.why_not_answer_offer(enquiry, standing, by))
    refuse_if(offering.why_not_accept(standing, answer, words))
    offer = standing.offer
    if draft is None or offer is None:
        raise Refused(offering.NOTHING_OFFERED)
    offer.answer, offer.words = answer, words.strip()
    offer.answered_by, offer.answered_by_name = _number_of(by), by.name
    offer.answered_at = clock.now()
    offer.save()
    if answer == FindingOffer.Answer.ACCEPTED:
        _accept(by, enquiry, draft, offer)
    record(by=by, act="change", what="answer_offer", subject=offer, answer=answer)
    return offer


def _accept(
    by: Actor, enquiry: Enquiry, draft: FindingDraft, offer: FindingOffer
) -> None:
    """It stands with the enquiry from now on, and those who read it are done."""
    draft.finding = Finding.objects.create(
        enquiry=enquiry,
        circle_id=draft.circle_id,
        found=draft.found,
        certainty=draft.certainty,
        words_to_person=draft.words_to_person,
        recorded_by=offer.offered_by,
        recorded_by_name=draft.written_by_name,
    )
    draft.save(update_fields=["finding"])
    FindingCopy.objects.filter(draft=draft, over_at=None).update(over_at=clock.now())
    _tell_enquiry(enquiry, draft)
    moving.move_concern(by=by, concern=enquiry.concern, verb="finish_finding")


def _tell_enquiry(enquiry: Enquiry, draft: FindingDraft) -> None:
    """What is counted, and what the person reads, stands with the enquiry."""
    told = {
        "assessment_outcome": draft.assessment_outcome,
        "risk_outcome": draft.risk_outcome,
        "words_to_person": draft.words_to_person,
        "found_on": clock.today(),
    }
    for name, value in told.items():
        setattr(enquiry, name, value)
    enquiry.save(update_fields=list(told))


def _number_of(by: Actor) -> int:
    return by.user.pk if by.user else 0
