"""Who may write in a person's record, and about what stands in the way."""

from collections.abc import Mapping
from datetime import timedelta

from alongside.access.actor import Actor
from alongside.access.models import User
from alongside.access.roles import ROLES
from alongside.people.models import Barrier, CheckIn, Conversation, Person
from alongside.standards import codes

# When small things that different people noticed ask to be talked over. Class: LOCAL.
# A partnership may choose others; no law or guidance sets them. They only ask for a
# conversation: nothing is decided, moved or scored by them.
SEVERAL_PEOPLE = 2
NOTICED_WITHIN = timedelta(weeks=8)


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


def why_not_converse(person: Person, by: Actor, sheet: Mapping[str, str]) -> str | None:
    """A conversation says whose words it holds, and has at least one answer."""
    if why_not := why_not_write_about(person, by):
        return why_not
    if sheet.get("purpose") not in codes.CONVERSATION_PURPOSES:
        return "Say what the conversation was for."
    if not sheet.get("said_by", "").strip():
        return "Say whose words these are."
    feelings = [said for name, said in sheet.items() if name.startswith("feeling_")]
    if any(said and said not in codes.FEELINGS for said in feelings):
        return "Choose one of the five pictures, or none."
    details = set(Conversation.DETAILS)
    if not any(said.strip() for name, said in sheet.items() if name not in details):
        return "Write at least one answer. All the others can stay blank."
    return None


def why_not_check_in(person: Person, by: Actor, feeling: str) -> str | None:
    """The person says how they feel; those who help them to write may put it down."""
    if why_not := why_not_write_about(person, by):
        return why_not
    if feeling not in codes.FEELINGS:
        return "Choose one of the five pictures."
    return None


def why_not_add_words(check_in: CheckIn, by: Actor) -> str | None:
    """Words can be added once, by the one who chose the picture."""
    if by.user is None or check_in.recorded_by != by.user.pk:
        return "Only the one who chose the picture can add words to it."
    if check_in.words:
        return "There are words with it already. You can choose a picture again."
    return None


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
