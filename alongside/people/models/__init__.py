"""The person: what they have told and shown us, and the decisions about them."""

from alongside.people.models.ahead import (
    AheadAsked,
    AheadDocument,
    AheadWish,
    Refusal,
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
from alongside.people.models.risk import Risk, RiskDecision, RiskMove, RiskState
from alongside.people.models.risk_agreed import RiskAgreement, RiskDissent, RiskLook
from alongside.people.models.risk_sheet import (
    Harm,
    Holder,
    RiskOpinion,
    RiskSheet,
    RiskWay,
    Safeguard,
    SafeguardAction,
)
from alongside.people.models.statement import Statement, StillRight
from alongside.people.models.story import StoryEntry
from alongside.people.models.strength import Strength
from alongside.people.models.told import How

__all__ = [
    "AheadAsked",
    "AheadDocument",
    "AheadWish",
    "Answer",
    "Assessment",
    "Authority",
    "Barrier",
    "BarrierAnswer",
    "BestInterests",
    "CheckIn",
    "Consulted",
    "Conversation",
    "Decision",
    "DecisionAnswer",
    "Harm",
    "Holder",
    "How",
    "Limit",
    "Media",
    "MediaBytes",
    "Noticing",
    "Option",
    "Person",
    "Refusal",
    "Relationship",
    "Risk",
    "RiskAgreement",
    "RiskDecision",
    "RiskDissent",
    "RiskLook",
    "RiskMove",
    "RiskOpinion",
    "RiskSheet",
    "RiskState",
    "RiskWay",
    "Safeguard",
    "SafeguardAction",
    "Statement",
    "StillRight",
    "StoryEntry",
    "Strength",
    "TalkedOver",
    "Telling",
    "Undertaking",
    "WorkersCircle",
]
