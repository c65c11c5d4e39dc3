"""What is timed: each page, the bare page it is compared with, and who asks."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from http.client import HTTPConnection
from itertools import count
from typing import Any

from django.conf import settings
from django.db import connections, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext

from alongside.access import identity
from alongside.access.actor import of_user
from alongside.concerns.models import Concern
from alongside.concerns.models.concern import WAITING
from bench import people_today
from bench.asking import Ask, ask

NOTICED = {
    "noticed": people_today.NOTICED,
    "happened_when": "Every weekend",
    "about": "person",
    "about_name": "Amina Farah",
    "raised_by_kind": "neighbour_friend",
}
WISHES = {
    "danger": "unknown",
    "wish_asked": "no",
    "wish_not_asked_reason": "not_my_place",
    "needs_care": "yes",
    "at_risk": "unknown",
}
HEAR_BACK = {"hear_by": "link"}
BEHIND_PROXY = {"HTTP_X_FORWARDED_PROTO": "https", "SERVER_NAME": "127.0.0.1"}
FRAMES = ("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE")
_origins = count(1)


@dataclass(frozen=True)
class Page:
    """A page of the product and its bare page, asked for by one of the users."""

    title: str
    path: str
    bare: str
    who: str
    is_list: bool = False

    def cookies(self) -> dict[str, str]:
        """Of a browser in which that user is signed in, in the present database."""
        client = Client()
        client.force_login(
            people_today.user(self.who),
            backend="django.contrib.auth.backends.ModelBackend",
        )
        name = settings.SESSION_COOKIE_NAME
        return {name: client.cookies[name].value}

    def queries(self) -> int:
        """How many statements the page sends to the database, all told."""
        client = Client(**BEHIND_PROXY)
        client.cookies.load(self.cookies())
        client.get(self.path)  # a session is written at most once a minute
        return counted(lambda: client.get(self.path))


def pages() -> list[Page]:
    """Every page but the one that is sent, for the database Django points at."""
    person = _person_with_a_worry()
    everything, little = people_today.SEES_ALL, people_today.SEES_LITTLE
    return [
        Page("Triage board", "/concerns/", "/bare/board/", everything, is_list=True),
        Page(
            "Triage board, for a team that sees 1 concern in 200",
            "/concerns/",
            "/bare/board/",
            little,
            is_list=True,
        ),
        Page(
            "A person’s page",
            f"/people/{person}/",
            f"/bare/people/{person}/",
            everything,
        ),
        Page(
            "Measures of a year",
            "/measures/",
            "/bare/measures/",
            people_today.SEES_MEASURES,
        ),
    ]


def _person_with_a_worry() -> int:
    viewer = of_user(people_today.user(people_today.SEES_ALL))
    with transaction.atomic(), identity.seen_as(viewer.principals):
        found = Concern.objects.filter(person__isnull=False, state__in=list(WAITING))
        return int(found.values_list("person_id", flat=True).order_by("pk")[0])


def counted(act: Callable[[], Any]) -> int:
    """The statements an act sends over both connections to read, write or say who is
    acting; not those that only begin and end a transaction or a part of one."""
    with (
        CaptureQueriesContext(connections["default"]) as app,
        CaptureQueriesContext(connections["measures"]) as measures,
    ):
        answer = act()
    if answer.status_code not in (200, 302):
        raise RuntimeError(f"The page could not be counted: {answer.status_code}")
    sent = [
        query["sql"] for query in (*app.captured_queries, *measures.captured_queries)
    ]
    return sum(not statement.startswith(FRAMES) for statement in sent)


def queries_of_raising(press: str) -> dict[str, int]:
    """How many statements each of the three pages sends, and the last press."""
    client = Client(**BEHIND_PROXY)
    page = client.get("/worry/").headers["Location"]
    asked = {}
    for number, (name, words) in enumerate(
        (("noticed", NOTICED), ("wishes", WISHES), ("hear-back", HEAR_BACK)), start=1
    ):
        at = page.replace("noticed", name)
        title = f"Raising a worry, page {number} of 3"
        asked[title] = counted(partial(client.get, at))
        asked[press] = counted(partial(client.post, at, words))
    return asked


def worries_to_send(port: int, number: int) -> list[Ask]:
    """So many worries of which only the last press is left."""
    connection = HTTPConnection("127.0.0.1", port, timeout=60)
    ready = []
    for _ in range(number):
        origin = f"2001:db8:{next(_origins):x}::1"
        _, headers, _ = ask(connection, Ask("/worry/", origin=origin))
        page = headers["location"]
        _, headers, _ = ask(connection, Ask(page, origin=origin))
        cookies = {"csrftoken": headers["set-cookie"].split(";")[0].split("=")[1]}
        for path, words in (
            (page, NOTICED),
            (page.replace("noticed", "wishes"), WISHES),
        ):
            ask(connection, Ask(path, cookies, words, origin))
        last = page.replace("noticed", "hear-back")
        ready.append(Ask(last, cookies, HEAR_BACK, origin))
    connection.close()
    return ready
