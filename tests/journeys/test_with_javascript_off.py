"""With JavaScript off, a worry is told, listened to, decided and settled."""

from collections.abc import Callable

import pytest

from tests.journeys import a_worry_told as story
from tests.journeys import worry_steps as worry
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey


def test_with_javascript_off(somebody: Callable[..., Visitor]):
    neighbour = somebody("without_javascript")
    manager = somebody("without_javascript")

    link = story.from_worry_to_decision(neighbour, manager, "Marigold Fenn")
    story.from_enquiry_to_settled(manager, "Marigold Fenn")

    worry.looks_again(neighbour, link, story.SETTLED)
    story.says_nothing_private(neighbour, "Marigold Fenn")
