"""A second manager agrees that nothing more is to be done, or sends it back."""

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.rules import Refused, refuse_if
from alongside.concerns.actions import moving, telling
from alongside.concerns.models import Concern, Decision, SecondSignature, Update
from alongside.concerns.queries import second_signature as queries
from alongside.concerns.rules import second_signature as rules

Answer = SecondSignature.Answer


@logged
def ask_for_second_signature(
    *, by: Actor, concern: Concern, decision: Decision, words_to_raiser: str
) -> SecondSignature:
    """Let a decision to do nothing more wait for a second manager, and keep what the
    one who spoke up is to be told."""
    moving.move_concern(
        by=by, concern=concern, verb="propose_no_action", reason=decision.reason
    )
    look = SecondSignature.objects.create(
        concern=concern,
        circle_id=concern.circle_id,
        decision=decision,
        earlier=queries.earlier(by, concern).count(),
        words_to_raiser=words_to_raiser.strip(),
        asked_by=by.user.pk if by.user else 0,
    )
    record(by=by, act="change", what="ask_for_second_signature", subject=look)
    return look


@logged
def answer_second_signature(
    *, by: Actor, concern: Concern, answer: str, words: str
) -> SecondSignature:
    """Agree, and then it is decided and told; or send it back, saying why."""
    concern = Concern.objects.select_related("raiser").get(pk=concern.pk)
    look = queries.held(by, concern)
    if look and _is_same(look, by, answer, words):
        record(by=by, act="change", what="answer_second_signature_again", subject=look)
        return look
    refuse_if(rules.why_not_look(concern, look, by))
    refuse_if(rules.why_not_answer(answer, words))
    if look is None:
        raise Refused(rules.NOTHING_WAITS)
    look.answer, look.words = answer, words.strip()
    look.answered_by = by.user.pk if by.user else 0
    look.answered_by_name, look.answered_at = by.name, clock.now()
    look.save()
    _move(by, concern, look)
    record(by=by, act="change", what="answer_second_signature", subject=look)
    return look


def _is_same(look: SecondSignature, by: Actor, answer: str, words: str) -> bool:
    """Whether one press arrived two times."""
    mine = (by.user.pk if by.user else 0, answer, words.strip())
    return (look.answered_by, look.answer, look.words) == mine


def _move(by: Actor, concern: Concern, look: SecondSignature) -> None:
    if look.answer == Answer.SENT_BACK:
        moving.move_concern(
            by=by, concern=concern, verb="send_back_no_action", reason=look.words
        )
        return
    moved = moving.move_concern(
        by=by,
        concern=concern,
        verb="agree_no_action",
        reason=look.words,
        decided_at=clock.now(),
    )
    if look.words_to_raiser and hasattr(concern, "raiser"):
        telling.tell_raiser(
            by=by,
            concern=moved,
            stage=Update.Stage.DECIDED,
            words=look.words_to_raiser,
        )
