"""Signs a return, writes down that it was sent, and begins it again.

Nothing is sent from here: somebody uploads the workbook to the national collection.
"""

from datetime import date

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.rules import Refused, refuse_if
from alongside.assurance.actions.preparing import count_figures, hold, move_return
from alongside.assurance.models import (
    NationalReturn,
    Sending,
    SentFigures,
    Signature,
)
from alongside.assurance.queries import returns
from alongside.assurance.queries.returns import Standing
from alongside.assurance.rules import owing
from alongside.assurance.rules.owing import GONE_ON, Checked


@logged
def sign_return(
    *,
    by: Actor,
    found: NationalReturn,
    officer: str,
    post: str,
    statement: str,
    turn: int,
) -> Signature:
    """Keep that a named officer answers for the figures; refused while anything is
    owed. `turn` is where the return was in front of the writer."""
    held = hold(found)
    standing = returns.standing(by, held)
    if held.is_signed and _is_same(standing.signature, by, officer, post):
        record(by=by, act="change", what="sign_return_again", subject=held)
        return standing.signature  # type: ignore[return-value]
    refuse_if(owing.why_not_sign(held, by, standing.owed))
    refuse_if(None if held.turn == turn else GONE_ON)
    if standing.count is None or not (officer.strip() and post.strip()):
        raise Refused("Write who answers for it, and the post they hold.")
    signature = Signature.objects.create(
        national_return=held,
        circle_id=held.circle_id,
        number=held.number,
        count=standing.count,
        officer=officer.strip(),
        post=post.strip(),
        statement=statement,
        by_user=by.user.pk if by.user else None,
        by_name=by.name,
    )
    move_return(by=by, found=held, verb="sign")
    record(by=by, act="change", what="sign_return", subject=signature)
    return signature


def _is_same(signed: Signature | None, by: Actor, officer: str, post: str) -> bool:
    """Whether one press arrived two times."""
    number = by.user.pk if by.user else None
    said = (officer.strip(), post.strip(), number)
    return signed is not None and (signed.officer, signed.post, signed.by_user) == said


@logged
def take_signature_back(
    *, by: Actor, found: NationalReturn, reason: str
) -> NationalReturn:
    """Go on preparing. The signature no longer stands; it is kept, with the reason."""
    if not reason.strip():
        raise Refused("Write why the signature is taken back.")
    moved = move_return(by=by, found=found, verb="take_back", reason=reason)
    standing = found.signatures.filter(number=moved.number, taken_back_at=None)
    standing.update(taken_back_at=clock.now())
    record(by=by, act="change", what="take_signature_back", subject=moved)
    return moved


@logged
def say_it_was_sent(
    *, by: Actor, found: NationalReturn, sent_on: date, sent_by: str, what: str
) -> Sending:
    """Write down that the workbook was uploaded: on which day, by whom, and what."""
    held = hold(found)
    standing = returns.standing(by, held)
    sending = returns.sending(by, held, held.number) if held.is_sent else None
    if sending and (sending.sent_on, sending.sent_by) == (sent_on, sent_by.strip()):
        record(by=by, act="change", what="say_it_was_sent_again", subject=sending)
        return sending
    moved = move_return(by=by, found=held, verb="send")
    refuse_if(owing.why_not_day(held, sent_on))
    if not (sent_by.strip() and what.strip()):
        raise Refused("Write who uploaded it, and which file.")
    sending = _keep(by, moved, standing, sent_on, (sent_by.strip(), what.strip()))
    record(by=by, act="change", what="say_it_was_sent", subject=sending)
    return sending


def _keep(
    by: Actor,
    held: NationalReturn,
    standing: Standing,
    sent_on: date,
    said: tuple[str, str],
) -> Sending:
    """What was sent, as it was: figures, the records behind them, and the checks."""
    signature = standing.signature
    if signature is None or standing.count is None:
        raise Refused(GONE_ON)
    SentFigures.objects.create(
        year=held.year,
        number=held.number,
        sent_on=sent_on,
        figures=standing.count.figures,
    )
    sent_by, what = said
    return Sending.objects.create(
        national_return=held,
        circle_id=held.circle_id,
        number=held.number,
        signature=signature,
        count=standing.count,
        checks=[_as_it_was(one) for one in standing.checks],
        sent_on=sent_on,
        sent_by=sent_by,
        what=what,
        by_user=by.user.pk if by.user else None,
        by_name=by.name,
    )


def _as_it_was(one: Checked) -> dict[str, object]:
    """A finding and what explained it, for ever."""
    said = one.explanation
    return {
        "code": one.finding.code,
        "severity": one.finding.severity,
        "sentence": one.finding.sentence,
        "cells": [list(cell) for cell in one.finding.cells],
        "words": said.words if said else "",
        "by": said.by_name if said else "",
        "at": said.at.isoformat() if said else "",
    }


@logged
def prepare_again(*, by: Actor, found: NationalReturn, reason: str) -> NationalReturn:
    """Begin the next version, with figures counted anew. What was sent stays."""
    refuse_if(owing.why_not_prepare_again(found, by))
    if not reason.strip():
        raise Refused("Write why it is sent again.")
    moved = move_return(
        by=by,
        found=found,
        verb="prepare_again",
        reason=reason,
        number=found.number + 1,
    )
    count_figures(by=by, found=moved)
    record(by=by, act="change", what="prepare_again", subject=moved)
    return moved
