"""What the person wants, in their words, and whether they got it."""

from datetime import date

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.rules import Refused, refuse_if
from alongside.concerns.models import Enquiry, Judgement, Outcome, OutcomeRevision
from alongside.concerns.rules import enquiring as rules
from alongside.standards import codes


@logged
def hear_outcome(
    *,
    by: Actor,
    enquiry: Enquiry,
    words: str,
    said_by: str,
    said_on: date | None = None,
) -> Outcome:
    """Write down one thing the person wants, in their own words."""
    refuse_if(rules.why_not_hear_outcome(enquiry, by))
    if not words.strip():
        raise Refused("Write what the person wants, in their own words.")
    if _hold(enquiry).outcomes.filter(words=words.strip(), is_withdrawn=False).exists():
        raise Refused("This is written already, word for word.")
    outcome = Outcome.objects.create(
        enquiry=enquiry,
        circle_id=enquiry.circle_id,
        words=words.strip(),
        said_by=said_by,
        said_on=said_on or clock.today(),
    )
    enquiry.outcomes_asked = "asked_expressed"
    enquiry.save(update_fields=["outcomes_asked"])
    record(by=by, act="change", what="hear_outcome", subject=outcome)
    return outcome


def _hold(enquiry: Enquiry) -> Enquiry:
    """The enquiry, kept from others until this is done: twice at once is once."""
    return Enquiry.objects.select_for_update(of=("self",)).get(pk=enquiry.pk)


@logged
def record_asked(*, by: Actor, enquiry: Enquiry, answer: str, words: str) -> Enquiry:
    """Record that the person was asked and wanted nothing in particular, or was not
    asked, and why."""
    refuse_if(rules.why_not_hear_outcome(enquiry, by))
    if answer not in codes.OUTCOMES_ASKED or answer == "asked_expressed":
        raise Refused("Choose whether the person was asked what they want.")
    if enquiry.outcomes.filter(is_withdrawn=False).exists():
        raise Refused("The person has said what they want; it is written below.")
    if not words.strip():
        raise Refused("Say a little about it: what was said, or why nobody asked.")
    enquiry.outcomes_asked = answer
    enquiry.outcomes_asked_words = words.strip()
    enquiry.save(update_fields=["outcomes_asked", "outcomes_asked_words"])
    record(by=by, act="change", what="record_asked", subject=enquiry, answer=answer)
    return enquiry


@logged
def revise_outcome(
    *, by: Actor, outcome: Outcome, words: str, reason: str, seen_words: str
) -> Outcome:
    """Change what is wanted, keeping the words from before and why they changed.

    `seen_words` are the words the writer had in front of them: when somebody else has
    changed them meanwhile, nothing is overwritten and the writer is told.
    """
    outcome = Outcome.objects.select_for_update(of=("self",)).get(pk=outcome.pk)
    refuse_if(rules.why_not_hear_outcome(outcome.enquiry, by))
    if outcome.words != seen_words:
        raise Refused(
            f"Somebody changed this while you were writing. It now says: "
            f"“{outcome.words}”. Look at both, then choose."
        )
    if not words.strip() or not reason.strip():
        raise Refused("Write what is wanted now, and why it changed.")
    OutcomeRevision.objects.create(
        outcome=outcome,
        circle_id=outcome.circle_id,
        words=outcome.words,
        said_on=outcome.said_on,
        reason=reason.strip(),
        changed_by_name=by.name,
    )
    outcome.words, outcome.said_on = words.strip(), clock.today()
    outcome.save(update_fields=["words", "said_on"])
    record(by=by, act="change", what="revise_outcome", subject=outcome)
    return outcome


@logged
def withdraw_outcome(*, by: Actor, outcome: Outcome, reason: str) -> Outcome:
    """Keep that an outcome is no longer wanted, and why."""
    refuse_if(rules.why_not_hear_outcome(outcome.enquiry, by))
    if not reason.strip():
        raise Refused("Say why this is no longer wanted.")
    OutcomeRevision.objects.create(
        outcome=outcome,
        circle_id=outcome.circle_id,
        words=outcome.words,
        said_on=outcome.said_on,
        reason=reason.strip(),
        changed_by_name=by.name,
    )
    outcome.is_withdrawn = True
    outcome.save(update_fields=["is_withdrawn"])
    record(by=by, act="change", what="withdraw_outcome", subject=outcome)
    return outcome


@logged
def judge_outcome(
    *, by: Actor, outcome: Outcome, whose: str, result: str, said_by: str, words: str
) -> Judgement:
    """Keep whether an outcome was achieved, as the person or the professional sees it.

    The newest judgement of each counts; earlier ones are kept.
    """
    refuse_if(rules.why_not_judge(outcome, whose, by))
    if whose not in Judgement.Whose.values or result not in Judgement.Result.values:
        raise Refused("Choose fully, partly or not at all.")
    if result == Judgement.Result.UNABLE and not words.strip():
        raise Refused("Say why they could not tell us.")
    judgement = Judgement.objects.create(
        outcome=outcome,
        circle_id=outcome.circle_id,
        whose=whose,
        result=result,
        words=words.strip(),
        said_by=said_by,
        recorded_by=by.user.pk if by.user else 0,
    )
    record(
        by=by,
        act="change",
        what="judge_outcome",
        subject=judgement,
        whose=whose,
        result=result,
    )
    return judgement
