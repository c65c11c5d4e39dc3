"""The person: what they have told and shown us, and the decisions about them."""

from alongside.people.models.best_interests import BestInterests, Consulted
from alongside.people.models.capacity import Assessment
from alongside.people.models.check_in import CheckIn
from alongside.people.models.conversation import Answer, Conversation, Undertaking
from alongside.people.models.decision import (
    Decision,
    DecisionAnswer,
    Option,
    Telling,
)
from alongside.people.models.media import Media, MediaBytes
from alongside.people.models.person import Person
from alongside.people.models.statement import Statement, StillRight

__all__ = [
    "Answer",
    "Assessment",
    "BestInterests",
    "CheckIn",
    "Consulted",
    "Conversation",
    "Decision",
    "DecisionAnswer",
    "Media",
    "MediaBytes",
    "Option",
    "Person",
    "Statement",
    "StillRight",
    "Telling",
    "Undertaking",
]
