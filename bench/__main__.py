"""`make bench`: fills the databases once, times each page, writes the table."""

import logging
import os
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from bench import processor
from bench.asking import Answers, Ask, each_once, for_seconds
from bench.filling import LIVES
from bench.server import ENVIRONMENT, Server, running

SIZES = (10_000, 1_000_000)
ROUNDS = 10
SECONDS = float(os.environ.get("BENCH_SECONDS", "1"))
WORRIES = 25  # sent in each round
SENDING = "Raising a worry (the press that sends it)"


@dataclass
class Found:
    """What was measured, by page and size."""

    sizes: tuple[int, ...]
    answers: dict[tuple[str, int], Answers] = field(default_factory=dict)
    bare: dict[tuple[str, int], Answers] = field(default_factory=dict)
    queries: dict[tuple[str, int], int] = field(default_factory=dict)
    anew: dict[int, float] = field(default_factory=dict)
    lives: dict[int, Answers] = field(default_factory=dict)  # by how much is written
    life_queries: dict[int, int] = field(default_factory=dict)
    lists: set[str] = field(default_factory=set)
    only_counted: list[str] = field(default_factory=list)  # pages that are not timed
    seconds: float = SECONDS


def main() -> None:
    """Everything: some eight minutes the first time, five afterwards."""
    sizes = tuple(int(word) for word in sys.argv[1:]) or SIZES
    os.environ.update(ENVIRONMENT)
    import django

    from alongside.config import postgres

    addresses = postgres.provide()
    django.setup()
    logging.disable(logging.WARNING)  # here; the server logs as it always does
    from django.core.management import call_command

    from bench import places, report

    places.KEPT.mkdir(parents=True, exist_ok=True)
    call_command("collectstatic", verbosity=0, interactive=False)
    made = {}
    for size in sizes:
        print(f"{size:,} concerns …", flush=True)
        made[size] = places.place(addresses, size)
    found = Found(sizes)
    lives = places.place(addresses, LIVES)
    with running(lives) as server:
        time_lives(found, lives, server)
    with ExitStack() as stack:
        servers = {s: stack.enter_context(running(made[s])) for s in sizes}
        measure(found, made, servers)
    report.write(found)


def measure(found: Found, made: dict[int, Any], servers: dict[int, Server]) -> None:
    """Time page after page, the sizes in turn, so that a busy minute hits them all."""
    from bench import pages, places

    asks: dict[str, dict[int, tuple[Ask, Ask]]] = defaultdict(dict)
    for size in found.sizes:
        places.point_connections(made[size])
        found.anew[size] = measures_anew()
        for page in pages.pages():
            cookies = page.cookies()
            asks[page.title][size] = Ask(page.path, cookies), Ask(page.bare, cookies)
            found.queries[page.title, size] = page.queries()
            if page.is_list:
                found.lists.add(page.title)
    for title, of_size in asks.items():
        print(title, flush=True)
        time_page(found, title, of_size, servers)
    print(SENDING, flush=True)
    for size in found.sizes:
        places.point_connections(made[size])
        tidy = tidying(made[size])
        for title, asked in pages.queries_of_raising(SENDING).items():
            found.queries[title, size] = asked
            if title not in (SENDING, *found.only_counted):
                found.only_counted.append(title)
        time_sending(found, size, servers[size])
        tidy()


def time_lives(found: Found, addresses: Any, server: Server) -> None:
    """The page of somebody with little written and with much, in turn."""
    from bench import long_life, places

    places.point_connections(addresses)
    pages = long_life.pages()
    asks = {size: Ask(page.path, page.cookies()) for size, page in pages.items()}
    for size, page in pages.items():
        found.life_queries[size] = page.queries()
        for_seconds(server.port, asks[size], 0.5)
    for _ in range(ROUNDS):
        for size, one in asks.items():
            timed = worked(server, partial(for_seconds, server.port, one, SECONDS))
            keep_best(found.lives, size, timed)


def time_page(
    found: Found,
    title: str,
    of_size: dict[int, tuple[Ask, Ask]],
    servers: dict[int, Server],
) -> None:
    """A few rounds; in each, every size and the bare page of every size."""
    for size, (page, _) in of_size.items():
        for_seconds(servers[size].port, page, 0.5)
    for _ in range(ROUNDS):
        for size, (page, bare) in of_size.items():
            for kept, one in ((found.answers, page), (found.bare, bare)):
                server = servers[size]
                timed = worked(server, partial(for_seconds, server.port, one, SECONDS))
                keep_best(kept, (title, size), timed)


def worked(server: Server, act: Callable[[], Answers]) -> Answers:
    """The answers of a round, with the processor time they took."""
    before = server.spent()
    answers = act()
    seconds = processor.between(before, server.spent())
    answers.works = [seconds / len(answers.times) * 1000]
    return answers


def keep_best(kept: dict[Any, Answers], key: Any, timed: Answers) -> None:
    """Of several rounds the best counts: what disturbs the others is not ours."""
    before = kept.get(key, Answers())
    works = before.works + timed.works
    kept[key] = max(before, timed, key=lambda answers: answers.rate)
    kept[key].works = works


def time_sending(found: Found, size: int, server: Server) -> None:
    """Send worries that were written before the clock started."""
    from bench import pages

    for _ in range(ROUNDS):
        ready = pages.worries_to_send(server.port, WORRIES)
        bare = [Ask("/bare/worry/", a.cookies, pages.NOTICED) for a in ready]
        for kept, asks, status in (
            (found.answers, ready, 302),
            (found.bare, bare, 200),
        ):
            timed = worked(server, partial(each_once, server.port, asks, status))
            keep_best(kept, (SENDING, size), timed)


def tidying(addresses: Any) -> Callable[[], None]:
    """Gives what takes what was raised here off the board again, for the next time."""
    from alongside.config import databases

    with databases.connect(addresses.owner) as owner:
        (last,) = owner.execute("SELECT max(id) FROM concerns_concern").fetchone()

    def tidy() -> None:
        with databases.connect(addresses.owner) as owner:
            owner.execute(
                "UPDATE concerns_concern SET state = 'no_action' WHERE id > %s", [last]
            )
            owner.execute("DELETE FROM concerns_arrival")

    return tidy


def measures_anew() -> float:
    """How long it takes to count every month of all years."""
    from alongside.access.actor import operator
    from alongside.insight import actions

    began = time.perf_counter()
    actions.refresh_months(by=operator(), anew=True)
    return time.perf_counter() - began


if __name__ == "__main__":
    main()
