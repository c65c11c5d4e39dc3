"""Worries, what was decided, the enquiry, and what came of it."""

from alongside.concerns.models.advice import AdviceMessage, AdviceThread
from alongside.concerns.models.appealing import Appeal, AppealAnswer, AppealTold
from alongside.concerns.models.causing import AskedPart, PartDecision, PartTold
from alongside.concerns.models.change import StateChange
from alongside.concerns.models.concern import Arrival, Concern
from alongside.concerns.models.decision import Decision, Route
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
from alongside.concerns.models.stopping import (
    AskedToStop,
    StopNote,
    Stopping,
    StoppingGround,
)
from alongside.concerns.models.timing import Delay, DelayTold, TargetChange

__all__ = [
    "AdviceMessage",
    "AdviceThread",
    "Appeal",
    "AppealAnswer",
    "AppealTold",
    "Arrival",
    "AskedPart",
    "AskedToStop",
    "CapacityRecord",
    "Concern",
    "Decision",
    "Delay",
    "DelayTold",
    "Enquiry",
    "Finding",
    "KeepInTouch",
    "KeptAsWell",
    "PartDecision",
    "PartTold",
    "Pause",
    "PauseTold",
    "Raiser",
    "Request",
    "Risk",
    "Route",
    "SecondLook",
    "Settlement",
    "Sought",
    "StateChange",
    "StopNote",
    "Stopping",
    "StoppingGround",
    "TargetChange",
    "Update",
]
