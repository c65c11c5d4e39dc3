"""`alongside columns`: the file of a council that is counted with those of others."""

import sys
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from alongside.assurance.national_return.running import NotCounted, Sources
from alongside.interop.cases.return_reading import NoReturn, Reader, Say
from alongside.interop.region.handing_over import NotHandedOver, hand_over

ABOUT = """\
Write what a council hands over to be counted with others (docs/how-to/run-a-region.md):
codes and days, no name, no reference of yours. Every row of the extract is checked
first, as for `alongside return`. No database is needed and nothing is sent anywhere.
"""


def add_where(parser: ArgumentParser) -> None:
    """Whose columns, and where to."""
    add = parser.add_argument
    add("--council", default="", metavar="CODE", help="whose cases, if no column says")
    add("--out", type=Path, required=True, metavar="FOLDER", help="where to write")
    add("--replace", action="store_true", help="write over earlier files")


def main(words: Sequence[str]) -> int:
    """Write the files; 0 when they are there, 1 with sentences when they are not."""
    parser = ArgumentParser(
        prog="alongside columns",
        description=ABOUT,
        formatter_class=RawDescriptionHelpFormatter,
    )
    add = parser.add_argument
    extract = {"type": Path, "dest": "cases", "metavar": "CASES.csv"}
    add("--from", **extract, required=True, help="the extract")  # type: ignore[arg-type]
    add("--reviews", type=Path, metavar="REVIEWS.csv", help="its reviews, if any")
    add_where(parser)
    told = parser.parse_args(words)
    reader = Reader(date.today(), _say, _warn)
    try:
        with reader.columns_of(told.cases, told.reviews) as sources:
            write(sources, told, _say)
    except NoReturn as refusal:
        words_of_it = str(refusal).replace(
            "No return was made.", "Nothing was written."
        )
        _warn(words_of_it)
        return 1
    except (NotHandedOver, NotCounted) as refusal:
        _warn(f"{refusal} Nothing was written.")
        return 1
    except OSError as trouble:
        _warn(f"{trouble.filename}: {trouble.strerror}. Nothing was written.")
        return 1
    return 0


def write(sources: Sources, told: Namespace, say: Say) -> None:
    """Write the files and say what is in each."""
    done = hand_over(sources, told.out, council=told.council, replace=told.replace)
    for path, rows in done.files.items():
        say(f"{path}: {rows:,} rows of {done.council}.")
    say(
        "No name and no reference of yours is in them. They are still about people: "
        "send them as you send records."
    )


def _say(sentence: str) -> None:
    sys.stdout.write(sentence + "\n")


def _warn(sentence: str) -> None:
    sys.stderr.write(sentence + "\n")
