"""Care services, what is known of them, and what is agreed with them."""

from alongside.providers.models.knowledge import (
    KnowledgeItem,
    KnowledgeReply,
    OfService,
)
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
    "KnowledgeItem",
    "KnowledgeReply",
    "OfService",
    "OfferStep",
    "PlanAgreement",
    "PlanEvidence",
    "PlanMove",
    "Rating",
    "Service",
    "ServiceQuerySet",
    "SupportOffer",
]
