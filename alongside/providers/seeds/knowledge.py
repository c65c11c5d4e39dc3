"""What was told of the demo's services, and what was answered: `knowledge.toml`."""

import tomllib
from collections.abc import Callable, Iterator
from datetime import datetime, time, timedelta
from functools import partial
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from django.utils import timezone

from alongside.access import actor, clock, identity
from alongside.access.actor import Actor
from alongside.access.models import User
from alongside.providers import actions
from alongside.providers.models import KnowledgeItem, KnowledgeReply, Service
from alongside.providers.rules.knowledge import Known, Withheld
from alongside.standards import frameworks

FILE = Path(__file__).parent.parent / "demo" / "knowledge.toml"
BUYER = "Graham Illingworth"
NEW_MANAGER, BEGAN = "Obinna Eze", 34  # he reads what was told before on his first day
READ_SINCE = 200  # for how many days back it is told who read it when
PARTS = ("voice", "key_question", "tone", "how", "reliability", "kind")

Told = dict[str, Any]
Step = tuple[datetime, Callable[[], object]]


def plant(*, small: bool = False) -> str:
    """Let each thing be told, read and answered on its day, unless that was done.
    `small` keeps to what is told of the first service and what is held back."""
    content = tomllib.loads(FILE.read_text(encoding="utf-8"))
    there = set(Service.objects.values_list("name", flat=True))
    items = [told for told in content["items"] if told["service"] in there]
    if small:
        first = items[0]["service"] if items else ""
        items = [t for t in items if t["service"] == first or "held" in t]
    if _is_done():
        return "there already"
    managers, made = content["managers"], dict[int, int]()
    steps = [
        step
        for number, told in enumerate(items)
        for step in _steps(number, told, managers.get(told["service"], ""), made)
    ]
    for at, take in sorted(steps, key=lambda step: step[0]):
        with clock.set_to(at):
            take()
    return f"{len(items)} things told of services"


def _is_done() -> bool:
    with identity.seen_as(_by(BUYER).principals):
        return KnowledgeItem.objects.filter(told_once=_uid(0)).exists()


def _uid(number: int) -> UUID:
    return uuid5(NAMESPACE_URL, f"alongside/demo/knowledge/{number}")


def _at(days_ago: int, hour: int, minute: int = 0) -> datetime:
    day = timezone.localdate() - timedelta(days=days_ago)
    return timezone.make_aware(datetime.combine(day, time(hour, minute)))


def _by(name: str) -> Actor:
    return actor.of_user(User.objects.get(full_name=name))


def _item(by: Actor, pk: int) -> KnowledgeItem:
    """The item as whoever acts sees it."""
    with identity.seen_as(by.principals):
        return KnowledgeItem.objects.select_related("service__team").get(pk=pk)


def _steps(
    number: int, told: Told, manager: str, made: dict[int, int]
) -> Iterator[Step]:
    days = told["days_ago"]
    yield _at(days, 15, number % 60), partial(_tell, number, told, made)
    is_recent = days < READ_SINCE
    if told["by"] != BUYER and is_recent:
        yield _at(days - 1, 9, number % 60), partial(_read, BUYER, number, made)
    if manager and manager != told["by"] and "held" not in told and is_recent:
        read = min(days - 2, BEGAN) if manager == NEW_MANAGER else days - 2
        yield _at(read, 10, number % 60), partial(_read, manager, number, made)
    if same := told.get("same"):
        yield _at(days - 1, 12), partial(_link, number, number - same, made)
    if reply := told.get("reply"):
        yield _at(reply["days_ago"], 11), partial(_reply, manager, reply, number, made)
    if answer := told.get("answer"):
        yield _at(answer["days_ago"], 14), partial(_answer, answer, number, made)
    if came := told.get("came"):
        yield _at(came["days_ago"], 16), partial(_came, came, number, made)
    if wrong := told.get("mistaken"):
        yield _at(wrong["days_ago"], 13), partial(_take_back, told, number, made)


def _tell(number: int, told: Told, made: dict[int, int]) -> None:
    item = actions.tell_about_service(
        by=_by(told["by"]),
        service=Service.objects.select_related("team").get(name=told["service"]),
        known=_known(told),
        withheld=_withheld(told),
        is_name_told=not told.get("name_kept", False),
        told_once=_uid(number),
    )
    made[number] = item.pk


def _known(told: Told) -> Known:
    said = dict(zip(PARTS, told["is"].split(), strict=True))
    item = told.get("item", "")
    return Known(
        **said,
        words=told["words"],
        happened_on=clock.today(),
        who_says=told.get("who_says", ""),
        indicator=told.get("indicator", ""),
        framework_item=item,
        items_framework=frameworks.in_force(clock.today()).code if item else "",
    )


def _withheld(told: Told) -> Withheld | None:
    held = told.get("held")
    if held is None:
        return None
    until = clock.now() + timedelta(days=held["days"])
    return Withheld(held["reason"], held["words"], until)


def _read(name: str, number: int, made: dict[int, int]) -> None:
    by = _by(name)
    actions.note_read(by=by, items=[_item(by, made[number])])


def _link(number: int, first: int, made: dict[int, int]) -> None:
    by = _by(BUYER)
    item, stands = _item(by, made[number]), _item(by, made[first])
    actions.say_same_event(by=by, item=item, first=stands)


def _reply(name: str, told: Told, number: int, made: dict[int, int]) -> None:
    by = _by(name)
    item, wrong = _item(by, made[number]), told.get("wrong", False)
    actions.reply_to_knowledge(by=by, item=item, words=told["words"], says_wrong=wrong)


def _answer(told: Told, number: int, made: dict[int, int]) -> None:
    by = _by(told["by"])
    with identity.seen_as(by.principals):
        rows = KnowledgeReply.objects.select_related("item")
        reply = rows.get(item=made[number])
    said = {"result": told["result"], "words": told["words"]}
    actions.answer_wrong_knowledge(by=by, reply=reply, **said)


def _came(told: Told, number: int, made: dict[int, int]) -> None:
    by = _by(told["by"])
    item = _item(by, made[number])
    actions.say_what_came_of_it(by=by, item=item, words=told["words"])


def _take_back(told: Told, number: int, made: dict[int, int]) -> None:
    by = _by(told["by"])
    item, why = _item(by, made[number]), told["mistaken"]["why"]
    actions.take_back_knowledge(by=by, item=item, why=why)
