"""Who may write in a person's record."""

from collections.abc import Mapping

from alongside.access.actor import Actor
from alongside.access.models import User
from alongside.access.rules import Refused
from alongside.people.models import (
    Authority,
    CheckIn,
    Conversation,
    Limit,
    Media,
    Person,
    Relationship,
)
from alongside.people.models.told import Told
from alongside.standards import codes


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
