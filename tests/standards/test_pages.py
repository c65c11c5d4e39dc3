"""The public pages of plain words."""

import pytest
from django.urls import reverse

from alongside.standards import glossary

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


def test_the_page_for_danger_says_whom_to_call_and_how_without_speaking(client):
    page = client.get("/in-danger/").content.decode()

    for number in ("999", "101", "18000", "55"):
        assert number in page


def test_the_page_of_what_happens_says_nobody_needs_to_be_sure(client):
    page = client.get("/what-happens/").content.decode()

    assert "You do not need to be sure" in page
    assert "/words/#advocate" in page
