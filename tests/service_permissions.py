"""Who gets what on the pages about care services that stand in a circle."""

from tests.contract_service_permissions import CONTRACTS
from tests.permission_pages import Page
from tests.visiting_service_permissions import VISITING

# One line for each file of pages about services.
SERVICE_PAGES: dict[str, Page] = CONTRACTS | VISITING
