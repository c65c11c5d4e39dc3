"""The real server as it runs in production: two workers, DEBUG off, loopback only."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from alongside.config import databases
from bench import processor
from bench.places import HOUSE, KEPT

PATIENCE_SECONDS = 60
# What production needs; the proxy in front is the load generator itself.
ENVIRONMENT = {
    "ALONGSIDE_DEBUG": "0",
    "ALONGSIDE_SECRET_KEY": "only-for-the-bench-" + "0" * 40,
    "ALONGSIDE_ALLOWED_HOSTS": "127.0.0.1",
    "ALONGSIDE_BEHIND_PROXY": "1",
    "DJANGO_SETTINGS_MODULE": "bench.site_settings",
}


@dataclass(frozen=True)
class Server:
    """A running server: its port, its process, its database."""

    port: int
    pid: int
    addresses: databases.Addresses

    def spent(self) -> dict[int, float]:
        """Processor seconds had so far, by process."""
        return processor.spent(self.pid, self.addresses)


@contextmanager
def running(addresses: databases.Addresses) -> Iterator["Server"]:
    """Start the server on this database."""
    port = _free_port()
    command = [sys.executable, "-m", "granian", "--interface", "wsgi"]
    command += ["--port", str(port), "--workers", "2", "--blocking-threads", "4"]
    command += ["--log-level", "error", "alongside.config.wsgi:application"]
    environment = os.environ | ENVIRONMENT | addresses.environment()
    log = KEPT / f"server-{addresses.database}.log"
    with log.open("w") as output:
        server = subprocess.Popen(
            command, env=environment, cwd=HOUSE, stdout=output, stderr=output
        )
        try:
            _wait_for(port, server)
            yield Server(port, server.pid, addresses)
        finally:
            server.terminate()
            server.wait(30)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(port: int, server: "subprocess.Popen[bytes]") -> None:
    end = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < end and server.poll() is None:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=5):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
    raise RuntimeError("The server did not start; its log is under var/bench.")
