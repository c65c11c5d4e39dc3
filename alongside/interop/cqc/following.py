"""Follow the register on the web: what to ask for, and what to do with the answers."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

from django.db import connection

from alongside.access.actor import Actor
from alongside.interop.cqc.actions import take_answers
from alongside.interop.cqc.client import Client, CqcNotReached
from alongside.interop.cqc.wanted import Wanted
from alongside.providers import actions as providers
from alongside.providers.facts import Changes
from alongside.providers.models import RegisterFetch, RegisterSync
from alongside.providers.queries.following import still_to_fetch

AT_ONCE, ASKING = 200, 8
SOCIAL_CARE = ("inspectionDirectorate", "Adult social care")
LOCATION, PROVIDER = RegisterFetch.Kind.LOCATION, RegisterFetch.Kind.PROVIDER
# Held by the connection and not by a transaction: a run has many of those.
ONE_AT_A_TIME = "SELECT pg_try_advisory_lock(hashtext('interop.sync_cqc'))"
LET_GO = "SELECT pg_advisory_unlock(hashtext('interop.sync_cqc'))"
Say = Callable[[str], Any]


def follow(*, by: Actor, client: Client, areas: Iterable[str], say: Say) -> Changes:
    """Take over what the register says now: all the first time, then what changed.

    Stopped half way, by a `CqcNotReached` or the power, it goes on where it was.
    """
    with _one_at_a_time():
        sync = providers.begin_sync(by=by, areas=areas)
        if sync.listed_at is None:
            _list(by, client, sync)
        changes = _fetch(by, client, sync, LOCATION, say=say)
        providers.add_organisations_to_sync(by=by, sync=sync)
        changes += _fetch(by, client, sync, PROVIDER, say=say)
        providers.finish_sync(by=by, sync=sync)
    return changes


@contextmanager
def _one_at_a_time() -> Iterator[None]:
    with connection.cursor() as cursor:
        cursor.execute(ONE_AT_A_TIME)
        if cursor.fetchone() != (True,):
            raise CqcNotReached("Another run is under way.")
        try:
            yield
        finally:
            cursor.execute(LET_GO)


def _list(by: Actor, client: Client, sync: RegisterSync) -> None:
    if sync.since is None:
        areas = [("localAuthority", area) for area in sync.areas]
        found = client.numbers_of_locations([SOCIAL_CARE, *areas])
        providers.list_for_sync(by=by, sync=sync, locations=dict.fromkeys(found))
        return
    between = _stamp(sync.since), _stamp(sync.until)
    providers.list_for_sync(
        by=by,
        sync=sync,
        locations=list(client.changed("location", *between)),
        providers=list(client.changed("provider", *between)),
    )


def _stamp(when: datetime) -> str:
    return when.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _fetch(
    by: Actor, client: Client, sync: RegisterSync, kind: str, *, say: Say
) -> Changes:
    """Fetch all of one kind, some hundred at once; each lot is kept as it comes."""
    ask = client.location if kind == LOCATION else client.provider
    wanted = Wanted(tuple(sync.areas), only_social_care=True)
    changes = Changes()
    with ThreadPoolExecutor(ASKING) as asking:
        while numbers := still_to_fetch(sync, kind, AT_ONCE):
            answers = dict(zip(numbers, asking.map(ask, numbers), strict=True))
            came, refusals = take_answers(
                by=by, sync=sync, kind=kind, answers=answers, wanted=wanted
            )
            changes += came
            for refusal in refusals:
                say(f"Left for the next run. {refusal}")
    return changes
