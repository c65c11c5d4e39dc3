"""`alongside return`: the national return straight from an extract file.

No database is asked. Every row is checked first, and if anything is wrong nothing is
written but the report beside the file.
"""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from tqdm import tqdm

from alongside.assurance.national_return.cover import cover, in_full
from alongside.assurance.national_return.figures import Figures
from alongside.assurance.national_return.running import (
    NotCounted,
    Sources,
    count_return,
    whole_of,
)
from alongside.assurance.national_return.sheets import (
    Sheet,
    Show,
    table_sheets,
    unrounded,
)
from alongside.assurance.national_return.writing import (
    FolderTaken,
    refuse_what_is_taken,
    write_return,
)
from alongside.assurance.national_return.years import ReportingYear
from alongside.insight import return_publication
from alongside.interop.cases.faults import Fault, FileRefused, shown
from alongside.interop.cases.report import beside
from alongside.interop.cases.return_columns import Columns, write_columns
from alongside.interop.cases.review_columns import write_review_columns

ABOUT = """\
Make the Safeguarding Adults Collection from an extract of cases: a workbook, a CSV
file for each table and one of all cells. The columns of the file are described in
docs/how-to/import-cases.md and docs/how-to/make-the-return.md. No database is needed.

Every row is checked first. If anything is wrong, no return is made; what is wrong is
written to a report beside the file (row, column, value, what is wrong, what would be
right).
"""
Say = Callable[[str], object]


class NoReturn(Exception):
    """The return was not made; the sentences say why."""


def add_arguments(parser: ArgumentParser) -> None:
    """What the command may be told."""
    add = parser.add_argument
    add("--year", type=_year, required=True, metavar="2025-26", help="reporting year")
    add(
        "--from",
        dest="cases",
        type=Path,
        required=True,
        metavar="CASES.csv",
        help="the extract",
    )
    add(
        "--reviews",
        type=Path,
        metavar="REVIEWS.csv",
        help="safeguarding adult reviews, for tables SG5a and SG5b",
    )
    where = "where to write; return-YEAR or publication-YEAR here unless you say"
    add("--out", type=Path, metavar="FOLDER", help=where)
    shown_to_all = (
        "rounded and with small numbers hidden, to be shown to anybody, instead of the "
        "figures that are sent"
    )
    add("--publication", action="store_true", help=shown_to_all)
    add("--replace", action="store_true", help="write over an earlier return")


def _year(words: str) -> ReportingYear:
    try:
        return ReportingYear.named(words)
    except ValueError as trouble:
        raise ArgumentTypeError(str(trouble)) from None


def make_return(told: Namespace, *, today: date, say: Say, warn: Say) -> Path:
    """Check, count and write; the folder it is in. Raises `NoReturn`."""
    year: ReportingYear = told.year
    name = "publication" if told.publication else "return"
    folder: Path = told.out or Path(f"{name}-{year}")
    if year.first_day > today:
        raise NoReturn(f"The year {year} has not begun yet.")
    if year.last_day > today:
        warn(f"Note: the year {year} is not over yet, so these are its figures so far.")
    try:
        refuse_what_is_taken(folder, replace=told.replace)
        councils = _count(told, today=today, say=say, warn=warn)
        _write(told, folder, name, councils, today=today)
    except (FolderTaken, NotCounted) as trouble:
        raise NoReturn(str(trouble)) from None
    except OSError as trouble:
        where = trouble.filename or folder
        raise NoReturn(f"{where}: {trouble.strerror}. No return was made.") from None
    say(f"The return for {year} is in {folder}")
    return folder


def _count(told: Namespace, *, today: date, say: Say, warn: Say) -> dict[str, Figures]:
    with TemporaryDirectory(prefix="alongside-return-") as room:
        cases, reviews = Path(room, "cases.csv"), Path(room, "reviews.csv")
        with _one_sentence(told.cases), _bar(told.cases) as progress:
            columns = write_columns(
                told.cases,
                cases,
                report=beside(told.cases),
                today=today,
                progress=progress,
            )
        _tell(told.cases, columns, say=say, warn=warn)
        if told.reviews:
            report = beside(told.reviews)
            with _one_sentence(told.reviews):
                columns = write_review_columns(
                    told.reviews, reviews, report=report, today=today
                )
            _tell(told.reviews, columns, say=say, warn=warn)
        sources = Sources(cases, reviews if told.reviews else None)
        return count_return(sources, told.year)


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


def _tell(path: Path, columns: Columns, *, say: Say, warn: Say) -> None:
    """What was found in a file. Raises `NoReturn` if any of it is wrong."""
    for note in columns.layout.notes:
        warn(f"Note: {note}")
    say(
        f"{path}: {columns.rows:,} rows checked, "
        f"{columns.rows - columns.wrong_rows:,} right, "
        f"{columns.wrong_rows:,} with something wrong."
    )
    if not columns.faults:
        return
    for row, fault in columns.first_faults:
        warn(_sentence(row, fault))
    if columns.faults > len(columns.first_faults):
        warn(f"… and {columns.faults - len(columns.first_faults):,} more.")
    raise NoReturn(
        f"No return was made. All that is wrong is in {beside(path)}. Put the rows "
        "right and run this again."
    )


def _sentence(row: int, fault: Fault) -> str:
    where = f"Row {row}, column {fault.column}" if fault.column else f"Row {row}"
    value = f" (‘{shown(fault.value)}’)" if fault.value else ""
    right = f" What would be right: {fault.right}." if fault.right else ""
    return f"{where}: {fault.wrong}{value}{right}"


def _about_several(councils: dict[str, Figures]) -> list[str]:
    """What is to be known where several councils are counted together."""
    if len(councils) < 2:
        return []
    lines = [f"Councils in the file: {len(councils)}."]
    missing = Counter(table for one in councils.values() for table in one.missing)
    for table, number in sorted(missing.items()):
        if number < len(councils):
            lines.append(f"{table}: {number} of the councils supplied nothing for it.")
    return lines


@dataclass(frozen=True)
class _View:
    """What is shown of a return, and how: as it is sent, or to anybody."""

    show: Show
    councils: Mapping[str, Show]
    say: Callable[[int], str] = in_full
    lines: tuple[str, ...] = ()
    more: tuple[Sheet, ...] = ()


def _view(whole: Figures, councils: dict[str, Figures], *, to_all: bool) -> _View:
    if not to_all:
        each = {code: unrounded(one) for code, one in councils.items()}
        return _View(unrounded(whole), each)
    published = return_publication.publication_of(whole, councils)
    return _View(
        published.whole,
        published.councils,
        return_publication.say_number,
        return_publication.LINES,
        (return_publication.shares(whole),),
    )


def _write(
    told: Namespace,
    folder: Path,
    name: str,
    councils: dict[str, Figures],
    *,
    today: date,
) -> None:
    whole = whole_of(councils, told.year)
    view = _view(whole, councils, to_all=told.publication)
    about = cover(
        whole,
        source=told.cases.name,
        made_on=today,
        further=(*_about_several(councils), *view.lines),
        say=view.say,
    )
    write_return(
        folder,
        name=f"{name}-{told.year}",
        sheets=[about, *table_sheets(view.show, whole.missing), *view.more],
        councils=view.councils,
        replace=told.replace,
    )
