"""What may be said to something known of a service, and when it can be held back."""

from alongside.access.actor import Actor
from alongside.providers.models import KnowledgeItem, KnowledgeReply
from alongside.providers.rules.knowing import why_not_look_into
from alongside.providers.rules.naming import why_not_these_words
from alongside.standards import codes

SHORTEST = 3


def why_not_say(words: str) -> str | None:
    """Words that say something, and show nobody."""
    if len(words.strip()) < SHORTEST:
        return "Write what you want to say about it."
    return why_not_these_words(words)


def why_not_answer_wrong(
    by: Actor, reply: KnowledgeReply, result: str, words: str
) -> str | None:
    """Somebody who looks after care answers, once, whoever says that it is wrong."""
    if not reply.says_wrong:
        return "They did not say that it is wrong."
    if result not in codes.KNOWLEDGE_ANSWERS:
        return "Say whether they are right."
    return why_not_look_into(by) or why_not_say(words)


def why_not_tell_what_came(by: Actor, words: str) -> str | None:
    """Those who look after care say what came of it."""
    return why_not_look_into(by) or why_not_say(words)


def why_not_take_back(
    by: Actor, item: KnowledgeItem, why: str, *, is_teller: bool
) -> str | None:
    """Whoever told it, or who looks after care, takes it back, and says why."""
    if item.taken_back_at:
        return "It has been taken back already."
    if not (is_teller or by.may("look_into_service")):
        return "Whoever told it can take it back. You can say that it is wrong."
    return why_not_say(why)


def why_not_same(
    by: Actor, item: KnowledgeItem, first: KnowledgeItem | None
) -> str | None:
    """Two tellings of one event, of one service, both standing."""
    if no := why_not_look_into(by):
        return no
    if first is None or first.service_id != item.service_id:
        return "Choose something else that is known of this service."
    if item.pk == first.pk:
        return "Choose something other than itself."
    if item.taken_back_at or first.taken_back_at:
        return "One of the two has been taken back."
    return None


def why_not_hold_back_now(item: KnowledgeItem, *, is_read: bool) -> str | None:
    """Nothing is held back from those who have read it, nor from nobody."""
    if item.taken_back_at:
        return "It has been taken back. There is nothing to hold back."
    if item.service.team_id is None:
        return "No team of this partnership runs this service, so none reads it here."
    if is_read:
        return (
            "Those who run the service have read it already. It cannot be held back "
            "from them now."
        )
    return None


def why_not_show_early(by: Actor, item: KnowledgeItem, words: str) -> str | None:
    """Those who look after care show it before its day, and say why."""
    if not item.is_withheld:
        return "It is not held back."
    return why_not_look_into(by) or why_not_say(words)
