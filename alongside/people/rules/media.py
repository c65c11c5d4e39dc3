"""Who may show pictures, sound and video, and take them away."""

from alongside.access.actor import Actor
from alongside.people.models import Media, Person
from alongside.people.rules.record import why_not_write_about


def why_not_add_media(
    person: Person, by: Actor, fingerprint: str, circle_id: int
) -> str | None:
    """Whoever may write may show; the same thing is kept once."""
    same = Media.objects.filter(
        person=person,
        circle_id=circle_id,
        fingerprint=fingerprint,
        taken_away_at=None,
    )
    if why := why_not_write_about(person, by):
        return why
    return "This is already here. Choose another one." if same.exists() else None


def why_not_take_away(media: Media, by: Actor) -> str | None:
    """The person may take away what is theirs, or somebody who helps them."""
    if media.taken_away_at:
        return "This has already been taken away."
    return why_not_write_about(media.person, by)
