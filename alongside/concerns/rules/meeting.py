"""Who may be asked to a meeting about an enquiry, and where it may be said to be."""

import re
from collections.abc import Iterable

from alongside.access.actor import Actor
from alongside.access.models import User
from alongside.agreed.rules.meeting import When, are_alike
from alongside.agreed.rules.meeting import why_not_work as why_not_hold_meetings
from alongside.concerns.models import Enquiry
from alongside.concerns.rules import enquiring
from alongside.people.models import Person, Relationship

NEVER_ASKED = (
    "This is not possible: somebody who may be a source of risk is never asked to a "
    "meeting, and sees nothing of it."
)
OF_A_LIKE_NAME = (
    "Somebody of a name like this may be a source of risk, and is never asked. If this "
    "is somebody else, say how you know."
)
SAYS_WHERE_SOMEBODY_LIVES = (
    "This is where somebody lives. Choose “At somebody’s home”, so that it does not go "
    "into anybody’s calendar."
)


def why_not_call(enquiry: Enquiry, by: Actor) -> str | None:
    """A sentence when no meeting can be called in it now, or not by this actor."""
    refusal = why_not_hold_meetings(by) or enquiring.why_not_add(enquiry, by)
    if refusal:
        return refusal
    if enquiry.person is None:
        return "Say first whom this is about. Then they can be asked to it."
    return None


def why_not_ask(
    name: str,
    users: Iterable[User],
    risky: Iterable[Relationship],
    known_apart: str = "",
) -> str | None:
    """Nobody who may be a source of risk is asked, nor a team they work in. For a like
    name, `known_apart` says how it is known that this is another.

    `users` are the one who is asked, or everybody in the team. `risky` are the people
    in this life who are alleged to be, under whatever name.
    """
    everybody = list(users)
    numbers = {user.pk for user in everybody}
    names = {_plainly(name), *(_plainly(user.full_name) for user in everybody)}
    for one in risky:
        own = {_plainly(one.name)}
        own |= {_plainly(one.user.full_name)} if one.user else set()
        if one.user_id in numbers or own & names:
            return NEVER_ASKED
        is_like = any(are_alike(ours, theirs) for ours in names for theirs in own)
        if is_like and not known_apart.strip():
            return OF_A_LIKE_NAME
    return None


def why_not_there(when: When, person: Person | None) -> str | None:
    """The home of the person is not written down as a place everybody may know."""
    if when.way != "place" or person is None:
        return None
    homes = [person.postcode, person.address]
    homes += [person.lives_at.name] if person.lives_at else []
    said = _squeezed(when.place)
    if any(len(_squeezed(home)) > 4 and _squeezed(home) in said for home in homes):
        return SAYS_WHERE_SOMEBODY_LIVES
    return None


def _plainly(name: str) -> str:
    return " ".join(name.split()).casefold()


def _squeezed(words: str) -> str:
    return re.sub(r"\W+", "", words).casefold()
