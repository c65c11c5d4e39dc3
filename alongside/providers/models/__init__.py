"""Care services, what is known of them, and what is agreed with them."""

from alongside.providers.models.knowledge import (
    KnowledgeItem,
    KnowledgeReply,
    OfService,
)
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
    "KnowledgeReply",
    "OfService",
    "PlacementSuspension",
    "PublicResponse",
    "Rating",
    "Service",
    "ServiceQuerySet",
    "WelfareCheck",
    "WholeContact",
    "WholeEnquiry",
    "WholeMove",
    "WholePlanning",
    "WholeState",
    "WholeWord",
]
