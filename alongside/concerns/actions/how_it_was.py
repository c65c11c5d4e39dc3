"""Keeping how it was for somebody: written down by whoever asked, or said alone.

What is said stands in a circle of its own. The team that worked on it is let in only
where whoever answered agrees. That somebody does not feel safer is told to a worker, in
the circle of the concern and without a word of what was said.
"""

from dataclasses import replace
from typing import Any

from alongside.access import actions as access
from alongside.access import clock
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.models import Circle, User
from alongside.access.rules import refuse_if
from alongside.concerns.actions.asking import add_step
from alongside.concerns.actions.delaying import OVERTAKEN, Overtaken
from alongside.concerns.models import (
    Asking,
    AskingStep,
    GetInTouch,
    HowItWas,
    Said,
    StateChange,
)
from alongside.concerns.queries import advocacy, independence
from alongside.concerns.queries import how_it_was as queries
from alongside.concerns.queries.independence import Behind
from alongside.concerns.rules import how_it_was as rules
from alongside.concerns.rules.how_it_was import Heard
from alongside.standards import how_it_was as standard


@logged
def hear_how_it_was(*, by: Actor, asking: Asking, heard: Heard, seen: int) -> HowItWas:
    """Keep what somebody was told, by whoever asked or typed in a paper.

    Who asked is worked out from who had a part in it, and never chosen.
    """
    held = queries.held(by, asking)
    already = queries.story(by, held).told
    if already and held.number == seen + 1 and already.typed_in_by == by.name:
        record(by=by, act="change", what="hear_how_it_was_again", subject=already)
        return already
    works = queries.works_on(by, held)
    refuse_if(rules.why_not_record(held, by, works_on_it=works))
    if held.number != seen:
        raise Overtaken(OVERTAKEN)
    found = independence.behind(by, held)
    refuse_if(rules.why_not_heard(heard, queries.asked_now(), found.risky))
    mode = rules.mode_of(held, by, heard, found.part)
    told = _keep(by, held, heard, mode, found)
    record(by=by, act="change", what="hear_how_it_was", subject=told, mode=mode)
    return told


@logged
def say_how_it_was(
    *, by: Actor, asking: Asking, heard: Heard, is_worker: bool = False
) -> HowItWas | None:
    """Keep what somebody says alone, by their private link or on their own page.

    What arrives twice, or too late, changes nothing.
    """
    held = queries.held(by, asking)
    if held.is_over:
        record(by=by, act="change", what="say_how_it_was_again", subject=held)
        return queries.story(by, held).told
    found = independence.behind(by, held)
    refuse_if(rules.why_not_answer_alone(held, found.risky, is_worker=is_worker))
    heard = _said_alone(held, heard)
    refuse_if(rules.why_not_heard(heard, queries.asked_now(), found.risky))
    told = _keep(by, held, heard, standard.ALONE, found)
    record(by=by, act="change", what="say_how_it_was", subject=told)
    return told


def _said_alone(held: Asking, heard: Heard) -> Heard:
    """As answered by whomever it was arranged to ask."""
    if held.is_of_person or heard.way == standard.SIGNED_IN:
        who = standard.PERSON
        return replace(heard, answered_by=who, spoken_by="", authority="")
    return replace(
        heard,
        answered_by=standard.REPRESENTATIVE,
        spoken_by=held.representative,
        authority=held.authority,
    )


def _keep(by: Actor, held: Asking, heard: Heard, mode: str, found: Behind) -> HowItWas:
    step = add_step(by=by, asking=held, **_how(by, held, heard, mode))
    circle = _draw_circle(by, heard, found)
    told = HowItWas.objects.create(
        circle=circle,
        asking=held,
        step=step,
        better=heard.better.strip(),
        may_read=heard.may_read,
        typed_in_by=by.name if by.user else "",
    )
    for question, answer in heard.given.items():
        Said.objects.create(
            circle=circle, how_it_was=told, question=question, answer=answer
        )
    _ask_to_get_in_touch(by, held, heard, found)
    return told


def _how(by: Actor, held: Asking, heard: Heard, mode: str) -> dict[str, Any]:
    """Who asked, how and in what form, and who answered: it stands with the answers."""
    is_person = heard.answered_by == standard.PERSON
    spoken_by = "" if is_person else heard.spoken_by.strip()
    return {
        "step": AskingStep.Step.ANSWERED,
        "mode": mode,
        "way": heard.way,
        "format": heard.format,
        "answered_by": heard.answered_by,
        "spoken_by": spoken_by,
        "authority": "" if is_person else heard.authority.strip(),
        "version": queries.asked_now().code,
        "recorded_by_name": by.name if by.user else spoken_by or held.called,
    }


def _draw_circle(by: Actor, heard: Heard, found: Behind) -> Circle:
    """Whoever answered or wrote it down, the person, and the team if it may read it."""
    members = advocacy.workers_of(by, found.concern) if heard.may_read else {}
    if by.principal_id:
        members[by.principal_id] = "asks_how_it_was" if by.user else "says_how_it_was"
    person = found.concern.person
    if person and person.user:
        members[person.user.principal_id] = "about_me"
    return access.draw_circle(by=by, kind=Circle.Kind.HOW_IT_WAS, members=members)


def _ask_to_get_in_touch(by: Actor, held: Asking, heard: Heard, found: Behind) -> None:
    """Ask a named worker to, where they do not feel safer. Nothing moves because of
    it."""
    asked = queries.asked_now()
    why = rules.asks_to_get_in_touch(heard.given, asked)
    if not why:
        return
    with access.at_the_desk_of(found.desk):
        call = GetInTouch.objects.create(
            circle_id=found.concern.circle_id,
            concern=found.concern,
            asking=held,
            why=why,
            version=asked.code,
            worker=_worker(found),
        )
    desk = by.seen_only_as(found.desk.principal_id)
    record(by=desk, act="change", what="ask_to_get_in_touch", subject=call)


def _worker(found: Behind) -> User | None:
    """Whoever leads it, else whoever settled it."""
    if found.concern.lead and found.concern.lead.is_active:
        return found.concern.lead
    rows = StateChange.objects.filter(concern=found.concern, verb="settle")
    settled = rows.order_by("-pk").first()
    number = settled.by_user if settled else None
    return User.objects.filter(pk=number or 0).first()


@logged
def get_in_touch(*, by: Actor, call: GetInTouch, words: str) -> GetInTouch:
    """Keep that somebody got in touch, how they are and what was agreed."""
    held = GetInTouch.objects.select_for_update(of=("self",)).get(pk=call.pk)
    if held.words == words.strip() != "" and held.done_by_name == by.name:
        record(by=by, act="change", what="get_in_touch_again", subject=held)
        return held
    refuse_if(rules.why_not_got_in_touch(held, by, words))
    held.words, held.done_by_name = words.strip(), by.name
    held.done_at = clock.now()
    held.save(update_fields=["words", "done_by_name", "done_at"])
    record(by=by, act="change", what="get_in_touch", subject=held)
    return held


@logged
def give_call(*, by: Actor, call: GetInTouch, worker: User) -> GetInTouch:
    """Name somebody else to get in touch."""
    held = GetInTouch.objects.select_for_update(of=("self",)).get(pk=call.pk)
    refuse_if(rules.why_not_give_call(held, by))
    held.worker = worker
    held.save(update_fields=["worker"])
    record(by=by, act="change", what="give_call", subject=held)
    return held
