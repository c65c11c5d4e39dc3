"""A manager says on a phone that two rooms are free; somebody who looks finds it."""

from collections.abc import Callable

import pytest

from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey


def test_two_rooms_are_free(somebody: Callable[..., Visitor]):
    manager = somebody("phone")
    manager.sign_in_as("Shirley Cotterill")
    manager.press("Rowan Bank: say how much room", then="How much room is there?")
    manager.write(vacancies="2", people="40", note="One has a view of the quarry.")
    manager.watch.expect_status(422)
    manager.press("Save")
    manager.reads("more than the places there are")
    manager.write(people="20")
    manager.press("Save", then="Rowan Bank")
    manager.reads("2 of 22 free", "One has a view of the quarry.")
    manager.sign_out()

    commissioner = somebody("desk")
    commissioner.sign_in_as("Graham Illingworth")
    commissioner.go("/services/?words=rowan&room=on", "Care services")
    commissioner.reads("Rowan Bank", "2 of 22 free")
    commissioner.press("See these on a map", then="Care services on a map")
    commissioner.reads("1 service: Nether Marl (1).")
