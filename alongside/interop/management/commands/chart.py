"""`manage.py chart --kind xmr data.csv`: as `alongside chart` does."""

from argparse import Namespace, RawDescriptionHelpFormatter
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from alongside.interop.cases.faults import FileRefused
from alongside.interop.charting.command import ABOUT, add_arguments, make_chart


class Command(BaseCommand):
    """Draws a chart of the numbers in a CSV file."""

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
        """Draw it; every trouble is one sentence or several."""
        try:
            make_chart(Namespace(**options), self.stdout.write)
        except FileRefused as refusal:
            raise CommandError(f"{options['file']}: {refusal}") from None
