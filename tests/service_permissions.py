"""Who gets what on the pages about care services that stand in a circle."""

from tests.kept_permissions import KEPT_PAGES
from tests.knowledge_permissions import KNOWLEDGE
from tests import support_service_permissions
from tests.permission_pages import Page
from tests.visiting_service_permissions import VISITING

# One line for each file of pages about services.
SERVICE_PAGES: dict[str, Page] = {
    **KEPT_PAGES,
}
SERVICE_PAGES: dict[str, Page] = VISITING
SERVICE_PAGES: dict[str, Page] = {**KNOWLEDGE}
    **support_service_permissions.SUPPORTING,
}
from tests.whole_service_permissions import WHOLE_SERVICES

# One line for each file of pages about services.
SERVICE_PAGES: dict[str, Page] = {**WHOLE_SERVICES}
