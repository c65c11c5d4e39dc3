"""Worries, what was decided, the enquiry, and what came of it."""

from alongside.concerns.models.advice import AdviceMessage, AdviceThread
from alongside.concerns.models.change import StateChange
from alongside.concerns.models.concern import Arrival, Concern
from alongside.concerns.models.decision import Decision, Route
from alongside.concerns.models.early import (
    EarlyRaiser,
    EarlyStep,
    EarlyTold,
    EarlyWorry,
    QualityNote,
)
from alongside.concerns.models.enquiry import (
    CapacityRecord,
    Enquiry,
    Finding,
    Request,
    Risk,
)
from alongside.concerns.models.following import KeepInTouch, Settlement
from alongside.concerns.models.outcome import KeptAsWell, Sought
from alongside.concerns.models.pausing import Pause, PauseTold
from alongside.concerns.models.raiser import Raiser, Update
from alongside.concerns.models.second_look import SecondLook
from alongside.concerns.models.timing import Delay, DelayTold, TargetChange

__all__ = [
    "AdviceMessage",
    "AdviceThread",
    "Arrival",
    "CapacityRecord",
    "Concern",
    "Decision",
    "Delay",
    "DelayTold",
    "EarlyRaiser",
    "EarlyStep",
    "EarlyTold",
    "EarlyWorry",
    "Enquiry",
    "Finding",
    "KeepInTouch",
    "KeptAsWell",
    "Pause",
    "PauseTold",
    "QualityNote",
    "Raiser",
    "Request",
    "Risk",
    "Route",
    "SecondLook",
    "Settlement",
    "Sought",
    "StateChange",
    "TargetChange",
    "Update",
]
