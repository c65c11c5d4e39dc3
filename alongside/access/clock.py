"""What time it is. The demo alone may set it, to tell stories that began weeks ago."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime

from django.conf import settings
from django.utils import timezone

_set_to: ContextVar[datetime | None] = ContextVar("clock_set_to", default=None)


def now() -> datetime:
    """The time now, with its zone."""
    return _set_to.get() or timezone.now()


def today() -> date:
    """The day it is in London."""
    return timezone.localdate(now())


@contextmanager
def set_to(moment: datetime) -> Iterator[None]:
    """Let it be this moment inside the block.

    Raises `RuntimeError` outside the demo: where real people's records are, the log and
    every date in it come from the real clock.
    """
    if not settings.DEMO:
        raise RuntimeError("The clock can be set only in the demo.")
    token = _set_to.set(moment)
    try:
        yield
    finally:
        _set_to.reset(token)
