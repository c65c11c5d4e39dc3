"""The person: what they have told and shown us, and the decisions about them."""

from alongside.people.models.advocacy import AdvocacyMove, AdvocacyNeed, WentAhead
from alongside.people.models.advocacy_steps import (
    AdvocacyOffer,
    AdvocacyReferral,
    Consideration,
    Representation,
)
from alongside.people.models.authority import Authority
from alongside.people.models.barrier import Barrier, BarrierAnswer
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
    "AdvocacyMove",
    "AdvocacyNeed",
    "AdvocacyOffer",
    "AdvocacyReferral",
    "Answer",
    "Assessment",
    "Authority",
    "Barrier",
    "BarrierAnswer",
    "BestInterests",
    "CheckIn",
    "Consideration",
    "Consulted",
    "Conversation",
    "Decision",
    "DecisionAnswer",
    "How",
    "Limit",
    "Media",
    "MediaBytes",
    "Noticing",
    "Option",
    "Person",
    "Relationship",
    "Representation",
    "Statement",
    "StillRight",
    "StoryEntry",
    "Strength",
    "TalkedOver",
    "Telling",
    "Undertaking",
    "WentAhead",
    "WorkersCircle",
]
