"""The demo's care services: what is known of them and what is agreed with them."""

from datetime import timedelta
from importlib import import_module

from alongside.access import actor, clock
from alongside.providers import actions
from alongside.providers.models import Service

BEFORE = timedelta(days=900)

# In this order: each may use what those before it made.
PARTS: tuple[str, ...] = (
    "register",
    "contracts",
    "knowledge",
    "visits",
    "workforce",
    "packages",
    "support",
    "plans",
    "whole",
    "own_words",
    "sharing",
)


def plant(*, small: bool = False) -> str:
    """Make each part; say how much there is."""
    _know_from_the_beginning()
    said = [_plant(part, small) for part in PARTS]
    return "; ".join(said) or "nothing yet"


def _know_from_the_beginning() -> None:
    """The circles are older than the stories, so that whoever runs a service could
    answer in each of them."""
    with clock.set_to(clock.now() - BEFORE):
        for service in Service.objects.exclude(team=None).order_by("pk"):
            actions.draw_knowledge_circle(by=actor.operator(), service=service)


def _plant(part: str, small: bool) -> str:
    made: str = import_module(f"{__name__}.{part}").plant(small=small)
    return made
