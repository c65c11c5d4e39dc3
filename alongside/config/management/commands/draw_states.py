"""Writes the pages of states in `docs/` from the tables of moves."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from alongside.concerns.rules.drawing import states_in_markdown
from alongside.people.rules.risk_states import risk_states_in_markdown

DOCS = Path(__file__).resolve().parents[4] / "docs"
PAGES = {
    "concern-states.md": states_in_markdown,
    "risk-states.md": risk_states_in_markdown,
}


class Command(BaseCommand):
    """Run it after changing a table."""

    help = "Draw the states of a concern, and the others, into docs/."
    requires_system_checks = ()

    def handle(self, *args: Any, **options: Any) -> None:
        """Write every page anew."""
        for name, drawn in PAGES.items():
            (DOCS / name).write_text(drawn(), encoding="utf-8")
