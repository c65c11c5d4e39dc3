"""Care services, what is known of them, and what is agreed with them."""

from alongside.providers.models.capacity import CapacityFigure
from alongside.providers.models.changes import (
    RegisterChange,
    RegisterFetch,
    RegisterImport,
    RegisterSync,
from alongside.providers.models.answered import (
    KnowledgeAnswer,
    KnowledgeHold,
    KnowledgeRead,
    KnowledgeTeller,
from alongside.providers.models.contract import Contract, ContractPromise
from alongside.providers.models.contract_review import (
    ContractReview,
    ContractReviewMove,
    ContractReviewState,
    PromiseLook,
    ReviewAction,
    ReviewComment,
    ReviewFindings,
    ReviewPack,
    ReviewReport,
    ShortReport,
)
from alongside.providers.models.knowledge import (
    KnowledgeItem,
    KnowledgeReply,
    OfService,
)
from alongside.providers.models.market import MarketGap, MarketGapAnswer
from alongside.providers.models.organisation import CareOrganisation
from alongside.providers.models.packages import PackageConcern, PackageStep
from alongside.providers.models.register import Rating, Service, ServiceQuerySet
from alongside.providers.models.visiting import Visit, VisitAnswer, VisitReport
from alongside.providers.models.workforce import WorkforceFigure

__all__ = [
    "CapacityFigure",
    "CareOrganisation",
    "KnowledgeAnswer",
    "KnowledgeHold",
from alongside.providers.models.plans import (
    ImprovementLine,
    ImprovementPlan,
    PlanAgreement,
    PlanEvidence,
    PlanMove,
)
from alongside.providers.models.register import Rating, Service, ServiceQuerySet
from alongside.providers.models.support import CanHelp, OfferStep, SupportOffer

__all__ = [
    "CanHelp",
    "ImprovementLine",
    "ImprovementPlan",
    "Contract",
    "ContractPromise",
    "ContractReview",
    "ContractReviewMove",
    "ContractReviewState",
from alongside.providers.models.placement import PlacementSuspension, PublicResponse
from alongside.providers.models.register import Rating, Service, ServiceQuerySet
from alongside.providers.models.whole import (
    WholeEnquiry,
    WholeMove,
    WholeState,
    WholeWord,
)
from alongside.providers.models.whole_people import HomeMove, WelfareCheck
from alongside.providers.models.whole_planning import WholeContact, WholePlanning

__all__ = [
    "HomeMove",
    "KnowledgeItem",
    "KnowledgeRead",
    "KnowledgeReply",
    "MarketGap",
    "MarketGapAnswer",
    "KnowledgeTeller",
    "OfService",
    "PackageConcern",
    "PackageStep",
    "OfferStep",
    "PlanAgreement",
    "PlanEvidence",
    "PlanMove",
    "PlacementSuspension",
    "PublicResponse",
    "Rating",
    "RegisterChange",
    "RegisterFetch",
    "RegisterImport",
    "RegisterSync",
    "PromiseLook",
    "Rating",
    "ReviewAction",
    "ReviewComment",
    "ReviewFindings",
    "ReviewPack",
    "ReviewReport",
    "Service",
    "ServiceQuerySet",
    "ShortReport",
    "Visit",
    "VisitAnswer",
    "VisitReport",
    "WorkforceFigure",
    "SupportOffer",
    "WelfareCheck",
    "WholeContact",
    "WholeEnquiry",
    "WholeMove",
    "WholePlanning",
    "WholeState",
    "WholeWord",
]
