"""The questions of a conversation stand word for word as their source has them."""

from datetime import date

import pytest

from alongside.standards import conversations

HERE_AND_NOW = (
    "What is important to you now?",
    "What is working well?",
    "What is not working well?",
    "What things are difficult for you?",
    "What could make things better?",
)
FUTURE = (
    "What could be done in a different way to support you?",
    "What would you like to happen?",
)
TOWARDS_IT = ("Who might be able to help?", "What could we do to support you?")


def test_the_nine_questions_are_exact_and_in_three_movements():
    asked = conversations.in_use(date(2026, 11, 24))

    words = [tuple(q.words for q in m.questions) for m in asked.movements]
    assert words == [HERE_AND_NOW, FUTURE, TOWARDS_IT]


def test_the_last_two_lead_to_something_somebody_will_do():
    asked = conversations.in_use(date(2026, 11, 24))

    leading = tuple(q.words for q in asked.questions if q.leads_to_action)
    assert leading == TOWARDS_IT


@pytest.mark.parametrize("asked", conversations.all_sets().values())
def test_every_set_says_where_it_is_from_and_asks_nothing_twice(asked):
    assert asked.source
    assert asked.reference
    assert asked.version
    codes = [question.code for question in asked.questions]
    assert len(set(codes)) == len(codes)


def test_no_questions_are_made_up_for_days_before_the_first():
    with pytest.raises(LookupError):
        conversations.in_use(date(2000, 1, 1))
