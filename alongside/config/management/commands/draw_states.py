"""Writes the pages of states in `docs/` from the tables of moves."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from alongside.assurance.rules.states import return_states_in_markdown
from alongside.concerns.rules import drawing as concern
from alongside.people.rules import advocacy_drawing, authorisation, plan
from alongside.people.rules.review_drawing import review_states_in_markdown
from alongside.people.rules.risk_states import risk_states_in_markdown
from alongside.providers.rules import contract_review_states
from alongside.providers.rules.package_drawing import package_states_in_markdown
from alongside.providers.rules.plan_drawing import plan_states_in_markdown
from alongside.providers.rules.whole_drawing import whole_states_in_markdown

DOCS = Path(__file__).resolve().parents[4] / "docs"
DRAWN = {
    "advocacy-states.md": advocacy_drawing.states_in_markdown,
    "improvement-states.md": plan_states_in_markdown,
    "risk-states.md": risk_states_in_markdown,
    "authorisation-states.md": authorisation.states_in_markdown,
    "concern-states.md": concern.states_in_markdown,
    "contract-review-states.md": (
        contract_review_states.contract_review_states_in_markdown
    ),
    "package-states.md": package_states_in_markdown,
    "plan-states.md": plan.states_in_markdown,
    "return-states.md": return_states_in_markdown,
    "review-states.md": review_states_in_markdown,
    "whole-service-states.md": whole_states_in_markdown,
}


class Command(BaseCommand):
    """Run it after changing a table."""

    help = "Draw the states of everything that has a table of moves into docs/."
    requires_system_checks = ()

    def handle(self, *args: Any, **options: Any) -> None:
        """Write each page anew."""
        for name, draw in DRAWN.items():
            (DOCS / name).write_text(draw(), encoding="utf-8")
