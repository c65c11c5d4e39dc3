"""The national return of a year: its figures, what explains them, and what was sent."""

from alongside.assurance.models.answering import Explanation
from alongside.assurance.models.returning import (
    Count,
    NationalReturn,
    ReturnState,
    ReturnStep,
)
from alongside.assurance.models.sending import Sending, SentFigures, Signature

__all__ = [
    "Count",
    "Explanation",
    "NationalReturn",
    "ReturnState",
    "ReturnStep",
    "Sending",
    "SentFigures",
    "Signature",
]
