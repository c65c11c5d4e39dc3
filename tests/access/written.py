"""What was written: to the log, to the database, and on a page, for tests.

The log is read through circles; a line about signing in has none, so tests look at the
statements that wrote it.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection
from django.test.utils import CaptureQueriesContext

HOUSEKEEPING = ("SAVEPOINT", "RELEASE", "SELECT set_config", "SELECT current_setting")


@contextmanager
def lines_written() -> Iterator[list[str]]:
    """The statements that wrote to the log inside the block, filled in at its end."""
    lines: list[str] = []
    with CaptureQueriesContext(connection) as statements:
        yield lines
    lines += [s["sql"] for s in statements if 'INSERT INTO "access_entry"' in s["sql"]]


@contextmanager
def statements_asked() -> Iterator[list[str]]:
    """The statements a page asked, without those that only keep its transaction."""
    asked: list[str] = []
    with CaptureQueriesContext(connection) as statements:
        yield asked
    asked += [s["sql"] for s in statements if not s["sql"].startswith(HOUSEKEEPING)]


def without_token(html: str) -> list[str]:
    """The lines of a page but those with the token that differs each time."""
    return [line for line in html.splitlines() if "csrfmiddlewaretoken" not in line]
