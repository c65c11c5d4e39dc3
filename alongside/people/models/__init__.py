"""The person, and what they have told us about themselves."""

from alongside.people.models.barrier import Barrier, BarrierAnswer
from alongside.people.models.check_in import CheckIn
from alongside.people.models.conversation import Answer, Conversation, Undertaking
from alongside.people.models.noticing import Noticing, TalkedOver
from alongside.people.models.person import Person
from alongside.people.models.statement import Statement

__all__ = [
    "Answer",
    "Barrier",
    "BarrierAnswer",
    "CheckIn",
    "Conversation",
    "Noticing",
    "Person",
    "Statement",
    "TalkedOver",
    "Undertaking",
]
