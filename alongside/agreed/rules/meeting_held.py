"""What a meeting needs to be written down: whose voice, decisions, dissent, minutes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from alongside.access.actor import Actor
from alongside.access.models import User
from alongside.agreed.models import Invitation, Meeting
from alongside.agreed.rules.action import why_not_agree
from alongside.agreed.rules.meeting import is_own, why_not_work
from alongside.standards import meetings


@dataclass(frozen=True)
class Voices:
    """Whose voice was heard, by the number of the invitation: the voice, and why it was
    missing. `speaker` is the number of who spoke for the person."""

    told: Mapping[int, tuple[str, str]]
    speaker: int = 0
    note: str = ""


def why_not_hold(meeting: Meeting, by: Actor) -> str | None:
    """Whose voice was heard is written once it has begun, and can be put right."""
    if meeting.is_cancelled:
        return "This meeting was cancelled."
    if not meeting.has_begun:
        return "It has not begun yet. Then you can write down who is there."
    return why_not_work(by)


def why_not_voices(
    everybody: Iterable[Invitation], told: Mapping[int, tuple[str, str]], speaker: int
) -> str | None:
    """Everybody who was asked stands there, heard or missing, and a voice that was
    missing says why. Whoever spoke for the person was asked, and was there."""
    asked = {one.pk: one for one in everybody}
    for pk, one in asked.items():
        voice, why = told.get(pk, ("", ""))
        if voice not in meetings.VOICES:
            return f"Say whether {one.name} was there, and was heard."
        if voice not in meetings.HEARD and not why.strip():
            return f"Say why the voice of {one.name} was missing."
    if set(told) - set(asked):
        return "Somebody is written here who was not asked. Look again."
    return _why_not_speaker(asked, told, speaker)


def _why_not_speaker(
    asked: Mapping[int, Invitation], told: Mapping[int, tuple[str, str]], speaker: int
) -> str | None:
    if not speaker:
        return None
    if speaker not in asked or asked[speaker].is_person:
        return "Choose who spoke for them from those who were asked."
    if told[speaker][0] not in meetings.THERE:
        return f"{asked[speaker].name} was not there, so cannot have spoken for them."
    return None


def why_not_write_down(meeting: Meeting, by: Actor) -> str | None:
    """What was decided and the minutes come after whose voice was heard."""
    if meeting.is_held:
        return why_not_work(by)
    return "Write down first who was there, and whose voice was heard."


def why_not_act(meeting: Meeting, by: Actor) -> str | None:
    """Somebody can agree to do something once the meeting was held."""
    return why_not_write_down(meeting, by) or why_not_agree(by)


def why_not_owner(everybody: Iterable[Invitation], owner: User | None) -> str | None:
    """Whoever does something must be able to see what they agreed to."""
    if owner is None or any(one.user_id == owner.pk for one in everybody):
        return None
    return f"{owner.full_name} was not asked to this meeting. Ask them first."


def why_not_dissent(
    name: str, words: str, own: Invitation | None, by: Actor
) -> str | None:
    """Everybody who was asked can say that they do not agree; for others, those who
    hold the meeting write it down."""
    if own is None and not by.may("hold_meetings"):
        return "Only those who were asked to the meeting can say this."
    if not name.strip():
        return "Say who does not agree."
    return None if words.strip() else "Write why, in their words."


def why_not_answer_minutes(
    meeting: Meeting, invitation: Invitation, by: Actor
) -> str | None:
    """Whoever was asked says whether the minutes are right; for the person, and for
    those without a sign-in, somebody can write it down."""
    if not meeting.is_held:
        return "There are no minutes yet."
    if is_own(invitation, by):
        return None
    is_written_down = invitation.is_person or invitation.user_id is None
    if is_written_down and by.may("hold_meetings"):
        return None
    if invitation.is_person and by.may("speak_up"):
        return None
    return "Only they can say whether the minutes are right for them."
