"""Who acts in the demo's stories about visits, staff and bought care, and when."""

import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, time, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from django.utils import timezone

from alongside.access import actor, clock, identity
from alongside.access.actor import Actor
from alongside.access.models import User
from alongside.providers.models import OfService, Service

FILE = Path(__file__).parents[1] / "demo" / "visiting.toml"
SEES_ALL = "graham.illingworth@westmere.example"
SMALL = 2

Told = dict[str, Any]


@cache
def _content() -> Told:
    return tomllib.loads(FILE.read_text(encoding="utf-8"))


def stories(of: str, *, small: bool) -> list[Told]:
    """What the file tells of this; the first few, where it is kept small."""
    told: list[Told] = _content()[of]
    return told[:SMALL] if small else told


def how_many(rows: type[OfService]) -> int:
    """How many there are, as one who buys care sees them."""
    with identity.seen_as(acting(SEES_ALL).principals):
        return rows._default_manager.count()


def acting(email: str) -> Actor:
    """The user with this address, ready to act."""
    return actor.of_user(User.objects.get(email=email))


def service_called(name: str) -> Service:
    """A service of the demo by its name."""
    return Service.objects.select_related("team", "organisation").get(name=name)


@contextmanager
def days_ago(days: int, hour: int = 10) -> Iterator[None]:
    """As if it were then; today it is never later than now."""
    day = timezone.localdate() - timedelta(days=days)
    moment = timezone.make_aware(datetime.combine(day, time(hour)))
    with clock.set_to(min(moment, clock.now())):
        yield
