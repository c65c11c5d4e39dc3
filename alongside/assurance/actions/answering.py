"""Answers for what the checks find."""

from django.db import IntegrityError, transaction

from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.rules import Refused, refuse_if
from alongside.assurance.models import Explanation, NationalReturn
from alongside.assurance.queries import returns
from alongside.assurance.rules import owing
from alongside.assurance.rules.owing import OVERTAKEN


class Overtaken(Refused):
    """Somebody else answered what the writer has not seen yet."""


@logged
def explain_finding(
    *, by: Actor, found: NationalReturn, key: str, words: str, seen: int
) -> Explanation:
    """Explain one finding. What was written before is kept.

    `seen` is the number of the newest explanation the writer had in front of them.
    """
    count = returns.newest_count(by, found)
    checks = {one.key: one for one in returns.checks_of(by, found, count)}
    one = checks.get(key)
    refuse_if(owing.why_not_explain(found, by, one))
    if one is None or not words.strip():
        raise Refused("Write why the figures are as they are.")
    row = Explanation(
        national_return=found,
        circle_id=found.circle_id,
        finding=key,
        number=seen + 1,
        sentence=one.finding.sentence,
        words=words.strip(),
        by_user=by.user.pk if by.user else None,
        by_name=by.name,
    )
    newest = one.explanation
    if newest and newest.number == row.number and _is_twice(newest, row):
        row = newest
    elif (newest.number if newest else 0) != seen:
        raise Overtaken(OVERTAKEN)
    else:
        _append(row)
    record(by=by, act="change", what="explain_finding", subject=row, finding=key)
    return row


def _append(row: Explanation) -> None:
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError as other_was_first:
        raise Overtaken(OVERTAKEN) from other_was_first


def _is_twice(one: Explanation, other: Explanation) -> bool:
    """Whether one press arrived two times."""
    names = ("words", "sentence", "by_user")
    return all(getattr(one, name) == getattr(other, name) for name in names)
