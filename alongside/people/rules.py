"""Who may write in a person's record."""

from alongside.access.actor import Actor
from alongside.people.models import Media, Person


def is_own_record(person: Person, by: Actor) -> bool:
    """Whether the record is about the one who is acting."""
    return by.user is not None and person.user_id == by.user.pk


def why_not_write_about(person: Person, by: Actor) -> str | None:
    """The person writes their own story; others may help, and say that they did."""
    if is_own_record(person, by) or by.may("write_about_person"):
        return None
    return "Only the person, or somebody helping them to write, can change this."


def why_not_add_person(by: Actor) -> str | None:
    """Those who listen to people may begin a record for somebody."""
    if by.may("receive_concern"):
        return None
    return "Only the council's safeguarding team can begin a person's record."


def why_not_add_media(person: Person, by: Actor, fingerprint: str) -> str | None:
    """Whoever may write may show; the same thing is kept once."""
    same = Media.objects.filter(
        person=person, fingerprint=fingerprint, taken_away_at=None
    )
    if why := why_not_write_about(person, by):
        return why
    return "This is already here. Choose another one." if same.exists() else None


def why_not_take_away(media: Media, by: Actor) -> str | None:
    """The person may take away what is theirs, or somebody who helps them."""
    if media.taken_away_at:
        return "This has already been taken away."
    return why_not_write_about(media.person, by)
