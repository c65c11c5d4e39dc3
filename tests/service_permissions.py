"""Who gets what on the pages about care services that stand in a circle."""

from tests.permission_pages import Page
from tests.watched_service_permissions import WATCHED_PAGES

# One line for each file of pages about services.
SERVICE_PAGES: dict[str, Page] = {
    **WATCHED_PAGES,
}
