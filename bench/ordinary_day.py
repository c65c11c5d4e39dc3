"""Two hundred social workers and an ordinary day of theirs, at two sizes of database.

`python -m bench.ordinary_day` prints the table that stands in
docs/performance-ordinary-day.md. Each worker opens what they open on a day, writes what
they write, and finds it again. Eight of them at a time, over loopback; no word of what
they write may be lost, and no page may fail.
"""

import logging
import os
import re
import sys
import threading
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from http.client import HTTPConnection
from typing import Any

from bench.asking import Ask, ask
from bench.server import ENVIRONMENT, Server, running

SIZES = (10_000, 100_000)
WORKERS, AT_ONCE, DAYS = 200, 8, 2
BARE = "The bare page"
HIDDEN = re.compile(r'<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?')
HEAD = (
    "| Page | Asked | Median ms | 90 of 100 | 99 of 100 | Of bare "
    "| Median ms, ten times the data | Ratio |\n"
    "|---|---:|---:|---:|---:|---:|---:|---:|"
)


@dataclass
class Day:
    """What happened in one database: times by page, faults, words that were sent."""

    times: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    faults: list[str] = field(default_factory=list)
    noticed: list[str] = field(default_factory=list)
    talked: list[str] = field(default_factory=list)

    def within(self, title: str, share: float) -> float:
        """What this share of the answers were faster than, in milliseconds."""
        times = sorted(self.times[title])
        return times[min(int(len(times) * share), len(times) - 1)] * 1000


class Browser:
    """One worker's browser: it keeps its cookies, and what is hidden in forms."""

    def __init__(self, day: Day, port: int, cookies: dict[str, str]) -> None:
        """Signed in already."""
        self.day, self.cookies = day, dict(cookies)
        self.connection = HTTPConnection("127.0.0.1", port, timeout=120)

    def open(self, title: str, path: str) -> str:
        """Open a page and time it."""
        return self._asked(title, Ask(path, self.cookies), {200})

    def send(self, title: str, path: str, answers: dict[str, str]) -> None:
        """Open a form, fill it and send it; both are timed."""
        page = self.open(f"{title}: the form", path)
        hidden = {name: unescape(value) for name, value in HIDDEN.findall(page)}
        sent = hidden | answers
        self.cookies["csrftoken"] = hidden.get("csrfmiddlewaretoken", "")
        self._asked(f"{title}: sent", Ask(path, self.cookies, sent), {302})

    def _asked(self, title: str, one: Ask, expected: set[int]) -> str:
        began = time.perf_counter()
        status, headers, body = ask(self.connection, one)
        self.day.times[title].append(time.perf_counter() - began)
        for name, value in headers.items():
            if name.lower() == "set-cookie" and value.startswith("csrftoken="):
                self.cookies["csrftoken"] = value.split(";")[0].split("=", 1)[1]
        if status not in expected:
            self.day.faults.append(f"{status} {title} {one.path}")
        return body


def live(day: Day, port: int, held: Any, cookies: dict[str, str], number: int) -> None:
    """A day: what waits, the person, the enquiry; two things written, and found."""
    browser, word = Browser(day, port, cookies), f"day{number}of{held.person}"
    browser.open("My day", "/")
    browser.open("Worries waiting", "/concerns/")
    browser.open("The person", f"/people/{held.person}/")
    browser.open(BARE, f"/bare/people/{held.person}/")
    browser.open("The enquiry", f"/enquiries/{held.enquiry}/")
    noticed = {"words": f"Quiet at tea {word}", "when": "today", "how": "seen"}
    browser.send("Something noticed", f"/people/{held.person}/notice/", noticed)
    day.noticed.append(word)
    browser.open("What was noticed", f"/people/{held.person}/noticed/")
    talked = {
        "important_now": f"My key {word}",
        "purpose": "just_talking",
        "said_by": "Herself",
    }
    here = f"/people/{held.person}/conversations/"
    browser.send("A conversation", f"{here}new/", talked | today())
    day.talked.append(word)
    browser.open("Their conversations", here)
    browser.open("The plan", f"/people/{held.person}/plan/")
    browser.open("Keeping in touch", "/keeping-in-touch/")
    browser.connection.close()


