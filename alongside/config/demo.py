"""The fictional partnership of Westmere, made step by step from each context's seeds.

A step is a module with a function `plant(small=…)` that makes its records through
actions, and may say in a few words what there is now. All steps are one transaction:
what is interrupted leaves nothing behind. The measures follow, as they are counted over
a connection of their own that sees only what is there for good.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module

from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import transaction

from alongside.access import actor, clock
from alongside.assurance import seeds as returns
from alongside.insight import actions as insight
from alongside.insight import seeds as early_warning
from alongside.insight.models import YearFigures
from alongside.insight.queries import counting, recounting

# In this order: each step may use the records of those before it.
STEPS = (
    ("Organisations, teams and people who sign in", "alongside.access.seeds"),
    ("Care services and what the regulator found", "alongside.interop.cqc.seeds"),
    ("The people, in their own words", "alongside.people.seeds"),
    ("Worries, decisions, enquiries and what came of them", "alongside.concerns.seeds"),
    ("Three years of past cases", "alongside.interop.cases.seeds"),
    ("What other councils published", "alongside.interop.peers.seeds"),
    ("What is known of care services", "alongside.providers.seeds"),
    ("What belongs to an enquiry into a service", "alongside.concerns.seeds.whole"),
)
MEASURES = "The measures of each year"
WATCHED = "What early warning asks"
RETURNS = "National returns, one sent and one prepared"
LINES = len(STEPS) + 3
NO_LETTERS = "django.core.mail.backends.dummy.EmailBackend"

Say = Callable[[str], None]


def is_loaded() -> bool:
    """Whether the partnership is there already."""
    return get_user_model()._default_manager.exists()


def load(*, small: bool = False, say: Say = lambda line: None) -> None:
    """Make the partnership, unless it is there, and the measures that are not.

    `small` keeps the past cases few, for tests. Raises `RuntimeError` outside the demo.
    """
    if not settings.DEMO:
        raise RuntimeError("Fictional people belong in the demo alone.")
    if not is_loaded():
        with _sending_no_letters(), transaction.atomic():
            for number, (title, module) in enumerate(STEPS, start=1):
                began = time.monotonic()
                made = import_module(module).plant(small=small)
                say(_line(number, title, made, began))
    _count(say)
    _watch(say)
    _return(say, small=small)


def _count(say: Say) -> None:
    """Work out the measures of every year that has none yet."""
    began, now = time.monotonic(), counting.reporting_year(clock.today())
    kept = set(YearFigures.objects.values_list("year", flat=True))
    if recounting.is_to_be_counted():  # it says which years there are
        insight.refresh_months(by=actor.operator())
    years = set(range(counting.first_year(clock.today()), now + 1)) - kept
    for year in sorted(years):
        insight.refresh_year(by=actor.operator(), year=year)
    if years:
        say(_line(len(STEPS) + 1, MEASURES, f"{len(years)} years", began))


def _watch(say: Say) -> None:
    """Let early warning count what is there for good, unless it did."""
    began = time.monotonic()
    with _sending_no_letters():
        made = early_warning.plant()
    if made:
        say(_line(LINES - 1, WATCHED, made, began))


def _return(say: Say, *, small: bool) -> None:
    """Prepare the national returns, unless they are there."""
    began = time.monotonic()
    made = returns.plant(small=small)
    if made:
        say(_line(LINES, RETURNS, made, began))


def _line(number: int, title: str, made: str | None, began: float) -> str:
    what = f"{title}: {made}" if made else title
    took = time.monotonic() - began
    return f"  {number} of {LINES}  {what} ({took:.1f} s)"


@contextmanager
def _sending_no_letters() -> Iterator[None]:
    """Let nothing be sent about what happened in a story months ago."""
    before, settings.EMAIL_BACKEND = settings.EMAIL_BACKEND, NO_LETTERS
    try:
        yield
    finally:
        settings.EMAIL_BACKEND = before
