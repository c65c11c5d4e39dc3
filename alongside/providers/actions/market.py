"""Saying that a kind of care is missing, and answering."""

from dataclasses import asdict
from uuid import UUID

from alongside.access import rules as access_rules
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.providers.models import MarketGap, MarketGapAnswer
from alongside.providers.rules import market as rules
from alongside.providers.rules import written_by
from alongside.providers.rules.market import Missing

TYPED = ("area", "town", "need", "honest")


@logged
def name_market_gap(*, by: Actor, missing: Missing, uid: UUID) -> MarketGap:
    """Write down a kind of care that is missing somewhere. Two presses make one."""
    access_rules.refuse_if(rules.why_not_name_gap(by, missing))
    said = asdict(missing) | written_by(by)
    said |= {name: said[name].strip() for name in TYPED}
    gap, _ = MarketGap.objects.get_or_create(uid=uid, defaults=said)
    record(by=by, act="change", what="name_market_gap", subject=gap)
    return gap


@logged
def answer_market_gap(
    *, by: Actor, gap: MarketGap, answer: str, words: str, uid: UUID
) -> MarketGapAnswer:
    """Say what is done about a gap, or why nothing can be now. It stands beside it."""
    access_rules.refuse_if(rules.why_not_answer_gap(by))
    access_rules.refuse_if(rules.why_not_this_answer(answer, words))
    held = MarketGap.objects.select_for_update(of=("self",)).get(pk=gap.pk)
    said = {"gap": held, "answer": answer, "words": words.strip()} | written_by(by)
    written, is_new = MarketGapAnswer.objects.get_or_create(uid=uid, defaults=said)
    if is_new:
        held.answer = answer
        held.save(update_fields=["answer"])
    record(by=by, act="change", what="answer_market_gap", subject=written)
    return written
