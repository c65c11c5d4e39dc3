"""What the person wants in their words, how near they are, whether they got it."""

from collections.abc import Sequence

from django.utils import timezone

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
    PlanLine,
    Rating,
)
from alongside.people.queries import outcomes as queries
from alongside.people.rules import ChangedMeanwhile
from alongside.people.rules import outcomes as rules
from alongside.people.rules.outcomes import Wish
from alongside.standards import codes

Change = OutcomeRevision.Change
MISTAKEN = "It turned out not to be about them."


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
    _keep_earlier(by, outcome, reason, Change.WORDS)
    outcome.words, outcome.said_on = words.strip(), clock.today()
    outcome.areas = outcome.areas if areas is None else list(areas)
    outcome.version += 1
    outcome.save(update_fields=["words", "said_on", "areas", "version"])
    record(by=by, act="change", what="revise_outcome", subject=outcome)
    return outcome


@logged
def withdraw_outcome(*, by: Actor, outcome: Outcome, reason: str, seen: int) -> Outcome:
    """Keep that an outcome is no longer wanted, and why. Pressed twice it is once.

    `seen` is the version the writer had in front of them.
    """
    return _turn(by, outcome, Change.NOT_WANTED, reason, seen)


@logged
def want_again(*, by: Actor, outcome: Outcome, reason: str, seen: int) -> Outcome:
    """Keep that something is wanted again, and why. That it was not stays readable."""
    return _turn(by, outcome, Change.AGAIN, reason, seen)


def _turn(
    by: Actor, outcome: Outcome, change: Change, reason: str, seen: int
) -> Outcome:
    """From wanted to no longer wanted, or back."""
    outcome = _hold(outcome)
    is_withdrawn = change == Change.NOT_WANTED
    why_not = rules.why_not_change if is_withdrawn else rules.why_not_want_again
    newest = outcome.revisions.order_by("pk").last()
    if not rules.is_pressed_twice(newest, change, reason, by):
        refuse_if(why_not(outcome, by))
        if outcome.version != seen:
            raise ChangedMeanwhile
        if not reason.strip():
            raise Refused("Say why.")
        _keep_earlier(by, outcome, reason, change)
        outcome.is_withdrawn = is_withdrawn
        outcome.version += 1
        outcome.save(update_fields=["is_withdrawn", "version"])
    what = "withdraw_outcome" if is_withdrawn else "want_again"
    record(by=by, act="change", what=what, subject=outcome)
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

    The newest judgement of each counts; earlier ones are kept. The same one on the
    same day stands once.
    """
    outcome = _hold(outcome)
    refuse_if(rules.why_not_judge(outcome, whose, by))
    if whose not in Judgement.Whose.values or result not in Judgement.Result.values:
        raise Refused("Choose fully, partly or not at all.")
    if result == Judgement.Result.UNABLE and not words.strip():
        raise Refused("Say why they could not tell us.")
    said = {"result": result, "words": words.strip(), "said_by": said_by}
    newest = outcome.judgements.filter(whose=whose).last()
    judgement = newest if newest and _is_todays(newest, said) else None
    judgement = judgement or Judgement.objects.create(
        outcome=outcome,
        circle_id=outcome.circle_id,
        whose=whose,
        recorded_by=by.user.pk if by.user else 0,
        **said,
    )
    what = "judge_outcome"
    record(
        by=by, act="change", what=what, subject=judgement, whose=whose, result=result
    )
    return judgement


@logged
def give_outcome_to(*, by: Actor, outcome: Outcome, person: Person | None) -> Outcome:
    """An outcome of an enquiry is about whomever the enquiry is about. Its circle stays
    the enquiry's; its history says whose it was thought to be before."""
    outcome.person = person
    outcome.version += 1
    outcome.save(update_fields=["person", "version"])
    number = person.pk if person else None
    record(by=by, act="change", what="give_outcome_to", subject=outcome, person=number)
    return outcome


@logged
def take_out_outcome(
    *, by: Actor, outcome: Outcome, circle_id: int, why: str = MISTAKEN
) -> Outcome:
    """Take an outcome, with all that was written about it, out of the record of one it
    was not about, and put it into another circle: that of the team.

    Raises `Refused` when it cannot be seen by whoever does this: then it would stay
    behind. A line of their plan that pointed at it stands without it. The log of the
    record it leaves says that it was taken out, and why, in no word of its own.
    """
    rows = Outcome.objects.select_for_update(of=("self",))
    held = rows.filter(pk=outcome.pk).first()
    if held is None:
        raise Refused(
            "Something from here is kept in a record that you do not see. Ask somebody "
            "who works with that person to do this."
        )
    record(by=by, act="change", what="take_out_outcome", subject=held, reason=why)
    PlanLine.objects.filter(outcome=held).update(outcome=None)
    _keep_earlier(by, held, why, Change.NOT_THEIRS)
    for below in queries.rows_below(by, held):
        below.update(circle_id=circle_id)
    held.circle_id, held.person, held.is_withdrawn = circle_id, None, True
    held.version += 1
    held.save(update_fields=["circle", "person", "is_withdrawn", "version"])
    queries.history_of(by, held).update(circle_id=circle_id)
    return held


def _hold(outcome: Outcome) -> Outcome:
    """The outcome as it is now, kept from other writers until this is done."""
    rows = Outcome.objects.select_for_update(of=("self",))
    return rows.select_related("person").get(pk=outcome.pk)


def _is_todays(judgement: Judgement, said: dict[str, str]) -> bool:
    """Whether just this was said today already: somebody pressed twice."""
    day = timezone.localdate(judgement.recorded_at)
    is_same = all(getattr(judgement, name) == words for name, words in said.items())
    return is_same and day == clock.today()


def _keep_earlier(by: Actor, outcome: Outcome, reason: str, change: Change) -> None:
    """Keep how an outcome stands now, before it changes."""
    OutcomeRevision.objects.create(
        outcome=outcome,
        circle_id=outcome.circle_id,
        change=change,
        words=outcome.words,
        said_on=outcome.said_on,
        reason=reason.strip(),
        changed_by_name=by.name,
    )
