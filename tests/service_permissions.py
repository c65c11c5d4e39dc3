"""Who gets what on the pages about care services that stand in a circle."""

from tests.contract_service_permissions import CONTRACTS
from tests.kept_permissions import KEPT_PAGES
from tests.knowledge_permissions import KNOWLEDGE
from tests.permission_pages import Page
from tests.picture_permissions import PICTURES
from tests.register_permissions import REGISTER
from tests.sharing_permissions import SHARING_MEETINGS
from tests.support_service_permissions import SUPPORTING
from tests.visiting_service_permissions import VISITING
from tests.watched_service_permissions import WATCHED_PAGES
from tests.whole_service_permissions import WHOLE_SERVICES

# One line for each file of pages about services.
SERVICE_PAGES: dict[str, Page] = {
    **CONTRACTS,
    **KEPT_PAGES,
    **KNOWLEDGE,
    **PICTURES,
    **REGISTER,
    **SHARING_MEETINGS,
    **SUPPORTING,
    **VISITING,
    **WATCHED_PAGES,
    **WHOLE_SERVICES,
}
