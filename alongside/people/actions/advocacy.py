"""Notes that somebody may need an advocate, and holds a decision until that is seen to.

Two calls join a process to advocacy:

- `note_need` where the process begins (a review is planned, capacity is in doubt);
- `go_ahead` where something is decided in it, in the transaction of the decision.

What begins each process is in `advocacy_noting`; what then happens to a need in
`advocacy_steps`. `tests/architecture/test_every_trigger_asks.py` holds that every
trigger of the standards has something that calls `note_need` for it.
"""

from datetime import date
from typing import Any

from django.db import models
from django.db.models import QuerySet

from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.rules import Refused, refuse_if
from alongside.people.actions.advocacy_moving import move_need
from alongside.people.models import AdvocacyNeed, Person, WentAhead
from alongside.people.queries import advocacy as queries
from alongside.people.rules import advocacy as rules
from alongside.standards import codes


@logged
def note_need(
    *,
    by: Actor,
    person: Person,
    circle_id: int,
    trigger: str,
    about: models.Model,
    about_words: str = "",
    next_decision_on: date | None = None,
    asks_anew: bool = False,
) -> AdvocacyNeed:
    """Note that a process has begun in which the person may need an advocate.

    Call it in the action that begins the process; calling it again for the same `about`
    gives the need that is there. `circle_id` is the circle of the process, never a
    wider one; whoever calls must be in it. `trigger` is a code of `ADVOCACY_TRIGGERS`;
    `about_words` are shown to the person, for example the question to be decided. With
    `asks_anew` a trigger that was not thought of when somebody found no need is looked
    at after all.
    """
    if trigger not in codes.ADVOCACY_TRIGGERS:
        raise Refused("Say what it is that asks for an advocate.")
    need, made = AdvocacyNeed.objects.exclude(state="ended").get_or_create(
        person=person,
        circle_id=circle_id,
        about_kind=about._meta.label,
        about_id=about.pk,
        defaults={
            "trigger": trigger,
            "next_decision_on": next_decision_on,
            **_noted(by, about_words),
        },
    )
    if not made:
        need = _brought_up_to_date(need, next_decision_on)
    if asks_anew and need.trigger != trigger:
        need = _ask_anew(by, need, trigger)
    record(by=by, act="change", what="note_need", subject=need, is_new=made)
    return need


def _brought_up_to_date(need: AdvocacyNeed, day: date | None) -> AdvocacyNeed:
    if day:
        need.next_decision_on = day
        need.save(update_fields=["next_decision_on"])
    return need


def _ask_anew(by: Actor, need: AdvocacyNeed, trigger: str) -> AdvocacyNeed:
    if need.state == AdvocacyNeed.State.NOT_NEEDED:
        words = codes.ADVOCACY_TRIGGERS.label(trigger)
        return move_need(
            by=by,
            need=need,
            verb="ask_anew",
            seen=need.version,
            words=words,
            trigger=trigger,
        )
    need.trigger = trigger
    need.save(update_fields=["trigger"])
    return need


def _noted(by: Actor, about_words: str) -> dict[str, Any]:
    return {
        "about_words": about_words.strip()[:300],
        "noted_by": by.user.pk if by.user else 0,
        "noted_by_name": by.name,
    }


@logged
def go_ahead(
    *,
    by: Actor,
    about: models.Model,
    point: str,
    why_without: str = "",
    until_there: bool = False,
    needs: QuerySet[AdvocacyNeed] | None = None,
) -> list[WentAhead]:
    """Let a decision go ahead, or refuse with the sentence that says what it waits for.

    Call it first in the action that decides. `point` names the decision in plain words
    ("Findings of the enquiry"). When there is something to wait for, `why_without` is
    needed; it is kept with the need and shown. `until_there`: see the rule. `needs`
    are those to wait for, if they are others than those of `about`.
    """
    kept = []
    rows = queries.needs_about(by, about) if needs is None else needs
    for need in rows.select_for_update(of=("self",)):
        left: int = need.unanswered  # type: ignore[attr-defined]
        waits = rules.what_it_waits_for(need, left, until_there=until_there)
        refuse_if(rules.why_not_decide_yet(waits, why_without))
        if waits:
            kept.append(_went_ahead(by, need, point, waits, why_without))
    record(by=by, act="change", what="go_ahead", without=len(kept))
    return kept


def _went_ahead(
    by: Actor, need: AdvocacyNeed, point: str, waits: list[str], why: str
) -> WentAhead:
    return WentAhead.objects.create(
        need=need,
        circle_id=need.circle_id,
        point=point,
        waited_for=" ".join(waits),
        why=why.strip(),
        by_name=by.name,
        by_user=by.user.pk if by.user else 0,
    )
