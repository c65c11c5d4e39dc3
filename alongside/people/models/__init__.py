"""The person: what they have told and shown us, and the decisions about them."""

from alongside.people.models.advocacy import (
    AdvocacyMove,
    AdvocacyNeed,
    WentAhead,
)
from alongside.people.models.advocacy_request import (
    AdvocacyRequest,
)
from alongside.people.models.advocacy_steps import (
    AdvocacyOffer,
    AdvocacyReferral,
    Consideration,
    Representation,
)
from alongside.people.models.ahead import (
    AheadAsked,
    AheadDocument,
    AheadWish,
    Refusal,
)
from alongside.people.models.authorisation import (
    Authorisation,
    AuthorisationStep,
    QualifyingAssessment,
)
from alongside.people.models.authority import (
    Authority,
)
from alongside.people.models.barrier import (
    Barrier,
    BarrierAnswer,
)
from alongside.people.models.best_interests import (
    BestInterests,
    Consulted,
)
from alongside.people.models.capacity import (
    Assessment,
)
from alongside.people.models.care_agreement import (
    AgreementCall,
    AgreementPromise,
    AgreementSignature,
    CareAgreement,
)
from alongside.people.models.check_in import (
    CheckIn,
)
from alongside.people.models.conversation import (
    Answer,
    Conversation,
    Undertaking,
)
from alongside.people.models.death import (
    Death,
)
from alongside.people.models.decision import (
    Decision,
    DecisionAnswer,
    Option,
    Telling,
)
from alongside.people.models.liberty import (
    LibertyDissent,
    LibertyFactor,
    LibertyLook,
    Objection,
    Restriction,
    RestrictionReview,
)
from alongside.people.models.limit import (
    Limit,
    WorkersCircle,
)
from alongside.people.models.media import (
    Media,
    MediaBytes,
)
from alongside.people.models.noticing import (
    Noticing,
    TalkedOver,
)
from alongside.people.models.outcome import (
    Judgement,
    Outcome,
    OutcomeRevision,
    Rating,
)
from alongside.people.models.person import (
    Person,
)
from alongside.people.models.plan import (
    Contingency,
    LineAction,
    PlanLine,
    PlanMove,
)
from alongside.people.models.plan_going import (
    HowItWent,
)
from alongside.people.models.relationship import (
    Relationship,
)
from alongside.people.models.review import (
    Review,
    ReviewAnswer,
    ReviewDay,
    ReviewMove,
    ReviewRequest,
    ReviewState,
)
from alongside.people.models.review_kept import (
    ReviewDissent,
    ReviewDraft,
    ReviewMeeting,
    ReviewNote,
    ReviewPreparation,
    ReviewVerdict,
)
from alongside.people.models.risk import (
    Risk,
    RiskDecision,
    RiskMove,
    RiskState,
)
from alongside.people.models.risk_agreed import (
    RiskAgreement,
    RiskDissent,
    RiskLook,
)
from alongside.people.models.risk_sheet import (
    Harm,
    Holder,
    RiskOpinion,
    RiskSheet,
    RiskWay,
    Safeguard,
    SafeguardAction,
)
from alongside.people.models.safeguard import (
    Condition,
    ConditionReply,
    Representative,
    RightTold,
)
from alongside.people.models.statement import (
    Statement,
    StillRight,
)
from alongside.people.models.story import (
    StoryEntry,
)
from alongside.people.models.strength import (
    Strength,
)
from alongside.people.models.taking_part import (
    Attempt,
    NextTry,
    TakingPart,
)
from alongside.people.models.told import (
    How,
)

__all__ = [
    "AdvocacyMove",
    "AdvocacyNeed",
    "AdvocacyOffer",
    "AdvocacyReferral",
    "AdvocacyRequest",
    "AgreementCall",
    "AgreementPromise",
    "AgreementSignature",
    "AheadAsked",
    "AheadDocument",
    "AheadWish",
    "Answer",
    "Assessment",
    "Attempt",
    "Authorisation",
    "AuthorisationStep",
    "Authority",
    "Barrier",
    "BarrierAnswer",
    "BestInterests",
    "CareAgreement",
    "CheckIn",
    "Condition",
    "ConditionReply",
    "Consideration",
    "Consulted",
    "Contingency",
    "Conversation",
    "Death",
    "Decision",
    "DecisionAnswer",
    "Harm",
    "Holder",
    "How",
    "HowItWent",
    "Judgement",
    "LibertyDissent",
    "LibertyFactor",
    "LibertyLook",
    "Limit",
    "LineAction",
    "Media",
    "MediaBytes",
    "NextTry",
    "Noticing",
    "Objection",
    "Option",
    "Outcome",
    "OutcomeRevision",
    "Person",
    "PlanLine",
    "PlanMove",
    "QualifyingAssessment",
    "Rating",
    "Refusal",
    "Relationship",
    "Representation",
    "Representative",
    "Restriction",
    "RestrictionReview",
    "Review",
    "ReviewAnswer",
    "ReviewDay",
    "ReviewDissent",
    "ReviewDraft",
    "ReviewMeeting",
    "ReviewMove",
    "ReviewNote",
    "ReviewPreparation",
    "ReviewRequest",
    "ReviewState",
    "ReviewVerdict",
    "RightTold",
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
    "TakingPart",
    "TalkedOver",
    "Telling",
    "Undertaking",
    "WentAhead",
    "WorkersCircle",
]
