"""Examples of the actions on what a person wants to do that carries a risk."""

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import uuid4

from alongside.access import actions as access
from alongside.people.actions import risk as actions
from alongside.people.actions import risk_agreed as agreeing
from alongside.people.models import RiskSheet
from tests.architecture.world import World
from tests.factories import risks as factories
from tests.factories import talks

Example = Callable[[World], Callable[[], Any]]


def _sheet(w: World) -> RiskSheet:
    with access.at_the_desk_of(w.team):
        return RiskSheet.objects.filter(risk=w.wanted).order_by("-pk")[0]


def _agreed(w: World) -> Callable[[], Any]:
    return partial(
        agreeing.agree_risk,
        by=w.manager,
        risk=w.wanted,
        said=factories.agreement("agree_with_dissent"),
        view=factories.HEARD,
        seen=_sheet(w).pk,
        uid=uuid4(),
    )


def _looked(w: World) -> Callable[[], Any]:
    factories.agreed(w.manager, w.wanted)
    return partial(
        agreeing.look_at_risk,
        by=w.manager,
        risk=w.wanted,
        said=factories.look(),
        view=factories.HEARD,
        uid=uuid4(),
    )


def _thought_again(w: World) -> Callable[[], Any]:
    factories.agreed(w.manager, w.wanted, "not_agree")
    return partial(agreeing.think_again, by=w.manager, risk=w.wanted)


def _acted(w: World) -> Callable[[], Any]:
    with access.at_the_desk_of(w.team):
        one = _sheet(w).safeguards.first()
    act = partial(actions.act_on_safeguard, by=w.manager, risk=w.wanted)
    return partial(act, safeguard=one, to_do=talks.to_do())


RISKS: dict[str, Example] = {
    "people.begin_risk": lambda w: partial(
        actions.begin_risk,
        by=w.manager,
        person=w.person,
        said=factories.WHOLE,
        uid=uuid4(),
    ),
    "people.write_risk": lambda w: partial(
        actions.write_risk,
        by=w.manager,
        risk=w.wanted,
        step="opinions",
        changes={"opinions": ()},
        seen=_sheet(w).pk,
    ),
    "people.ask_about_risk": lambda w: partial(
        actions.ask_about_risk, by=w.manager, risk=w.wanted, question="Do I go out?"
    ),
    "people.act_on_safeguard": _acted,
    "people.agree_risk": _agreed,
    "people.look_at_risk": _looked,
    "people.think_again": _thought_again,
}


def fill_risks(w: World) -> None:
    """Leave a trace in every table of what carries a risk."""
    for name in ("ask_about_risk", "act_on_safeguard", "agree_risk"):
        RISKS[f"people.{name}"](w)()
    factories.looked(w.manager, w.wanted)
