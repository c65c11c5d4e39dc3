"""Who may note what they noticed, and what stands in the way."""

from datetime import timedelta

from alongside.access.actor import Actor
from alongside.access.models import User
from alongside.access.roles import ROLES
from alongside.people.models import Barrier, Person
from alongside.people.rules.record import is_own_record

# When small things that different people noticed ask to be talked over. Class: LOCAL.
# A partnership may choose others; no law or guidance sets them. They only ask for a
# conversation: nothing is decided, moved or scored by them.
SEVERAL_PEOPLE = 2
NOTICED_WITHIN = timedelta(weeks=8)


def why_not_notice(person: Person, by: Actor) -> str | None:
    """Anybody in the person's circle who works with them, and the person."""
    if by.user and (is_own_record(person, by) or by.may("notice_change")):
        return None
    return "Only the person, or somebody in their circle, can note what they noticed."


def asks_for_a_talk(people: int) -> bool:
    """Whether this many different people are several."""
    return people >= SEVERAL_PEOPLE


def role_for(ability: str, by: Actor) -> str:
    """The role in which somebody does this, to be shown beside their name."""
    able = (code for code in sorted(by.roles) if ability in ROLES[code].abilities)
    return next(able, "")


def why_not_name_barrier(by: Actor) -> str | None:
    """Anybody with a part in anybody's support, the person first of all."""
    if by.user and by.may("name_barrier"):
        return None
    return "Sign in to say what stands in the way."


def why_not_give_owner(
    barrier: Barrier, by: Actor, owner: User, seen_owner_id: int | None
) -> str | None:
    """One owner at a time, chosen by somebody who can see who it was before."""
    if not by.may("answer_barrier"):
        return "Your role does not include choosing who answers for this."
    if barrier.answered_at:
        return "This has been answered. Open it again first."
    if barrier.owner_id not in (seen_owner_id, owner.pk):
        return (
            f"{barrier.owner} has been made its owner since you opened this page. "
            "Choose again, if it should still be somebody else."
        )
    return None


def why_not_answer_barrier(barrier: Barrier, by: Actor) -> str | None:
    """The owner answers, by name."""
    if not by.may("answer_barrier"):
        return "Your role does not include answering this."
    if barrier.owner_id is None:
        return "Choose who owns it first. The owner answers."
    if by.user is None or barrier.owner_id != by.user.pk:
        return f"{barrier.owner} owns this and answers it."
    return None


def why_not_open_again(barrier: Barrier, by: Actor) -> str | None:
    """Whoever can see it may say that it is still in the way."""
    if barrier.answered_at is None:
        return "It is open already."
    return why_not_name_barrier(by)
