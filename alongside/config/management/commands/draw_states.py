"""Writes `docs/concern-states.md` from the table of moves."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from alongside.concerns.rules.drawing import states_in_markdown

PAGE = Path(__file__).resolve().parents[4] / "docs" / "concern-states.md"


class Command(BaseCommand):
    """Run it after changing the table."""

    help = "Draw the states of a concern into docs/concern-states.md."
    requires_system_checks = ()

    def handle(self, *args: Any, **options: Any) -> None:
        """Write the page anew."""
        PAGE.write_text(states_in_markdown(), encoding="utf-8")
