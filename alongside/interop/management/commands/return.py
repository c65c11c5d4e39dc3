"""`manage.py return --year 2025-26 --from CASES.csv`: the national return of a file."""

from argparse import Namespace, RawDescriptionHelpFormatter
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from alongside.access import clock
from alongside.interop.cases.return_reading import NoReturn
from alongside.interop.cases.returning import (
    ABOUT,
    add_arguments,
    make_return,
)


class Command(BaseCommand):
    """Makes the national return from an extract, as `alongside return` does."""

    help = ABOUT
    requires_system_checks = ()  # those are about pages

    def create_parser(self, *args: Any, **options: Any) -> CommandParser:
        """Keep the paragraphs of the help."""
        options["formatter_class"] = RawDescriptionHelpFormatter
        return super().create_parser(*args, **options)

    def add_arguments(self, parser: CommandParser) -> None:
        """The same words as on the console."""
        add_arguments(parser)

    def handle(self, *args: Any, **options: Any) -> None:
        """Make it; every trouble is one sentence."""
        try:
            make_return(
                Namespace(**options),
                today=clock.today(),
                say=self.stdout.write,
                warn=self.stderr.write,
            )
        except NoReturn as refusal:
            raise CommandError(str(refusal)) from None
        except KeyboardInterrupt:
            raise CommandError("Stopped. No return was made.") from None
