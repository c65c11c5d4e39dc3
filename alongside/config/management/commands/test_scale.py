"""Runs the database tests once more, against Debian's PostgreSQL 15."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from alongside.config import debian, postgres

PROGRAMS = Path("/usr/lib/postgresql/15/bin")
NO_POSTGRES = (
    "This check needs Debian's PostgreSQL 15. Install it once, as root: "
    "apt-get install --no-install-recommends postgresql-15"
)


class Command(BaseCommand):
    """Makes a server of its own, runs the tests on it, and takes it away again."""

    help = "The tests that need no browser, on PostgreSQL 15."
    requires_system_checks = ()

    def handle(self, *args: Any, **options: Any) -> None:
        """Install PostgreSQL 15 if it is missing, then test on it."""
        if not PROGRAMS.exists() and not debian.install("postgresql-15"):
            raise CommandError(NO_POSTGRES)
        server = postgres.PrivateServer(postgres.VAR / "postgresql-15", PROGRAMS)
        server.join()
        try:
            command = [sys.executable, "-m", "pytest", "-q", "-n", "2"]
            command += ["--dist", "loadfile", "-m", "not journey"]
            environment = os.environ | server.addresses.environment()
            failed = subprocess.run(command, env=environment, check=False).returncode
        finally:
            server.leave()
            if not server.is_in_use():
                shutil.rmtree(server.home)
        if failed:
            sys.exit("The tests failed on PostgreSQL 15.")
