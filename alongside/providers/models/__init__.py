"""Care services, what is known of them, and what is agreed with them."""

from alongside.providers.models.contract import Contract, ContractPromise
from alongside.providers.models.knowledge import (
    KnowledgeItem,
    KnowledgeReply,
    OfService,
)
from alongside.providers.models.register import Rating, Service, ServiceQuerySet

__all__ = [
    "Contract",
    "ContractPromise",
    "KnowledgeItem",
    "KnowledgeReply",
    "OfService",
    "Rating",
    "Service",
    "ServiceQuerySet",
]
