"""Writes the pages of states in `docs` from the tables of moves."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from alongside.concerns.rules.drawing import states_in_markdown
from alongside.people.rules import advocacy_drawing

DOCS = Path(__file__).resolve().parents[4] / "docs"
PAGES = {
    "concern-states.md": states_in_markdown,
    "advocacy-states.md": advocacy_drawing.states_in_markdown,
}


class Command(BaseCommand):
    """Run it after changing a table."""

    help = "Draw the states of concerns and of advocacy into docs."
    requires_system_checks = ()

    def handle(self, *args: Any, **options: Any) -> None:
        """Write the pages anew."""
        for name, drawn in PAGES.items():
            (DOCS / name).write_text(drawn(), encoding="utf-8")
