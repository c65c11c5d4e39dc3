"""Databases for tests: one template a state of the migrations, copies made from it."""

import fcntl
import hashlib
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import psycopg
from django.core.management import call_command
from django.db import connections
from psycopg import sql

from alongside.config import databases

HOUSE = Path(__file__).resolve().parents[1]
PREFIX = "alongside_test_"
ALIASES = {"default": "app", "owner": "owner", "measures": "measures"}
# Test data need not survive a power cut.
FASTER = "ALTER DATABASE {} SET synchronous_commit = off"


def make(addresses: databases.Addresses, label: str) -> databases.Addresses:
    """A new database with every table, and no rows but those of migrations."""
    with _one_at_a_time():
        return _copy(addresses, _template(addresses), own_name(label))


def make_with_demo(addresses: databases.Addresses, label: str) -> databases.Addresses:
    """A new database with the small fictional partnership in it.

    The partnership is loaded once in a run; every worker gets a copy. While one worker
    loads it, others make databases without it.
    """
    with _one_at_a_time("demo"):
        if _demo_name() not in _known(addresses):
            with _one_at_a_time():
                empty = _copy(addresses, _template(addresses), _demo_name())
            _load_demo(empty)
    with _one_at_a_time():
        return _copy(addresses, _demo_name(), own_name(label))


def drop_demo(addresses: databases.Addresses) -> None:
    """Drop what the workers of this run made their demos from; call it once, last."""
    databases.drop(addresses, _demo_name())
    _said().unlink(missing_ok=True)


def said_of_demo() -> dict[str, Any]:
    """The lines said while the demo was made, and how many letters were sent."""
    said: dict[str, Any] = json.loads(_said().read_text(encoding="utf-8"))
    return said


def _said() -> Path:
    return HOUSE / "var" / f"{_demo_name()}.json"


def own_name(label: str) -> str:
    """What a database of this process is called."""
    return f"{PREFIX}{os.getpid()}_{label}"


def _demo_name() -> str:
    """One name for all workers of a run: that of the process that started them."""
    shared = "PYTEST_XDIST_WORKER" in os.environ
    return f"{PREFIX}{os.getppid() if shared else os.getpid()}_demo"


def _load_demo(addresses: databases.Addresses) -> None:
    """In a process of its own: this one's connections belong to its tests."""
    environment = os.environ | addresses.environment() | {"ALONGSIDE_DEBUG": "1"}
    environment["DJANGO_SETTINGS_MODULE"] = "alongside.config.settings"
    command = [sys.executable, "-m", "tests.loading", str(_said())]
    try:
        subprocess.run(command, check=True, env=environment, cwd=HOUSE)
    except subprocess.CalledProcessError:
        databases.drop(addresses, addresses.database)
        raise


def _copy(
    addresses: databases.Addresses, template: str, name: str
) -> databases.Addresses:
    databases.drop(addresses, name)
    databases.create(addresses, name, template)
    with databases.connect(addresses.admin) as admin:
        admin.execute(sql.SQL(FASTER).format(sql.Identifier(name)))
    return addresses.named(name)


def point_connections(addresses: databases.Addresses) -> dict[str, str]:
    """Point Django's connections at this database; give back where they pointed."""
    before = {}
    for alias, role in ALIASES.items():
        connection = connections[alias]
        connection.close()
        address = getattr(addresses, role)
        given = psycopg.conninfo.conninfo_to_dict(address)
        before[alias] = connection.settings_dict["NAME"]
        connection.settings_dict.update(
            NAME=given["dbname"],
            USER=given["user"],
            PASSWORD=given["password"],
            HOST=given["host"],
        )
        connection.settings_dict["PORT"] = given.get("port", "")
    return before


@contextmanager
def _one_at_a_time(what: str = "databases") -> Iterator[None]:
    var = HOUSE / "var"
    var.mkdir(exist_ok=True)
    with (var / f"test-{what}.lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _known(addresses: databases.Addresses) -> list[str]:
    """The names of all databases of this server."""
    with databases.connect(addresses.admin) as admin:
        found = admin.execute("SELECT datname FROM pg_database").fetchall()
    return [str(name) for (name,) in found]


def _template(addresses: databases.Addresses) -> str:
    """The name of the template for the migrations as they are now."""
    wanted = f"alongside_template_{_state_of_migrations()}"
    known = _known(addresses)
    for name in known:
        if name != wanted and _is_left_over(name):
            with suppress(psycopg.Error):
                databases.drop(addresses, name)
    if wanted not in known:
        building = f"{wanted}_building"
        databases.create(addresses, building)
        before = point_connections(addresses.named(building))
        call_command("migrate", verbosity=0)
        point_connections(addresses.named(before["owner"]))
        with databases.connect(addresses.admin) as admin:
            rename = sql.SQL("ALTER DATABASE {} RENAME TO {}")
            names = (sql.Identifier(building), sql.Identifier(wanted))
            admin.execute(rename.format(*names))
    return wanted


def _is_left_over(name: str) -> bool:
    """A template of other migrations, or a database of a run that has ended."""
    if name.startswith("alongside_template_"):
        return True
    found = re.match(rf"{PREFIX}(\d+)_", name)
    if found is None:
        return False
    try:
        os.kill(int(found[1]), 0)
    except ProcessLookupError:
        return True
    except PermissionError:
        return False
    return False


def _state_of_migrations() -> str:
    state = hashlib.sha256()
    files = [
        *HOUSE.glob("alongside/*/migrations/*.*"),
        HOUSE / "alongside/config/grants.py",
        HOUSE / "alongside/access/row_security.py",
        HOUSE / "requirements.txt",
    ]
    for file in sorted(files):
        state.update(str(file.relative_to(HOUSE)).encode() + file.read_bytes())
    return state.hexdigest()[:16]
