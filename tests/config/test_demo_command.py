"""`make demo` serves until it is told to stop, in whatever way it is told."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest

from alongside.access import actions as access
from alongside.access import actor
from alongside.config import databases
from alongside.insight.models import YearFigures
from tests.site import free_port

pytestmark = pytest.mark.slow
HOUSE = Path(__file__).resolve().parents[2]
PATIENCE_SECONDS = 150


@pytest.fixture
def demo(fresh_database: databases.Addresses) -> Iterator["subprocess.Popen[str]"]:
    """The command, on a database in which somebody is already."""
    access.add_user(
        by=actor.operator(), email="a@example.org", full_name="A", password=None
    )
    running = subprocess.Popen(
        [sys.executable, "manage.py", "demo"],
        cwd=HOUSE,
        env=os.environ | fresh_database.environment() | {"PORT": str(free_port())},
        stdout=subprocess.PIPE,
        text=True,
        preexec_fn=_listen_as_in_a_terminal,
    )
    with running:
        yield running
        running.kill()


def _listen_as_in_a_terminal() -> None:
    """Whoever runs the tests in the background has told them not to listen."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGHUP, signal.SIG_DFL)


def address_of(demo: "subprocess.Popen[str]") -> str:
    """Where it says it is, once it answers there."""
    assert demo.stdout is not None
    for line in demo.stdout:
        if found := re.search(r"http://\S+", line):
            break
    else:
        raise AssertionError("it ended without an address")
    end = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < end:
        try:
            with urlopen(f"{found[0]}/healthz", timeout=5):
                return found[0]
        except OSError:
            time.sleep(0.1)
    raise AssertionError("it did not answer")


def falls_silent(address: str) -> bool:
    """Whether soon nobody listens there any more."""
    port = int(address.rsplit(":", 1)[1])
    end = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < end:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)):
                return True
        time.sleep(0.1)
    return False


@pytest.mark.parametrize("told", [signal.SIGINT, signal.SIGTERM])
def test_it_stops_with_a_word_and_leaves_no_web_server_behind(demo, told):
    address = address_of(demo)

    demo.send_signal(told)
    demo.send_signal(told)  # some press Ctrl-C twice
    said = demo.communicate(timeout=PATIENCE_SECONDS)[0]

    assert "Stopping" in said
    assert falls_silent(address)


def test_it_stops_although_its_terminal_has_gone(demo):
    address = address_of(demo)

    demo.stdout.close()
    demo.send_signal(signal.SIGHUP)

    assert falls_silent(address)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells the children")
def test_it_works_out_measures_not_come_to_and_leaves_no_server_when_killed(demo):
    address = address_of(demo)

    assert YearFigures.objects.exists()
    demo.kill()

    assert falls_silent(address)


def test_it_stays_out_of_a_database_of_ones_own_unless_told_twice():
    elsewhere = {
        "DATABASE_URL": "postgresql://me@elsewhere/real",
        "ALONGSIDE_DEBUG": "",
    }

    ended = subprocess.run(
        [sys.executable, "manage.py", "demo"],
        cwd=HOUSE,
        env=os.environ | elsewhere,
        capture_output=True,
        text=True,
        check=False,
    )

    assert ended.returncode == 1
    assert "would put fictional people into" in ended.stderr
