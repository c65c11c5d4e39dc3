"""Every kind of page that a role can reach opens, with nothing wrong with it."""

import re
from collections.abc import Callable
from urllib.parse import urlsplit

import pytest

from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey

MOST = 26  # pages for each visitor: one of each kind, not every record
NOT_PAGES = ("/sign-out/", ".ics", "/pdf/", "/csv/", "/ods/")
VISITORS = {
    "nobody": "",
    "safeguarding manager": "Safeguarding manager",
    "person": "The person",
    "care worker": "Care worker",
    "advocate": "Advocate",
    "commissioner": "Commissioner",
    "chair": "Independent chair",
    "administrator": "Administrator",
}


def _kind(path: str) -> str:
    """Addresses that differ only in a number or a private token are of one kind."""
    return re.sub(r"\d+|[0-9a-f]{32}~[\w-]+", "N", path)


def _links(visitor: Visitor) -> list[str]:
    found = visitor.page.eval_on_selector_all(
        "main a[href], header a[href], footer a[href]",
        "links => links.map(link => link.getAttribute('href'))",
    )
    paths = [urlsplit(address) for address in found]
    return [p.path for p in paths if not p.netloc and p.path.startswith("/")]


@pytest.mark.parametrize("role", VISITORS)
def test_every_kind_of_page_opens(somebody: Callable[..., Visitor], role: str):
    visitor = somebody("desk")
    if VISITORS[role]:
        visitor.sign_in_with_role(VISITORS[role])
    visitor.go("/")
    waiting, seen = _links(visitor), {"/", "/demo/"}

    while waiting and len(seen) < MOST:
        path = waiting.pop(0)
        if _kind(path) in seen or path.endswith(NOT_PAGES):
            continue
        seen.add(_kind(path))
        visitor.go(path)
        waiting += _links(visitor)

    assert len(seen) > 3
