"""The gallery shows everything there is, and shows it well."""

from pathlib import Path

import pytest
from django.template.loader import get_template
from django.test import Client
from django.test.signals import template_rendered
from django.urls import reverse

from alongside import design
from alongside.design.views import PAGES
from tests.design import page_checks

TEMPLATES = Path(design.__file__).parent / "templates"

pytestmark = pytest.mark.django_db


def _gallery(client: Client) -> str:
    return client.get(reverse("design:gallery")).content.decode()


def test_the_gallery_is_a_sound_page(client: Client) -> None:
    html = _gallery(client)

    page_checks.check_page(html)


@pytest.mark.parametrize("name", PAGES)
def test_a_whole_page_is_sound(client: Client, name: str) -> None:
    html = client.get(reverse("design:gallery_page", args=[name])).content.decode()

    page_checks.check_page(html)


def test_a_page_that_is_not_in_the_gallery_is_not_found(client: Client) -> None:
    response = client.get(reverse("design:gallery_page", args=["nothing"]))

    assert response.status_code == 404


def test_every_template_of_the_floor_is_shown_in_the_gallery(client: Client) -> None:
    shown = set()

    def note(template: object, **_: object) -> None:
        shown.add(template.name)

    template_rendered.connect(note)
    try:
        _gallery(client)
        for name in PAGES:
            client.get(reverse("design:gallery_page", args=[name]))
    finally:
        template_rendered.disconnect(note)

    written = {
        path.relative_to(TEMPLATES).as_posix() for path in TEMPLATES.rglob("*.html")
    }
    assert written - shown == set()


def test_the_page_for_our_own_faults_needs_nothing_around_it() -> None:
    html = get_template("500.html").render()

    page_checks.check_page(html)


def test_a_page_about_a_fault_gives_the_reference(client: Client) -> None:
    address = reverse("design:gallery_page", args=["went-wrong"])

    html = client.get(address).content.decode()

    assert "W7-KD4" in html


def test_leaving_a_public_page_works_without_javascript(client: Client) -> None:
    address = reverse("design:gallery_page", args=["public"])

    page = page_checks.read(client.get(address).content.decode())

    (link,) = [attrs for attrs in page.every("a") if "data-quick-exit" in attrs]
    assert link["href"].startswith("https://")
    assert "noreferrer" in link["rel"]


def test_nothing_borrowed_that_is_not_ours_to_use_is_shipped() -> None:
    for path in (Path(design.__file__).parent / "static").rglob("*.css"):
        text = path.read_text().lower()

        for word in ("gds transport", "@font-face", "crest", "crown", "logotype"):
            assert word not in text, f"{word} in {path.name}"
        assert "url(" not in text
