"""Who may write in a person's record."""

from alongside.access.actor import Actor
from alongside.people.models import Person


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
