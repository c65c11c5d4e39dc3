"""Care services, what is known of them, and what is agreed with them."""

from alongside.providers.models.answered import (
    KnowledgeAnswer,
    KnowledgeHold,
    KnowledgeRead,
    KnowledgeTeller,
)
from alongside.providers.models.knowledge import (
    KnowledgeItem,
    KnowledgeReply,
    OfService,
)
from alongside.providers.models.register import Rating, Service, ServiceQuerySet

__all__ = [
    "KnowledgeAnswer",
    "KnowledgeHold",
    "KnowledgeItem",
    "KnowledgeRead",
    "KnowledgeReply",
    "KnowledgeTeller",
    "OfService",
    "Rating",
    "Service",
    "ServiceQuerySet",
]
