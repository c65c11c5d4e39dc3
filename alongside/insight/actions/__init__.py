"""What changes on this floor: figures kept, peers loaded, improvements started."""

from alongside.insight.actions.asked import (
    answer_signal,
    explain_signal,
    hold_back_signal,
)
from alongside.insight.actions.figures import (
    refresh_months,
    refresh_year,
)
from alongside.insight.actions.improving import (
    come_in,
    start_improvement,
)
from alongside.insight.actions.peers import (
    replace_peers,
)
from alongside.insight.actions.watching import (
    choose_budget,
    refresh_services,
)

__all__ = [
    "answer_signal",
    "choose_budget",
    "come_in",
    "explain_signal",
    "hold_back_signal",
    "refresh_months",
    "refresh_services",
    "refresh_year",
    "replace_peers",
    "start_improvement",
]
