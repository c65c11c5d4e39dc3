"""What the person wants of an enquiry, in their words, and whether they got it.

The outcomes are the person's own (`people.actions.outcomes`). Here is what an enquiry
adds: that it points at them, and that a settled one is opened before they change.
"""

from datetime import date

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.rules import Refused, refuse_if
from alongside.concerns.models import Enquiry, Sought
from alongside.concerns.queries import enquiry as queries
from alongside.concerns.rules import enquiring as rules
from alongside.people.actions import outcomes as people
from alongside.people.models import Judgement, Outcome
from alongside.people.rules.outcomes import Wish
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
    if queries.wishes(by, _hold(enquiry)).filter(words=words.strip()).exists():
        raise Refused("This is written already, word for word.")
    wish = Wish(words=words, said_by=said_by, said_on=said_on or clock.today())
    outcome = people.keep_outcome(
        by=by, person=enquiry.person, circle_id=enquiry.circle_id, wish=wish
    )
    Sought.objects.create(enquiry=enquiry, outcome=outcome, circle_id=enquiry.circle_id)
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
    if queries.wishes(by, enquiry).exists():
        raise Refused("The person has said what they want; it is written below.")
    if not words.strip():
        raise Refused("Say a little about it: what was said, or why nobody asked.")
    enquiry.outcomes_asked = answer
    enquiry.outcomes_asked_words = words.strip()
    enquiry.save(update_fields=["outcomes_asked", "outcomes_asked_words"])
    record(by=by, act="change", what="record_asked", subject=enquiry, answer=answer)
    return enquiry


@logged
def revise_sought(
    *, by: Actor, outcome: Outcome, words: str, reason: str, seen_words: str
) -> Outcome:
    """Change what is wanted of an enquiry, which is not settled."""
    refuse_if(rules.why_not_hear_outcome(outcome.sought.enquiry, by))
    changed = people.revise_outcome(
        by=by, outcome=outcome, words=words, reason=reason, seen_words=seen_words
    )
    record(by=by, act="change", what="revise_sought", subject=outcome)
    return changed


@logged
def withdraw_sought(*, by: Actor, outcome: Outcome, reason: str) -> Outcome:
    """Keep that something is no longer wanted of an enquiry, and why."""
    refuse_if(rules.why_not_hear_outcome(outcome.sought.enquiry, by))
    changed = people.withdraw_outcome(by=by, outcome=outcome, reason=reason)
    record(by=by, act="change", what="withdraw_sought", subject=outcome)
    return changed


@logged
def judge_sought(
    *, by: Actor, outcome: Outcome, whose: str, result: str, said_by: str, words: str
) -> Judgement:
    """Keep whether an enquiry brought what was wanted. The professional's view is for
    the safeguarding worker to give."""
    refuse_if(rules.why_not_judge(outcome, whose, by))
    judgement = people.judge_outcome(
        by=by, outcome=outcome, whose=whose, result=result, said_by=said_by, words=words
    )
    record(by=by, act="change", what="judge_sought", subject=judgement)
    return judgement
