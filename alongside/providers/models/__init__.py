"""Care services, what is known of them, and what is agreed with them."""

from alongside.providers.models.contract import Contract, ContractPromise
from alongside.providers.models.capacity import CapacityFigure
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
    "Contract",
    "ContractPromise",
    "CapacityFigure",
    "KnowledgeItem",
    "KnowledgeReply",
    "OfService",
    "PackageConcern",
    "PackageStep",
    "Rating",
    "Service",
    "ServiceQuerySet",
    "Visit",
    "VisitAnswer",
    "VisitReport",
    "WorkforceFigure",
]
