"""The demo's conversations, feelings and promises, from `cast/conversations.toml`."""

import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, time, timedelta
from typing import Any

from django.utils import timezone

from alongside.access import actor, clock, identity
from alongside.access.actor import Actor
from alongside.access.models import User
from alongside.agreed import actions as agreed
from alongside.agreed.actions import ToDo
from alongside.agreed.models import Action
from alongside.people import actions, queries
from alongside.people.models import Conversation, Person
from alongside.people.seeds.record import CAST

Told = dict[str, Any]
DESK = "josh.pereira@westmere.example"  # of the team that is in everybody's circle


def plant() -> None:
    """Make each conversation, what came of it, and each time somebody said how they
    felt."""
    text = (CAST / "conversations.toml").read_text(encoding="utf-8")
    told = tomllib.loads(text)
    for talk in told["conversations"]:
        _converse(talk)
    for one in told["check_ins"]:
        for said in one["said"]:
            _check_in(one["person"], said)


def _converse(told: Told) -> None:
    by = _acting(told["by"])
    with _at(told["days_ago"], told["hour"]):
        person = _person_of(by, told["person"])
        row = actions.keep_conversation(by=by, person=person, sheet=_sheet(told))
        made = [(_promise(by, row, one), one) for one in told.get("actions", ())]
    for action, one in made:
        for rung in one.get("rungs", ()):
            with _at(rung["days_ago"], 17):
                _climb(action, rung)


def _sheet(told: Told) -> dict[str, str]:
    sheet = {name: told[name] for name in Conversation.DETAILS if name in told}
    sheet["held_on"] = clock.today().isoformat()
    sheet |= told["answers"]
    sheet |= {f"feeling_{part}": said for part, said in told["feelings"].items()}
    for number, own in enumerate(told.get("own", ()), start=1):
        sheet |= {f"own_{number}": own["words"], f"own_{number}_asked": own["asked"]}
    return sheet


def _promise(by: Actor, row: Conversation, told: Told) -> Action:
    with identity.seen_as(by.principals):
        answer = queries.answers_of(row)[told["from"]]
    owner = User.objects.get(email=told["owner"]) if told["owner"] else None
    if owner:
        _let_in(actor.of_user(owner), row.person)
    to_do = ToDo(
        what=told["what"],
        serves=told["serves"],
        serves_kind=told["serves_kind"],
        due_on=clock.today() + timedelta(days=told["due_in"]),
        owner=owner,
        owner_name=told["owner_name"],
    )
    return actions.agree_to_do(by=by, person=row.person, to_do=to_do, answer=answer)


def _climb(action: Action, told: Told) -> None:
    by, words = _acting(told["by"]), told["words"]
    is_so = told.get("is_so", True)
    if told["kind"] == "done":
        agreed.say_done(by=by, action=action, words=words)
    elif told["kind"] == "verified":
        agreed.check_done(by=by, action=action, words=words, is_so=is_so)
    else:
        agreed.say_felt(by=by, action=action, words=words, is_so=is_so)


def _check_in(name: str, said: Told) -> None:
    by = actor.of_user(User.objects.get(full_name=name))
    with _at(said["days_ago"], said["hour"]):
        actions.check_in(
            by=by,
            person=_person_of(by, name),
            feeling=said["feeling"],
            words=said["words"],
        )


def _person_of(by: Actor, name: str) -> Person:
    """The person, who lets in whoever they talk with and is not in their circle yet."""
    desk = _acting(DESK)
    with identity.seen_as(desk.principals):
        person = queries.people(desk).select_related("user").get(name=name)
    _let_in(by, person)
    return person


def _let_in(by: Actor, person: Person) -> None:
    with identity.seen_as(by.principals):
        is_in = queries.people(by).filter(pk=person.pk).exists()
    if not is_in and by.user:
        actions.let_into_circle(
            by=_acting(DESK),
            person=person,
            principal_id=by.user.principal_id,
            purpose="working_with_person",
            told="yes",
        )


def _acting(email: str) -> Actor:
    return actor.of_user(User.objects.get(email=email))


@contextmanager
def _at(days_ago: int, hour: int) -> Iterator[None]:
    """A time of day so many days ago, in London."""
    day = timezone.localdate() - timedelta(days=days_ago)
    moment = timezone.make_aware(datetime.combine(day, time(hour, 10)))
    with clock.set_to(moment):
        yield
