"""Tells PostgreSQL who is acting, for the current transaction and no longer."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from django.db import connection

from alongside.access.row_security import SETTING


def set_principals(principals: Iterable[int]) -> None:
    """Set who is acting until the transaction ends.

    Never at session level: a pooled connection would hand it to the next user. Raises
    `RuntimeError` outside a transaction, where the setting would be lost at once.
    """
    if not connection.in_atomic_block:
        raise RuntimeError("Who is acting can only be set inside a transaction.")
    numbers = ",".join(str(int(number)) for number in principals)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT set_config(%s, %s, true)",
            [SETTING, f"{{{numbers}}}" if numbers else ""],
        )


def current_principals() -> tuple[int, ...]:
    """The principals that row security sees now."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting(%s, true)", [SETTING])
        value = cursor.fetchone()[0] or ""
    return tuple(int(number) for number in value.strip("{}").split(",") if number)


@contextmanager
def seen_as(principals: Iterable[int]) -> Iterator[None]:
    """Act with these principals inside the block, then with those from before.

    When the block fails the transaction is rolled back by whoever opened it, and the
    setting with it, so nothing is restored on the way out of an error.
    """
    before = current_principals()
    wanted = tuple(principals)
    if wanted == before:
        yield
        return
    set_principals(wanted)
    yield
    set_principals(before)
