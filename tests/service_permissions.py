"""Who gets what on the pages about care services that stand in a circle."""

from tests.permission_pages import Page
from tests.register_permissions import REGISTER

# One line for each file of pages about services.
SERVICE_PAGES: dict[str, Page] = {**REGISTER}
