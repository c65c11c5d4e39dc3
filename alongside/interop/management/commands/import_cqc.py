"""`manage.py import_cqc FILE…`: load care services as the regulator publishes them."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from alongside.access.actor import operator
from alongside.interop.cqc.actions import import_file
from alongside.interop.cqc.reading import CqcFileRefused
from alongside.interop.cqc.wanted import Wanted
from alongside.interop.cqc.wording import in_words


class Command(BaseCommand):
    """Loads files of CQC locations, each whole or not at all."""

    help = "Load care services from CQC: JSON of locations or providers, or its sheets."

    def add_arguments(self, parser: CommandParser) -> None:
        """One or more files, and what to take of them."""
        parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
        parser.add_argument(
            "--area",
            action="append",
            default=[],
            metavar="COUNCIL",
            help="take the locations of this local authority only; may be repeated",
        )
        parser.add_argument(
            "--social-care", action="store_true", help="leave hospitals and so on out"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Load each file; say what changed, or where and why it was refused."""
        refused = 0
        wanted = Wanted(tuple(options["area"]), options["social_care"])
        for path in options["files"]:
            try:
                changes = import_file(by=operator(), path=path, wanted=wanted)
            except CqcFileRefused as refusal:
                refused += 1
                self.stderr.write(f"{path}: refused, nothing loaded. {refusal}")
                continue
            self.stdout.write(f"{path}: {in_words(changes)}")
        if refused:
            raise CommandError(f"{refused} of {len(options['files'])} files refused.")
