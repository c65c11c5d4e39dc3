"""Checks before a return is sent: within it, and against the year before.

They are our own, derived from the counting rules; `OURS` says so, and stands wherever
they are shown.
"""

from alongside.assurance.national_return.agreeing import disagreements
from alongside.assurance.national_return.figures import Figures
from alongside.assurance.national_return.findings import OURS, Finding

__all__ = ["OURS", "Finding", "check"]


def check(figures: Figures, before: Figures | None = None) -> list[Finding]:
    """What to put right, to look at and, beside the figures of the year before, to
    explain: errors first, then warnings, then swings."""
    found = disagreements(figures)
    order = ("error", "warning", "swing")
    return sorted(found, key=lambda finding: order.index(finding.severity))
