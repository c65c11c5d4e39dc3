"""Asking for advice before telling us, and answering. Both are kept."""

from dataclasses import dataclass
from uuid import UUID

from django.conf import settings
from django.db import transaction

from alongside.access import actions as access
from alongside.access import clock, letters, private_link
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.models import Circle, Link, Team
from alongside.access.rules import Refused, refuse_if
from alongside.concerns.models import AdviceMessage, AdviceThread
from alongside.concerns.rules import advising as rules
from alongside.providers.models import Service

SUBJECT = "There is an answer to something you asked"
LETTER = (
    "Hello,\n\n"
    "You asked us for advice. There is an answer. To read it, open your private link:"
    "\n\n{address}\n\n"
    "The link is only for you. This message says nothing about anybody, in case "
    "somebody else reads it.\n"
)
ANSWERED_MEANWHILE = (
    "Somebody wrote here while you were writing. Read what they wrote; your own words "
    "are still below."
)


@dataclass(frozen=True)
class Question:
    """What somebody asks, about which service, and where to say it is answered."""

    words: str
    service: Service | None = None
    email: str = ""


@logged
def ask_advice(
    *, by: Actor, question: Question, link_uid: UUID, team: Team
) -> AdviceThread:
    """Ask the team something. The same `link_uid` always gives the same thread."""
    refuse_if(rules.why_not_ask(question.words))
    number = access.find_or_make_link(link_uid).pk
    link = Link.objects.select_for_update().get(pk=number)
    with access.at_the_desk_of(team):
        already = AdviceThread.objects.filter(link=link).first()
    if already:
        record(by=by, act="change", what="ask_advice_again")
        return already
    circle = _draw_circle(by, team, link)
    with access.at_the_desk_of(team):
        thread = AdviceThread.objects.create(
            circle=circle,
            link=link,
            service=question.service,
            user=by.user,
            organisation_id=by.organisation_id,
            email=question.email,
            waits_since=clock.now(),
        )
        _say(by, thread, AdviceMessage.Side.ASKS, question.words)
    record(by=by, act="change", what="ask_advice", subject=thread)
    return thread


@logged
def ask_more(*, by: Actor, thread: AdviceThread, words: str) -> AdviceMessage:
    """Say more, or ask again, in the same thread. Sent twice it stands there once."""
    refuse_if(rules.why_not_ask(words))
    thread = _hold(thread)
    last = thread.messages.last()
    if last and last.side == AdviceMessage.Side.ASKS and last.words == words.strip():
        record(by=by, act="change", what="ask_more_again", subject=thread)
        return last
    message = _say(by, thread, AdviceMessage.Side.ASKS, words)
    if thread.waits_since is None:
        thread.waits_since = message.at
        thread.save(update_fields=["waits_since"])
    record(by=by, act="change", what="ask_more", subject=thread)
    return message


@logged
def answer_advice(
    *, by: Actor, thread: AdviceThread, words: str, advice: str, seen: int
) -> AdviceMessage:
    """Answer, or ask back with `advice` ''. `seen` is the newest message the writer had
    in front of them: when there is a newer one they are told, and nothing is sent."""
    refuse_if(rules.why_not_answer(by, words, advice))
    thread = _hold(thread)
    newest = thread.messages.last()
    if newest and newest.pk != seen:
        raise Refused(ANSWERED_MEANWHILE)
    message = _say(by, thread, AdviceMessage.Side.ANSWERS, words, advice)
    thread.waits_since = None
    thread.save(update_fields=["waits_since"])
    if thread.email:
        transaction.on_commit(lambda: _send(thread))
    record(by=by, act="share", what="answer_advice", subject=thread, advice=advice)
    return message


@logged
def follow_advice(*, by: Actor, link_uid: UUID, concern_id: int, team: Team) -> None:
    """Keep that a worry came of what was asked under this private link."""
    with access.at_the_desk_of(team):
        rows = AdviceThread.objects.select_for_update(of=("self",))
        thread = rows.filter(link__uid=link_uid, concern=None).first()
        if thread:
            thread.concern_id = concern_id
            thread.waits_since = None
            thread.save(update_fields=["concern", "waits_since"])
    record(by=by, act="change", what="follow_advice", subject=thread)


def _draw_circle(by: Actor, team: Team, link: Link) -> Circle:
    """The team, and the one who asks: by their link, and by their sign-in if any."""
    members = {team.principal_id: "safeguarding_team", link.principal_id: "asked_us"}
    if by.user:
        members[by.user.principal_id] = "asked_us"
    return access.draw_circle(by=by, kind=Circle.Kind.ADVICE, members=members)


def _hold(thread: AdviceThread) -> AdviceThread:
    """The thread, kept from other writers until this is done."""
    rows = AdviceThread.objects.select_for_update(of=("self",))
    return rows.select_related("link").get(pk=thread.pk)


def _say(
    by: Actor, thread: AdviceThread, side: str, words: str, advice: str = ""
) -> AdviceMessage:
    return AdviceMessage.objects.create(
        thread=thread,
        circle_id=thread.circle_id,
        side=side,
        words=words.strip(),
        advice=advice,
        by_user=by.user.pk if by.user else None,
        by_name=by.name if by.user else "",
    )


def _send(thread: AdviceThread) -> None:
    token = private_link.address_token(thread.link)
    address = f"{settings.SITE_ADDRESS}/advice/read/{token}/"
    letters.send(thread.email, SUBJECT, LETTER.format(address=address))
