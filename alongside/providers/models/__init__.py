"""Care services, what is known of them, and what is agreed with them."""

from alongside.providers.models.capacity import CapacityFigure
from alongside.providers.models.contract import Contract, ContractPromise
from alongside.providers.models.contract_report import ReviewReport, ShortReport
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
from alongside.providers.models.packages import PackageConcern, PackageStep
from alongside.providers.models.register import Rating, Service, ServiceQuerySet
from alongside.providers.models.visiting import Visit, VisitAnswer, VisitReport
from alongside.providers.models.workforce import WorkforceFigure

__all__ = [
    "CapacityFigure",
    "Contract",
    "ContractPromise",
    "ContractReview",
    "ContractReviewMove",
    "ContractReviewState",
    "KnowledgeItem",
    "KnowledgeReply",
    "OfService",
    "PackageConcern",
    "PackageStep",
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
]
