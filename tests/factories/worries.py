"""Somebody walking through the pages on which a worry is raised."""

from datetime import timedelta
from typing import Any

from django.test import Client
from django.utils import timezone

from alongside.access import actor, identity
from alongside.access.models import Draft, Link
from alongside.providers import actions as providers
from alongside.providers.models import Service

NOTICED = {
    "noticed": "She has bruises and says she fell.",
    "happened_when": "Every weekend",
    "about": "person",
    "about_name": "Amina Farah",
    "raised_by_kind": "neighbour_friend",
}
WISHES = {
    "danger": "unknown",
    "wish_asked": "no",
    "wish_not_asked_reason": "not_my_place",
    "needs_care": "yes",
    "at_risk": "unknown",
}
HEAR_BACK = {"hear_by": "link"}


class Raising:
    """A worry being written in a browser, page by page, without JavaScript."""

    def __init__(self, browser: Client) -> None:
        self.browser = browser
        self.token = browser.get("/worry/").url.split("/")[2]

    def address(self, page: str) -> str:
        """Where a page of this worry is."""
        return f"/worry/{self.token}/{page.replace('_', '-')}/"

    def open(self, page: str) -> Any:
        """Open a page."""
        return self.browser.get(self.address(page))

    def send(self, page: str, answers: dict[str, str], *, follow: bool = False) -> Any:
        """Press the button of a page."""
        return self.browser.post(self.address(page), answers, follow=follow)

    def walk(
        self,
        noticed: dict[str, str] = NOTICED,
        wishes: dict[str, str] = WISHES,
        hear_back: dict[str, str] = HEAR_BACK,
    ) -> Any:
        """All three pages, to the thanks."""
        self.send("noticed", noticed)
        self.send("wishes", wishes)
        return self.send("hear_back", hear_back, follow=True)


def age_drafts(hours: int) -> None:
    """Make everything that is kept so many hours older."""
    for link in Link.objects.all():
        with identity.seen_as(actor.of_link(link).principals):
            Draft.objects.update(kept_at=timezone.now() - timedelta(hours=hours))


def care_home(name: str, town: str) -> Service:
    """A care service in a town."""
    return providers.record_service(by=actor.operator(), name=name, town=town)
