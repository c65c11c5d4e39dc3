"""The person, and what they have told and shown us about themselves."""

from alongside.people.models.check_in import CheckIn
from alongside.people.models.conversation import Answer, Conversation, Undertaking
from alongside.people.models.media import Media, MediaBytes
from alongside.people.models.person import Person
from alongside.people.models.statement import Statement, StillRight

__all__ = [
    "Answer",
    "CheckIn",
    "Conversation",
    "Media",
    "MediaBytes",
    "Person",
    "Statement",
    "StillRight",
    "Undertaking",
]
