"""Writes down which treatment a person refuses, who saw the paper, and withdrawing."""

from datetime import date
from typing import Any

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.rules import Refused, refuse_if
from alongside.people.actions.authority import Evidence
from alongside.people.actions.told import Pen, Source
from alongside.people.models import Person, Refusal
from alongside.people.rules import ahead as rules
from alongside.people.rules.ahead_said import RefusalSaid

NOT_SEEN: dict[str, Any] = {"seen_by": "", "seen_on": None, "evidence": ""}


@logged
def add_refusal(
    *, by: Actor, person: Person, said: RefusalSaid, source: Source
) -> Refusal:
    """Write down one treatment the person refuses. Nobody has seen a paper yet."""
    refuse_if(rules.why_not_plan_ahead(person, by))
    refuse_if(said.why_not_enough())
    columns = Pen.tidied(said)
    refusal = Pen.already(Refusal, person, columns)
    if refusal is None:
        begun = Pen.begin(person, source, by)
        refusal = Refusal.objects.create(**begun, **columns)
    record(by=by, act="change", what="add_refusal", subject=refusal)
    return refusal


@logged
def revise_refusal(
    *,
    by: Actor,
    refusal: Refusal,
    said: RefusalSaid,
    source: Source,
    why: str,
    seen: int,
) -> Refusal:
    """Change what it says. The paper then has to be seen again, for what it says."""
    refusal = Pen.hold(refusal, seen)
    refuse_if(rules.why_not_change_ahead(refusal, by))
    refuse_if(said.why_not_enough())
    Pen.change(refusal, Pen.tidied(said) | NOT_SEEN, source, why)
    record(by=by, act="change", what="revise_refusal", subject=refusal)
    return refusal


@logged
def see_refusal(
    *, by: Actor, refusal: Refusal, evidence: Evidence, seen: int
) -> Refusal:
    """Keep that somebody saw the paper: who, when, and what it was."""
    refusal = Pen.hold(refusal, seen)
    refuse_if(rules.why_not_see_refusal(refusal, by))
    if not evidence.words.strip() or not evidence.seen_by.strip():
        raise Refused("Write what was seen, and who saw it.")
    if evidence.seen_on > clock.today():
        raise Refused("The paper must have been seen today or earlier.")
    refusal.seen_by, refusal.seen_on = evidence.seen_by.strip(), evidence.seen_on
    refusal.evidence = evidence.words.strip()
    refusal.version += 1
    refusal.save()
    record(by=by, act="change", what="see_refusal", subject=refusal)
    return refusal


@logged
def withdraw_refusal(
    *, by: Actor, refusal: Refusal, on: date, said_by: str, words: str = ""
) -> Refusal:
    """The person takes it back. They need no paper, and no reason."""
    refuse_if(rules.why_not_change_ahead(refusal, by))
    if not said_by.strip():
        raise Refused("Say who told us that it is withdrawn.")
    if on > clock.today():
        raise Refused("Choose a day that has come.")
    why = f"{said_by.strip()}: {words.strip()}" if words.strip() else said_by.strip()
    refusal.taken_back_on, refusal.why_taken_back = on, why
    refusal.version += 1
    refusal.save(update_fields=["taken_back_on", "why_taken_back", "version"])
    record(by=by, act="change", what="withdraw_refusal", subject=refusal)
    return refusal
