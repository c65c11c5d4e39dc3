"""The first pass over a file: every row checked, the report written, nothing loaded."""

from collections.abc import Callable, Container
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from alongside.interop.cases.checking import cases_of
from alongside.interop.cases.columns import KNOWN
from alongside.interop.cases.faults import FileRefused
from alongside.interop.cases.reading import Layout, layout_of
from alongside.interop.cases.report import Report

Progress = Callable[[int], object]


@dataclass(frozen=True)
class Checked:
    """What the first pass found, and all the second needs to read the same again."""

    layout: Layout
    services: Container[str]
    today: date
    right: int
    wrong_rows: int
    faults: int
    report: Path
    stamp: tuple[int, int]

    @property
    def rows(self) -> int:
        """How many rows there are under the header."""
        return self.right + self.wrong_rows


def stamp_of(path: Path) -> tuple[int, int]:
    """Size and time of a file: other ones mean that somebody wrote to it."""
    about = path.stat()
    return about.st_size, about.st_mtime_ns


def check_file(
    path: Path,
    *,
    report: Path,
    services: Container[str],
    today: date,
    progress: Progress = lambda _: None,
) -> Checked:
    """Check the whole file and leave a report if anything is wrong with its rows.

    Raises `FileRefused` with a sentence when the file as a whole cannot be read.
    """
    layout = layout_of(path, known=KNOWN)
    stamp = stamp_of(path)
    if report.resolve() == path.resolve():
        raise FileRefused("The report cannot be written over the file itself.")
    with Report(report) as written:
        cases = cases_of(
            layout,
            today=today,
            services=services,
            faulty=written.add,
            progress=progress,
        )
        right = sum(1 for _ in cases)
        if not right and not written.rows:
            raise FileRefused("The file has a header but no rows under it.")
    counts = {"wrong_rows": written.rows, "faults": written.faults}
    return Checked(layout, services, today, right, report=report, stamp=stamp, **counts)
