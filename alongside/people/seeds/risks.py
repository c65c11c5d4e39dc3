"""What the demo's people want to do that carries a risk, from `cast/risks.toml`."""

import tomllib
from datetime import timedelta
from typing import Any
from uuid import uuid4

from alongside.access import clock
from alongside.agreed.actions import ToDo, View
from alongside.people.actions import risk as writing
from alongside.people.actions import risk_agreed as agreeing
from alongside.people.models import Person, Risk
from alongside.people.queries import risk as queries
from alongside.people.rules.decisions import OptionSaid
from alongside.people.rules.risk import (
    AgreementSaid,
    DissentSaid,
    HarmSaid,
    HolderSaid,
    LookSaid,
    OpinionSaid,
    RiskSaid,
)
from alongside.people.seeds.decisions import acting, moment
from alongside.people.seeds.record import CAST


def plant(*, small: bool = False) -> str:
    """Write down every risk of the file; say how many."""
    file = CAST / "risks.toml"
    told = tomllib.loads(file.read_text(encoding="utf-8"))["risk"]
    for one in told:
        _risk(one)
    return f"{len(told)} risks worth thinking about"


def _risk(told: dict[str, Any]) -> None:
    days = told.get("look_again_in_days")
    again = clock.today() + timedelta(days=days) if days else None
    with acting(told) as by:
        person = Person.objects.select_related("user").get(name=told["person"])
        said = _said(told, person, again)
        risk = writing.begin_risk(by=by, person=person, said=said, uid=uuid4())
    if "agreed" in told:
        _agree(risk, told["agreed"])
    if "to_do" in told:
        _to_do(risk, told["to_do"])
    for look in told.get("look", ()):
        _look(risk, look)


def _said(told: dict[str, Any], person: Person, again: Any) -> RiskSaid:
    return RiskSaid(
        wants=told["wants"],
        why_it_matters=told["why_it_matters"],
        why_said_by=told.get("why_said_by", person.called),
        benefits=tuple(told["benefits"]),
        harms=tuple(HarmSaid(*one) for one in told["harms"]),
        ways=tuple(OptionSaid(*one) for one in told.get("ways", ())),
        opinions=tuple(OpinionSaid(*one) for one in told.get("opinions", ())),
        safeguards=tuple(told.get("safeguards", ())),
        contingency=told.get("contingency", ""),
        trigger=told.get("trigger", ""),
        look_again_on=again,
        holders=tuple(HolderSaid(*one) for one in told.get("holders", ())),
    )


def _view(told: dict[str, Any]) -> View:
    return View(how="first_hand", words=told["view"], support=told["support"])


def _agree(risk: Risk, told: dict[str, Any]) -> None:
    with acting(told) as by:
        said = AgreementSaid(
            result=told["result"],
            decided=told["decided"],
            agreed_on=clock.today(),
            dissents=tuple(DissentSaid(*one) for one in told["dissents"]),
        )
        agreeing.agree_risk(
            by=by,
            risk=risk,
            said=said,
            view=_view(told),
            seen=queries.newest_sheet(by, risk).pk,
            uid=uuid4(),
        )


def _to_do(risk: Risk, told: dict[str, Any]) -> None:
    due_on = clock.today() + timedelta(days=told["due_in_days"])
    with acting(told) as by:
        sheet = queries.newest_sheet(by, risk)
        to_do = ToDo(
            what=told["what"],
            serves=sheet.why_it_matters,
            serves_kind="wish",
            due_on=due_on,
            owner_name=told["owner_name"],
        )
        safeguard = list(sheet.safeguards.all())[told["safeguard"]]
        writing.act_on_safeguard(by=by, risk=risk, safeguard=safeguard, to_do=to_do)


def _look(risk: Risk, told: dict[str, Any]) -> None:
    held = moment(told["on"]).date()
    again = clock.today() + timedelta(days=told["look_again_in_days"])
    said = LookSaid(
        looked_on=held,
        what_happened=told["what_happened"],
        result=told["result"],
        look_again_on=again,
    )
    with acting(told) as by:
        agreeing.look_at_risk(
            by=by, risk=risk, said=said, view=_view(told), uid=uuid4()
        )
