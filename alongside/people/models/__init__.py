"""The person, and what they have told and shown us about themselves."""

from alongside.people.models.authority import Authority
from alongside.people.models.barrier import Barrier, BarrierAnswer
from alongside.people.models.check_in import CheckIn
from alongside.people.models.conversation import Answer, Conversation, Undertaking
from alongside.people.models.limit import Limit, WorkersCircle
from alongside.people.models.media import Media, MediaBytes
from alongside.people.models.noticing import Noticing, TalkedOver
from alongside.people.models.person import Person
from alongside.people.models.relationship import Relationship
from alongside.people.models.statement import Statement, StillRight
from alongside.people.models.story import StoryEntry
from alongside.people.models.strength import Strength
from alongside.people.models.told import How

__all__ = [
    "Answer",
    "Authority",
    "Barrier",
    "BarrierAnswer",
    "CheckIn",
    "Conversation",
    "How",
    "Limit",
    "Media",
    "MediaBytes",
    "Noticing",
    "Person",
    "Relationship",
    "Statement",
    "StillRight",
    "StoryEntry",
    "Strength",
    "TalkedOver",
    "Undertaking",
    "WorkersCircle",
]
