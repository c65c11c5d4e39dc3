"""Worries, what was decided, the enquiry, and what came of it."""

from alongside.concerns.models.advice import AdviceMessage, AdviceThread
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
from alongside.concerns.models.outcome import Sought
from alongside.concerns.models.raiser import Raiser, Update

__all__ = [
    "AdviceMessage",
    "AdviceThread",
    "Arrival",
    "CapacityRecord",
    "Concern",
    "Decision",
    "Enquiry",
    "Finding",
    "KeepInTouch",
    "Raiser",
    "Request",
    "Risk",
    "Route",
    "Settlement",
    "Sought",
    "StateChange",
    "Update",
]
