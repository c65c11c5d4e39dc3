"""Help that was offered to services of the demo: accepted, declined, given, and what it
changed; and services that say what they would show to others."""

import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from alongside.access import actor, clock, identity
from alongside.access.actor import Actor
from alongside.access.models import User
from alongside.providers import actions, models
from alongside.providers.models import Service, SupportOffer
from alongside.providers.rules.support import Offer

DEMO = Path(models.__file__).parents[1] / "demo"


def told(file: str) -> dict[str, Any]:
    """What a file of the demo tells."""
    return tomllib.loads((DEMO / file).read_text(encoding="utf-8"))


def service_called(name: str) -> Service:
    """A service of the demo."""
    return Service.objects.select_related("team").get(name=name)


def number_for(words: str) -> UUID:
    """The same number each time, so that nothing is made twice."""
    return uuid5(NAMESPACE_URL, f"alongside-demo-{words}")


@contextmanager
def somebody(name: str, days_ago: int) -> Iterator[Actor]:
    """Be somebody of the demo, some days ago."""
    by = actor.of_user(User.objects.get(full_name=name))
    when = clock.now() - timedelta(days=days_ago)
    with identity.seen_as(by.principals), clock.set_to(when):
        yield by


def plant(*, small: bool = False) -> str:
    """Let services say what they can help with, and help be offered and answered."""
    story = told("support.toml")
    for one in story["can_help"]:
        with somebody(one.pop("by"), 90) as by:
            service = service_called(one.pop("service"))
            actions.say_can_help(by=by, service=service, **one)
    for one in story["offers"]:
        _offer(one)
    return f"{len(story['offers'])} offers of help"


def _offer(one: dict[str, Any]) -> None:
    helper = one.get("from_service")
    with somebody(one["by"], one["days_ago"]) as by:
        offer = actions.offer_support(
            by=by,
            service=service_called(one["service"]),
            uid=number_for(one["words"]),
            offer=Offer(
                kind=one["kind"],
                words=one["words"],
                because=one.get("because", ""),
                from_service=service_called(helper) if helper else None,
            ),
        )
    if offer.state != SupportOffer.State.OFFERED:
        return  # it was told before
    for step in one.get("steps", ()):
        with somebody(step["by"], step["days_ago"]) as by:
            actions.say_of_offer(
                by=by, offer=offer, verb=step["verb"], words=step["words"]
            )
