"""Who gets what at the addresses of what happened, in order."""

from tests.permission_pages import READING, Page, person, record

CHRONOLOGY: dict[str, Page] = {
    "pages:chronology": record(READING, person),
    "pages:print_chronology": record(READING, person),
}
