"""While an advocate helps: beginning, what they say and what is answered, ending."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.rules import Refused, refuse_if
from alongside.people.actions.advocacy_moving import (
    let_advocate_out,
    move_need,
)
from alongside.people.models import AdvocacyNeed, AdvocacyReferral, Representation
from alongside.people.queries import advocacy as queries
from alongside.people.rules import advocacy as rules


@logged
def begin_advocacy(
    *,
    by: Actor,
    need: AdvocacyNeed,
    way: str,
    seen: int,
    why_not_instructed: str = "",
    limits: str = "",
) -> AdvocacyNeed:
    """The advocate begins: whether the person tells them what to say, and what they may
    not see or do."""
    if way not in AdvocacyReferral.Way.values:
        raise Refused("Say whether the person tells the advocate what to say.")
    is_instructed = way == AdvocacyReferral.Way.INSTRUCTED
    if not is_instructed and not why_not_instructed.strip():
        raise Refused("Write why the person cannot tell them what to say.")
    moved = move_need(by=by, need=need, verb="begin", seen=seen)
    referral = queries.newest_referral(by, moved)
    referral.began_on, referral.way = clock.today(), way
    referral.why_not_instructed = "" if is_instructed else why_not_instructed.strip()
    referral.limits = limits.strip()
    referral.save()
    record(by=by, act="change", what="begin_advocacy", subject=moved)
    return moved


@logged
def decline_referral(
    *, by: Actor, need: AdvocacyNeed, why: str, seen: int
) -> AdvocacyNeed:
    """Whoever was asked cannot help, and says why. Somebody else is then found."""
    moved = _without_the_advocate(by, need, "decline", why, seen)
    record(by=by, act="change", what="decline_referral", subject=moved)
    return moved


@logged
def change_advocate(
    *, by: Actor, need: AdvocacyNeed, why: str, seen: int
) -> AdvocacyNeed:
    """Another advocate is to be found, because the person wants one or this one cannot
    go on. What they said stays, and is answered."""
    moved = _without_the_advocate(by, need, "change", why, seen)
    record(by=by, act="change", what="change_advocate", subject=moved)
    return moved


def _without_the_advocate(
    by: Actor, need: AdvocacyNeed, verb: str, why: str, seen: int
) -> AdvocacyNeed:
    """Back to looking for one. The one who was here is let out, last of all."""
    if not why.strip():
        raise Refused("Say why.")
    leaving = need.advocate
    nobody = {"advocate": None, "advocate_name": ""}
    moved = move_need(by=by, need=need, verb=verb, seen=seen, words=why, **nobody)
    referral = queries.newest_referral(by, moved)
    referral.declined_on, referral.why_declined = clock.today(), why.strip()
    referral.save()
    if leaving:
        let_advocate_out(by=by, need=moved, advocate=leaving)
    return moved


@dataclass(frozen=True)
class Said:
    """What an advocate says for the person, on which decision."""

    on_what: str
    words: str
    made_on: date
    made_by: str


@logged
def represent(
    *, by: Actor, need: AdvocacyNeed, said: Said, uid: UUID
) -> Representation:
    """Keep what an advocate said for the person. It waits for an answer, and decisions
    wait for it. `uid` is the number of the page: two presses make one."""
    refuse_if(rules.why_not_represent(need, by))
    if not said.words.strip() or not said.on_what.strip():
        raise Refused("Write what you say, and on which decision.")
    if said.made_on > clock.today():
        raise Refused("Choose a day that has come.")
    kept, _ = Representation.objects.get_or_create(
        uid=uid,
        defaults={
            "need": need,
            "circle_id": need.circle_id,
            "on_what": said.on_what.strip(),
            "words": said.words.strip(),
            "made_on": said.made_on,
            "made_by": said.made_by.strip() or need.advocate_name,
            "recorded_by": by.user.pk if by.user else 0,
        },
    )
    record(by=by, act="change", what="represent", subject=kept)
    return kept


@logged
def answer_representation(
    *, by: Actor, said: Representation, answer: str, why: str
) -> Representation:
    """Say what was decided about what an advocate said, and why. Once."""
    said = Representation.objects.select_for_update(of=("self",)).get(pk=said.pk)
    refuse_if(rules.why_not_answer(said, by))
    if not answer.strip() or not why.strip():
        raise Refused("Write what was decided about it, and why.")
    said.answer, said.why = answer.strip(), why.strip()
    said.answered_at, said.answered_by_name = clock.now(), by.name
    said.answered_by = by.user.pk if by.user else 0
    said.save()
    record(by=by, act="change", what="answer_representation", subject=said)
    return said


@logged
def end_advocacy(*, by: Actor, need: AdvocacyNeed, why: str, seen: int) -> AdvocacyNeed:
    """End this need because its process is over. The same advocate is offered again
    when the next one begins."""
    if not why.strip():
        raise Refused("Say why it ends, and what comes next.")
    refuse_if(rules.why_not_end(queries.unanswered(by, need)))
    moved = move_need(by=by, need=need, verb="end", seen=seen, words=why)
    if moved.advocate:
        let_advocate_out(by=by, need=moved, advocate=moved.advocate)
    record(by=by, act="change", what="end_advocacy", subject=moved)
    return moved


@logged
def take_back_need(
    *, by: Actor, need: AdvocacyNeed, why: str, circle_id: int
) -> AdvocacyNeed:
    """End a need that turned out to be about somebody else, and put it, with all that
    was written, into another circle: that of the team, which `circle_id` names."""
    advocate = need.advocate
    moved = move_need(by=by, need=need, verb="take_back", seen=need.version, words=why)
    if advocate:
        let_advocate_out(by=by, need=moved, advocate=advocate)
    for rows in queries.rows_of(by, moved):
        rows.update(circle_id=circle_id)
    record(by=by, act="change", what="take_back_need", subject=moved)
    return moved
