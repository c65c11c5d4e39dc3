"""The seven questions about how it was: versions, pictures, what is never claimed."""

from datetime import date

import pytest

from alongside.standards import codes, how_it_was
from alongside.standards.easy_read import Symbol

SETS = list(how_it_was.all_sets().values())
EVERY = [
    pytest.param(question, id=f"{one.code}-{question.number}")
    for one in SETS
    for question in one.questions
]
ASKED = [each for each in EVERY if each.values[0].is_asked]


@pytest.mark.parametrize("one", SETS, ids=lambda one: one.code)
def test_there_are_seven_and_the_record_holds_the_first_three(one):
    assert [question.number for question in one.questions] == [1, 2, 3, 4, 5, 6, 7]
    assert [question.number for question in one.in_the_record] == [1, 2, 3]
    assert one.source
    assert one.reference


@pytest.mark.parametrize("one", SETS, ids=lambda one: one.code)
def test_our_own_words_are_never_shown_as_those_of_the_framework(one):
    assert not one.verified
    assert "in our own words" in one.source


@pytest.mark.parametrize("question", EVERY)
def test_every_question_has_words_for_both_and_in_easy_read(question):
    words = {
        question.words(of_person=of_person, is_easy=is_easy)
        for of_person in (True, False)
        for is_easy in (True, False)
    }

    assert all(words)
    assert all(word.endswith("?") for word in words)


@pytest.mark.parametrize("question", ASKED)
def test_a_question_that_is_asked_has_a_picture_and_answers_from_sad_to_glad(question):
    faces = [one.face for one in question.answers if one.face]

    assert isinstance(question.picture, Symbol)
    assert faces == sorted(set(faces))
    assert faces[-1] == 5
    assert [one.code for one in question.answers if not one.face] == ["do_not_know"]


@pytest.mark.parametrize("question", ASKED)
def test_easy_read_is_short(question):
    for sentence in (question.easy, question.easy_representative):
        assert len(sentence.split()) <= 10


@pytest.mark.parametrize("question", [each for each in EVERY if each not in ASKED])
def test_what_the_record_holds_is_in_the_codes_of_the_national_return(question):
    assert question.answers_in in codes.all_lists()


def test_only_not_feeling_safer_asks_somebody_to_get_in_touch():
    asking = {
        (question.code, answer.code)
        for one in SETS
        for question in one.asked
        for answer in question.answers
        if answer.asks_to_get_in_touch
    }

    assert asking == {("safer_now", "less"), ("safer_now", "no")}


def test_no_questions_are_made_up_for_days_before_the_first():
    with pytest.raises(LookupError):
        how_it_was.in_use(date(2000, 1, 1))
