"""What changes on this floor: figures kept, peers loaded, improvements started."""

from alongside.insight.actions.figures import refresh_months, refresh_year
from alongside.insight.actions.improving import (
    come_in,
    start_improvement,
)
from alongside.insight.actions.peers import replace_peers

__all__ = [
    "come_in",
    "refresh_months",
    "refresh_year",
    "replace_peers",
    "start_improvement",
]
