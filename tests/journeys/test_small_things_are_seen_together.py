"""Small things from five people are seen together in time, and silence is noticed."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from alongside.access import clock
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey

LIST = "Early warning"
TOGETHER = "Rowan Bank: several people see the same"
MORE = "Ashdale Court: more is heard than before"
QUIET = "Saltwick Court Nursing Home: less is told than before"


def test_small_things_from_five_people_are_seen_together_in_time(
    somebody: Callable[..., Visitor],
):
    buyer = somebody("desk")
    buyer.sign_in_as("Graham Illingworth")
    buyer.go("/early-warning/?which=all", LIST)
    buyer.press(TOGETHER, then="Rowan Bank", nth=1)
    buyer.reads("glasses in the laundry", "still in bed", "No drinks within reach")
    buyer.reads("Two of our evening staff left", "We offer help")
    buyer.go("/early-warning/", LIST)
    buyer.press(MORE, then="Ashdale Court")
    buyer.reads("we would expect", "by chance at one service", "It may be nothing")
    _answers(buyer)

    _manager_reads(somebody("phone"))


def test_silence_is_noticed(somebody: Callable[..., Visitor]):
    buyer = somebody("desk")
    buyer.sign_in_as("Beatriz Fonseca")
    buyer.go("/early-warning/", LIST)
    buyer.press(QUIET, then="Saltwick Court Nursing Home")
    buyer.reads("reports of small things from the service itself", "may have left")
    buyer.reads("what we no longer hear")


def _answers(buyer: Visitor) -> None:
    """What is answered leads to the visit that was promised, and stays beside it."""
    question = buyer.page.url
    buyer.press("Answer it", then="Answer this question")
    buyer.pick(answer="visit")
    buyer.write(words="I come with Farah and a resident’s daughter.")
    buyer.watch.expect_status(422)
    buyer.press("Send", then="Answer this question")
    buyer.reads("Say by when")
    day = clock.today() + timedelta(days=5)
    buyer.write(
        by_when_day=str(day.day),
        by_when_month=str(day.month),
        by_when_year=str(day.year),
    )
    buyer.press("Send", then="Arrange a visit, or write one up")
    buyer.go(question, "Ashdale Court")
    buyer.reads("I come with Farah and a resident’s daughter.")


def _manager_reads(manager: Visitor) -> None:
    manager.sign_in_as("Shirley Cotterill")
    manager.go("/early-warning/", LIST)
    manager.press(TOGETHER, then="Rowan Bank")
    manager.reads("only soft food")
    manager.press("Say what you know", then="What do you know that we do not?")
    manager.write(words="The new ones have started. Evenings are calm again.")
    manager.press("Send", then="Rowan Bank")
    manager.reads("Evenings are calm again.")
