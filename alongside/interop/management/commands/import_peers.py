"""`manage.py import_peers FILE.csv --year 2024-25`: what other councils published."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from alongside.access.actor import operator
from alongside.access.rules import Refused
from alongside.assurance.national_return.years import ReportingYear
from alongside.interop.cases.faults import FileRefused
from alongside.interop.peers.actions import import_peers


class Command(BaseCommand):
    """Loads the national file of a year, so that councils can be compared."""

    help = (
        "Load the figures that councils published for a year: the CSV file of the "
        "national publication, as it is. It takes the place of what was loaded for "
        "that year; where a row is wrong, nothing is loaded."
    )
    requires_system_checks = ()  # those are about pages

    def add_arguments(self, parser: CommandParser) -> None:
        """The file and its year."""
        parser.add_argument("file", type=Path, metavar="FILE.csv")
        parser.add_argument("--year", required=True, metavar="2024-25")

    def handle(self, *args: Any, **options: Any) -> None:
        """Load; every trouble is a sentence."""
        path = options["file"]
        try:
            year = ReportingYear.named(options["year"]).begins
            taken = import_peers(by=operator(), path=path, year=year)
        except ValueError as unnamed:
            raise CommandError(str(unnamed)) from None
        except (FileRefused, Refused) as refusal:
            raise CommandError(f"{path}: {refusal}") from None
        except OSError as trouble:
            raise CommandError(f"{path}: {trouble.strerror}.") from None
        did = "loaded" if taken.is_new else "loaded before, and nothing has changed"
        self.stdout.write(
            f"{options['year']}: figures of {taken.year.councils:,} councils {did}."
        )
