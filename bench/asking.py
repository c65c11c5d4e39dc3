"""A small load generator: a few threads that each keep a connection and ask again."""

import threading
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from http.client import HTTPConnection
from statistics import median
from urllib.parse import urlencode

THREADS = 4
FORM = "application/x-www-form-urlencoded"


@dataclass(frozen=True)
class Ask:
    """One request: where, by whom, and what is sent with it."""

    path: str
    cookies: Mapping[str, str] = field(default_factory=dict)
    sent: Mapping[str, str] | None = None
    origin: str = "198.51.100.1"

    def headers(self, port: int) -> dict[str, str]:
        """As the proxy in front of the server passes it on."""
        made = {
            "X-Forwarded-Proto": "https",
            "X-Forwarded-For": self.origin,
            "Referer": f"https://127.0.0.1:{port}/",
            "Cookie": "; ".join(f"{k}={v}" for k, v in self.cookies.items()),
        }
        if self.sent is not None:
            made["Content-Type"] = FORM
            made["X-CSRFToken"] = self.cookies.get("csrftoken", "")
        return made


@dataclass
class Answers:
    """How long each answer took, over how long altogether; and the processor time of
    one answer in each round there was, in milliseconds."""

    times: list[float] = field(default_factory=list)
    seconds: float = 0.0
    works: list[float] = field(default_factory=list)

    @property
    def rate(self) -> float:
        """Answers a second."""
        return len(self.times) / self.seconds if self.times else 0.0

    @property
    def work(self) -> float:
        """Processor time for one answer, of server and database, in milliseconds."""
        return median(self.works)

    @property
    def middle(self) -> float:
        """The median, in milliseconds."""
        return median(self.times) * 1000

    @property
    def slow(self) -> float:
        """What 95 of 100 were faster than, in milliseconds."""
        return sorted(self.times)[int(len(self.times) * 0.95)] * 1000


def ask(connection: HTTPConnection, one: Ask) -> tuple[int, dict[str, str], str]:
    """Send one request; its status, headers and body."""
    body = None if one.sent is None else urlencode(one.sent)
    method = "GET" if body is None else "POST"
    connection.request(method, one.path, body, one.headers(connection.port or 0))
    answer = connection.getresponse()
    return answer.status, dict(answer.getheaders()), answer.read().decode()


def for_seconds(port: int, one: Ask, seconds: float) -> Answers:
    """Ask the same thing again and again, over four connections at once."""
    end = time.monotonic() + seconds
    return _answers(port, lambda: _until(end, one), expected=200)


def each_once(port: int, asks: list[Ask], expected: int) -> Answers:
    """Send each of these once, over four connections at once."""
    left, lock = iter(asks), threading.Lock()

    def next_ones() -> Iterator[Ask]:
        while True:
            with lock:
                one = next(left, None)
            if one is None:
                return
            yield one

    return _answers(port, next_ones, expected=expected)


def _until(end: float, one: Ask) -> Iterator[Ask]:
    while time.monotonic() < end:
        yield one


def _answers(
    port: int, source: Callable[[], Iterator[Ask]], *, expected: int
) -> Answers:
    found, wrong = Answers(), []

    def work() -> None:
        connection = HTTPConnection("127.0.0.1", port, timeout=120)
        for one in source():
            began = time.perf_counter()
            status, _, _ = ask(connection, one)
            found.times.append(time.perf_counter() - began)
            if status != expected:
                wrong.append((status, one.path))
        connection.close()

    threads = [threading.Thread(target=work) for _ in range(THREADS)]
    began = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    found.seconds = time.perf_counter() - began
    if wrong:
        raise RuntimeError(f"{len(wrong)} answers were not {expected}: {wrong[0]}")
    return found
