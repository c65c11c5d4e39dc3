"""What was noticed about the demo's people, and what stands in the way.

Told in `cast/noticing.toml`; each line is written by its action, on its day.
"""

import tomllib
from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import partial
from typing import Any
from uuid import uuid4

from alongside.access import actions as access
from alongside.access import actor, clock
from alongside.access import queries as access_queries
from alongside.access.actor import Actor
from alongside.access.models import Team, User
from alongside.agreed.actions import View
from alongside.people.actions import barrier, noticing
from alongside.people.models import Barrier, Noticing, Person
from alongside.people.seeds.record import CAST

FILE = CAST / "noticing.toml"
Told = dict[str, Any]
Step = tuple[float, Callable[[], object]]


def plant() -> str:
    """Let everybody notice, talk and answer, the earliest first; say how many."""
    told = tomllib.loads(FILE.read_text(encoding="utf-8"))
    team = access_queries.receiving_team()
    if team is None:
        raise LookupError("The partnership must be there before what was noticed.")
    steps = [*_noticings(told, team), *_barriers(told, team)]
    for days_ago, take in sorted(steps, key=lambda step: -step[0]):
        with clock.set_to(clock.now() - timedelta(days=days_ago)):
            take()
    return (
        f"{len(told['noticed'])} things noticed, {len(told['in_the_way'])} in the way"
    )


def _acting(email: str) -> Actor:
    return actor.of_user(User.objects.get(email=email))


def _person(name: str, team: Team) -> Person:
    with access.at_the_desk_of(team):
        return Person.objects.get(name=name)


def _noticings(told: Told, team: Team) -> Iterator[Step]:
    for one in told["noticed"]:
        yield one["days_ago"], partial(_notice, one, team)
    for one in told["talked"]:
        yield one["days_ago"], partial(_talk, one, team)


def _notice(told: Told, team: Team) -> None:
    noticing.notice_change(
        by=_acting(told["by"]),
        person=_person(told["person"], team),
        noticed=noticing.Noticed(
            words=told["words"], when=told["when"], how=told["how"]
        ),
        uid=uuid4(),
    )


def _talk(told: Told, team: Team) -> None:
    person = _person(told["person"], team)
    with access.at_the_desk_of(team):
        newest = Noticing.objects.filter(person=person).latest("pk")
    noticing.talk_over(
        by=_acting(told["by"]),
        person=person,
        up_to=newest,
        talk=noticing.Talk(
            talked_by=told["talked_by"],
            talked_on=clock.today(),
            what_came=told["what_came"],
        ),
        view=View(how="first_hand", words=told["words"], support=told["support"]),
        uid=uuid4(),
    )


def _barriers(told: Told, team: Team) -> Iterator[Step]:
    for one in told["in_the_way"]:
        made: list[Barrier] = []
        yield one["days_ago"], partial(_name, one, team, made)
        if "owner" in one:
            yield one["owned_days_ago"], partial(_own, one, made)
        if "answer" in one:
            yield one["answered_days_ago"], partial(_answer, one, made)


def _name(told: Told, team: Team, made: list[Barrier]) -> None:
    about = _person(told["person"], team) if "person" in told else None
    named = barrier.InTheWay(words=told["words"], theme=told["theme"], person=about)
    by = _acting(told["by"])
    made.append(barrier.name_barrier(by=by, named=named, team=team, uid=uuid4()))


def _own(told: Told, made: list[Barrier]) -> None:
    barrier.give_owner(
        by=_acting(told["owned_by"]),
        barrier=made[0],
        owner=User.objects.get(email=told["owner"]),
        seen_owner_id=None,
    )


def _answer(told: Told, made: list[Barrier]) -> None:
    barrier.answer_barrier(
        by=_acting(told["owner"]),
        barrier=made[0],
        words=told["answer"],
        what_changed=told.get("what_changed", ""),
        uid=uuid4(),
    )
