"""`alongside return`: the national return straight from an extract file.

No database is asked. Every row is checked first, and if anything is wrong nothing is
written but the report beside the file.
"""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Mapping
from contextlib import AbstractContextManager
from datetime import date
from pathlib import Path

from alongside.assurance.national_return.behind import open_records
from alongside.assurance.national_return.figures import Figures
from alongside.assurance.national_return.records import HEADER, record_rows
from alongside.assurance.national_return.running import (
    NotCounted,
    Sources,
    count_return,
)
from alongside.assurance.national_return.writing import (
    FolderTaken,
    refuse_what_is_taken,
    write_csv,
)
from alongside.assurance.national_return.years import ReportingYear
from alongside.interop.cases.return_findings import (
    Findings,
    find,
    year_before,
    year_before_in,
)
from alongside.interop.cases.return_folder import ReturnFolder
from alongside.interop.cases.return_reading import Live, NoReturn, Reader, Say

ABOUT = """\
Make the Safeguarding Adults Collection from an extract of cases: a workbook, a CSV
file for each table and one of all cells. The columns of the file are described in
docs/how-to/import-cases.md and docs/how-to/make-the-return.md. No database is needed.

Every row is checked first. If anything is wrong, no return is made; what is wrong is
written to a report beside the file (row, column, value, what is wrong, what would be
right).
"""
RECORDS = "records.csv"
LIVE = "the council’s own records"


# What is named: how it is shown in the help, what it is, and where it is kept.
FILES = {
    "--reviews": (
        "REVIEWS.csv",
        "safeguarding adult reviews, for tables SG5a and SG5b",
        "reviews",
    ),
    "--before": (
        "EARLIER.csv",
        "an extract of the year before, to say what moved; not needed where the "
        "extract itself holds it",
        "before",
    ),
    "--out": (
        "FOLDER",
        "where to write; return-YEAR or publication-YEAR here unless you say",
        "out",
    ),
}
FLAGS = {
    "--records": f"write {RECORDS} too: which references each cell counts",
    "--publication": "rounded and with small numbers hidden, to be shown to anybody, "
    "instead of the figures that are sent",
    "--replace": "write over an earlier return",
}


def add_arguments(parser: ArgumentParser, *, has_records: bool = False) -> None:
    """What the command may be told; with `has_records`, to count live ones instead."""
    add = parser.add_argument
    add(
        "--year",
        type=reporting_year,
        required=True,
        metavar="2025-26",
        help="reporting year",
    )
    _add_where_from(parser, has_records=has_records)
    for name, (metavar, help_, of) in FILES.items():
        add(name, dest=of, type=Path, metavar=metavar, help=help_)
    for flag, help_ in FLAGS.items():
        add(flag, action="store_true", help=help_)


def _add_where_from(parser: ArgumentParser, *, has_records: bool) -> None:
    add = parser.add_mutually_exclusive_group(required=True).add_argument
    add("--from", dest="cases", type=Path, metavar="CASES.csv", help="the extract")
    if has_records:
        said = "count the records of this database instead of an extract"
        add("--live", action="store_true", help=said)


def reporting_year(words: str) -> ReportingYear:
    """A year as it is typed on the console."""
    try:
        return ReportingYear.named(words)
    except ValueError as trouble:
        raise ArgumentTypeError(str(trouble)) from None


def make_return(
    told: Namespace, *, today: date, say: Say, warn: Say, live: Live | None = None
) -> Path:
    """Check, count and write; the folder it is in. Raises `NoReturn`.

    `live` gives the records of a year; without it the files are read.
    """
    year: ReportingYear = told.year
    name = "publication" if told.publication else "return"
    folder: Path = told.out or Path(f"{name}-{year}")
    _refuse_what_cannot_be(told, today)
    if year.last_day > today:
        warn(f"Note: the year {year} is not over yet, so these are its figures so far.")
    reader = Reader(today, say, warn, live)
    try:
        refuse_what_is_taken(folder, replace=told.replace)
        with _sources(told, reader) as sources:
            councils = count_return(sources, year)
            if told.publication:
                _written(told, folder, today).write(councils)
            else:
                found = _with_findings(told, folder, councils, sources, reader)
    except (FolderTaken, NotCounted) as trouble:
        raise NoReturn(str(trouble)) from None
    except OSError as trouble:
        where = trouble.filename or folder
        raise NoReturn(f"{where}: {trouble.strerror}. No return was made.") from None
    say(f"The return for {year} is in {folder}")
    if not told.publication:
        found.tell(say)
    return folder


def _sources(told: Namespace, reader: Reader) -> AbstractContextManager[Sources]:
    if reader.live:
        return reader.live(told.year)
    return reader.columns_of(told.cases, told.reviews)


def _refuse_what_cannot_be(told: Namespace, today: date) -> None:
    if told.year.first_day > today:
        raise NoReturn(f"The year {told.year} has not begun yet.")
    if told.publication and told.records:
        raise NoReturn(
            "--records names cases, so it does not go into a folder that is shown to "
            "anybody. Leave out --publication or --records."
        )
    if told.cases is None and told.reviews:
        raise NoReturn("Reviews are counted from the records too. Leave out --reviews.")


def _with_findings(
    told: Namespace,
    folder: Path,
    councils: dict[str, Figures],
    sources: Sources,
    reader: Reader,
) -> Findings:
    """Write the return with what was found in it and, if asked, with its records."""
    before = _before(told, councils, sources, reader)
    with open_records(sources, told.year) as records:
        found = find(councils, records, before, today=reader.today)

        def write_records(draft: Path) -> None:
            if told.records:
                write_csv(draft / RECORDS, HEADER, record_rows(records))

        _written(told, folder, reader.today).write(
            councils, more=found.sheets(), also=write_records
        )
    return found


def _before(
    told: Namespace, councils: dict[str, Figures], sources: Sources, reader: Reader
) -> Mapping[str, Figures]:
    if reader.live and not told.before:
        with reader.live(told.year.before) as earlier:
            return year_before_in(earlier, councils, warn=reader.warn)
    if not told.before:
        return year_before_in(sources, councils, warn=reader.warn)
    with reader.columns_of(told.before) as earlier:
        return year_before(earlier, told.year.before, path=told.before)


def _written(told: Namespace, folder: Path, today: date) -> ReturnFolder:
    return ReturnFolder(
        folder,
        year=told.year,
        source=told.cases.name if told.cases else LIVE,
        made_on=today,
        to_all=told.publication,
        replace=told.replace,
    )
