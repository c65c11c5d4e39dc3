"""Who may write down somebody's life, the people in it, and limits."""

from alongside.access.actor import Actor
from alongside.access.models import User
from alongside.access.rules import Refused
from alongside.people.models import Authority, Limit, Person, Relationship
from alongside.people.models.told import Told
from alongside.people.rules.record import is_own_record, why_not_write_about


class ChangedMeanwhile(Refused):
    """Somebody else changed it while the writer had the page open."""

    def __init__(self) -> None:
        super().__init__(
            "Somebody else changed this while you were writing. Nothing is lost: "
            "both are below. Look at both, then save again."
        )


def why_not_tell(person: Person, by: Actor) -> str | None:
    """The person, whoever helps them write, and those who see what they can do."""
    if is_own_record(person, by) or by.may("write_what_they_saw"):
        return None
    return "Only the person, or somebody who helps them, can write here."


def why_not_change_told(entry: Told, by: Actor) -> str | None:
    """What was taken back stands as it was."""
    if entry.is_taken_back:
        return "This was taken back. Write it anew if it is so again."
    return why_not_tell(entry.person, by)


def why_not_change_relationship(relationship: Relationship, by: Actor) -> str | None:
    """The person, and those who help them write."""
    if relationship.is_taken_back:
        return "This was taken back. Write it anew if it is so again."
    return why_not_write_about(relationship.person, by)


def why_not_see_authority(authority: Authority, by: Actor) -> str | None:
    """A paper is seen by a worker, and only once."""
    if not by.may("write_about_person") or is_own_record(authority.person, by):
        return "Show the paper to somebody who works with you. They write that here."
    if authority.why_ended:
        return "This has ended."
    return "The paper has been seen already." if authority.is_seen else None


def why_not_set_limit(person: Person, kind: str, by: Actor) -> str | None:
    """Their own limits are theirs; limits for safety need somebody who answers for
    them."""
    if kind == Limit.Kind.OWN:
        return why_not_write_about(person, by)
    if is_own_record(person, by) or not by.may("set_safety_limits"):
        return "Only the council's safeguarding team can set a limit for safety."
    return None


def why_not_review_limit(limit: Limit, by: Actor) -> str | None:
    """Whoever may set such a limit may look at it again, until it is lifted."""
    if limit.lifted_on:
        return "This limit was lifted."
    return why_not_set_limit(limit.person, limit.kind, by)


def why_not_let_in(
    relationship: Relationship, user: User | None, by: Actor, risky: list[Relationship]
) -> str | None:
    """Nobody who is alleged to be a source of risk is let into any circle.

    `risky` are the people in this life who are alleged to be, under whatever name.
    """
    if relationship.is_taken_back or not by.may("set_safety_limits"):
        return "Only the council's safeguarding team can let somebody in."
    if user is None:
        return "Nobody has a sign-in with this e-mail address."
    if user.pk == relationship.person.user_id:
        return "This is the person's own sign-in."
    names = {relationship.name.casefold(), user.full_name.casefold()}
    for one in risky:
        is_same = one.pk == relationship.pk or one.user_id == user.pk
        if is_same or one.name.casefold() in names:
            return (
                "This is not possible: somebody who may be a source of risk is never "
                "let into the circle."
            )
    return None
