"""Requests that share a connection never see each other's principals."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http.client import HTTPConnection
from random import Random
from threading import Barrier

import pytest
from django.conf import settings
from django.db import connection, connections
from django.test import Client, override_settings

from alongside.access.models import User
from tests import database, site
from tests.architecture.world import World
from tests.factories import access as factories
from tests.security.conftest import Filled
from tests.security.filled import Elsewhere

PAGES = override_settings(ROOT_URLCONF="tests.security.pages")
NOBODY = "nobody"


@dataclass(frozen=True)
class Browsers:
    """One for each of two teams, one signed out; and the worries each should see."""

    clients: dict[str, Client]
    worries: dict[str, list[str]]


@pytest.fixture
def browsers(fresh_database) -> Browsers:
    """Two teams with a worry each, in a database that really commits."""
    clients, worries = {NOBODY: Client(raise_request_exception=False)}, {NOBODY: []}
    for world in (World(), Elsewhere()):
        name = world.council.name
        client = factories.signed_in(world.manager.user)
        client.raise_request_exception = False
        clients[name], worries[name] = client, [world.raised.reference]
    return Browsers(clients, worries)


def in_a_thread_of_their_own(*steps):
    """Run steps one after another in a new thread, so over a connection of its own."""

    def run():
        try:
            return [step() for step in steps]
        finally:
            connections.close_all()

    with ThreadPoolExecutor(1) as one:
        return one.submit(run).result()


def setting_left_behind() -> str:
    """What the connection says about principals when no request is being served."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('alongside.principals', true)")
        return cursor.fetchone()[0] or ""


def test_whoever_comes_next_on_a_connection_sees_nothing_of_the_one_before(browsers):
    team = next(name for name in browsers.clients if name != NOBODY)
    with PAGES:
        first, left, second = in_a_thread_of_their_own(
            lambda: browsers.clients[team].get("/seen/").json(),
            setting_left_behind,
            lambda: browsers.clients[NOBODY].get("/seen/").json(),
        )

    assert first["connection"] == second["connection"]
    assert first["concerns"] == browsers.worries[team]
    assert first["principals"] != ""
    assert left == ""
    assert second["principals"] == ""
    assert second["concerns"] == []


@pytest.mark.parametrize("page", ["/broken/", "/broken-in-the-database/", "/none/"])
def test_a_request_that_failed_leaves_nobody_behind_on_the_connection(browsers, page):
    team = next(name for name in browsers.clients if name != NOBODY)
    with PAGES:
        before, failed, left, after = in_a_thread_of_their_own(
            lambda: browsers.clients[team].get("/seen/").json(),
            lambda: browsers.clients[team].get(page).status_code,
            setting_left_behind,
            lambda: browsers.clients[NOBODY].get("/seen/").json(),
        )

    assert failed in (404, 500)
    assert left == ""
    assert before["connection"] == after["connection"]
    assert (after["principals"], after["concerns"]) == ("", [])


def hang_up(together: Barrier) -> None:
    """End this thread's connections; all threads wait for one another here."""
    together.wait(10)
    connections.close_all()


def test_many_requests_in_any_order_over_few_connections_see_only_their_own(browsers):
    order = list(browsers.clients) * 20
    Random(7).shuffle(order)  # made-up data needs repeating, not secrecy

    def ask(name: str):
        client = Client()
        client.cookies = browsers.clients[name].cookies
        return name, client.get("/seen/").json()

    with PAGES, ThreadPoolExecutor(3) as three:
        answers = list(three.map(ask, order))
        list(three.map(hang_up, [Barrier(3)] * 3))

    assert len({seen["connection"] for _, seen in answers}) <= 3
    wrong = [(n, s) for n, s in answers if s["concerns"] != browsers.worries[n]]
    assert not wrong


def session_of(user: User) -> str:
    """The cookie of somebody who has signed in."""
    return factories.signed_in(user).cookies[settings.SESSION_COOKIE_NAME].value


def ask_for_the_board(address: str, session: str) -> tuple[int, str]:
    """The triage board as the server really sends it, with its status."""
    connection = HTTPConnection(address.removeprefix("http://"), timeout=30)
    cookie = {"Cookie": f"{settings.SESSION_COOKIE_NAME}={session}"}
    connection.request("GET", "/concerns/", headers=cookie)
    answer = connection.getresponse()
    page = answer.read().decode()
    connection.close()
    return answer.status, page


def another_worry(world: World) -> str:
    """The reference of a worry that waits for the team of this case."""
    second = World()
    second.team = world.team
    return str(second.raiser.reference)


def test_the_real_server_keeps_its_connections_and_mixes_nobody_up(
    filled: Filled, worker_database, django_db_blocker
):
    with django_db_blocker.unblock():
        database.point_connections(filled.addresses)
        waiting = {
            session_of(world.manager.user): {another_worry(world)}
            for world in (filled.here, filled.elsewhere)
        }
        database.point_connections(worker_database)
    waiting["signed-out"] = set()
    order = list(waiting) * 12
    Random(7).shuffle(order)
    with (
        site.running(filled.addresses) as running,
        ThreadPoolExecutor(4) as four,
    ):
        asked = four.map(lambda who: ask_for_the_board(running.address, who), order)
        boards = list(asked)

    assert settings.DATABASES["default"]["CONN_MAX_AGE"] > 0
    every_worry = set().union(*waiting.values())
    seen = [{w for w in every_worry if w in board} for _, board in boards]
    assert seen == [waiting[who] for who in order]
    assert {status for status, _ in boards} == {200, 302}
