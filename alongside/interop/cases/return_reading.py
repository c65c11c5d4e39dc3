"""The files of a return to columns that can be counted, with what is said of them."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from tqdm import tqdm

from alongside.assurance.national_return.running import Sources
from alongside.interop.cases.faults import Fault, FileRefused, shown
from alongside.interop.cases.report import beside
from alongside.interop.cases.return_columns import Columns, write_columns
from alongside.interop.cases.review_columns import write_review_columns

Say = Callable[[str], object]


class NoReturn(Exception):
    """The return was not made; the sentences say why."""


@dataclass(frozen=True)
class Reader:
    """Checks files; says what it found, and warns of what is wrong."""

    today: date
    say: Say
    warn: Say

    @contextmanager
    def columns_of(self, cases: Path, reviews: Path | None = None) -> Iterator[Sources]:
        """The files as columns, for as long as they are needed. Raises `NoReturn`."""
        with TemporaryDirectory(prefix="alongside-return-") as room:
            sources = Sources(Path(room, "cases.csv"))
            self._check_cases(cases, Path(sources.cases))
            if reviews:
                sources = Sources(sources.cases, Path(room, "reviews.csv"))
                self._check_reviews(reviews, Path(room, "reviews.csv"))
            yield sources

    def _check_cases(self, path: Path, out: Path) -> None:
        with _one_sentence(path), _bar(path) as progress:
            columns = write_columns(
                path, out, report=beside(path), today=self.today, progress=progress
            )
        self._tell(path, columns)

    def _check_reviews(self, path: Path, out: Path) -> None:
        with _one_sentence(path):
            columns = write_review_columns(
                path, out, report=beside(path), today=self.today
            )
        self._tell(path, columns)

    def _tell(self, path: Path, columns: Columns) -> None:
        """What was found in a file. Raises `NoReturn` if any of it is wrong."""
        for note in columns.layout.notes:
            self.warn(f"Note: {note}")
        self.say(
            f"{path}: {columns.rows:,} rows checked, "
            f"{columns.rows - columns.wrong_rows:,} right, "
            f"{columns.wrong_rows:,} with something wrong."
        )
        if not columns.faults:
            return
        for row, fault in columns.first_faults:
            self.warn(_sentence(row, fault))
        if columns.faults > len(columns.first_faults):
            self.warn(f"… and {columns.faults - len(columns.first_faults):,} more.")
        raise NoReturn(
            f"No return was made. All that is wrong is in {beside(path)}. Put the rows "
            "right and run this again."
        )


@contextmanager
def _one_sentence(path: Path) -> Iterator[None]:
    try:
        yield
    except FileRefused as refusal:
        raise NoReturn(f"{path}: {refusal} No return was made.") from None


@contextmanager
def _bar(path: Path) -> Iterator[Callable[[int], object]]:
    """A progress bar over the bytes of a file, on a terminal only."""
    size = path.stat().st_size if path.is_file() else 0
    bar = partial(tqdm, unit="B", unit_scale=True, disable=None, leave=False)
    with bar(total=size, desc="Checking") as progress:
        yield progress.update


def _sentence(row: int, fault: Fault) -> str:
    where = f"Row {row}, column {fault.column}" if fault.column else f"Row {row}"
    value = f" (‘{shown(fault.value)}’)" if fault.value else ""
    right = f" What would be right: {fault.right}." if fault.right else ""
    return f"{where}: {fault.wrong}{value}{right}"
