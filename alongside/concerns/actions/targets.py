"""Setting how long steps should take. What was set before stays, with who and why."""

from typing import Any

from django.db import IntegrityError, transaction

from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.rules import Refused, refuse_if
from alongside.concerns.actions.delaying import OVERTAKEN, Overtaken
from alongside.concerns.models import TargetChange
from alongside.concerns.queries import targets as queries
from alongside.concerns.rules import targets as rules
from alongside.standards import timers
from alongside.standards.timers import Step, Target

PRESETS_AGAIN = TargetChange.Unit.PRESET


@logged
def choose_preset(*, by: Actor, preset: str, reason: str, seen: int) -> TargetChange:
    """Put a preset in force. What was changed step by step goes on counting.

    `seen` is the number of the newest choice the writer had in front of them.
    """
    refuse_if(rules.why_not_change(None, by))
    if preset not in timers.presets():
        raise Refused("Choose a preset.")
    return _keep(by, rules.PRESET, {"preset": preset}, reason, seen)


@logged
def change_target(
    *, by: Actor, step: Step, target: Target | None, reason: str, seen: int
) -> TargetChange:
    """Set how long a step should take here; None goes back to the preset's target."""
    refuse_if(rules.why_not_change(step, by))
    if target is None:
        return _keep(by, step.code, {"unit": PRESETS_AGAIN}, reason, seen)
    refuse_if(rules.why_not_target(step, target))
    chosen = {"unit": target.unit, "amount": target.amount}
    return _keep(by, step.code, chosen, reason, seen)


def _keep(
    by: Actor, step: str, chosen: dict[str, Any], reason: str, seen: int
) -> TargetChange:
    """The next change of this step; refused when another came first."""
    if not reason.strip():
        raise Refused("Write why you change this.")
    row = TargetChange(
        step=step, number=seen + 1, reason=reason.strip(), by=by.user, **chosen
    )
    newest = queries.newest_change(step)
    if newest and newest.number == row.number and _is_twice(newest, row):
        row = newest
    elif (newest.number if newest else 0) != seen:
        raise Overtaken(OVERTAKEN)
    else:
        _append(row)
    record(by=by, act="change", what="set_timers", subject=row, step=step)
    return row


def _append(row: TargetChange) -> None:
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError as other_was_first:
        raise Overtaken(OVERTAKEN) from other_was_first


def _is_twice(one: TargetChange, other: TargetChange) -> bool:
    """Whether one press arrived two times."""
    names = ("preset", "unit", "amount", "reason", "by_id")
    return all(getattr(one, name) == getattr(other, name) for name in names)
