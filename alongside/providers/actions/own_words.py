"""How a service sees itself, and what everybody may read of it."""

from uuid import UUID

from django.db import IntegrityError, transaction

from alongside.access import clock
from alongside.access import rules as access_rules
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.rules import Refused
from alongside.providers.actions.knowing import draw_knowledge_circle
from alongside.providers.models import OwnView, PublicWord, Service
from alongside.providers.queries import knowing
from alongside.providers.rules import own_words as rules
from alongside.providers.rules import written_by

OVERTAKEN = (
    "Somebody wrote this anew a moment ago. Read it first, then save yours again."
)


@logged
def write_own_view(
    *, by: Actor, service: Service, words: str, seen: int = 0
) -> OwnView:
    """Say how whoever runs a service sees it. `seen` is the number of the version that
    was on the page; a newer one is never written over unread."""
    runs_it = knowing.runs_it(by, service)
    access_rules.refuse_if(rules.why_not_write_own_view(by, words, runs_it=runs_it))
    circle_id = draw_knowledge_circle(by=by, service=service)
    try:
        with transaction.atomic():
            view = OwnView.objects.create(
                service=service,
                circle_id=circle_id,
                number=seen + 1,
                words=words.strip(),
                **written_by(by),
            )
    except IntegrityError:
        raise Refused(OVERTAKEN) from None
    record(by=by, act="change", what="write_own_view", subject=view)
    return view


@logged
def publish_word(
    *,
    by: Actor,
    service: Service,
    uid: UUID,
    kind: str,
    words: str,
    because: str = "",
) -> PublicWord:
    """Write something of a service that everybody may read. Twice is once."""
    runs_it = knowing.runs_it(by, service)
    access_rules.refuse_if(rules.why_not_publish(by, runs_it=runs_it))
    access_rules.refuse_if(rules.why_not_these_words(kind, words, because))
    said = {"words": words.strip(), "because": because.strip(), "kind": kind}
    word, _ = PublicWord.objects.get_or_create(
        uid=uid,
        defaults={
            **said,
            "service": service,
            "written_by": by.user.pk if by.user else 0,
        },
    )
    record(by=by, act="change", what="publish_word", subject=word)
    return word


@logged
def take_word_down(*, by: Actor, word: PublicWord, why: str) -> PublicWord:
    """Show something to everybody no longer. It is kept, with the reason."""
    runs_it = knowing.runs_it(by, word.service)
    access_rules.refuse_if(rules.why_not_publish(by, runs_it=runs_it))
    word = PublicWord.objects.select_for_update(of=("self",)).get(pk=word.pk)
    access_rules.refuse_if(rules.why_not_take_down(word, why))
    word.taken_down_at, word.taken_down_why = clock.now(), why.strip()
    word.save(update_fields=["taken_down_at", "taken_down_why"])
    record(by=by, act="change", what="take_word_down", subject=word)
    return word
