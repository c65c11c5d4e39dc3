"""How long the sheet of latest ratings takes to read and to load, and what it needs.

`python -m bench.register [ROWS] [KIND…]`: 320,000 rows by default, as each kind of
file. Each is read in a process of its own, up to where loading would begin.
`python -m bench.register load [SERVICES]`: 5,000 services by default, into a database
of the bench; then the same sheet again, and once more with every tenth service changed.
What is printed stands in docs/performance-register.md.
"""

import logging
import os
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROWS, SERVICES = 320_000, 5_000
KINDS = ("csv", "xlsx", "ods")
QUESTIONS = ("Safe", "Effective", "Caring", "Responsive", "Well-led", "Overall")
DATABASE = "alongside_bench_register"


def rows(most: int, *, changed: bool = False) -> Iterator[list[object]]:
    """The sheet, row by row: six rows for each location."""
    from tests.interop.register_rows import LONG, judged

    yield list(LONG)
    for number in range(most):
        location = f"1-{number // 6:09}"
        rating = "Outstanding" if changed and number // 6 % 10 == 0 else "Good"
        question = QUESTIONS[number % 6]
        yield list(judged(location, f"House {location}", question, rating))


def read(path: Path) -> None:
    """Gather one file, and say what that took."""
    os.environ["ALONGSIDE_DEBUG"] = "1"
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "alongside.config.settings")
    import django

    django.setup()
    from alongside.interop.cqc.actions import _File
    from alongside.interop.cqc.wanted import Wanted

    base = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    began, started = time.process_time(), time.perf_counter()
    file = _File(Wanted())
    file.gather(path)
    file.gathered.hold_to_one_story()
    took, waited = time.process_time() - began, time.perf_counter() - started
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    size = path.stat().st_size / 1e6
    print(
        f"{path.suffix}: {size:.0f} MB, {took:.0f} s of processor, "
        f"{waited:.0f} s by the clock, "
        f"{most:.0f} MB of memory at most ({base:.0f} before it began)",
        flush=True,
    )


def read_all(most: int, kinds: tuple[str, ...]) -> None:
    """Write the sheet as each kind of file, and read it."""
    from tests.interop.register_files import write

    with tempfile.TemporaryDirectory() as folder:
        for kind in kinds:
            path = write(Path(folder) / f"ratings.{kind}", rows(most))
            if child := os.fork():
                os.waitpid(child, 0)
                path.unlink()
                continue
            read(path)
            os._exit(0)


def load(services: int) -> None:
    """Load so many services into an empty register, again, and changed."""
    from bench.server import ENVIRONMENT

    os.environ.update(ENVIRONMENT)
    import django

    from alongside.config import postgres

    server = postgres.provide()
    django.setup()
    logging.disable(logging.WARNING)
    place(server)
    from tests.interop.register_files import write

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "ratings.csv"
        write(path, rows(services * 6))
        took("new", path)
        took("the same again", path)
        took("one in ten changed", write(path, rows(services * 6, changed=True)))


def place(server: Any) -> None:
    """An empty database of the bench."""
    from alongside.config import databases
    from bench import places

    wanted = server.named(DATABASE)
    with databases.connect(server.admin) as admin:
        admin.execute(f'DROP DATABASE IF EXISTS "{DATABASE}"')
    databases.create(server, wanted.database)
    places.run("manage.py", "migrate", "--verbosity", "0", addresses=wanted)
    places.point_connections(wanted)


def took(what: str, path: Path) -> None:
    """Load one file, and say what that took; the database’s own part is not in it."""
    from alongside.access.actor import operator
    from alongside.interop.cqc.actions import import_file

    began, started = time.process_time(), time.perf_counter()
    changes = import_file(by=operator(), path=path)
    waited = time.perf_counter() - started
    own = time.process_time() - began
    print(f"{what}: {waited:.1f} s by the clock, {own:.1f} s of processor")
    print(f"  {changes}", flush=True)


def main(said: list[str]) -> None:
    """Read, or load."""
    if said[:1] == ["load"]:
        load(int(said[1]) if said[1:] else SERVICES)
        return
    most = int(said[0]) if said else ROWS
    read_all(most, tuple(said[1:]) or KINDS)


if __name__ == "__main__":
    main(sys.argv[1:])
