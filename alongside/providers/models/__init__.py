"""Care services, what is known of them, and what is agreed with them."""

from alongside.providers.models.answered import (
    KnowledgeAnswer,
    KnowledgeHold,
    KnowledgeRead,
    KnowledgeTeller,
)
from alongside.providers.models.capacity import (
    CapacityFigure,
)
from alongside.providers.models.changes import (
    RegisterChange,
    RegisterFetch,
    RegisterImport,
    RegisterSync,
)
from alongside.providers.models.contract import (
    Contract,
    ContractPromise,
)
from alongside.providers.models.contract_report import (
    ReviewReport,
    ShortReport,
)
from alongside.providers.models.contract_review import (
    ContractReview,
    ContractReviewMove,
    ContractReviewState,
    PromiseLook,
    ReviewAction,
    ReviewComment,
    ReviewFindings,
    ReviewPack,
)
from alongside.providers.models.knowledge import (
    KnowledgeItem,
    KnowledgeReply,
    OfService,
)
from alongside.providers.models.market import (
    MarketGap,
    MarketGapAnswer,
)
from alongside.providers.models.organisation import (
    CareOrganisation,
)
from alongside.providers.models.own_words import (
    OwnView,
    PublicWord,
)
from alongside.providers.models.packages import (
    PackageConcern,
    PackageStep,
)
from alongside.providers.models.placement import (
    PlacementSuspension,
    PublicResponse,
)
from alongside.providers.models.plans import (
    ImprovementLine,
    ImprovementPlan,
    PlanAgreement,
    PlanEvidence,
    PlanMove,
)
from alongside.providers.models.register import (
    Rating,
    Service,
    ServiceQuerySet,
)
from alongside.providers.models.sharing import (
    SharingAction,
    SharingAsked,
    SharingDecision,
    SharingDissent,
    SharingMeeting,
    SharingPart,
)
from alongside.providers.models.support import (
    CanHelp,
    OfferStep,
    SupportOffer,
)
from alongside.providers.models.visiting import (
    Visit,
    VisitAnswer,
    VisitReport,
)
from alongside.providers.models.whole import (
    WholeEnquiry,
    WholeMove,
    WholeState,
    WholeWord,
)
from alongside.providers.models.whole_people import (
    HomeMove,
    WelfareCheck,
)
from alongside.providers.models.whole_planning import (
    WholeContact,
    WholePlanning,
)
from alongside.providers.models.workforce import (
    WorkforceFigure,
)

__all__ = [
    "CanHelp",
    "CapacityFigure",
    "CareOrganisation",
    "Contract",
    "ContractPromise",
    "ContractReview",
    "ContractReviewMove",
    "ContractReviewState",
    "HomeMove",
    "ImprovementLine",
    "ImprovementPlan",
    "KnowledgeAnswer",
    "KnowledgeHold",
    "KnowledgeItem",
    "KnowledgeRead",
    "KnowledgeReply",
    "KnowledgeTeller",
    "MarketGap",
    "MarketGapAnswer",
    "OfService",
    "OfferStep",
    "OwnView",
    "PackageConcern",
    "PackageStep",
    "PlacementSuspension",
    "PlanAgreement",
    "PlanEvidence",
    "PlanMove",
    "PromiseLook",
    "PublicResponse",
    "PublicWord",
    "Rating",
    "RegisterChange",
    "RegisterFetch",
    "RegisterImport",
    "RegisterSync",
    "ReviewAction",
    "ReviewComment",
    "ReviewFindings",
    "ReviewPack",
    "ReviewReport",
    "Service",
    "ServiceQuerySet",
    "SharingAction",
    "SharingAsked",
    "SharingDecision",
    "SharingDissent",
    "SharingMeeting",
    "SharingPart",
    "ShortReport",
    "SupportOffer",
    "Visit",
    "VisitAnswer",
    "VisitReport",
    "WelfareCheck",
    "WholeContact",
    "WholeEnquiry",
    "WholeMove",
    "WholePlanning",
    "WholeState",
    "WholeWord",
    "WorkforceFigure",
]
