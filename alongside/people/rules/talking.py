"""When a conversation or a check-in says enough to be kept."""

from collections.abc import Mapping

from alongside.access.actor import Actor
from alongside.people.models import CheckIn, Conversation, Person
from alongside.people.rules.record import why_not_write_about
from alongside.standards import codes


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
