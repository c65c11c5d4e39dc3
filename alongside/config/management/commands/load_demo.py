"""Fills an empty database with the fictional partnership."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from alongside.config import demo


class Command(BaseCommand):
    """Load the demo once; refuse where real records could be."""

    help = "Fill an empty database with the fictional partnership of Westmere."

    def add_arguments(self, parser: CommandParser) -> None:
        """Offer the small partnership that tests use."""
        parser.add_argument("--small", action="store_true", help="few past cases")

    def handle(self, *args: Any, **options: Any) -> None:
        """Load unless it is there already."""
        if not settings.DEMO:
            raise CommandError("The demo is only for ALONGSIDE_DEBUG=1.")
        if demo.is_loaded():
            self.stdout.write("The demo is already there.")
            return
        demo.load(small=options["small"], say=self.stdout.write)
