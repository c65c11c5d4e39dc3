"""A neighbour is worried and is told what happened."""

from collections.abc import Callable

import pytest

from tests.journeys import a_worry_told as story
from tests.journeys import worry_steps as worry
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey


def test_a_neighbour_is_worried_and_is_told_what_happened(
    somebody: Callable[..., Visitor],
):
    neighbour, manager = somebody("desk"), somebody("desk")

    link = story.from_worry_to_decision(neighbour, manager, "Dorothea Quill")
    story.from_enquiry_to_settled(manager, "Dorothea Quill")

    worry.looks_again(neighbour, link, story.SETTLED)
    story.says_nothing_private(neighbour, "Dorothea Quill")


def test_nobody_reads_the_words_of_a_worry_with_its_link(
    somebody: Callable[..., Visitor],
):
    neighbour, finder = somebody("phone"), somebody("phone")
    link = worry.tells_us(neighbour, story.NOTICED, "Ivo Lantern")

    worry.looks_again(finder, link, "It has reached us.")

    story.says_nothing_private(finder, "Ivo Lantern")
