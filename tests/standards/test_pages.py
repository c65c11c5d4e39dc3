"""The public pages of plain words."""

from html import unescape

import pytest
from django.urls import reverse

from alongside.standards import codes, glossary

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("name", ["words", "in_danger", "what_happens"])
def test_anybody_can_read_the_page_without_signing_in(client, name):
    page = client.get(reverse(f"standards:{name}"))

    assert page.status_code == 200
    assert page.content.decode().count("<h1") == 1


def test_every_term_has_a_place_on_the_page_of_words(client):
    page = client.get("/words/").content.decode()

    for term in glossary.all_terms().values():
        assert page.count(f'id="{term.anchor}"') == 1


def test_the_page_of_words_has_the_exact_words_of_the_national_return(client):
    page = unescape(client.get("/words/").content.decode())

    for key, one in codes.lists_of(codes.NATIONAL_RETURN).items():
        part = page.split(f'id="national-{key}"')[1].split("</details>")[0]
        assert one.source in part
        assert one.version in part
        assert all(entry.label in part for entry in one)
        unread = [entry for entry in one if not entry.verified]
        assert part.count("not checked at its source") == len(unread)
    assert "not checked at its source" in page


def test_the_page_for_danger_says_whom_to_call_and_how_without_speaking(client):
    page = client.get("/in-danger/").content.decode()

    for number in ("999", "101", "18000", "55"):
        assert number in page


def test_the_page_of_what_happens_says_nobody_needs_to_be_sure(client):
    page = client.get("/what-happens/").content.decode()

    assert "You do not need to be sure" in page
    assert "/words/#advocate" in page
