"""Who gets what on the pages about care services that stand in a circle."""

from tests.kept_permissions import KEPT_PAGES
from tests.permission_pages import Page
from tests.register_permissions import REGISTER

# One line for each file of pages about services.
SERVICE_PAGES: dict[str, Page] = {
    **REGISTER,
    **KEPT_PAGES,
}
