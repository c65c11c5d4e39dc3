"""What the demo's people plan ahead, from `cast/ahead.toml`, each kept on its day."""

import tomllib
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

from alongside.access import actor, clock, identity
from alongside.access.actor import Actor
from alongside.access.models import User
from alongside.people.actions import ahead as actions
from alongside.people.actions import ahead_document as papers
from alongside.people.actions import refusal as refusing
from alongside.people.actions.authority import Evidence
from alongside.people.actions.told import Source
from alongside.people.models import Person
from alongside.people.rules.ahead_said import (
    AskedSaid,
    DocumentSaid,
    RefusalSaid,
    WishSaid,
)
from alongside.people.seeds.record import CAST

REFUSAL = (
    "treatment",
    "circumstances",
    "covers_life",
    "is_written",
    "is_signed",
    "is_witnessed",
    "says_even_so",
    "witness",
    "where_kept",
)


def plant(*, small: bool = False) -> str:
    """Write down what each of them plans; say how many do."""
    file = CAST / "ahead.toml"
    told = tomllib.loads(file.read_text(encoding="utf-8"))["person"]
    for one in told:
        _person(one)
    return f"{len(told)} who were asked about planning ahead"


def _days(told: dict[str, Any], name: str, *, ago: bool) -> date | None:
    days = told.get(name)
    if days is None:
        return None
    return clock.today() + timedelta(days=-days if ago else days)


def _person(told: dict[str, Any]) -> None:
    by = actor.of_user(User.objects.get(email=told["by"]))
    when = clock.now() - timedelta(days=told["days_ago"])
    asked = told.get("asked", {})
    again = _days(asked, "ask_again_in_days", ago=False)
    refusals = [(_refusal(one), one) for one in told.get("refusal", ())]
    documents = [_document(one) for one in told.get("document", ())]
    with identity.seen_as(by.principals):
        person = Person.objects.get(name=told["name"])
    source = Source(told["said_by"], told.get("how", "own"), when.date())
    with clock.set_to(when):
        for wish in told.get("wishes", ()):
            said = WishSaid(**wish)
            actions.add_ahead_wish(by=by, person=person, said=said, source=source)
        for refused, one in refusals:
            _refuse(by, person, refused, source, one)
    with clock.set_to(when + timedelta(days=7)):
        for paper in documents:
            papers.add_document(by=by, person=person, said=paper, source=source)
        if asked:
            _ask(by, person, asked | {"again": again, "source": source})


def _refusal(told: dict[str, Any]) -> RefusalSaid:
    same = {name: told[name] for name in REFUSAL if name in told}
    return RefusalSaid(**same, made_on=_days(told, "made_days_ago", ago=True))


def _document(told: dict[str, Any]) -> DocumentSaid:
    same = ("what", "where_kept", "made_by", "who_has_it", "checked_by")
    checked_on = _days(told, "checked_days_ago", ago=True)
    return DocumentSaid(**{name: told[name] for name in same}, checked_on=checked_on)


def _refuse(
    by: Actor, person: Person, said: RefusalSaid, source: Source, told: dict[str, Any]
) -> None:
    refusal = refusing.add_refusal(by=by, person=person, said=said, source=source)
    if "seen" in told:
        evidence = Evidence(told["seen_by"], clock.today(), told["seen"])
        refusing.see_refusal(by=by, refusal=refusal, evidence=evidence, seen=1)


def _ask(by: Actor, person: Person, told: dict[str, Any]) -> None:
    said = AskedSaid(
        answer=told["answer"],
        said_by=told.get("said_by", told["source"].said_by),
        words=told.get("words", ""),
        ask_again_on=told["again"],
    )
    actions.answer_ahead(by=by, person=person, said=said, uid=uuid4())
