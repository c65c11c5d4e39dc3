"""A small real web server that speaks as the regulator's own does."""

import json
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

KEY = "a-key-of-the-tests"


@dataclass
class Register:
    """What the server holds, how it behaves, and what it was asked."""

    locations: dict[str, dict[str, Any]] = field(default_factory=dict)
    providers: dict[str, dict[str, Any]] = field(default_factory=dict)
    changed: dict[str, list[str]] = field(default_factory=dict)
    listed_too: list[str] = field(default_factory=list)
    a_page: int = 2
    # Answers to give first at a path, each a status and the seconds to wait.
    troubles: dict[str, list[tuple[int, int]]] = field(default_factory=dict)
    gone_after: int | None = None
    asked: list[tuple[str, dict[str, list[str]]]] = field(default_factory=list)
    turned_away: int = 0
    url: str = ""

    @property
    def counted(self) -> Counter[str]:
        """How often each path was asked for."""
        return Counter(path for path, _ in self.asked)

    def page_of(self, name: str, found: list[Any], asked: dict) -> dict[str, Any]:
        """One page of a list, in the regulator's envelope."""
        number = int(asked["page"][0])
        start = (number - 1) * self.a_page
        return {
            "total": len(found),
            "page": number,
            "totalPages": max(1, -(-len(found) // self.a_page)),
            name: found[start : start + self.a_page],
        }

    def answer(self, path: str, asked: dict[str, list[str]]) -> tuple[int, Any]:
        """The status and the content for one request."""
        kind, _, number = path.partition("/")
        if kind == "changes":
            return 200, self.page_of("changes", self.changed.get(number, []), asked)
        held = self.locations if kind == "locations" else self.providers
        if not number:
            ids = [*held, *self.listed_too]
            return 200, self.page_of(kind, [{"locationId": one} for one in ids], asked)
        if number != number.upper():
            return 400, {"message": "Bad request"}
        if number in held:
            return 200, held[number]
        return 404, {"message": "No such number"}


class Handler(BaseHTTPRequestHandler):
    """Answers one request for the register behind it."""

    register: Register
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        address = urlsplit(self.path)
        path = address.path.removeprefix("/public/v1/")
        asked = parse_qs(address.query)
        if not self._may(address.query):
            self.register.turned_away += 1
            return self._send(403, {"message": "Forbidden"})
        self.register.asked.append((path, asked))
        if troubles := self.register.troubles.get(path):
            status, wait = troubles.pop(0)
            return self._send(status, {}, wait)
        last = self.register.gone_after
        if last is not None and len(self.register.asked) > last:
            return self._send(401, {})
        return self._send(*self.register.answer(path, asked))

    def _may(self, query: str) -> bool:
        said = self.headers
        known = said.get("Ocp-Apim-Subscription-Key") == KEY and KEY not in query
        return known and said.get("User-Agent", "").startswith("Alongside")

    def _send(self, status: int, content: Any, wait: int | None = None) -> None:
        body = json.dumps(content).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        if wait is not None:
            self.send_header("Retry-After", str(wait))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *said: Any) -> None:
        """Keep quiet."""


@contextmanager
def answering(register: Register) -> Iterator[Register]:
    """The server on loopback, for as long as it is needed."""
    handler = type("OfRegister", (Handler,), {"register": register})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        register.url = f"http://127.0.0.1:{server.server_port}/public/v1"
        yield register
        server.shutdown()
        thread.join()
