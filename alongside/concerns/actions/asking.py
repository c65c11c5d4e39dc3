"""Asking how it was: planned when something is settled, arranged, and ended.

Nothing moves by itself because of it.
"""

from typing import Any

from alongside.access import actions as access
from alongside.access import clock
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.models import Circle, User
from alongside.access.rules import refuse_if
from alongside.concerns.actions.delaying import OVERTAKEN, Overtaken
from alongside.concerns.models import Asking, AskingStep, Concern, Settlement
from alongside.concerns.queries import advocacy, independence
from alongside.concerns.queries import how_it_was as queries
from alongside.concerns.queries.independence import Behind
from alongside.concerns.rules import how_it_was as rules
from alongside.concerns.rules.how_it_was import Arranged
from alongside.standards import how_it_was as standard

Step = AskingStep.Step


@logged
def plan_asking(*, by: Actor, settlement: Settlement) -> Asking:
    """Plan that somebody asks how it was, now that it is settled.

    One that was still open, since it was opened again meanwhile, ends with that reason:
    they are asked about all of it, once.
    """
    concern = settlement.concern
    stop_asking(by=by, concern=concern, reason=standard.SETTLED_ANEW)
    members = advocacy.workers_of(by, concern)
    person = concern.person
    if person and person.user:
        members[person.user.principal_id] = "about_me"
    circle = access.draw_circle(by=by, kind=Circle.Kind.HOW_IT_WAS, members=members)
    asking = Asking.objects.create(
        circle=circle,
        concern=concern,
        settlement=settlement,
        planned_at=settlement.settled_at,
        called=concern.who_it_is_about[:120],
    )
    record(by=by, act="change", what="plan_asking", subject=asking)
    return asking


@logged
def stop_asking(*, by: Actor, concern: Concern, reason: str) -> None:
    """End what is still open about a concern, for a reason that nobody has to choose.

    Whoever was to ask sees it no longer, and a private link opens nothing any more.
    """
    rows = Asking.objects.select_related("asker", "link")
    for found in rows.filter(concern=concern, ended_on=None):
        _let_out(by, found)
        add_step(by=by, asking=found, step=Step.NOT_ANSWERED, reason=reason)
    record(by=by, act="change", what="stop_asking", subject=concern, reason=reason)


@logged
def arrange_asking(*, by: Actor, asking: Asking, said: Arranged, seen: int) -> Asking:
    """Say who asks whom, and what somebody independent reads of the person.

    `seen` is the number of the newest step that the writer had in front of them.
    Whoever was chosen before is let out, and a private link from before is ended.
    """
    held = queries.held(by, asking)
    works = queries.works_on(by, held)
    refuse_if(rules.why_not_arrange(held, by, works_on_it=works))
    if held.number == seen + 1 and _is_arranged(held, said):
        record(by=by, act="change", what="arrange_asking_again", subject=held)
        return held
    _refuse_if_overtaken(held, seen)
    found = independence.behind(by, held)
    refuse_if(rules.why_not_arranged(said, found.risky))
    _refuse_if_not_independent(said, found)
    _let_out(by, held)
    _arrange(by, held, said)
    add_step(by=by, asking=held, step=Step.ARRANGED, mode=said.mode)
    record(by=by, act="change", what="arrange_asking", subject=held, mode=said.mode)
    return held


@logged
def ask_by_another(*, by: Actor, asking: Asking, asker: User) -> Asking:
    """Somebody else who had no part in it asks, with all else as it was arranged."""
    names = ("called", "how_to_talk", "how_to_reach", "representative", "authority")
    as_it_was = {name: getattr(asking, name) for name in names}
    said = Arranged(mode=standard.INDEPENDENT, asker=asker, **as_it_was)
    record(by=by, act="change", what="ask_by_another", subject=asking)
    return arrange_asking(by=by, asking=asking, said=said, seen=asking.number)


def _refuse_if_overtaken(asking: Asking, seen: int) -> None:
    if asking.number != seen:
        raise Overtaken(OVERTAKEN)


