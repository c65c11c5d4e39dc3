"""Everything `make test` checks, each step with its time: the short ones beside each
other, then the tests."""

import os
import shutil
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from alongside.config import debian

HOUSE = Path(__file__).resolve().parents[4]
# The rooms in which every value has a declared type.
TYPED_ROOMS = ("rules", "queries", "actions")
# Steps at a time, before the tests: the types take as long as all the others together.
# A browser that is missing comes meanwhile.
AT_ONCE = 2
# One more than two cores: a story in a browser waits for half of its time. What takes
# long comes first (tests/conftest.py), and the many short tests fill what is left.
WORKERS = ("-n", "3", "--dist", "loadfile", "--no-loadscope-reorder")
# Chromium without windows does the same with half the work; the whole one will do too.
# Papers need Pango, which only the whole one brings along.
BROWSERS = ("chromium-headless-shell", "chromium")
PANGO = ("libpango-1.0-0", "libpangoft2-1.0-0")
UNTYPED_ROOMS = {"apps", "forms", "management", "migrations", "urls", "views"}
NO_BROWSER = (
    "The journeys need Chromium. Install it once, as root: apt-get install "
    "--no-install-recommends chromium-headless-shell"
)


def typed_files() -> list[str]:
    """The files whose types are checked strictly."""
    found = set(HOUSE.glob("alongside/insight/**/*.py"))
    found |= set(HOUSE.glob("alongside/assurance/**/*.py"))
    for room in TYPED_ROOMS:
        found |= set(HOUSE.glob(f"alongside/*/{room}.py"))
        found |= set(HOUSE.glob(f"alongside/*/{room}/**/*.py"))
    names = (path.relative_to(HOUSE) for path in found)
    return sorted(str(n) for n in names if not {*n.parts, n.stem} & UNTYPED_ROOMS)


def surroundings() -> dict[str, str]:
    """The environment of each step. Whoever wants no compiled files beside their
    sources has them in `var`: without them every process compiles all of it anew."""
    found = os.environ | {"ALONGSIDE_DEBUG": "1"}
    if found.pop("PYTHONDONTWRITEBYTECODE", ""):
        found.setdefault("PYTHONPYCACHEPREFIX", str(HOUSE / "var" / "compiled"))
    return found


class Command(BaseCommand):
    """Goes on after a failure, so that one run names everything that is wrong."""

    help = "Format, style, structure, types, migrations, then every test."
    requires_system_checks = ()

    def handle(self, *args: Any, **options: Any) -> None:
        """Run each step; the tests come last and have the last word."""
        steps = {
            "types": ("mypy", "--no-error-summary", *typed_files()),
            "format": ("ruff", "format", "--check", "--quiet", "."),
            "style": ("ruff", "check", "--quiet", "."),
            "templates": ("djlint", "--lint", "--quiet", "alongside"),
            "structure": ("lint-imports",),
            "migrations": ("manage.py", "makemigrations", "--check", "--dry-run"),
            # Read once here, the tests are kept compiled for all their workers.
            "reading": ("pytest", "--collect-only", "-qq"),
        }
        with ThreadPoolExecutor(AT_ONCE) as beside, ThreadPoolExecutor(1) as fetching:
            has_browser = fetching.submit(self._has_browser)
            passed = list(beside.map(self._passes, steps, steps.values()))
        failed = [name for name, well in zip(steps, passed, strict=True) if not well]
        tests = ["pytest", "-q", *WORKERS]
        if not has_browser.result():
            failed.append("browser")
            tests += ["-m", "not journey"]
        if not self._passes("tests", tests, show=True):
            failed.append("tests")
        if failed:
            sys.exit(f"These steps failed: {', '.join(failed)}.")

    def _passes(
        self, name: str, step: tuple[str, ...] | list[str], *, show: bool = False
    ) -> bool:
        here = Path(sys.executable).parent
        program = [sys.executable, step[0]]
        if step[0] != "manage.py":
            program = [str(here / step[0])]
        began = time.monotonic()
        if show:
            self._say(f"{name} …")
        ended = subprocess.run(
            [*program, *step[1:]],
            cwd=HOUSE,
            env=surroundings(),
            check=False,
            text=True,
            stdout=None if show else subprocess.PIPE,
            stderr=None if show else subprocess.STDOUT,
        )
        if not show:
            result = "ok" if ended.returncode == 0 else "FAILED"
            said = f"{name:<12}{time.monotonic() - began:6.1f} s  {result}"
            self._say(f"{said}\n{ended.stdout}" if ended.returncode else said)
        return ended.returncode == 0

    def _has_browser(self) -> bool:
        if shutil.which(BROWSERS[0]):
            return True
        self._say("browser: installing Chromium …")
        debian.install(BROWSERS[0], *PANGO)
        if any(map(shutil.which, BROWSERS)):
            return True
        self._say(NO_BROWSER)
        return False

    def _say(self, line: str) -> None:
        self.stdout.write(line)
        self.stdout.flush()
