"""An outcome goes with its enquiry when that turns out to be about somebody else.

What was kept in somebody's record as well goes out of it: it was never theirs.
"""

from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.rules import Refused
from alongside.people.actions.outcomes import keep_earlier
from alongside.people.models import Outcome, OutcomeRevision, Person, PlanLine
from alongside.people.queries import outcomes as queries

MISTAKEN = "It turned out not to be about them."


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
    keep_earlier(by, held, why, OutcomeRevision.Change.NOT_THEIRS)
    for below in queries.rows_below(by, held):
        below.update(circle_id=circle_id)
    held.circle_id, held.person, held.is_withdrawn = circle_id, None, True
    held.version += 1
    held.save(update_fields=["circle", "person", "is_withdrawn", "version"])
    queries.history_of(by, held).update(circle_id=circle_id)
    return held
