"""`manage.py refresh_measures`: count what changed, for a timer; or everything anew."""

import time
from argparse import RawDescriptionHelpFormatter
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from alongside.access.actor import operator
from alongside.insight import actions
from alongside.insight.models import MonthCount
from alongside.insight.queries import recounting

HELP = """\
Count again the months in which anything changed. Pages do this by themselves when
somebody looks; run by a timer each minute, nobody waits for it.

With --anew every month is counted. Let a timer do that each night: two people who enter
earlier concerns about one adult at the same moment may each miss the other's.
"""


class Command(BaseCommand):
    """Brings the monthly counts up to date."""

    help = HELP
    requires_system_checks = ()  # those are about pages

    def create_parser(self, *args: Any, **options: Any) -> CommandParser:
        """Keep the paragraphs of the help."""
        options["formatter_class"] = RawDescriptionHelpFormatter
        return super().create_parser(*args, **options)

    def add_arguments(self, parser: CommandParser) -> None:
        """Whether everything is counted."""
        parser.add_argument("--anew", action="store_true", help="count every month")

    def handle(self, *args: Any, anew: bool, **options: Any) -> None:
        """Count, and say what was done."""
        if not anew and not recounting.is_to_be_counted():
            self.stdout.write("Nothing has changed.")
            return
        began = time.monotonic()
        actions.refresh_months(by=operator(), anew=anew)
        took = time.monotonic() - began
        kept = MonthCount.objects.count()
        self.stdout.write(f"Counted in {took:.1f} s. {kept:,} numbers are kept.")
