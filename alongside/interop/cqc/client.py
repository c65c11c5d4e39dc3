"""Asks the regulator's own service on the web, patiently and with our key.

https://api-portal.service.cqc.org.uk gives the key. It goes in a header only, and is
never sent on where an answer points elsewhere.
"""

import json
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote, urlsplit

import urllib3

KEY = "Ocp-Apim-Subscription-Key"
TRY_AGAIN = (429, 500, 502, 503, 504)
TRIES = 6
LONGEST_WAIT = 300  # seconds, however long we are asked to wait
A_MINUTE = 2000  # requests; what others who follow the register keep to
PER_PAGE = 500
NO_SUCH, NOT_OURS, OTHER_CAPITALS = 404, (401, 403), 400
LOOPBACK = ("127.0.0.1", "::1", "localhost")


class CqcNotReached(Exception):
    """The service gave no answer we can use, with a sentence that says why."""


@dataclass
class Client:
    """One visitor of the service."""

    base: str
    key: str
    agent: str
    a_minute: int = A_MINUTE
    backoff: float = 1.0
    _next_at: float = 0.0
    _turn: threading.Lock = field(default_factory=threading.Lock)

    def __post_init__(self) -> None:
        where = urlsplit(self.base)
        if where.scheme != "https" and where.hostname not in LOOPBACK:
            raise CqcNotReached("The register's address does not begin with https.")
        patience = urllib3.Retry(
            total=TRIES,
            redirect=False,
            status_forcelist=TRY_AGAIN,
            backoff_factor=self.backoff,
            backoff_max=60,
            retry_after_max=LONGEST_WAIT,
            raise_on_status=False,
        )
        self._pool = urllib3.PoolManager(
            maxsize=16,
            retries=patience,
            timeout=urllib3.Timeout(connect=10, read=60),
            headers={
                KEY: self.key,
                "User-Agent": self.agent,
                "Accept": "application/json",
            },
        )

    def location(self, number: str) -> Any:
        """One location as JSON, or None where the register knows no such number."""
        return self._one("locations", number)

    def provider(self, number: str) -> Any:
        """One provider as JSON, or None where the register knows no such number."""
        return self._one("providers", number)

    def numbers_of_locations(self, narrowed: list[tuple[str, str]]) -> Iterator[str]:
        """The numbers of all locations, those no longer registered among them."""
        for page in self._pages("locations", narrowed):
            for one in page.get("locations") or ():
                if isinstance(one, dict) and one.get("locationId"):
                    yield str(one["locationId"])

    def changed(self, kind: str, since: str, until: str) -> Iterator[str]:
        """The numbers of what changed, from a time to just before another."""
        between = [("startTimestamp", since), ("endTimestamp", until)]
        for page in self._pages(f"changes/{kind}", between):
            yield from (str(number) for number in page.get("changes") or ())

    def _pages(self, path: str, narrowed: list[tuple[str, str]]) -> Iterator[Any]:
        number = last = 1
        while number <= last:
            paged = [*narrowed, ("page", str(number)), ("perPage", str(PER_PAGE))]
            page = self._ask(path, paged)
            if not isinstance(page, dict):
                raise CqcNotReached("The register answered with no list.")
            yield page
            last = int(page.get("totalPages") or 1)
            number += 1

    def _one(self, path: str, number: str) -> Any:
        return self._ask(f"{path}/{quote(number, safe='')}", [], upper=number.upper())

    def _ask(self, path: str, asked: list[tuple[str, str]], *, upper: str = "") -> Any:
        self._wait_for_our_turn()
        try:
            answer = self._pool.request(
                "GET", f"{self.base.rstrip('/')}/{path}", fields=asked, redirect=False
            )
        except urllib3.exceptions.HTTPError as error:
            sentence = f"The register does not answer, after {TRIES} more tries."
            raise CqcNotReached(sentence) from error
        if answer.status == OTHER_CAPITALS and upper:
            return self._ask(f"{path.split('/')[0]}/{quote(upper, safe='')}", asked)
        return _content(answer)

    def _wait_for_our_turn(self) -> None:
        with self._turn:
            wait = self._next_at - time.monotonic()
            if wait > 0:
                time.sleep(wait)
            self._next_at = time.monotonic() + 60 / self.a_minute


def _content(answer: urllib3.BaseHTTPResponse) -> Any:
    if answer.status in (NO_SUCH, OTHER_CAPITALS):
        return None
    if answer.status in NOT_OURS:
        raise CqcNotReached(
            f"The register turned us away ({answer.status}). Look at the key in "
            "ALONGSIDE_CQC_KEY."
        )
    if answer.status != 200:
        raise CqcNotReached(
            f"The register answered {answer.status}. Run it again later."
        )
    try:
        return json.loads(answer.data)
    except ValueError as error:
        raise CqcNotReached("The register answered with what is no JSON.") from error
