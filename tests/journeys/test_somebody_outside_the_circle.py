"""Someone outside the circle cannot tell that the record exists."""

import re
from collections.abc import Callable
from types import ModuleType

import pytest

from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey

OUTSIDERS = {
    "a social worker of another team": "Dawn Hartley",
    "a manager of a care home": "Gwen Tallis",
    "another person": "Shanice Campbell",
    "somebody who is not signed in": "",
}
NOWHERE = 98_765_432
REFERENCE_OF_A_REQUEST = re.compile(r"\b[A-Z0-9]{4}-[A-Z0-9]{4}\b")


@pytest.mark.parametrize("who", OUTSIDERS)
def test_someone_outside_the_circle_cannot_tell_that_the_record_exists(
    somebody: Callable[..., Visitor], given: ModuleType, who: str
):
    case = given.an_enquiry("Isolde Marchbanks")
    outsider = somebody("desk")
    if OUTSIDERS[who]:
        outsider.sign_in_as(OUTSIDERS[who])
    for status in (403, 404):
        outsider.watch.expect_status(status)

    for real in (case.concern, case.enquiry, case.person):
        kind = real.split("/")[1]
        assert _answer(outsider, real) == _answer(outsider, f"/{kind}/{NOWHERE}/")
        outsider.does_not_read("Isolde", "Marchbanks")


@pytest.mark.parametrize("name", ["Dawn Hartley", "Gwen Tallis"])
def test_searching_finds_nobody_outside_ones_circles(
    desk: Visitor, given: ModuleType, name: str
):
    given.an_enquiry("Perpetua Stillwater")
    desk.sign_in_as(name)

    desk.go("/people/", "People")
    desk.write(words="Stillwater")
    desk.press("Find", then="People")

    desk.reads("Nobody found.")
    desk.does_not_read("Perpetua")


def _answer(visitor: Visitor, path: str) -> tuple[int, str, str]:
    """What somebody can tell from asking: status, title and all the words."""
    response = visitor.page.goto(path)
    assert response is not None
    visitor.arrive()
    words = visitor.page.locator("body").inner_text().replace(path, "this page")
    words = REFERENCE_OF_A_REQUEST.sub("R", words)
    return response.status, visitor.page.title(), words
