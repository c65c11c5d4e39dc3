"""What the person wants in their words, how near they are, whether they got it."""

from collections.abc import Sequence

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.rules import Refused, refuse_if
from alongside.people.models import (
    How,
    Judgement,
    Outcome,
    OutcomeRevision,
    Person,
    Rating,
)
from alongside.people.rules import outcomes as rules
from alongside.people.rules.outcomes import Wish
from alongside.standards import codes


@logged
def keep_outcome(
    *, by: Actor, person: Person | None, circle_id: int, wish: Wish
) -> Outcome:
    """Write down one thing the person wants, in the circle where it was said.

    Whoever calls this for an enquiry has asked the enquiry's own rule already.
    """
    refuse_if(rules.why_not_write(person, by))
    refuse_if(rules.why_not_wish(wish.words, wish.said_by, wish.areas))
    outcome = Outcome.objects.create(
        person=person,
        circle_id=circle_id,
        words=wish.words.strip(),
        said_by=wish.said_by.strip(),
        said_on=wish.said_on,
        how=wish.how,
        areas=list(wish.areas),
    )
    record(by=by, act="change", what="keep_outcome", subject=outcome)
    return outcome


@logged
def say_outcome(*, by: Actor, person: Person, wish: Wish) -> Outcome:
    """One thing the person wants, in their own record. Said twice it stands once."""
    refuse_if(rules.why_not_write(person, by))
    Person.objects.select_for_update(of=("self",)).get(pk=person.pk)
    same = Outcome.objects.filter(circle_id=person.circle_id, is_withdrawn=False)
    if same.filter(person=person, words=wish.words.strip()).exists():
        raise Refused("This is written already, word for word.")
    outcome = keep_outcome(by=by, person=person, circle_id=person.circle_id, wish=wish)
    record(by=by, act="change", what="say_outcome", subject=outcome)
    return outcome


@logged
def revise_outcome(
    *,
    by: Actor,
    outcome: Outcome,
    words: str,
    reason: str,
    seen_words: str,
    areas: Sequence[str] | None = None,
) -> Outcome:
    """Change what is wanted, keeping the words from before and why they changed.

    `seen_words` are the words the writer had in front of them: when somebody else has
    changed them meanwhile, nothing is overwritten and the writer is told.
    """
    outcome = _hold(outcome)
    refuse_if(rules.why_not_change(outcome, by))
    if outcome.words != seen_words:
        raise Refused(
            f"Somebody changed this while you were writing. It now says: "
            f"“{outcome.words}”. Look at both, then choose."
        )
    if not words.strip() or not reason.strip():
        raise Refused("Write what is wanted now, and why it changed.")
    refuse_if(rules.why_not_areas(areas or ()))
    _keep_earlier(by, outcome, reason)
    outcome.words, outcome.said_on = words.strip(), clock.today()
    outcome.areas = outcome.areas if areas is None else list(areas)
    outcome.version += 1
    outcome.save(update_fields=["words", "said_on", "areas", "version"])
    record(by=by, act="change", what="revise_outcome", subject=outcome)
    return outcome


@logged
def withdraw_outcome(*, by: Actor, outcome: Outcome, reason: str) -> Outcome:
    """Keep that an outcome is no longer wanted, and why."""
    outcome = _hold(outcome)
    refuse_if(rules.why_not_change(outcome, by))
    if not reason.strip():
        raise Refused("Say why this is no longer wanted.")
    _keep_earlier(by, outcome, reason)
    outcome.is_withdrawn = True
    outcome.version += 1
    outcome.save(update_fields=["is_withdrawn", "version"])
    record(by=by, act="change", what="withdraw_outcome", subject=outcome)
    return outcome


@logged
def rate_outcome(
    *, by: Actor, outcome: Outcome, near: str, words: str, said_by: str, how: str
) -> Rating:
    """Keep how near the person says they are to what they want, today.

    The same answer by the same one on the same day stands once.
    """
    outcome = _hold(outcome)
    refuse_if(rules.why_not_rate(outcome, by))
    if near not in codes.NEARNESS or how not in How.values or not said_by.strip():
        raise Refused("Choose how near they are, and say who says so.")
    said = {"near": near, "words": words.strip(), "said_by": said_by.strip()}
    today = Rating.objects.filter(outcome=outcome, said_on=clock.today())
    rating = today.filter(**said).first() or Rating.objects.create(
        outcome=outcome,
        circle_id=outcome.circle_id,
        said_on=clock.today(),
        how=how,
        recorded_by=by.user.pk if by.user else 0,
        **said,
    )
    record(by=by, act="change", what="rate_outcome", subject=rating)
    return rating


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
    what = "judge_outcome"
    record(
        by=by, act="change", what=what, subject=judgement, whose=whose, result=result
    )
    return judgement


def _hold(outcome: Outcome) -> Outcome:
    """The outcome as it is now, kept from other writers until this is done."""
    rows = Outcome.objects.select_for_update(of=("self",))
    return rows.select_related("person").get(pk=outcome.pk)


def _keep_earlier(by: Actor, outcome: Outcome, reason: str) -> None:
    OutcomeRevision.objects.create(
        outcome=outcome,
        circle_id=outcome.circle_id,
        words=outcome.words,
        said_on=outcome.said_on,
        reason=reason.strip(),
        changed_by_name=by.name,
    )
