"""Easy Read: short sentences, and a picture for each that is really there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.design.paper import press
from alongside.standards import about_me, easy_read

MOST_WORDS = 12


@pytest.mark.parametrize("code", easy_read.words().symbols)
def test_every_picture_is_there_and_says_what_it_shows(code):
    symbol = easy_read.symbol(code)

    assert (press.SYMBOLS / symbol.file_name).is_file()
    assert symbol.shows


def test_every_picture_is_used_or_listed_with_its_source():
    listed = (press.SYMBOLS / "README.md").read_text(encoding="utf-8")
    drawn = {path.name for path in press.SYMBOLS.glob("*.svg")}

    assert drawn == {one.file_name for one in easy_read.words().symbols.values()}
    assert all(f"`{name}`" in listed for name in drawn)
    assert (press.SYMBOLS / "LICENCE").is_file()


@pytest.mark.parametrize("code", easy_read.words().headings)
def test_every_sentence_is_short(code):
    for line in easy_read.heading(code).lines:
        assert len(line.split()) <= MOST_WORDS, line
        assert line.endswith((".", "?")), line


def test_every_heading_of_about_me_has_a_sentence():
    for code in about_me.by_code():
        assert easy_read.heading(code).easy


def test_where_it_is_from_is_said():
    words = easy_read.words()

    assert words.source
    assert words.version
    assert not words.verified


@given(st.lists(st.text("abc XYZ", min_size=1).map(str.strip).filter(bool)))
def test_breaking_into_lines_loses_no_word(sentences):
    words = " ".join(f"{one}." for one in sentences)

    assert " ".join(easy_read.in_sentences(words)).split() == words.split()
