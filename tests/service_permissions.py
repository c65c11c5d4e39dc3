"""Who gets what on the pages about care services that stand in a circle."""

from tests import support_service_permissions
from tests.permission_pages import Page

# One line for each file of pages about services.
SERVICE_PAGES: dict[str, Page] = {
    **support_service_permissions.SUPPORTING,
}
