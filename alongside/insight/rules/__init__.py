"""Who sees which measures, who may start something from them, and who may answer what
early warning asks."""

from alongside.insight.rules.seeing import (
    FromChart,
    view_for,
    why_not_improve,
    why_not_owner,
)

__all__ = [
    "FromChart",
    "view_for",
    "why_not_improve",
    "why_not_owner",
]
