"""Two told us of the same evening, and both hear back: one worry goes on, neither of
them learns of the other."""

from collections.abc import Callable

import pytest

from tests.journeys import council_steps as council
from tests.journeys import worry_steps as worry
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey

NAME = "Ottoline Reyes"
HEARD = "On Saturday evening I heard a glass break and her crying behind the wall."
SAW = "Her nephew ran past me on the stairs on Saturday night, and she did not answer."
WHY = "The same Saturday, the same stairs. One heard it, the other saw him leave."
SAME = "May tell of the same thing"
TO_ONE = "We listened to her. We are finding out more, with her."
TO_THE_OTHER = "Thank you. She is not alone with it now. We are finding out more."
TWO = "It was the Sunday, he says now."


def test_two_told_us_of_the_same_evening_and_both_hear_back(
    somebody: Callable[..., Visitor],
):
    one, other, manager = somebody("phone"), somebody("phone"), somebody("desk")
    link = worry.tells_us(one, HEARD, NAME)
    other_link = worry.tells_us(other, SAW, NAME)
    manager.sign_in_as(council.MANAGER)

    council.finds_on_the_board(manager, NAME)
    council.receives_and_listens(manager, NAME)
    first = manager.page.url
    _joins_the_other(manager)

    manager.go(first, NAME)
    manager.reads(HEARD, SAW, WHY)
    council.decides(manager, NAME, TO_ONE)
    _tells_the_other_too(manager, first)

    worry.looks_again(one, link, TO_ONE)
    worry.looks_again(other, other_link, TO_THE_OTHER)
    one.does_not_read(SAW, WHY, TO_THE_OTHER)
    other.does_not_read(HEARD, WHY, TO_ONE)
    _takes_them_apart(manager, first)
    worry.looks_again(other, other_link, TO_THE_OTHER)


def _joins_the_other(manager: Visitor) -> None:
    """From the first to the one that tells of the same, and joins it to the first."""
    manager.reads(SAME)
    beside = manager.page.locator("main a", has_text=f": {NAME}")
    manager.press(beside.first.inner_text(), then=NAME)
    manager.reads(SAW)
    manager.press("We have it")
    manager.press("Yes, it is")
    manager.press("Join them", then="Join it to another worry")
    manager.press("Join them", then="Join it to another worry")
    manager.reads("Write why they tell of the same")
    manager.write(reason=WHY)
    manager.press("Join them", then=NAME)
    manager.reads("They are joined.", "It goes on in", "Joined to another")


def _tells_the_other_too(manager: Visitor, first: str) -> None:
    manager.go(first, NAME)
    manager.reads("They have not been told what was decided.")
    manager.press("Tell them something", nth=0)
    manager.write(words=f"The neighbour told us: {HEARD}")
    manager.press("Tell them")
    manager.reads("Take it out", "somebody else who spoke up")
    manager.write(words=TO_THE_OTHER)
    manager.press("Tell them", then=NAME)


def _takes_them_apart(manager: Visitor, first: str) -> None:
    manager.go(first, NAME)
    manager.press("They are two after all", then="Take them apart again")
    manager.write(why=TWO)
    manager.press("Take them apart", then=NAME)
    manager.reads(TWO, "Received")
