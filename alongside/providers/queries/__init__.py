"""What the pages about care services show."""

from alongside.providers.queries.listing import (
    services_for,
)
from alongside.providers.queries.register import (
    own_services,
    service_named,
    service_page,
)

__all__ = [
    "own_services",
    "service_named",
    "service_page",
    "services_for",
]
