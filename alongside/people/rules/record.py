"""Who may write in a person's record."""

from collections.abc import Mapping

from alongside.access.actor import Actor
from alongside.people.models import CheckIn, Conversation, Media, Person
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
