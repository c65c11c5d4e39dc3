"""When it can be said who a concern is about."""

from alongside.access.actor import Actor
from alongside.access.rules import why_not_without
from alongside.concerns.models import Concern
from alongside.people.models import Person

TAKE_APART_FIRST = (
    "It is joined with another about the same person. Take them apart first."
)


def why_not_say_who(concern: Concern, by: Actor) -> str | None:
    """A sentence when this actor cannot say who this concern is about now."""
    if concern.is_settled or concern.is_stopped:
        return "This is settled. Open it again to change who it is about."
    if concern.is_joined:
        return TAKE_APART_FIRST
    return why_not_without("receive_concern", by)


def why_not_begin_record(concern: Concern, by: Actor) -> str | None:
    """Nobody gets a second record because a page was left open or sent twice."""
    if concern.person_id:
        return "Somebody has already said who this is about. Look at the concern again."
    return why_not_say_who(concern, by)


def why_not_this_person(concern: Concern, person: Person | None) -> str | None:
    """One person is never put in the place of another unseen."""
    if person and concern.person_id not in (None, person.pk):
        return (
            "Somebody has already said who this is about. Look at it again. If they "
            "are wrong, say first that it is not who it is about."
        )
    return None
