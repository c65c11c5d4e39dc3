"""Tables of this floor, a file per noun."""

from alongside.insight.models.asked import (
    ServiceSignal,
    SignalAnswer,
    SignalExplanation,
)
from alongside.insight.models.early import (
    ServiceMonth,
    ServiceUsual,
    TouchedService,
    WatchedYear,
    Watching,
)
from alongside.insight.models.figures import (
    Counting,
    MonthCount,
    TouchedMonth,
    YearFigures,
)
from alongside.insight.models.improvement import (
    Improvement,
)
from alongside.insight.models.peers import (
    PeerFigure,
    PeerYear,
)

__all__ = [
    "Counting",
    "Improvement",
    "MonthCount",
    "PeerFigure",
    "PeerYear",
    "ServiceMonth",
    "ServiceSignal",
    "ServiceUsual",
    "SignalAnswer",
    "SignalExplanation",
    "TouchedMonth",
    "TouchedService",
    "WatchedYear",
    "Watching",
    "YearFigures",
]
