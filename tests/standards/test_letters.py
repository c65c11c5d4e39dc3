"""What letters are about, how they begin, and how they look and are given."""

import pytest

from alongside.design.paper.layouts import LAYOUTS
from alongside.standards import easy_read, letters

WORDS = letters.words()


def test_where_it_is_from_is_said():
    assert WORDS.source
    assert WORDS.applies_from
    assert not WORDS.verified


def test_every_layout_of_papers_has_its_words():
    assert set(WORDS.looks) == {one.code for one in LAYOUTS}


@pytest.mark.parametrize("subject", WORDS.subjects.values(), ids=lambda one: one.code)
def test_every_subject_can_begin_a_letter_to_whom_it_can_go(subject):
    assert subject.to
    assert set(subject.before) == set(subject.to) <= {"person", "raiser"}


def test_what_was_found_is_never_a_letter_to_the_one_who_spoke_up():
    assert "found" not in [one.code for one in letters.subjects_to("raiser")]


def test_our_own_sentences_are_short():
    ours = [words for one in WORDS.subjects.values() for words in one.before.values()]
    ours += [*WORDS.after.values(), *WORDS.decided.values()]

    for words in ours:
        for sentence in easy_read.in_sentences(words):
            assert len(sentence.split()) <= 12, sentence


def test_a_letter_begins_around_what_was_told():
    begun = letters.begun("found", "person", " You were right. ")

    before, told, after = begun.split("\n\n")
    assert told == "You were right."
    assert before == WORDS.subjects["found"].before["person"]
    assert after == WORDS.after["person"]
