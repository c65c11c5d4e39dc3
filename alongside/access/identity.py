"""Tells PostgreSQL who is acting, for the current transaction and no longer."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from django.db import connection

from alongside.access.row_security import SETTING


def set_principals(principals: Iterable[int]) -> tuple[int, ...]:
    """Set who is acting until the transaction ends, and return who was until now.

    Never at session level: a pooled connection would hand it to the next user. Raises
    `RuntimeError` outside a transaction, where the setting would be lost at once.
    """
    if not connection.in_atomic_block:
        raise RuntimeError("Who is acting can only be set inside a transaction.")
    numbers = ",".join(str(int(number)) for number in principals)
    with connection.cursor() as cursor:
        # What stands first is worked out first, so this is the setting from before.
        cursor.execute(
            "SELECT current_setting(%s, true), set_config(%s, %s, true)",
            [SETTING, SETTING, f"{{{numbers}}}" if numbers else ""],
        )
        return _numbers(cursor.fetchone()[0])


def _numbers(setting: str | None) -> tuple[int, ...]:
    listed = (setting or "").strip("{}").split(",")
    return tuple(int(number) for number in listed if number)


@contextmanager
def seen_as(principals: Iterable[int]) -> Iterator[None]:
    """Act with these principals inside the block, then with those from before.

    When the block fails the transaction is rolled back by whoever opened it, and the
    setting with it, so nothing is restored on the way out of an error.
    """
    wanted = tuple(principals)
    before = set_principals(wanted)
    yield
    if wanted != before:
        set_principals(before)
