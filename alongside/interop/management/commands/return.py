"""`manage.py return --year 2025-26 --live`: the national return of the records here.

With `--from CASES.csv` it is that of a file, as `alongside return` makes it.
"""

from argparse import Namespace, RawDescriptionHelpFormatter
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from alongside.access import clock
from alongside.access.actions import note
from alongside.access.actor import operator
from alongside.assurance.queries.drawing import drawn
from alongside.interop.cases.return_reading import NoReturn
from alongside.interop.cases.returning import (
    ABOUT,
    add_arguments,
    make_return,
)


class Command(BaseCommand):
    """Makes the national return from live records, or from an extract."""

    help = f"{ABOUT}\nWith --live it is made from the records of this database."
    requires_system_checks = ()  # those are about pages

    def create_parser(self, *args: Any, **options: Any) -> CommandParser:
        """Keep the paragraphs of the help."""
        options["formatter_class"] = RawDescriptionHelpFormatter
        return super().create_parser(*args, **options)

    def add_arguments(self, parser: CommandParser) -> None:
        """The same words as on the console, and `--live`."""
        add_arguments(parser, has_records=True)

    def handle(self, *args: Any, **options: Any) -> None:
        """Make it; every trouble is one sentence."""
        live = drawn if options["live"] else None
        if live:
            note(by=operator(), act="export", what="live_return")
        try:
            make_return(
                Namespace(**options),
                today=clock.today(),
                say=self.stdout.write,
                warn=self.stderr.write,
                live=live,
            )
        except NoReturn as refusal:
            raise CommandError(str(refusal)) from None
        except KeyboardInterrupt:
            raise CommandError("Stopped. No return was made.") from None
