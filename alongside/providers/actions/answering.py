"""Answering what is known of a service, linking two tellings, and taking one back."""

from alongside.access import clock
from alongside.access import rules as access_rules
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.rules import Refused
from alongside.providers.models import (
    KnowledgeAnswer,
    KnowledgeItem,
    KnowledgeRead,
    KnowledgeReply,
)
from alongside.providers.queries import knowing
from alongside.providers.queries import knowledge as queries
from alongside.providers.rules import answering as rules
from alongside.providers.rules import why_not_answer, why_not_look_into, written_by

RIGHT = "right"


@logged
def reply_to_knowledge(
    *, by: Actor, item: KnowledgeItem, words: str, says_wrong: bool = False
) -> KnowledgeReply:
    """What whoever runs the service says to one thing known of it. It stands beside it
    from then on, and is never changed. The same words said twice stand once."""
    runs_it = knowing.runs_it(by, item.service)
    access_rules.refuse_if(why_not_answer(by, runs_it=runs_it))
    access_rules.refuse_if(rules.why_not_say(words))
    held = queries.held_now(item)
    note_read(by=by, items=[held])  # whoever answers has read it
    said = {"words": words.strip(), "says_wrong": says_wrong}
    same = held.replies.filter(**said, recorded_by=by.user.pk if by.user else 0)
    reply = same.first() or KnowledgeReply.objects.create(
        service=held.service,
        circle_id=held.circle_id,
        item=held,
        **said,
        **written_by(by),
    )
    record(by=by, act="change", what="reply_to_knowledge", subject=reply)
    return reply


@logged
def answer_wrong_knowledge(
    *, by: Actor, reply: KnowledgeReply, result: str, words: str
) -> KnowledgeAnswer:
    """Answer whoever runs the service, who says that something is wrong. Where they are
    right it is taken back; what was said stays to be read."""
    access_rules.refuse_if(rules.why_not_answer_wrong(by, reply, result, words))
    item = queries.held_now(reply.item)
    if KnowledgeAnswer.objects.filter(reply=reply).exists():
        raise Refused("Somebody has answered it already.")
    answer = _answer(by, item, words, reply=reply, result=result)
    if result == RIGHT and item.taken_back_at is None:
        _take_back(item, words)
    record(by=by, act="change", what="answer_wrong_knowledge", subject=answer)
    return answer


@logged
def say_what_came_of_it(
    *, by: Actor, item: KnowledgeItem, words: str
) -> KnowledgeAnswer:
    """Tell whoever told it, and whoever runs the service, what came of it. The same
    words said twice stand once."""
    access_rules.refuse_if(rules.why_not_tell_what_came(by, words))
    held = queries.held_now(item)
    note_read(by=by, items=[held])  # whoever says what came of it has read it first
    same = held.answers.filter(reply=None, words=words.strip()).first()
    answer = same or _answer(by, held, words)
    record(by=by, act="change", what="say_what_came_of_it", subject=answer)
    return answer


def _answer(
    by: Actor,
    item: KnowledgeItem,
    words: str,
    *,
    reply: KnowledgeReply | None = None,
    result: str = "",
) -> KnowledgeAnswer:
    return KnowledgeAnswer.objects.create(
        service=item.service,
        circle_id=item.circle_id,
        item=item,
        reply=reply,
        result=result,
        words=words.strip(),
        **written_by(by),
    )


@logged
def take_back_knowledge(*, by: Actor, item: KnowledgeItem, why: str) -> KnowledgeItem:
    """Take something back: it stays to be read, with the reason, and counts no more."""
    held = queries.held_now(item)
    is_teller = queries.is_teller(by, held)
    access_rules.refuse_if(rules.why_not_take_back(by, held, why, is_teller=is_teller))
    _take_back(held, why)
    record(by=by, act="change", what="take_back_knowledge", subject=held)
    return held


def _take_back(item: KnowledgeItem, why: str) -> None:
    """Where others told of the same event, the first of them now stands for it."""
    item.taken_back_at, item.taken_back_why = clock.now(), why.strip()[:300]
    item.same_as = None
    item.save(update_fields=["taken_back_at", "taken_back_why", "same_as"])
    echoes = list(item.echoes.order_by("pk"))
    for number, echo in enumerate(echoes):
        echo.same_as = echoes[0] if number else None
        echo.save(update_fields=["same_as"])


@logged
def say_same_event(
    *, by: Actor, item: KnowledgeItem, first: KnowledgeItem
) -> KnowledgeItem:
    """Say that something tells of the same event as `first`, so it is counted once.
    What was said to tell of the same as this one then tells of the same as `first`."""
    rows = KnowledgeItem.objects.select_for_update(of=("self",)).order_by("pk")
    found = {row.pk: row for row in rows.filter(pk__in=(item.pk, first.pk))}
    held, stands = found[item.pk], found.get(first.pk)
    if stands and stands.same_as_id and stands.same_as_id != held.pk:
        stands = rows.filter(pk=stands.same_as_id).first() or stands
    access_rules.refuse_if(rules.why_not_same(by, held, stands))
    KnowledgeItem.objects.filter(pk=first.pk, same_as=held).update(same_as=None)
    held.echoes.exclude(pk=stands.pk if stands else 0).update(same_as=stands)
    held.same_as = stands
    held.save(update_fields=["same_as"])
    record(by=by, act="change", what="say_same_event", subject=held)
    return held


@logged
def say_another_event(*, by: Actor, item: KnowledgeItem) -> KnowledgeItem:
    """Say that it tells of an event of its own after all."""
    access_rules.refuse_if(why_not_look_into(by))
    held = queries.held_now(item)
    held.same_as = None
    held.save(update_fields=["same_as"])
    record(by=by, act="change", what="say_another_event", subject=held)
    return held


@logged
def note_read(*, by: Actor, items: list[KnowledgeItem]) -> int:
    """Keep which of these somebody of an organisation reads for the first time. What
    one told oneself is not read by that; how many were new."""
    number = by.user.pk if by.user else 0
    body = by.organisation_id
    own = queries.kept_own(by, items)
    new = [
        item
        for item in items
        if body
        and number != item.recorded_by
        and item.pk not in own
        and not _is_read(item, body)
    ]
    _write_reads(by, new)
    record(by=by, act="open", what="service_knowledge", items=len(items), new=len(new))
    return len(new)


def _write_reads(by: Actor, items: list[KnowledgeItem]) -> None:
    """The first of each organisation stands; a later one is no news."""
    reads = [
        KnowledgeRead(
            service_id=item.service_id,
            circle_id=item.circle_id,
            item=item,
            **written_by(by),
        )
        for item in items
        if by.organisation_id
    ]
    KnowledgeRead.objects.bulk_create(reads, ignore_conflicts=True)


def _is_read(item: KnowledgeItem, body: int) -> bool:
    return any(read.recorded_for_id == body for read in item.reads.all())
