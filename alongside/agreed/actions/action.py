"""Keeps how a person was involved, what somebody will do, and what came of it."""

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.models import User
from alongside.access.rules import Refused, refuse_if
from alongside.agreed import rules
from alongside.agreed.models import Action, Involvement, Rung
from alongside.agreed.rules import ToDo, View


@logged
def keep_involvement(*, by: Actor, circle_id: int, view: View) -> Involvement:
    """Keep how the person was involved in a decision of this circle."""
    refuse_if(
        rules.why_not_involved(
            how=view.how,
            words=view.words,
            spoken_by=view.spoken_by,
            authority=view.authority,
            reason=view.reason,
        )
    )
    involvement = Involvement.objects.create(
        circle_id=circle_id,
        recorded_by=by.user.pk if by.user else 0,
        **{name: getattr(view, name).strip() for name in View.__annotations__},
    )
    record(
        by=by,
        act="change",
        what="keep_involvement",
        subject=involvement,
        how=view.how,
    )
    return involvement


@logged
def agree_action(
    *,
    by: Actor,
    circle_id: int,
    to_do: ToDo,
    for_name: str,
    for_user: User | None = None,
    came_from: str = "",
) -> Action:
    """Agree that somebody will do something by a day, for the people it is for."""
    refuse_if(rules.why_not_agree(by) or to_do.why_not_enough())
    if to_do.due_on < clock.today():
        raise Refused("Choose a day that has not gone by.")
    action = Action.objects.create(
        circle_id=circle_id,
        for_name=for_name,
        for_user=for_user,
        came_from=came_from,
        changed_by_name=by.name,
        **to_do.as_columns(),
    )
    record(by=by, act="change", what="agree_action", subject=action)
    return action


@logged
def change_action(
    *, by: Actor, action: Action, to_do: ToDo, why: str, seen_version: int
) -> Action:
    """Change what is to be done, by whom or by when. What it said before is kept.

    `seen_version` is what the writer had in front of them: when somebody else changed
    it meanwhile nothing is overwritten, and the writer is told.
    """
    action = _held(action)
    refuse_if(rules.why_not_change(action, by) or to_do.why_not_enough())
    if action.version != seen_version:
        raise Refused(
            "Somebody else changed this while you were writing. What they wrote is "
            "above, what you wrote is below. Save again to keep yours."
        )
    if not why.strip():
        raise Refused("Say why it changes.")
    for column, value in to_do.as_columns().items():
        setattr(action, column, value)
    action.version += 1
    action.changed_by_name, action.changed_why = by.name, why.strip()
    action.changed_at = clock.now()
    action.save()
    record(by=by, act="change", what="change_action", subject=action)
    return action


@logged
def say_done(*, by: Actor, action: Action, words: str = "") -> Rung:
    """The first rung: its owner says that it is done."""
    action = _held(action)
    refuse_if(rules.why_not_say_done(action, by))
    action.state, action.done_by = Action.State.DONE, _number(by)
    said_by = by.name if action.owner_id else action.owner_name
    return _keep(by, action, Rung.Kind.DONE, words, said_by=said_by)


@logged
def check_done(*, by: Actor, action: Action, is_so: bool, words: str) -> Rung:
    """The second rung: somebody else says how they know that it is done, or is not."""
    action = _held(action)
    refuse_if(rules.why_not_verify(action, by))
    if not words.strip():
        raise Refused("Say how you know: what you saw, or who told you.")
    action.state, action.verified_by = Action.State.VERIFIED, _number(by)
    return _keep(by, action, Rung.Kind.VERIFIED, words, is_so=is_so, said_by=by.name)


@logged
def say_felt(
    *, by: Actor, action: Action, is_so: bool, words: str, said_by: str = ""
) -> Rung:
    """The third rung: the people it is for say whether they felt it, in their words."""
    action = _held(action)
    refuse_if(rules.why_not_say_felt(action, by))
    said_by = by.name if rules.is_for(action, by) else said_by.strip()
    if not words.strip() or not said_by:
        raise Refused("Write what they said, in their own words, and who said it.")
    action.state = Action.State.FELT
    return _keep(by, action, Rung.Kind.FELT, words, is_so=is_so, said_by=said_by)


def _held(action: Action) -> Action:
    """The action as it is now. Others who press at the same moment wait."""
    return Action.objects.select_for_update(of=("self",)).get(pk=action.pk)


def _number(by: Actor) -> int:
    return by.user.pk if by.user else 0


def _keep(
    by: Actor,
    action: Action,
    kind: str,
    words: str,
    *,
    said_by: str,
    is_so: bool = True,
) -> Rung:
    """Add the rung. One that is not so sends the action back to the ground."""
    if not is_so:
        action.state = Action.State.TO_DO
        action.done_by = action.verified_by = None
    action.save(update_fields=["state", "done_by", "verified_by"])
    rung = Rung.objects.create(
        action=action,
        circle_id=action.circle_id,
        kind=kind,
        is_so=is_so,
        words=words.strip(),
        said_by=said_by,
        recorded_by=_number(by),
        recorded_by_name=by.name,
    )
    record(by=by, act="change", what=f"say_{kind}", subject=rung, is_so=is_so)
    return rung
