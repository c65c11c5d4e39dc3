"""When a draft of what was found may go to a manager, and who accepts it."""

from alongside.access.actor import Actor
from alongside.concerns.models import Enquiry, FindingOffer
from alongside.concerns.rules import states
from alongside.concerns.rules.finding import Kind, Standing, why_not_change_draft

NOTHING_OFFERED = "Nothing waits for a manager here."
OWN = "You wrote this yourself. Another safeguarding manager reads it."


def why_not_offer(
    enquiry: Enquiry, standing: Standing, why_go_on: str, by: Actor
) -> str | None:
    """A sentence while the draft cannot go to a manager yet, or too little was said."""
    if refusal := why_not_change_draft(enquiry, standing, by):
        return refusal
    if refusal := why_not_ready(enquiry, standing):
        return refusal
    if standing.gone_without and not why_go_on.strip():
        return f"Write why you go on without: {', '.join(standing.gone_without)}."
    return None


def why_not_ready(enquiry: Enquiry, standing: Standing) -> str | None:
    """What still has to happen with those who read it."""
    if refusal := _why_not_read(enquiry, standing):
        return refusal
    if standing.waiting:
        who = ", ".join(dict.fromkeys(one.said_by_name for one in standing.waiting))
        return f"Answer first what was said by {who}."
    in_time = [copy for copy in standing.reading if not copy.is_late]
    if in_time:
        one = in_time[0]
        return (
            f"{one.name} has until {one.answer_by:%-d %B} to say whether it is right."
        )
    return None


def _why_not_read(enquiry: Enquiry, standing: Standing) -> str | None:
    """Whether the person read it as it is now, or it is kept why not."""
    theirs = [
        copy
        for copy in standing.copies
        if copy.kind == Kind.PERSON and copy.person_id == enquiry.person_id
    ]
    if not theirs:
        if standing.not_shown:
            return None
        return "The person has not read this. Let them read it, or say why not."
    draft, newest = standing.draft, theirs[-1]
    if draft and (newest.words, newest.certainty) != (
        draft.words_to_person,
        draft.certainty,
    ):
        return (
            "The words for the person were changed since they read them. Let them read "
            "it again."
        )
    return None


def why_not_answer_offer(enquiry: Enquiry, standing: Standing, by: Actor) -> str | None:
    """A sentence when there is nothing to accept or send back, or not by this actor."""
    draft, offer = standing.draft, standing.offer
    if draft is None or offer is None:
        return NOTHING_OFFERED
    if refusal := states.why_not_move(enquiry.concern, "finish_finding", by):
        return refusal
    number = by.user.pk if by.user else 0
    return OWN if number in (*draft.writers, offer.offered_by) else None


def why_not_accept(standing: Standing, answer: str, words: str) -> str | None:
    """A sentence when a manager says too little, or something came in meanwhile."""
    if answer not in FindingOffer.Answer.values:
        return "Choose whether you accept it."
    if answer == FindingOffer.Answer.RETURNED:
        return None if words.strip() else "Write what is missing."
    if standing.waiting:
        return "Somebody said something since, and is not answered. Send it back."
    return None
