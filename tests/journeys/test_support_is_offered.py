"""Another service offers help, the manager says yes, and a daughter says it is felt."""

from collections.abc import Callable
from types import ModuleType

import pytest

from alongside.access import actions as access
from alongside.access import actor
from alongside.access.models import User
from alongside.agreed.models import Rung
from alongside.providers.actions import climb_plan_line
from alongside.providers.models import ImprovementLine, ImprovementPlan, Service
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey

HOME = "Gannet House"
HELPER, MANAGER, BUYER = "Gwen Tallis", "Vikram Sethi", "Graham Illingworth"
OFFER = "Two of our night staff work one night beside yours, and yours one with us."
OFFERED = "Help from Harbour Row Supported Living"
PLAN = "Nights and mornings that belong to the people who live here"
HER_WORDS = "She was awake at three, and somebody sat with her. She told me about it."


def test_support_is_offered_and_residents_feel_it(
    somebody: Callable[..., Visitor], given: ModuleType
):
    visitor = somebody("phone")
    home = Service.objects.get(name=HOME)
    _gwen_offers(visitor, home)
    _vikram_says_yes(visitor)
    plan = _what_was_planned_is_done_and_looked_at(home)
    _graham_asks_a_daughter(visitor, plan)


def _gwen_offers(gwen: Visitor, home: Service) -> None:
    gwen.sign_in_as(HELPER)
    gwen.go(f"/services/{home.pk}/support/offer/", "Offer help")
    gwen.pick(kind="peer")
    gwen.write(words=OFFER)
    gwen.press("Offer this", then="Services that help each other")
    gwen.reads("Offered, not answered yet")
    gwen.sign_out()


def _vikram_says_yes(vikram: Visitor) -> None:
    vikram.sign_in_as(MANAGER)
    vikram.press(OFFER[:40], then=OFFERED)
    vikram.press("Say yes", then="Say yes")
    vikram.write(words="Yes, please. Thursday is our longest night.")
    vikram.press("Keep this", then=OFFERED)
    vikram.reads("Yes, please")
    vikram.sign_out()


def _what_was_planned_is_done_and_looked_at(home: Service) -> str:
    """Whoever runs the home does every line still to do, and somebody who does not
    looks at it. Gives the address of the plan."""
    manager, buyer = (_acting(name) for name in (MANAGER, BUYER))
    with access.at_the_desk_of(home.team):
        plan = ImprovementPlan.objects.get(service=home, title=PLAN)
        rows = ImprovementLine.objects.filter(plan=plan, dropped_at=None)
        to_do = list(rows.filter(action__state="to_do").select_related("plan"))
    for line in to_do:
        for by, kind in ((manager, Rung.Kind.DONE), (buyer, Rung.Kind.VERIFIED)):
            said = "Two people every night since Monday."
            climb_plan_line(by=by, line=line, kind=kind, words=said)
    return f"/improvement-plans/{plan.pk}/"


def _acting(name: str) -> actor.Actor:
    return actor.of_user(User.objects.get(full_name=name))


def _graham_asks_a_daughter(graham: Visitor, plan: str) -> None:
    graham.sign_in_as(BUYER)
    graham.go(plan, PLAN)
    graham.reads("Not everything is finished")
    graham.press("Was it felt?", then="Was it felt?")
    graham.pick(is_so="yes")
    graham.write(words=HER_WORDS, said_by="A daughter")
    graham.press("Keep this", then=PLAN)
    graham.reads("Nobody who lives there, and no family, has been asked yet")
    graham.press("Write down what they say", then="Is it better for them?")
    graham.pick(voice="families", is_better="yes")
    graham.write(who="A daughter", words=HER_WORDS)
    graham.press("Keep this", then=PLAN)
    graham.press("It is done and felt", then="It is done and felt")
    graham.reads(HER_WORDS)
    graham.write(words="Seen at midnight, and felt by those who live there.")
    graham.press("Keep this", then=PLAN)
    graham.reads("Done and felt, to be looked at again", "Looked at again")
