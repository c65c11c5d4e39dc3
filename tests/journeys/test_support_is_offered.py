"""Another service offers help, the manager says yes, and a daughter says it is felt."""

from collections.abc import Callable

import pytest

from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey

OFFER = "Two of our night staff work one night beside yours, and yours one with us."
PLAN = "Nights and mornings that belong to the people who live here"
HER_WORDS = "She was awake at three, and somebody sat with her. She told me about it."
OFFERS = "Help, and what gets better"
HELPING = "Services that help each other"


def test_support_is_offered_and_residents_feel_it(somebody: Callable[..., Visitor]):
    manager = somebody("desk")
    _gwen_offers(manager)
    _vikram_says_yes_and_that_it_is_done(manager)
    _graham_looks_and_a_daughter_is_asked(somebody("phone"))


def _gwen_offers(gwen: Visitor) -> None:
    gwen.sign_in_as("Gwen Tallis")
    gwen.go("/services/?words=Gannet")
    gwen.press("Gannet House", then="Gannet House")
    gwen.press("Offer help to this service", then="Offer help")
    gwen.pick(kind="peer")
    gwen.write(words=OFFER)
    gwen.press("Offer this", then=HELPING)
    gwen.reads("Offered, not answered yet")
    gwen.sign_out()


def _vikram_says_yes_and_that_it_is_done(vikram: Visitor) -> None:
    vikram.sign_in_as("Vikram Sethi")
    vikram.go("/")
    vikram.press(OFFER[:40], then="Help from Harbour Row Supported Living")
    vikram.press("Say yes", then="Say yes")
    vikram.write(words="Yes, please. Thursday is our longest night.")
    vikram.press("Keep this", then="Help from Harbour Row Supported Living")
    vikram.reads("Yes, please")
    vikram.go("/services/?words=Gannet")
    vikram.press("Gannet House", then="Gannet House")
    vikram.press(PLAN, then=PLAN)
    vikram.press("It is done", then="It is done")
    vikram.write(words="Two people every night since Monday.")
    vikram.press("Keep this", then=PLAN)
    vikram.reads("Somebody who does not run the service looks whether it is so")
    vikram.does_not_read("Write down what they say")
    vikram.sign_out()


def _graham_looks_and_a_daughter_is_asked(graham: Visitor) -> None:
    graham.sign_in_as("Graham Illingworth")
    graham.go("/services/?words=Gannet")
    graham.press("Gannet House", then="Gannet House")
    graham.press(PLAN, then=PLAN)
    graham.reads("Not everything is finished")
    graham.press("Check it", then="Check it")
    graham.pick(is_so="yes")
    graham.write(words="I was there at midnight. Two people, and the kettle on.")
    graham.press("Keep this", then=PLAN)
    graham.press("Was it felt?", then="Was it felt?")
    graham.pick(is_so="yes")
    graham.write(words=HER_WORDS, said_by="A daughter")
    graham.press("Keep this", then=PLAN)
    graham.reads("Nobody who lives there, and no family, has been asked yet")
    graham.press("Write down what they say", then="Is it better for them?")
    graham.pick(voice="families", is_better="yes")
    graham.write(who="A daughter", words=HER_WORDS)
    graham.press("Keep this", then=PLAN)
    graham.reads(HER_WORDS)
    graham.press("It is done and felt", then="It is done and felt")
    graham.reads(HER_WORDS)
    graham.write(words="Seen at midnight, and felt by those who live there.")
    graham.press("Keep this", then=PLAN)
    graham.reads("Done and felt, to be looked at again", "Looked at again")
