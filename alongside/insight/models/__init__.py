"""Tables of this floor, a file per noun."""

from alongside.insight.models.figures import KEPT_FOR, YearFigures
from alongside.insight.models.improvement import Improvement
from alongside.insight.models.peers import PeerFigure, PeerYear

__all__ = ["KEPT_FOR", "Improvement", "PeerFigure", "PeerYear", "YearFigures"]
