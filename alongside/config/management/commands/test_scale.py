"""The tests that need an older PostgreSQL, and those that need a Spark cluster."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from alongside.config import debian, postgres, spark_cluster

HOUSE = Path(__file__).resolve().parents[4]
PROGRAMS = Path("/usr/lib/postgresql/15/bin")
NO_POSTGRES = (
    "This check needs Debian's PostgreSQL 15. Install it once, as root: "
    "apt-get install --no-install-recommends postgresql-15"
)
JAVA = "openjdk-17-jre-headless"
NO_JAVA = (
    "This check needs Java 17 or later. Install it once, as root: apt-get install "
    f"--no-install-recommends {JAVA}"
)
REGION = HOUSE / ".venv-region"
NO_SPARK = (
    "The environment with Spark could not be made. Make it with: make "
    ".venv-region/.ready"
)
POSTGRES_STEP, REGION_STEP = "postgres", "region"


class Command(BaseCommand):
    """Goes on after a failure, so that one run names everything that is wrong."""

    help = (
        "The tests that need no browser on PostgreSQL 15; the return and the measures "
        "on a Spark cluster of one master and two workers."
    )
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        """Either part alone, where only that is wanted."""
        parser.add_argument("--only", choices=(POSTGRES_STEP, REGION_STEP))

    def handle(self, *args: Any, **options: Any) -> None:
        """Run what was asked for; the short part first."""
        # Told to stop, we clear away what we started as after a failure.
        signal.signal(signal.SIGTERM, lambda *_: sys.exit("Stopped."))
        steps = {
            REGION_STEP: (self._on_spark, "on a Spark cluster"),
            POSTGRES_STEP: (self._on_postgres, "on PostgreSQL 15"),
        }
        only = options["only"]
        failed = [
            where
            for name, (step, where) in steps.items()
            if only in {None, name} and not step()
        ]
        if failed:
            sys.exit(f"The tests failed {' and '.join(failed)}.")

    def _on_postgres(self) -> bool:
        """A server of its own, taken away again."""
        if not PROGRAMS.exists() and not debian.install("postgresql-15"):
            raise CommandError(NO_POSTGRES)
        server = postgres.PrivateServer(postgres.VAR / "postgresql-15", PROGRAMS)
        server.join()
        try:
            words = ["-n", "2", "--dist", "loadfile", "-m", "not journey"]
            return self._tested(
                Path(sys.executable), *words, more=server.addresses.environment()
            )
        finally:
            server.leave()
            if not server.is_in_use():
                shutil.rmtree(server.home)

    def _on_spark(self) -> bool:
        """A cluster of its own on loopback, in an environment of its own."""
        if not spark_cluster.has_java():
            debian.install(JAVA)
            if not spark_cluster.has_java():
                raise CommandError(NO_JAVA)
        made = subprocess.run(["make", "-s", ".venv-region/.ready"], cwd=HOUSE)
        spark = next(REGION.glob("lib/python3*/site-packages/pyspark"), None)
        if made.returncode or spark is None:
            raise CommandError(NO_SPARK)
        room = postgres.VAR / f"spark-{os.getpid()}"
        with spark_cluster.running(spark, room) as cluster:
            python = REGION / "bin" / "python"
            return self._tested(python, "tests/scale", more=cluster.environment())

    def _tested(self, python: Path, *words: str, more: dict[str, str]) -> bool:
        command = [str(python), "-m", "pytest", "-q", *words]
        return not subprocess.run(
            command, cwd=HOUSE, env=os.environ | more, check=False
        ).returncode
