"""The pictures, sound and video of a person. Row security guards the bytes too."""

from django.db.models import BinaryField, F, Q, QuerySet
from django.db.models.functions import Substr

from alongside.access.actor import Actor
from alongside.access.queries import Page
from alongside.people.models import Media, MediaBytes, Person
from alongside.people.queries.moments import place_in, place_of

MEDIA_PAGE = 24
FIRST = 12


def media_of(viewer: Actor, person_pk: int) -> QuerySet[Media]:
    """What is there now, newest first. What was taken away is not."""
    return Media.objects.filter(person_id=person_pk, taken_away_at=None).order_by(
        "-recorded_at", "-pk"
    )


def own_media(viewer: Actor, person_pk: int) -> QuerySet[Media]:
    """What the person shows of themselves: nothing that belongs to an enquiry."""
    return media_of(viewer, person_pk).filter(circle_id=F("person__circle_id"))


def first_media(viewer: Actor, person: Person) -> list[Media]:
    """The newest few (one query)."""
    return list(own_media(viewer, person.pk)[:FIRST])


def media_page(viewer: Actor, person: Person, after: str = "") -> Page[Media]:
    """Everything, newest first. `after` is the `next_key` of the page before."""
    rows = own_media(viewer, person.pk)
    if place := place_in(after):
        rows = rows.filter(
            Q(recorded_at__lt=place.at) | Q(recorded_at=place.at, pk__lt=place.number)
        )
    found = list(rows[: MEDIA_PAGE + 1])
    last = found[MEDIA_PAGE - 1] if found[MEDIA_PAGE:] else None
    return Page(found[:MEDIA_PAGE], place_of(last.recorded_at, last.pk) if last else "")


def bytes_of(viewer: Actor, media: Media, start: int, length: int) -> bytes:
    """Part of what is in the file, cut out by the database."""
    piece = Substr("content", start + 1, length, output_field=BinaryField())
    rows = MediaBytes.objects.filter(media=media).values_list(piece, flat=True)
    return bytes(rows.get())


def media_draft_key(person: Person) -> str:
    """Under which what is being said about a picture is kept."""
    return f"people.add_media.{person.pk}"
