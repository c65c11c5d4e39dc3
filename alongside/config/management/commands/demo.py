"""The demo in one command: a database, fictional people, and a server."""

import ctypes
import os
import signal
import socket
import subprocess
import sys
from contextlib import suppress
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from alongside.config import demo

FIRST_PORT = 8000
PORTS_TO_TRY = 20
PATIENCE_SECONDS = 10
PR_SET_PDEATHSIG = 1  # as linux/prctl.h numbers it


class Command(BaseCommand):
    """Start the demo, and stop everything again on Ctrl-C."""

    help = "Fictional data and a server on your own computer. Ctrl-C stops it."

    def handle(self, *args: Any, **options: Any) -> None:
        """Prepare the database where needed, then serve until told to stop."""
        self._say("Preparing the database …")
        call_command("migrate", verbosity=0)
        if not demo.is_loaded():
            self._say("Making the fictional partnership of Westmere …")
        demo.load(say=self._say)  # or only the measures, if that was cut short
        port = self._free_port()
        self._serve(port)

    def _say(self, line: str) -> None:
        self.stdout.write(line)
        self.stdout.flush()

    def _free_port(self) -> int:
        wanted = int(os.environ.get("PORT", FIRST_PORT))
        for port in range(wanted, wanted + PORTS_TO_TRY):
            with socket.socket() as probe:
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                try:
                    probe.bind(("127.0.0.1", port))
                except OSError:
                    continue
            if port != wanted:
                self._say(f"Port {wanted} is taken, so this demo uses {port}.")
            return port
        raise CommandError(
            f"Ports {wanted} to {wanted + PORTS_TO_TRY - 1} are all taken. "
            "Choose another with PORT=…"
        )

    def _serve(self, port: int) -> None:
        address = f"http://127.0.0.1:{port}"
        command = [sys.executable, "-m", "granian", "--interface", "wsgi"]
        command += ["--port", str(port), "--workers", "2", "--blocking-threads", "4"]
        command += ["--workers-kill-timeout", "5", "--log-level", "error"]
        command += ["alongside.config.wsgi:application"]
        environment = os.environ | {"ALONGSIDE_SITE_ADDRESS": address}
        self._say(
            f"\nAlongside is at {address}\n"
            f"{address}/demo/ lists the people you can sign in as.\n"
            "Ctrl-C stops it; the data stay for next time.\n"
        )
        # In a session of its own, so that Ctrl-C reaches only us and we tell it once.
        server = subprocess.Popen(
            command,
            env=environment,
            start_new_session=True,
            preexec_fn=_end_with_us,
        )
        try:
            stopped = server.wait()
        except (KeyboardInterrupt, SystemExit):
            _ignore_more_signals()
            with suppress(OSError):  # the terminal may have gone
                self._say("\nStopping …")
            _stop(server)
        else:
            _stop(server)  # what it started may still be there
            if stopped:
                raise CommandError("The web server stopped by itself.")


def _ignore_more_signals() -> None:
    """It is stopping already; a second Ctrl-C must not cut that short."""
    for signal_number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(signal_number, signal.SIG_IGN)


def _end_with_us() -> None:
    """Have the system stop the web server if we are killed without a word (Linux)."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


def _stop(server: "subprocess.Popen[bytes]") -> None:
    server.terminate()
    with suppress(subprocess.TimeoutExpired):
        server.wait(PATIENCE_SECONDS)
    with suppress(ProcessLookupError):  # none of them is left
        os.killpg(server.pid, signal.SIGKILL)
    server.wait()
