"""Fills an empty database: past cases from the generator, then what waits today.

The past cases are read as `import_cases` reads them and written with COPY, because a
million rows through the import take many minutes. Each has a circle, memberships and a
line in the log of its own. What waits is raised through the action, with words.
"""

import random
import sys
import time
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice

import django
import psycopg

from alongside.concerns.past_case import PastCase
from alongside.config import databases

PEOPLE_FOR_EACH = 10  # concerns, of which three are about somebody with a record
ONE_HAS_DIED_OF = 25  # people with a record
SEEN_BY_A_SECOND_TEAM = 200  # one concern in so many
WAITING = 150
SERVICES = 240
KINDS = ("home_care", "care_home", "care_home_nursing", "supported_living")
BATCH = 20_000
ENDED = date(2026, 11, 20)
# What is filled, where it is not a number of concerns.
LIVES, PAPERS = "lives", "papers"
NAMES = ("Amina", "Joan", "Errol", "Mei", "Stewart", "Wendy", "Tariq", "Olive", "Sam")
FAMILIES = ("Farah", "Bright", "Okoro", "Chen", "Marsh", "Novak", "Ellis", "Shah")


def fill(size: int) -> None:
    """So many concerns, and everything that goes with them."""
    from bench import copying, people_today

    began = time.monotonic()
    places = people_today.places(SERVICES, KINDS)
    addresses = databases.Addresses.from_environment()
    owner = addresses.admin and databases.with_database(
        addresses.admin, addresses.database
    )
    with psycopg.connect(owner or addresses.owner) as connection:
        if owner:
            connection.execute("SET session_replication_role = replica")
        writer = copying.Writer(connection, places)
        cases = past_cases(size, places.services)
        while batch := list(islice(cases, BATCH)):
            writer.write(batch)
            say(f"  {writer.written:>9,} concerns  {time.monotonic() - began:5.0f} s")
        writer.finish()
    people_today.raise_worries(places, WAITING)
    with databases.connect(owner or addresses.owner) as connection:
        connection.execute("VACUUM ANALYZE")
    say(f"  filled in {time.monotonic() - began:.0f} s")


def past_cases(size: int, services: dict[str, int]) -> Iterator[PastCase]:
    """Past cases as the generator makes them, read as the import reads them."""
    from alongside.interop.cases.checking import check_row
    from alongside.interop.cases.columns import NAMES as COLUMNS
    from alongside.interop.cases.generating import Order, rows_of

    kinds = [(number, KINDS[n % len(KINDS)]) for n, number in enumerate(services)]
    years = 10 if size > 100_000 else 3
    order = Order(rows=size, seed=7, years=years, until=ENDED, services=kinds)
    today = ENDED + timedelta(days=1)
    for row in rows_of(order):
        case, faults = check_row(dict(zip(COLUMNS, row, strict=True)), today=today)
        if case is None:
            raise ValueError(f"The generator made a row with faults: {faults}")
        yield case


def somebody(number: int) -> str:
    """A name for the person with this number, always the same."""
    chance = random.Random(number)  # made-up data needs repeating, not secrecy
    return f"{chance.choice(NAMES)} {chance.choice(FAMILIES)}"


def conditions_of(number: int) -> list[str]:
    """The health conditions that the person with this number tells of."""
    from alongside.standards.return_tables import HEALTH_CONDITIONS

    return [HEALTH_CONDITIONS.codes[number % len(HEALTH_CONDITIONS)]]


def say(line: str) -> None:
    """Tell whoever waits."""
    print(line, flush=True)


if __name__ == "__main__":
    django.setup()
    if sys.argv[1] == LIVES:
        from bench import long_life

        long_life.fill()
    elif sys.argv[1] == PAPERS:
        from bench import papers

        papers.fill()
    else:
        fill(int(sys.argv[1]))
