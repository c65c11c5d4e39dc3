"""`python -m bench.measures [CONCERNS …]`: counting what changed, and everything anew.

In a database of the bench with so many concerns over ten years, made once and kept. The
rows of what it prints stand in docs/performance-measures.md. Each kind of change is
made ROUNDS times over; of each the middle one counts. What takes a minute (everything,
and changes in all years) is done once. What changed is taken back.
"""

import logging
import os
import random
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from bench.server import ENVIRONMENT

SIZES = (1_000_000,)
ROUNDS = 5
SCATTERED = 1_000
WRITES = 500
HEAD = (
    "| Concerns | What | Seconds | Months counted | Numbers kept |\n"
    "|---:|---|---:|---:|---:|"
)

CHANGE_ONE = """
UPDATE concerns_enquiry SET outcomes_asked =
    CASE WHEN outcomes_asked = 'no' THEN 'asked_none' ELSE 'no' END
WHERE id = %s
"""
WATCHED = "ALTER TABLE concerns_enquiry {} TRIGGER insight_enquiry_update"


def main() -> None:
    """Measure every size and print the rows."""
    sizes = tuple(int(word) for word in sys.argv[1:]) or SIZES
    os.environ.update(ENVIRONMENT)
    import django

    from alongside.config import postgres

    server = postgres.provide()
    django.setup()
    logging.disable(logging.WARNING)
    from django.core.management import call_command

    from bench import places

    call_command("collectstatic", verbosity=0, interactive=False)
    places.KEPT.mkdir(parents=True, exist_ok=True)
    made = {size: places.place(server, size) for size in sizes}
    print(HEAD)
    for size, addresses in made.items():
        places.point_connections(addresses)
        measure(size, addresses)


def measure(size: int, addresses: Any) -> None:
    """Every row of one size."""
    from alongside.config import databases

    with databases.connect(addresses.owner) as owner:
        row(size, "Everything anew", [counted(anew=True)])
        row(size, "After one new concern", list(after_new_concerns()))
        few = list(after_changes(owner, 1))
        row(size, "After one answer of an enquiry was changed", few)
        many = list(after_changes(owner, SCATTERED))
        row(size, f"After {SCATTERED:,} changes over all years", many)
        row(size, "A look when nothing has changed", [looked() for _ in range(ROUNDS)])
        for what, asked in pages().items():
            row(size, what, [(asked(), 0) for _ in range(ROUNDS)])
        watched, not_watched = cost_of_noticing(owner)
    print(
        f"\nChanging an enquiry takes {watched:.2f} ms, of which noticing takes "
        f"{watched - not_watched:.2f} ms."
    )


def row(size: int, what: str, found: list[tuple[float, int]]) -> None:
    """One row: the middle of the rounds."""
    from alongside.insight.models import MonthCount

    seconds = statistics.median(took for took, _ in found)
    months = round(statistics.median(many for _, many in found))
    kept = MonthCount.objects.count()
    shown = f"{months:,}" if months else ""
    print(f"| {size:,} | {what} | {seconds:.3f} | {shown} | {kept:,} |", flush=True)


def counted(*, anew: bool = False) -> tuple[float, int]:
    """How long it takes to count what changed, and how many months that is."""
    from alongside.access.actor import operator
    from alongside.insight import actions
    from alongside.insight.models import MonthCount, TouchedMonth

    months = TouchedMonth.objects.values("month").distinct().count()
    began = time.perf_counter()
    actions.refresh_months(by=operator(), anew=anew)
    took = time.perf_counter() - began
    if anew:
        months = MonthCount.objects.values("month").distinct().count()
    return took, months


def looked() -> tuple[float, int]:
    """How long it takes to see that nothing has changed."""
    from alongside.insight.queries import recounting

    began = time.perf_counter()
    if recounting.is_to_be_counted():
        raise RuntimeError("Something changed while nothing should.")
    return time.perf_counter() - began, 0


def after_new_concerns() -> Iterator[tuple[float, int]]:
    """Raise one, count, and so on."""
    from alongside.access.models import Team
    from bench import people_today

    team = Team.objects.order_by("pk")[0]
    for number in range(ROUNDS):
        people_today.raise_one(team, number, None, None)
        yield counted()


def after_changes(owner: Any, number: int) -> Iterator[tuple[float, int]]:
    """Change so many enquiries in a statement each, wherever they are; count."""
    with enquiries(owner, number) as keys:
        for _ in range(ROUNDS if number == 1 else 1):
            for key in keys:
                owner.execute(CHANGE_ONE, [key])
            yield counted()


@contextmanager
def enquiries(owner: Any, number: int) -> Iterator[list[int]]:
    """Enquiries from all years, answered afterwards as they were."""
    drawn = "SELECT id, outcomes_asked FROM concerns_enquiry WHERE kind <> ''"
    chance = random.Random(number)  # made-up data needs repeating, not secrecy
    rows = chance.sample(owner.execute(drawn).fetchall(), number)
    yield [key for key, _ in rows]
    back = "UPDATE concerns_enquiry SET outcomes_asked = %s WHERE id = %s"
    for key, answer in rows:
        owner.execute(back, [answer, key])
    counted()


def pages() -> dict[str, Callable[[], float]]:
    """How long a page takes, as its own process works it out."""
    from django.test import Client

    from bench import people_today
    from bench.pages import BEHIND_PROXY

    client = Client(**BEHIND_PROXY)
    backend = "django.contrib.auth.backends.ModelBackend"
    client.force_login(people_today.user(people_today.SEES_ALL), backend=backend)

    def asked(path: str) -> float:
        began = time.perf_counter()
        answer = client.get(path)
        took = time.perf_counter() - began
        if answer.status_code != 200:
            raise RuntimeError(f"{path} answered {answer.status_code}.")
        return took

    asked("/measures/")  # draws the charts
    by_service = "/measures/concerns/?by=service"
    return {
        "The page of a year": lambda: asked("/measures/"),
        "The page of one measure": lambda: asked("/measures/asked/"),
        "The same by care service": lambda: asked(by_service),
    }


def cost_of_noticing(owner: Any) -> tuple[float, float]:
    """Milliseconds of changing one enquiry, with and without what notices it."""
    took = {}
    with enquiries(owner, WRITES) as keys:
        for state in ("ENABLE", "DISABLE"):
            owner.execute(WATCHED.format(state))
            began = time.perf_counter()
            for key in keys:
                owner.execute(CHANGE_ONE, [key])
            took[state] = (time.perf_counter() - began) / WRITES * 1000
        owner.execute(WATCHED.format("ENABLE"))
    return took["ENABLE"], took["DISABLE"]


if __name__ == "__main__":
    main()
