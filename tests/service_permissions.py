"""Who gets what on the pages about care services that stand in a circle."""

from tests.knowledge_permissions import KNOWLEDGE
from tests.permission_pages import Page

# One line for each file of pages about services.
SERVICE_PAGES: dict[str, Page] = {**KNOWLEDGE}
