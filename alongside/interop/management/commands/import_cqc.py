"""`manage.py import_cqc FILE…`: load care services as the regulator publishes them."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from alongside.access.actor import operator
from alongside.interop.cqc.actions import import_file
from alongside.interop.cqc.reading import CqcFileRefused


class Command(BaseCommand):
    """Loads files of CQC locations, each whole or not at all."""

    help = "Load care services from files of CQC locations (JSON or JSON lines)."

    def add_arguments(self, parser: CommandParser) -> None:
        """One or more files."""
        parser.add_argument("files", nargs="+", type=Path, metavar="FILE")

    def handle(self, *args: Any, **options: Any) -> None:
        """Load each file; say what changed, or where and why it was refused."""
        refused = 0
        for path in options["files"]:
            try:
                changes = import_file(by=operator(), path=path)
            except CqcFileRefused as refusal:
                refused += 1
                self.stderr.write(f"{path}: refused, nothing loaded. {refusal}")
                continue
            self.stdout.write(
                f"{path}: services {changes.new} new, {changes.changed} changed, "
                f"{changes.unchanged} unchanged; {changes.ratings_added} ratings added"
            )
        if refused:
            raise CommandError(f"{refused} of {len(options['files'])} files refused.")
