"""Opens a person's record for a page; drafts and forms go through `access.keeping`."""

from django.http import HttpRequest

from alongside.access import actions as access
from alongside.access.keeping import fill_from_draft, is_done
from alongside.people import queries
from alongside.people.models import Person

__all__ = ["fill_from_draft", "is_done", "open_person"]


def open_person(request: HttpRequest, pk: int, what: str) -> Person:
    """The person with this number, or 404 for whoever is not in their circle."""
    rows = queries.people(request.actor)
    return access.open_record(by=request.actor, rows=rows, pk=pk, what=what)
