"""Pictures of the main pages. `ALONGSIDE_PICTURES=1` keeps them in docs/pictures."""

import os
from pathlib import Path

import pytest

from tests.journeys import council_steps as council
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey

KEPT_IN = Path(__file__).resolve().parents[2] / "docs" / "pictures"
MOST_BYTES = 300_000
PERSON = "Winifred Thackray"  # of the demo's people, the one whose page says most


def test_pictures_of_the_main_pages(desk: Visitor, phone: Visitor, tmp_path: Path):
    kept = KEPT_IN if os.environ.get("ALONGSIDE_PICTURES") else tmp_path
    phone.go("/worry/")
    _picture(phone, kept / "worry.png")
    desk.sign_in_as(council.MANAGER)
    desk.go("/concerns/", council.BOARD)
    _picture(desk, kept / "triage.png")
    desk.go("/people/", "People")
    desk.write(words=PERSON)
    desk.press("Find", then="People")
    desk.press(PERSON)
    _picture(desk, kept / "person.png")
    desk.press("An enquiry, made together")
    _picture(desk, kept / "enquiry.png")
    desk.go("/measures/")
    desk.press("2025-26")
    asked = desk.page.get_by_role("heading", name="Were people asked what they wanted?")
    asked.evaluate("heading => scrollTo(0, heading.offsetTop - 40)")
    _picture(desk, kept / "measures.png")


def _picture(visitor: Visitor, path: Path) -> None:
    """What is on the screen now."""
    visitor.page.screenshot(path=path, animations="disabled")
    assert path.stat().st_size < MOST_BYTES
