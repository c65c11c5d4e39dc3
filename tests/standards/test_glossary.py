"""The glossary: every word of the field in plain English."""

import re

import pytest
from django.template import Context, Template, TemplateSyntaxError

from alongside.standards import glossary

TERMS = glossary.all_terms().values()


def test_there_are_the_words_that_pages_need():
    for name in ("worry", "enquiry", "section 42", "SAR", "MSP", "ICB", "settled"):
        assert glossary.find(name), name


@pytest.mark.parametrize("term", TERMS, ids=lambda term: term.key)
def test_a_meaning_is_short_enough_to_read(term):
    sentences = [s for s in re.split(r"[.:?!]\s*", term.meaning) if s]

    assert len(sentences) <= 4
    assert max(len(s.split()) for s in sentences) <= 30
    assert term.source


def test_a_word_links_to_its_meaning_in_place():
    page = Template('{% load words %}{% term "advocate" "advocates" %}')

    shown = page.render(Context())

    assert 'href="/words/#advocate"' in shown
    assert ">advocates</a>" in shown


def test_a_word_that_is_not_in_the_glossary_cannot_be_used():
    page = Template('{% load words %}{% term "synergy" %}')

    with pytest.raises(TemplateSyntaxError, match="synergy"):
        page.render(Context())
