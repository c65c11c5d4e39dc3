"""Something said in an enquiry stands in the person's record as well, if they agree.

And what has to happen to both when the enquiry turns out to be about somebody else.
"""

from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.rules import Refused, refuse_if
from alongside.agreed import actions as agreed
from alongside.agreed.actions import View
from alongside.agreed.models import Involvement
from alongside.concerns.actions.beside import take_back_told
from alongside.concerns.models import Enquiry, KeptAsWell, Sought
from alongside.concerns.queries import enquiry as queries
from alongside.concerns.queries import wanted
from alongside.concerns.rules import enquiring as rules
from alongside.people.actions import outcomes as people
from alongside.people.models import Outcome, Person
from alongside.people.rules.outcomes import Wish


@logged
def keep_as_well(
    *, by: Actor, outcome: Outcome, wish: Wish, view: View, answer: str
) -> KeptAsWell:
    """Keep an outcome of an enquiry in the person's record too, in words they agree to.

    Refused when they said no (`say_not_kept` keeps that), or when nobody says whether
    they were asked. Pressed twice it stands there once.
    """
    sought = _hold(outcome)
    person = sought.outcome.person
    refuse_if(rules.why_not_keep_as_well(sought.outcome, by))
    is_heard = view.how != Involvement.How.NOT_ASKED
    refuse_if(rules.why_not_agreed_to_keep(answer, is_heard=is_heard))
    kept = wanted.kept_in_record(by, sought)
    if kept is None and person is not None:
        copy = people.say_outcome(by=by, person=person, wish=wish)
        kept = _keep(by, sought, view, answer, copy)
    if kept is None:
        raise Refused("There is no record to keep it in.")
    record(by=by, act="change", what="keep_as_well", subject=kept)
    return kept


@logged
def say_not_kept(*, by: Actor, outcome: Outcome, view: View) -> KeptAsWell:
    """Keep that they do not want it in their record. The same no stands once."""
    sought = _hold(outcome)
    refuse_if(rules.why_not_keep_as_well(sought.outcome, by))
    is_heard = view.how != Involvement.How.NOT_ASKED
    refuse_if(rules.why_not_said_no(is_heard=is_heard))
    last = sought.kept_as_well.select_related("involvement").last()
    is_same = last and last.answer == KeptAsWell.Answer.NO
    if last is None or not is_same or last.involvement.words != view.words.strip():
        last = _keep(by, sought, view, KeptAsWell.Answer.NO, None)
    record(by=by, act="change", what="say_not_kept", subject=last)
    return last


def _hold(outcome: Outcome) -> Sought:
    """Where it was said, kept from others until this is done."""
    rows = Sought.objects.select_for_update(of=("self",))
    return rows.select_related("outcome__person").get(outcome=outcome.pk)


def _keep(
    by: Actor, sought: Sought, view: View, answer: str, copy: Outcome | None
) -> KeptAsWell:
    circle = sought.circle_id
    return KeptAsWell.objects.create(
        sought=sought,
        circle_id=circle,
        outcome=copy,
        involvement=agreed.keep_involvement(by=by, circle_id=circle, view=view),
        answer=answer,
        by_user=by.user.pk if by.user else 0,
        by_name=by.name,
    )


@logged
def follow_enquiry(*, by: Actor, enquiry: Enquiry, person: Person | None) -> None:
    """What was said in an enquiry is about whomever the enquiry is about, from now on.

    It stays in the enquiry's circle. What was put into the record of the one before
    leaves it, with what they said about that, and stands with the team that works on
    the concern: it was never theirs, and it is not the other person's either. Call it
    while `enquiry.person` is still the one before.
    """
    number = person.pk if person else None
    for outcome in queries.sought_in(by, enquiry).exclude(person=number):
        people.give_outcome_to(by=by, outcome=outcome, person=person)
    if enquiry.person_id not in (None, number):
        for kept in wanted.asked_to_keep(by, enquiry):
            _take_out(by, kept, enquiry.concern.circle_id)
        take_back_told(by=by, enquiry=enquiry)
    record(by=by, act="change", what="follow_enquiry", subject=enquiry)


def _take_out(by: Actor, kept: KeptAsWell, circle_id: int) -> None:
    """Out of the record and out of the enquiry, into the circle of the team."""
    if kept.outcome_id is not None:
        copy = Outcome(pk=kept.outcome_id)
        people.take_out_outcome(by=by, outcome=copy, circle_id=circle_id)
    Involvement.objects.filter(pk=kept.involvement_id).update(circle_id=circle_id)
    kept.circle_id = circle_id
    kept.save(update_fields=["circle"])
