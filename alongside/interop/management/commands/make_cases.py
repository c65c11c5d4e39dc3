"""`manage.py make_cases --out FILE.csv`: make fictional past cases to load."""

from argparse import ArgumentTypeError, RawDescriptionHelpFormatter
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from tqdm import tqdm

from alongside.access import clock
from alongside.interop.cases import calibration
from alongside.interop.cases.care_services import read_services
from alongside.interop.cases.faults import FileRefused
from alongside.interop.cases.generating import Order, write_cases

HELP = """\
Make a file of fictional past cases that import_cases can load. Nobody in it is real.

The cases follow published national figures where there are any; everything else is
assumed, and alongside/interop/cases/calibration.toml says which is which. The same
seed, rows, years and last day always make the same file.
"""


class Command(BaseCommand):
    """Writes a file of made-up cases."""

    help = HELP
    requires_system_checks = ()  # those are about pages

    def create_parser(self, *args: Any, **options: Any) -> CommandParser:
        """Keep the paragraphs of the help."""
        options["formatter_class"] = RawDescriptionHelpFormatter
        return super().create_parser(*args, **options)

    def add_arguments(self, parser: CommandParser) -> None:
        """How many, over which years, and where to."""
        parser.add_argument(
            "--out", type=Path, required=True, metavar="FILE.csv", help="where to write"
        )
        parser.add_argument(
            "--seed", type=int, default=1, help="another number makes another file"
        )
        self._add_how_many(parser)
        parser.add_argument(
            "--until",
            type=date.fromisoformat,
            metavar="DATE",
            help="the last day, such as 2026-10-31; today unless you say",
        )
        parser.add_argument(
            "--services",
            type=Path,
            metavar="FILE",
            help="services the cases are about: on each line a CQC location number, "
            "and after a comma its kind, such as care_home, if it is known",
        )

    def _add_how_many(self, parser: CommandParser) -> None:
        usual = calibration.concerns_a_year()
        parser.add_argument(
            "--rows",
            type=at_least_one,
            metavar="N",
            help="how many; unless you say, as many as a council with 320,000 adults "
            f"has, about {usual:,} a year",
        )
        parser.add_argument(
            "--years",
            type=years,
            default=3,
            metavar="N",
            help="over how many years they were raised; 3 unless you say",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Write the file."""
        out = options["out"]
        rows = options["rows"] or calibration.concerns_a_year() * options["years"]
        try:
            services = read_services(options["services"]) if options["services"] else []
            order = Order(
                rows=rows,
                seed=options["seed"],
                years=options["years"],
                until=options["until"] or clock.today(),
                services=services,
            )
            with tqdm(total=rows, desc="Making", disable=None, leave=False) as bar:
                write_cases(order, out, progress=bar.update)
        except FileRefused as refusal:
            raise CommandError(str(refusal)) from None
        except OSError as trouble:
            raise CommandError(f"{out}: {trouble.strerror}.") from None
        self.stdout.write(f"{out}: {rows:,} made-up cases from {order.first_day} on.")


def at_least_one(words: str) -> int:
    """A whole number from 1 to ten million."""
    if not words.isascii() or not words.isdigit() or not 0 < int(words) <= 10_000_000:
        raise ArgumentTypeError("a whole number from 1 to 10,000,000 is needed")
    return int(words)


def years(words: str) -> int:
    """A whole number from 1 to 20."""
    if not words.isascii() or not words.isdigit() or not 0 < int(words) <= 20:
        raise ArgumentTypeError("a whole number from 1 to 20 is needed")
    return int(words)