def _is_arranged(held: Asking, said: Arranged) -> bool:
    """Whether it is arranged like this already: one press that arrived two times."""
    return all(getattr(held, name) == value for name, value in _columns(said).items())


def _columns(said: Arranged) -> dict[str, Any]:
    """What was typed, as it is kept."""
    is_independent = said.mode == standard.INDEPENDENT
    return {
        "mode": said.mode,
        "asker": said.asker if is_independent else None,
        "called": said.called.strip(),
        "how_to_talk": said.how_to_talk.strip(),
        "how_to_reach": said.how_to_reach.strip(),
        "representative": said.representative.strip(),
        "authority": said.authority.strip(),
    }


def _refuse_if_not_independent(said: Arranged, found: Behind) -> None:
    if said.mode == standard.INDEPENDENT and said.asker:
        posts = independence.able_posts()
        refuse_if(rules.why_not_independent(said.asker, posts, found.part, found.risky))


def _let_out(by: Actor, held: Asking) -> None:
    """End what the one chosen before could see, and their link."""
    chosen = {}
    if held.asker:
        chosen[held.asker.principal_id] = "asks_how_it_was"
    if held.link:
        chosen[held.link.principal_id] = "says_how_it_was"
        access.end_link(by=by, link=held.link)
    for principal_id, purpose in chosen.items():
        access.let_out(
            by=by,
            circle_id=held.circle_id,
            principal_id=principal_id,
            purpose=purpose,
        )


def _arrange(by: Actor, held: Asking, said: Arranged) -> None:
    """Take what was typed, and let in whoever needs to see it."""
    for name, value in _columns(said).items():
        setattr(held, name, value)
    held.link = None
    if said.mode == standard.ALONE:
        ends_at = clock.now() + rules.LINK_LASTS
        held.link = access.give_link(by=by, ends_at=ends_at)
        _let_in(by, held, held.link.principal_id, "says_how_it_was")
    elif held.asker:
        _let_in(by, held, held.asker.principal_id, "asks_how_it_was")
    held.save()


def _let_in(by: Actor, held: Asking, principal_id: int, purpose: str) -> None:
    access.let_in(
        by=by, circle_id=held.circle_id, principal_id=principal_id, purpose=purpose
    )


@logged
def keep_unanswered(
    *, by: Actor, asking: Asking, reason: str, words: str, seen: int
) -> Asking:
    """Keep that they did not answer, and why. That is an answer too."""
    held = queries.held(by, asking)
    if held.number == seen + 1 and _is_unanswered(by, held, reason):
        record(by=by, act="change", what="keep_unanswered_again", subject=held)
        return held
    works = queries.works_on(by, held)
    refuse_if(rules.why_not_record(held, by, works_on_it=works))
    _refuse_if_overtaken(held, seen)
    refuse_if(rules.why_not_unanswered(reason, words))
    add_step(
        by=by,
        asking=held,
        step=Step.NOT_ANSWERED,
        mode=held.mode,
        reason=reason,
        words=words.strip(),
    )
    record(by=by, act="change", what="keep_unanswered", subject=held, reason=reason)
    return held


def _is_unanswered(by: Actor, held: Asking, reason: str) -> bool:
    newest = queries.newest_step(by, held)
    return newest is not None and newest.reason == reason != ""


@logged
def add_step(*, by: Actor, asking: Asking, step: str, **columns: Any) -> AskingStep:
    """Add the next step of an asking. Any but an arrangement ends it."""
    asking.number += 1
    if step != Step.ARRANGED:
        asking.ended_on = clock.today()
    asking.save(update_fields=["number", "ended_on"])
    told = {
        "recorded_by": by.user.pk if by.user else 0,
        "recorded_by_name": by.name,
    }
    row = AskingStep.objects.create(
        asking=asking,
        circle_id=asking.circle_id,
        number=asking.number,
        step=step,
        **told | columns,
    )
    record(by=by, act="change", what=f"asking_{step}", subject=row)
    return row
