"""What can be done with the pictures, sound and video of a person."""

from dataclasses import dataclass

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.rules import refuse_if
from alongside.people import rules
from alongside.people.media_files import Prepared
from alongside.people.models import Media, MediaBytes, Person


@dataclass(frozen=True)
class Shown:
    """What is said about a picture, sound or video: what it shows, who agreed how."""

    description: str
    made_by: str
    agreed: str
    heading: str = ""
    supported_by: str = ""
    agreed_words: str = ""


@logged
def add_media(
    *,
    by: Actor,
    person: Person,
    file: Prepared,
    shown: Shown,
    circle_id: int | None = None,
) -> Media:
    """Keep a picture, sound or video in the person's circle, with its words; or in the
    narrower circle of what it belongs to.

    Whoever sends the same one at the same moment waits, and hears that it is there.
    """
    Person.objects.select_for_update(of=("self",)).get(pk=person.pk)
    circle = circle_id or person.circle_id
    refuse_if(rules.why_not_add_media(person, by, file.fingerprint, circle))
    media = Media.objects.create(
        person=person,
        circle_id=circle,
        kind=file.kind,
        content_type=file.content_type,
        size=len(file.content),
        width=file.width,
        height=file.height,
        fingerprint=file.fingerprint,
        recorded_by=by.user.pk if by.user else 0,
        **vars(shown),
    )
    MediaBytes.objects.create(media=media, circle_id=circle, content=file.content)
    record(by=by, act="change", what="add_media", subject=media, kind=media.kind)
    return media


@logged
def take_media_away(*, by: Actor, media: Media, words: str = "") -> Media:
    """Take a picture, sound or video away for good. That there was one is kept."""
    media = Media.objects.select_for_update(of=("self",)).get(pk=media.pk)
    refuse_if(rules.why_not_take_away(media, by))
    MediaBytes.objects.filter(media=media).delete()
    media.taken_away_at = clock.now()
    media.taken_away_by = by.user.pk if by.user else 0
    media.taken_away_words = words
    media.save()
    record(by=by, act="change", what="take_media_away", subject=media, kind=media.kind)
    return media
