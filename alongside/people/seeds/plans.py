"""The demo's plans, from `cast/plans.toml`: each step kept on its day."""

import tomllib
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import uuid4

from alongside.access import clock
from alongside.access.models import User
from alongside.agreed import actions as agreed
from alongside.agreed.actions import ToDo, View
from alongside.agreed.models import Action
from alongside.people.actions import plan as actions
from alongside.people.actions import plan_going as going
from alongside.people.actions.advocacy_steps import consider_need
from alongside.people.models import Outcome, Person, PlanLine, Strength
from alongside.people.queries import advocacy
from alongside.people.rules.plan import Agreement, CaseSaid, LineSaid
from alongside.people.rules.plan_going import WentSaid
from alongside.people.seeds.advocacy import considered
from alongside.people.seeds.decisions import acting, moment
from alongside.people.seeds.record import CAST

Told = dict[str, Any]
SAME = ("words", "serves_kind", "serves", "proposer", "proposed_by")


def plant(*, small: bool = False) -> str:
    """Keep every line of the file, and what to do if something goes wrong."""
    told = tomllib.loads((CAST / "plans.toml").read_text(encoding="utf-8"))
    for one in told["line"]:
        _line(one)
    for one in told["trouble"]:
        _trouble(one)
    return f"{len(told['line'])} lines of plans"


def _line(told: Told) -> None:
    with acting(told) as by:
        person = Person.objects.get(name=told["person"])
        said = LineSaid(
            **{name: told[name] for name in SAME},
            how_often=told["how_often"],
            who_helps=told["who_helps"],
            outcome_id=_pointed_at(Outcome, person, told.get("outcome", "")),
            strength_id=_pointed_at(Strength, person, told.get("strength", "")),
        )
        line = actions.propose_line(by=by, person=person, said=said)
    for step in told.get("step", ()):
        STEPS[step["do"]](line, step, said)


def _pointed_at(
    model: type[Outcome | Strength], person: Person, begins: str
) -> int | None:
    """The row of the person's whose words begin like this. One that is not there is a
    slip in the file."""
    if not begins:
        return None
    rows = model._default_manager.filter(person=person, words__startswith=begins)
    return rows.get().pk


def _agree(line: PlanLine, told: Told, said: LineSaid) -> None:
    view = View(how=told["how"], words=told["view"], support=told["support"])
    names = ("agreed_for_service", "dissent_by", "dissent_words")
    agreement = Agreement(
        told["verb"], told["answer"], **{name: told.get(name, "") for name in names}
    )
    with acting(told) as by:
        seen = PlanLine.objects.get(pk=line.pk).version
        why = told.get("why_without", "")
        actions.agree_line(
            by=by, line=line, said=agreement, view=view, seen=seen, why_without=why
        )


def _change(line: PlanLine, told: Told, said: LineSaid) -> None:
    with acting(told) as by:
        actions.change_line(
            by=by,
            line=line,
            said=replace(said, words=told["words"]),
            why=told["why"],
            seen=PlanLine.objects.get(pk=line.pk).version,
        )


def _act(line: PlanLine, told: Told, said: LineSaid) -> None:
    email = told.get("owner")
    with acting(told) as by:
        to_do = ToDo(
            what=told["what"],
            serves=said.serves,
            serves_kind=said.serves_kind,
            due_on=clock.today() + timedelta(days=told["due_in_days"]),
            owner=User.objects.get(email=email) if email else None,
            owner_name=told.get("owner_name", ""),
        )
        action = actions.do_for_line(by=by, line=line, to_do=to_do)
    for rung in told.get("rung", ()):
        _climb(action, rung)


def _climb(action: Action, told: Told) -> None:
    words, is_so = told["words"], told.get("is_so", True)
    with acting(told) as by:
        if told["kind"] == "done":
            agreed.say_done(by=by, action=action, words=words)
        elif told["kind"] == "verified":
            agreed.check_done(by=by, action=action, words=words, is_so=is_so)
        else:
            agreed.say_felt(by=by, action=action, words=words, is_so=is_so)


def _went(line: PlanLine, told: Told, said: LineSaid) -> None:
    went = WentSaid(
        happened=told["happened"],
        went_on=moment(told["on"]).date(),
        said_by=told["said_by"],
        feeling=told.get("feeling", ""),
        words=told["words"],
    )
    with acting(told) as by:
        going.say_how_it_went(by=by, line=line, said=went, uid=uuid4())


def _trouble(told: Told) -> None:
    tried, holds = told.get("tried_days_ago"), told.get("holds_for_days")
    today = clock.today()
    said = CaseSaid(
        when=told["when"],
        what_to_do=told["what_to_do"],
        whom_to_ring=told["whom_to_ring"],
        said_by=told["said_by"],
        tried_on=today - timedelta(days=tried) if tried else None,
        holds_until=today + timedelta(days=holds) if holds else None,
    )
    with acting(told) as by:
        person = Person.objects.get(name=told["person"])
        actions.plan_for_trouble(by=by, person=person, said=said)


def _look(line: PlanLine, told: Told, said: LineSaid) -> None:
    """Look at whether an advocate is needed, before anything is agreed."""
    with acting(told) as by:
        need = advocacy.newest_assessment_need(by, line.person)
        assert need
        consider_need(by=by, need=need, told=considered(told), seen=need.version)


STEPS: dict[str, Callable[[PlanLine, Told, LineSaid], None]] = {
    "look": _look,
    "agree": _agree,
    "change": _change,
    "act": _act,
    "went": _went,
}
