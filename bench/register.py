"""How long the sheet of latest ratings takes to read, and how much memory it needs.

`python -m bench.register [ROWS]`: 320,000 rows by default, as each kind of file. Each
is read in a process of its own, up to where loading would begin.
"""

import os
import resource
import sys
import tempfile
import time
from pathlib import Path

ROWS = 320_000
QUESTIONS = ("Safe", "Effective", "Caring", "Responsive", "Well-led", "Overall")


def rows(most: int):
    """The sheet, row by row: six rows for each location."""
    from tests.interop.register_rows import LONG, judged

    yield LONG
    for number in range(most):
        location = f"1-{number // 6:09}"
        yield judged(location, f"House {location}", QUESTIONS[number % 6])


def read(path: Path) -> None:
    """Gather one file, and say what that took."""
    os.environ["ALONGSIDE_DEBUG"] = "1"
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "alongside.config.settings")
    import django

    django.setup()
    from alongside.interop.cqc.actions import _File
    from alongside.interop.cqc.wanted import Wanted

    base = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    began = time.process_time()
    file = _File(Wanted())
    file.gather(path)
    file.gathered.hold_to_one_story()
    took = time.process_time() - began
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    size = path.stat().st_size / 1e6
    print(
        f"{path.suffix}: {size:.0f} MB, {took:.0f} s of processor, "
        f"{most:.0f} MB of memory at most ({base:.0f} before it began)",
        flush=True,
    )


def main(most: int) -> None:
    """Write the sheet as each kind of file, and read it."""
    from tests.interop.register_files import write

    with tempfile.TemporaryDirectory() as folder:
        for kind in ("csv", "xlsx", "ods"):
            path = write(Path(folder) / f"ratings.{kind}", rows(most))
            if child := os.fork():
                os.waitpid(child, 0)
                continue
            read(path)
            os._exit(0)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else ROWS)
