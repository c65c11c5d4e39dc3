"""The databases of the bench: made once for each size, kept for the next time."""

import os
import subprocess
import sys
from pathlib import Path

from django.db import connections
from psycopg import conninfo, sql

from alongside.config import databases

HOUSE = Path(__file__).resolve().parents[1]
KEPT = HOUSE / "var" / "bench"
ALIASES = {"default": "app", "owner": "owner", "measures": "measures"}


def place(server: databases.Addresses, size: int | str) -> databases.Addresses:
    """The addresses of the database with so many concerns, or with two lives, made now
    if it is not."""
    name = f"alongside_bench_{size}"
    wanted, building = server.named(name), server.named(f"{name}_building")
    with databases.connect(server.admin) as admin:
        known = [n for (n,) in admin.execute("SELECT datname FROM pg_database")]
    if name not in known:
        databases.drop(server, building.database)
        databases.create(server, building.database)
        run("manage.py", "migrate", "--verbosity", "0", addresses=building)
        run("-m", "bench.filling", str(size), addresses=building)
        with databases.connect(server.admin) as admin:
            names = sql.Identifier(building.database), sql.Identifier(name)
            admin.execute(sql.SQL("ALTER DATABASE {} RENAME TO {}").format(*names))
    else:
        run("manage.py", "migrate", "--verbosity", "0", addresses=wanted)
    return wanted


def run(*words: str, addresses: databases.Addresses) -> None:
    """Run one of our programs on a database, as the demo: it may set the clock."""
    environment = os.environ | addresses.environment()
    environment["ALONGSIDE_DEBUG"] = "1"
    environment["DJANGO_SETTINGS_MODULE"] = "alongside.config.settings"
    subprocess.run([sys.executable, *words], check=True, env=environment, cwd=HOUSE)


def point_connections(addresses: databases.Addresses) -> None:
    """Point Django's connections at this database."""
    for alias, role in ALIASES.items():
        connections[alias].close()
        given = conninfo.conninfo_to_dict(getattr(addresses, role))
        connections[alias].settings_dict.update(
            NAME=given["dbname"],
            USER=given["user"],
            PASSWORD=given["password"],
            HOST=given["host"],
            PORT=given.get("port", ""),
        )
