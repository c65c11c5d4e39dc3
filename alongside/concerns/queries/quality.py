"""Notes on the quality of a service, for those who buy its care or run it."""

from django.db.models import QuerySet

from alongside.access import queries as access
from alongside.access.actor import Actor
from alongside.concerns.models import QualityNote

PAGE = 20


def notes(viewer: Actor) -> QuerySet[QualityNote]:
    """Notes in the viewer's sight."""
    return QualityNote.objects.select_related("service")


def notes_page(viewer: Actor, after: str = "") -> access.Page[QualityNote]:
    """Some of them, newest first. `after` is the `next_key` of the page before."""
    rows = notes(viewer).order_by("-pk")
    number = access.number_in(after)
    found = list((rows.filter(pk__lt=number) if number else rows)[: PAGE + 1])
    return access.Page(found[:PAGE], str(found[PAGE - 1].pk) if found[PAGE:] else "")


def held(note: QualityNote) -> QualityNote:
    """The note as it is now, kept from other writers."""
    rows = QualityNote.objects.select_for_update(of=("self",))
    return rows.select_related("service").get(pk=note.pk)
