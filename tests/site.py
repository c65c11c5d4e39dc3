"""The site as people meet it: the real server, in its own process, on loopback."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from alongside.config import databases

HOUSE = Path(__file__).resolve().parents[1]
PATIENCE_SECONDS = 150


@dataclass(frozen=True)
class Site:
    """A running site: where it is, and its database as each role sees it."""

    address: str
    database: databases.Addresses
    log: Path

    def __str__(self) -> str:
        return self.address


@contextmanager
def running(addresses: databases.Addresses) -> Iterator[Site]:
    """Start the server on this database."""
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    environment = os.environ | addresses.environment()
    environment |= {"ALONGSIDE_DEBUG": "1", "ALONGSIDE_SITE_ADDRESS": address}
    # As in earnest, a browser does not ask for each style anew on every page.
    environment["ALONGSIDE_STATIC_SECONDS"] = "3600"
    log = HOUSE / "var" / f"test-site-{addresses.database}.log"
    command = [sys.executable, "-m", "granian", "--interface", "wsgi"]
    command += [
        "--workers-kill-timeout",
        "5",
        "--port",
        str(port),
        "--workers",
        "1",
        "--blocking-threads",
        "4",
    ]
    with log.open("w") as output:
        server = subprocess.Popen(
            [*command, "alongside.config.wsgi:application"],
            env=environment,
            cwd=HOUSE,
            stdout=output,
            stderr=output,
            start_new_session=True,
        )
        try:
            _wait_for(f"{address}/healthz", server, log)
            yield Site(address, addresses, log)
        finally:
            _stop(server)
    log.unlink()


def free_port() -> int:
    """A port of this computer that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(address: str, server: "subprocess.Popen[bytes]", log: Path) -> None:
    end = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < end and server.poll() is None:
        try:
            with urllib.request.urlopen(address, timeout=5):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
    raise RuntimeError(f"The site did not start.\n{log.read_text()[-3000:]}")


def _stop(server: "subprocess.Popen[bytes]") -> None:
    server.terminate()
    try:
        server.wait(10)
    except subprocess.TimeoutExpired:
        os.killpg(server.pid, signal.SIGKILL)
        server.wait()
