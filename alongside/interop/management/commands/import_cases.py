"""`manage.py import_cases FILE.csv`: load a council's past concerns and enquiries."""

from argparse import RawDescriptionHelpFormatter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError
from tqdm import tqdm

from alongside.access import clock
from alongside.access.actor import operator
from alongside.access.models import Team
from alongside.access.rules import Refused
from alongside.concerns.past_case import Loaded
from alongside.interop.cases import queries
from alongside.interop.cases.actions import load_cases
from alongside.interop.cases.faults import FileRefused
from alongside.interop.cases.first_pass import Checked, check_file
from alongside.interop.cases.report import beside

HELP = """\
Load a council's extract of past concerns and enquiries: a CSV file with one row for
each concern, in the categories of the national return and with no names in it. The
columns are described in docs/how-to/import-cases.md; an example stands beside it.

Every row is checked first. What is wrong is written to a report beside the file (row,
column, value, what is wrong, what would be right), and then nothing is loaded unless
you add --load-valid. Loading the same file again changes nothing; a row that has
changed since brings its case up to date.
"""


class Command(BaseCommand):
    """Checks a file of past cases, reports on it, and loads it."""

    help = HELP
    requires_system_checks = ()  # those are about pages

    def create_parser(self, *args: Any, **options: Any) -> CommandParser:
        """Keep the paragraphs of the help."""
        options["formatter_class"] = RawDescriptionHelpFormatter
        return super().create_parser(*args, **options)

    def add_arguments(self, parser: CommandParser) -> None:
        """The file, and what to do with it."""
        parser.add_argument("file", type=Path, metavar="FILE.csv", help="the extract")
        parser.add_argument(
            "--load-valid",
            action="store_true",
            help="load the rows that are right even if others are not",
        )
        parser.add_argument(
            "--check-only",
            action="store_true",
            help="check and report, and load nothing",
        )
        parser.add_argument(
            "--report",
            type=Path,
            metavar="PATH",
            help="where to write the report; FILE.report.csv unless you say",
        )
        parser.add_argument(
            "--council",
            default="",
            metavar="NAME",
            help="whose cases they are; needed only where there are several councils",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Check, then load; every trouble is one sentence."""
        path = options["file"]
        try:
            self._import(path, **options)
        except (FileRefused, Refused) as refusal:
            raise CommandError(f"{path}: {refusal}") from None
        except OSError as trouble:
            raise CommandError(f"{path}: {trouble.strerror}.") from None
        except DatabaseError as trouble:
            said = next(iter(str(trouble).splitlines()), "nothing more")
            raise CommandError(
                f"{path}: the database refused, so nothing was loaded. It said: {said}"
            ) from trouble
        except KeyboardInterrupt:
            raise CommandError(f"{path}: stopped. Nothing was loaded.") from None

    def _import(self, path: Path, **options: Any) -> None:
        council = options["council"]
        team = None if options["check_only"] else queries.receiving_team(council)
        with bar("Checking", path) as progress:
            checked = check_file(
                path,
                report=options["report"] or beside(path),
                services=queries.location_numbers(),
                today=clock.today(),
                progress=progress,
            )
        self._say_what_was_found(path, checked)
        if team is None:
            return
        if checked.faults and not options["load_valid"]:
            raise CommandError(
                "Nothing was loaded. Put the rows right and run this again, or add "
                "--load-valid to load the others."
            )
        with bar("Loading", path) as progress:
            loaded = load_cases(
                by=operator(), team=team, checked=checked, progress=progress
            )
        self._say_what_was_loaded(team, loaded)

    def _say_what_was_loaded(self, team: Team, loaded: Loaded) -> None:
        self.stdout.write(
            f"Loaded for {team.organisation.name}: {loaded.new:,} new, "
            f"{loaded.changed:,} changed, {loaded.unchanged:,} unchanged."
        )
        if loaded.kept:
            self.stdout.write(
                f"{loaded.kept:,} were left as they are: they have changed in the "
                "file, but people have worked on them here since."
            )

    def _say_what_was_found(self, path: Path, checked: Checked) -> None:
        for note in checked.layout.notes:
            self.stderr.write(f"Note: {note}")
        self.stdout.write(
            f"{path}: {checked.rows:,} rows checked, {checked.right:,} right, "
            f"{checked.wrong_rows:,} with something wrong."
        )
        if checked.faults:
            self.stdout.write(f"What is wrong is in {checked.report}")


@contextmanager
def bar(doing: str, path: Path) -> Iterator[Callable[[int], object]]:
    """A progress bar over the bytes of a file, on a terminal only."""
    size = path.stat().st_size if path.is_file() else 0
    drawn = partial(tqdm, unit="B", unit_scale=True, disable=None, leave=False)
    with drawn(total=size, desc=doing) as progress:
        yield progress.update
