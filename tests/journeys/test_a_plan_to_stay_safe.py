"""Risk is left: a plan is made with her, somebody rings, and she says it was felt."""

from collections.abc import Callable
from datetime import date, timedelta
from types import ModuleType

import pytest

from tests.journeys import council_steps as council
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey

CALL = "Ring her every evening at eight, and let it ring ten times."
IF_WRONG = "Go round the same evening. If nobody opens, ring 999."
RISK = "He still has a key to the street door."
YES = "Marta may ring. He may not know about it."
PLAN, OWN = "The plan to stay safe", "My plan to stay safe"


def test_a_plan_to_stay_safe_is_hers_and_is_looked_at_again(
    somebody: Callable[..., Visitor], given: ModuleType
):
    with given.days_ago(10):
        case = given.an_enquiry("Rosamund Tey")
    manager, worker = somebody("desk"), somebody("desk")
    person = somebody("phone")
    manager.sign_in_as(council.MANAGER)
    worker.sign_in_as(council.WORKER)
    person.sign_in_as(case.name)

    _makes_a_plan(worker, case)
    _reads_it(person, case)
    _does_it(worker, manager)
    _felt_it(person, case)
    _looks_again(worker, case)

    person.go(f"{case.enquiry}plan/", OWN)
    person.reads("We looked at it again", "She has a new lock.")


def _day(name: str, days: int) -> dict[str, str]:
    on = date.today() + timedelta(days=days)
    parts = {"day": on.day, "month": on.month, "year": on.year}
    return {f"{name}_{part}": str(number) for part, number in parts.items()}


def _makes_a_plan(worker: Visitor, case) -> None:  # type: ignore[no-untyped-def]
    worker.go(case.enquiry, case.title)
    worker.press("Make a plan to stay safe", then=PLAN)
    worker.press("Add what somebody will do", then="What somebody will do")
    worker.press("Put it into the plan", then="What somebody will do")
    worker.reads("Say who will do it", "Write what is done if it goes wrong")
    worker.write(what=CALL, owner_name="Marta", if_wrong=IF_WRONG, **_day("due_on", 2))
    worker.pick(wish="other")
    worker.write(serves="To sleep without listening for the door")
    worker.press("Put it into the plan", then=PLAN)
    worker.reads("It is in the plan.", CALL, "It is being written.")
    worker.press("Agree on it with them", then="Agree on the plan")
    worker.pick(how="first_hand")
    worker.write(words=YES, risk=RISK, **_day("review_on", 21))
    worker.press("Agree on it", then=PLAN)
    worker.reads("We look at it again by", YES)


def _reads_it(person: Visitor, case) -> None:  # type: ignore[no-untyped-def]
    person.go(case.enquiry, "What I want")
    person.press("Read the plan", then=OWN)
    person.reads(CALL, IF_WRONG, RISK, YES)
    person.does_not_read("Add what somebody will do")


def _does_it(worker: Visitor, manager: Visitor) -> None:
    worker.press("It is done", then="It is done")
    worker.write(words="Marta rang on Monday and on Tuesday.")
    worker.press("Keep this", then=PLAN)
    manager.go(worker.page.url, PLAN)
    manager.press("Check it", then="Check it")
    manager.pick(is_so="yes")
    manager.write(words="I asked Marta, and then her.")
    manager.press("Keep this", then=PLAN)


def _felt_it(person: Visitor, case) -> None:  # type: ignore[no-untyped-def]
    person.go(f"{case.enquiry}plan/", OWN)
    person.press("Was it felt?", then="Did you feel the difference?")
    person.pick(is_so="yes")
    person.write(words="I put the telephone by the bed. I sleep.")
    person.press("Keep this", then=OWN)
    person.reads("felt the difference", "Finished")


def _looks_again(worker: Visitor, case) -> None:  # type: ignore[no-untyped-def]
    worker.go(f"{case.enquiry}plan/", PLAN)
    worker.press("Look at it again with them", then="Look at the plan again")
    worker.pick(how="first_hand", still_wanted="yes", what_next="goes_on")
    worker.write(
        words="Go on ringing.", risk="She has a new lock.", **_day("review_on", 60)
    )
    worker.press("Keep this", then=PLAN)
    worker.reads("We looked at it again", "Yes, as it is")
