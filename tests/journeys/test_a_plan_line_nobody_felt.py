"""A plan line nobody felt is not finished."""

from types import ModuleType

import pytest

from tests.journeys.council_steps import MANAGER
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey

LINE = "Somebody walks to the beach huts with me."
PLAN = "The plan"


def test_a_line_nobody_felt_is_not_finished(desk: Visitor, given: ModuleType):
    home = given.a_person("Leonora Tideswell")
    desk.sign_in_as(MANAGER)
    desk.go(f"{home}plan/", PLAN)
    desk.press("Add a line", then="A line for the plan")
    desk.write(words=LINE, serves="The huts. I painted number nine.")
    desk.pick(serves_kind="interest", proposer="person")
    desk.press("Keep this", then=PLAN)
    desk.press(LINE, then=LINE)
    desk.reads("They have not been asked yet whether they agree to these words.")

    desk.press("Say whether it is agreed", then="Is this agreed?")
    desk.pick(verb="agree")
    desk.press("Keep this", then="Is this agreed?")
    desk.reads("Say how the person was involved, or why they were not")
    desk.pick(how="first_hand", answer="yes")
    desk.write(words="If it is you that comes, yes.")
    desk.press("Keep this", then="Is this agreed?")
    desk.reads("Nobody has looked yet at whether an advocate is needed.")
    desk.write(why_without="She asked us to begin on Friday. We look at it on Monday.")
    desk.press("Keep this", then=LINE)
    desk.reads("Agreed", "If it is you that comes, yes.")

    desk.press("Agree what somebody will do")
    desk.write(what="Walk there on Friday.", owner_name="Her nephew")
    desk.write(due_on_day="1", due_on_month="12", due_on_year="2099")
    desk.press("We agree", then=LINE)
    desk.reads("Walk there on Friday.", "It is still to be done.")

    _ends(desk)


def _ends(desk: Visitor) -> None:
    """It is not finished because a worker says so; it is when she does."""
    desk.press("It has ended", then="It has ended")
    desk.pick(ended_as="did_its_job", who_says="other")
    desk.write(why="The summer is over.")
    desk.press("Let it end", then="It has ended")
    desk.reads("Nobody has felt it yet, so it is not finished.")
    desk.pick(who_says="person")
    desk.write(why="Number nine is still blue. I saw it.")
    desk.press("Let it end", then=PLAN)
    desk.reads("Ended. It stays readable.")
