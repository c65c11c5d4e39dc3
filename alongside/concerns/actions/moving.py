"""The one place where a concern moves from state to state."""

from typing import Any

from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.rules import refuse_if
from alongside.concerns.models import Concern, StateChange
from alongside.concerns.queries import death
from alongside.concerns.rules import death as after_death
from alongside.concerns.rules import states


@logged
def move_concern(
    *, by: Actor, concern: Concern, verb: str, reason: str = "", **columns: Any
) -> Concern:
    """Make one move of the table, or raise `Refused` with the sentence why not.

    `columns` are set in the same write. The row is locked and read again, so of two
    people pressing at once the second is told that the first has moved it. Returns
    the concern as it now is.
    """
    locked = Concern.objects.select_for_update(of=("self",)).get(pk=concern.pk)
    refuse_if(states.why_not_move(locked, verb, by))
    if verb in after_death.WAIT_FOR_SCREEN:
        refuse_if(after_death.why_not_end(death.mark(by, locked)))
    move = states.move_for(verb, locked.state)
    before, locked.state = locked.state, move.after if move else locked.state
    for column, value in columns.items():
        setattr(locked, column, value)
    locked.save(update_fields=["state", *columns])
    note_change(by=by, concern=locked, verb=verb, before=before, reason=reason)
    concern.state = locked.state
    return locked


@logged
def note_change(
    *, by: Actor, concern: Concern, verb: str, before: str, reason: str = ""
) -> StateChange:
    """Keep who moved the concern, when and why."""
    change = StateChange.objects.create(
        concern=concern,
        circle_id=concern.circle_id,
        verb=verb,
        before=before,
        after=concern.state,
        reason=reason,
        by_user=by.user.pk if by.user else None,
        by_name=by.name,
    )
    record(
        by=by,
        act="change",
        what=f"concern_{verb}",
        subject=concern,
        before=before,
        after=concern.state,
    )
    return change
