"""Prints the table and keeps it, with what it means, in docs/performance.md."""

import os
import platform
from datetime import date
from typing import Any

from bench.places import HOUSE

PAPER = HOUSE / "docs" / "performance.md"
MOST_QUERIES = 15
LEAST_RATIO = 0.5
MOST_SLOWER = 1.5
HEAD = (
    "| Page | Concerns | Pages a second | Median ms | 95 of 100 within ms "
    "| Bare page a second | Ratio to bare | Processor ms | Of bare | By processor "
    "| Queries |\n|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n"
)
TOP = """# How fast it is

Written by `make bench` on {day}: {cores} cores, {machine}, Python {python}, the private
PostgreSQL as it comes. The computer was shared with other work, so read the ratios
rather than the pages a second, and expect a tenth either way.

## How to read it

- Two databases, made once and kept: cases from the generator of `make_cases`, each with
  a circle, its memberships and a line in the log of its own. In both, 150 worries wait,
  with words, about people with a record and about the services with the most worries.
- The real server: granian, two workers, `DEBUG` off, loopback. Four connections ask for
  the same page for {seconds:g} second, ten times over, the sizes in turn; of the ten
  the best counts.
- **Processor ms** is the processor time of server and database for one page, in the
  middle one of the rounds. Other work on the computer disturbs it less than the clock.
- The **bare page** goes through the same server, middleware and sign-in, runs the main
  query of the page and writes its rows as plain text: no template, nothing else. For
  raising a worry it writes a circle, a membership and a concern.
- **Two lives** stand in a database of their own: about one person twenty things are
  written, about the other two thousand over ten years.
- **Queries** are statements that read, write or say who is acting. Those that begin and
  end a transaction, or a part of one, are not counted.

## What was measured

"""
LIVES = (
    "\n| A person’s page, with | Pages a second | Median ms | 95 of 100 within ms "
    "| Processor ms | Queries |\n|---|---:|---:|---:|---:|---:|\n"
)
AFTER = """
Counting the measures of all years anew, which pages never do: {anew}. How long it
takes to count what changed: [measures](performance-measures.md).

## Against what was aimed at

{aims}

## Where the time goes

- **The lists do not slow down with the number of concerns.** The board reads the
  waiting worries from a partial index, and the few worries before about each person or
  service from an index in order of date. Without `concern_by_service`, worries before
  about the five busiest services (20,000 each) took 0.9 s of a million concerns; with
  it they take 1 ms.
- **A team that sees 1 concern in 200** pays for the waiting worries that row security
  passes over, not for all concerns. A service with very many worries of which the team
  sees none would cost most: each is looked at once.
- **Most of the board's own time is drawing** twenty cards, each with the worries
  before. A card reads only the columns it shows, and the address of a concern is kept.
  With few concerns PostgreSQL plans the main query less well than with many, which is
  why the smaller database can be the slower.
- **Measures** are kept by month, and only months in which something changed are counted
  again ([measures](performance-measures.md)).
- **Raising a worry** writes a concern, the raiser's own row, two circles, a state and
  seven lines of the log in one transaction, each step seen as whoever takes it. It asks
  the database the same number of times whatever the size. The rows alone are more than
  fifteen statements; the three pages that lead there are well below.

## Again

`make bench`. The first time takes about eight minutes, nearly half of it filling;
afterwards five. `.venv/bin/python -m bench 10000` is a quick look. The databases are
named `alongside_bench_…`; drop them to have them made anew.
Measured apart: [papers](performance-papers.md), [an ordinary day of two hundred social
workers](performance-ordinary-day.md), [charts of very many
series](performance-charts.md), [measures](performance-measures.md), [the national
return](performance-return.md) and [taking over the register](performance-register.md).
"""


def write(found: Any) -> None:
    """The whole paper; the table on the screen too."""
    table = HEAD + "".join(_line(found, *key) for key in found.answers)
    aims = "\n".join(f"- {line}" for line in _aims(found))
    anew = ", ".join(f"{s:.1f} s of {n:,} concerns" for n, s in found.anew.items())
    top = TOP.format(
        day=date.today().isoformat(),
        cores=os.cpu_count(),
        machine=platform.machine(),
        python=platform.python_version(),
        seconds=found.seconds,
    )
    lives = LIVES + "".join(_life(found, size) for size in found.lives)
    print(f"{table}{lives}\n{aims}")
    PAPER.write_text(top + table + lives + AFTER.format(anew=anew, aims=aims), "utf-8")


def _line(found: Any, title: str, size: int) -> str:
    page, bare = found.answers[title, size], found.bare[title, size]
    queries = found.queries[title, size]
    return (
        f"| {title} | {size:,} | {page.rate:.0f} | {page.middle:.0f} "
        f"| {page.slow:.0f} | {bare.rate:.0f} | {page.rate / bare.rate:.2f} "
        f"| {page.work:.1f} | {bare.work:.1f} | {bare.work / page.work:.2f} "
        f"| {queries} |\n"
    )


def _life(found: Any, size: int) -> str:
    page = found.lives[size]
    return (
        f"| {size:,} things written | {page.rate:.0f} | {page.middle:.0f} "
        f"| {page.slow:.0f} | {page.work:.1f} | {found.life_queries[size]} |\n"
    )


def _life_aims(found: Any) -> list[str]:
    """Much written costs about what little does, and asks the database as often."""
    few, many = min(found.lives), max(found.lives)
    slower = found.lives[many].work / found.lives[few].work
    said = f"A person’s page: {slower:.2f} times the work with {many:,} things written"
    asked = found.life_queries
    return [
        _judged(f"{said} as with {few}, at most {MOST_SLOWER}", slower <= MOST_SLOWER),
        _judged(
            f"A person’s page: {asked[few]} and {asked[many]} queries with {few} and "
            f"{many:,} things written, the same",
            asked[few] == asked[many],
        ),
    ]


def _aims(found: Any) -> list[str]:
    """Each aim, met or missed, with the figures."""
    few, many = min(found.sizes), max(found.sizes)
    titles = list(dict.fromkeys(title for title, _ in found.answers))
    lines = []
    for title in [*titles, *found.only_counted]:
        asked = [found.queries[title, size] for size in found.sizes]
        said = f"{title}: {' and '.join(map(str, asked))} queries, at most {{}}"
        lines.append(_judged(said.format(MOST_QUERIES), max(asked) <= MOST_QUERIES))
    for title in titles:
        if title not in found.lists or few == many:
            continue
        slower = found.answers[title, many].work / found.answers[title, few].work
        said = f"{title}: {slower:.2f} times the work over {many:,} as over {few:,}"
        lines.append(_judged(f"{said}, at most {MOST_SLOWER}", slower <= MOST_SLOWER))
        ratios = [
            found.answers[title, size].rate / found.bare[title, size].rate
            for size in found.sizes
        ]
        said = (
            f"{title}: {min(ratios):.2f} of the throughput of the bare page, "
            f"at least {LEAST_RATIO}"
        )
        lines.append(_judged(said, min(ratios) >= LEAST_RATIO))
    return [*lines, *_life_aims(found)]


def _judged(said: str, is_met: bool) -> str:
    return f"{'Met' if is_met else '**Missed**'}. {said}."
