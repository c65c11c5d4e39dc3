"""`manage.py watch_services`: early warning up to date, for a timer."""

import time
from argparse import RawDescriptionHelpFormatter
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from alongside.access.actor import operator
from alongside.insight import actions
from alongside.insight.queries import service_months, watched

HELP = """\
Count what changed at services and see what early warning asks. Run it by a timer each
minute: pages do the same for a few services when somebody looks.

Once a month has ended, or when another budget was chosen, everything is worked out
anew. With --anew it is at once. Let a timer do that each night: it also takes in what
services of unknown size were told since.
"""


class Command(BaseCommand):
    """Brings early warning up to date."""

    help = HELP
    requires_system_checks = ()  # those are about pages

    def create_parser(self, *args: Any, **options: Any) -> CommandParser:
        """Keep the paragraphs of the help."""
        options["formatter_class"] = RawDescriptionHelpFormatter
        return super().create_parser(*args, **options)

    def add_arguments(self, parser: CommandParser) -> None:
        """Whether everything is worked out."""
        parser.add_argument("--anew", action="store_true", help="work out everything")

    def handle(self, *args: Any, anew: bool, **options: Any) -> None:
        """Count, and say what was done."""
        anew = anew or watched.is_out_of_date()
        if not anew and not service_months.is_touched():
            self.stdout.write("Nothing has changed.")
            return
        began = time.monotonic()
        asked = actions.refresh_services(by=operator(), anew=anew)
        what = "Everything worked out" if anew else "What changed was counted"
        took = time.monotonic() - began
        self.stdout.write(f"{what} in {took:.1f} s. Questions asked: {asked}.")
