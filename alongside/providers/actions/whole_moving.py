"""Moving an enquiry into a whole service up and down its ladder, always with why."""

from alongside.access import actions as access
from alongside.access import clock
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.rules import refuse_if
from alongside.providers.models import WholeEnquiry, WholeMove, WholeState
from alongside.providers.queries.whole import lock
from alongside.providers.queries.whole_gathered import gather
from alongside.providers.rules import whole as rules
from alongside.providers.rules.whole_said import Decision, MoveSaid, of_enquiry
from alongside.providers.rules.whole_states import whole_step

WORKS_WITH_SERVICE = "works_with_service"


@logged
def move_whole(
    *, by: Actor, enquiry: WholeEnquiry, verb: str, said: MoveSaid
) -> WholeMove:
    """Make one move of the table; refused with a sentence while anything is owed.

    A decision that there must be an enquiry is made with `decide_whole`.
    """
    held = lock(enquiry)
    refuse_if(DECIDE if verb == "decide" else None)
    standing = gather(by, held).standing
    refuse_if(rules.why_not_go(held, verb, by, said, standing))
    if verb == "settle":
        held.look_again_on = said.look_again_on
    return _moved(by, held, verb, said)


DECIDE = "The director says what is looked into, and who leads."


@logged
def decide_whole(*, by: Actor, enquiry: WholeEnquiry, said: Decision) -> WholeMove:
    """Decide that there must be an enquiry: why, into what, and who leads it.

    The one who leads is let into both circles of it.
    """
    held = lock(enquiry)
    refuse_if(rules.why_not_decide(held, by, said, gather(by, held).standing))
    held.scope, held.lead_name = said.scope.strip(), said.lead.full_name
    held.lead_principal = said.lead.principal_id
    held.decided_by_name, held.decided_at = by.name, clock.now()
    for circle_id in (held.circle_id, held.people_circle_id):
        access.let_in(
            by=by,
            circle_id=circle_id,
            principal_id=said.lead.principal_id,
            purpose=WORKS_WITH_SERVICE,
        )
    return _moved(by, held, "decide", MoveSaid(said.reason))


def _moved(by: Actor, held: WholeEnquiry, verb: str, said: MoveSaid) -> WholeMove:
    """Write the move down and stand where it leads to."""
    step = whole_step(verb, held.state, said.after)
    assert step  # the rule has asked
    last = held.moves.order_by("-number").first()
    move = WholeMove.objects.create(
        enquiry=held,
        number=last.number + 1 if last else 1,
        verb=verb,
        before=held.state,
        after=step.after,
        reason=said.reason.strip(),
        residents_view=said.residents_view.strip(),
        **of_enquiry(held, by),
    )
    held.state, held.state_since = WholeState(step.after), clock.today()
    held.save()
    record(by=by, act="change", what=f"{verb}_whole", subject=move)
    return move
