"""The person, what they have told us about themselves, and decisions about them."""

from alongside.people.models.best_interests import BestInterests, Consulted
from alongside.people.models.capacity import Assessment
from alongside.people.models.decision import Decision, DecisionAnswer, Option, Telling
from alongside.people.models.person import Person
from alongside.people.models.statement import Statement

__all__ = [
    "Assessment",
    "BestInterests",
    "Consulted",
    "Decision",
    "DecisionAnswer",
    "Option",
    "Person",
    "Statement",
    "Telling",
]