def today() -> dict[str, str]:
    """The day of a conversation, as three boxes have it."""
    from alongside.access import clock

    now = clock.today()
    parts = {"day": now.day, "month": now.month, "year": now.year}
    return {f"held_on_{name}": str(value) for name, value in parts.items()}


def live_all(
    day: Day, server: Server, cases: list[tuple[Any, dict[str, str]]], number: int
) -> None:
    """Everybody's day, eight at a time."""
    left, lock = iter(cases), threading.Lock()

    def take() -> Iterator[tuple[Any, dict[str, str]]]:
        while True:
            with lock:
                one = next(left, None)
            if one is None:
                return
            yield one

    def work() -> None:
        for held, cookies in take():
            live(day, server.port, held, cookies, number)

    threads = [threading.Thread(target=work) for _ in range(AT_ONCE)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def lost(day: Day) -> list[str]:
    """Words that were sent and cannot be found in the database Django points at."""
    from django.db import transaction

    from alongside.access import identity
    from alongside.access.actor import of_user
    from alongside.people.models import Noticing
    from alongside.people.models.conversation import Answer
    from bench import people_today

    viewer = of_user(people_today.user(people_today.SEES_ALL))
    with transaction.atomic(), identity.seen_as(viewer.principals):
        noticed = " ".join(Noticing.objects.values_list("words", flat=True)).split()
        talked = " ".join(Answer.objects.values_list("words", flat=True)).split()
    return sorted(set(day.noticed) - set(noticed)) + sorted(
        set(day.talked) - set(talked)
    )


def main() -> None:
    """Both sizes, day about, so that a busy minute hits both. What a server does the
    first time is not counted: it would be the same at every size."""
    words = [int(word) for word in sys.argv[1:]]
    workers = words[0] if words else WORKERS
    sizes = tuple(words[1:]) or SIZES
    os.environ.update(ENVIRONMENT)
    import django

    from alongside.config import postgres

    addresses = postgres.provide()
    django.setup()
    logging.disable(logging.WARNING)
    from django.core.management import call_command

    from bench import day_places

    call_command("collectstatic", verbosity=0, interactive=False)
    made = {size: day_places.place(addresses, size, workers) for size in sizes}
    days = {size: Day() for size in sizes}
    began = time.monotonic()
    for number in range(DAYS):
        for size in sizes:
            cases = made[size].cases
            with running(made[size].addresses) as server:
                live_all(Day(), server, cases[: AT_ONCE * 2], DAYS + number)
                live_all(days[size], server, cases, number)
    report(days, made, time.monotonic() - began)


def report(days: dict[int, Day], made: Any, seconds: float) -> None:
    """The table, and whether anything failed or was lost."""
    from bench import places

    small, large = days.values() if len(days) > 1 else (*days.values(), *days.values())
    print(HEAD)
    for title in small.times:
        row = [small.within(title, share) for share in (0.5, 0.9, 0.99)]
        more = large.within(title, 0.5)
        bare = small.within(BARE, 0.5)
        print(
            f"| {title} | {len(small.times[title])} | {row[0]:.0f} | {row[1]:.0f} "
            f"| {row[2]:.0f} | {row[0] / bare:.1f} | {more:.0f} | {more / row[0]:.2f} |"
        )
    for size, day in days.items():
        places.point_connections(made[size].addresses)
        asked = sum(map(len, day.times.values()))
        missing = lost(day)
        print(
            f"\n{size:,} concerns: {asked:,} pages, {len(day.faults)} faults, "
            f"{len(day.noticed) + len(day.talked)} writings, {len(missing)} lost."
        )
        print("\n".join([*day.faults[:5], *missing[:5]]))
    print(f"In {seconds:.0f} s, {AT_ONCE} at a time.")
    if any(day.faults or lost(day) for day in days.values()):
        sys.exit(1)


if __name__ == "__main__":
    main()
