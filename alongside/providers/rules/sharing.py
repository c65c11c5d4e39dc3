"""What a meeting that shares what is known of services needs, step by step."""

from dataclasses import dataclass
from datetime import timedelta

from alongside.access.actor import Actor
from alongside.providers.models import SharingDecision, SharingMeeting, SharingPart
from alongside.providers.models.sharing import DECISIONS
from alongside.providers.rules.knowing import why_not_look_into

AT_MOST_APART = timedelta(days=61)  # two months: a local target, it moves nothing
OVERTAKEN = (
    "Somebody else wrote here while you were writing. Read what they wrote, then save "
    "yours again."
)


@dataclass(frozen=True)
class Decided:
    """What was decided together of a service, as typed."""

    kind: str
    words: str
    decided_by: str
    view: str = ""
    why_no_view: str = ""

    def why_not_enough(self) -> str | None:
        """A sentence while something is missing."""
        if self.kind not in DECISIONS:
            return "Choose what was decided."
        if not self.words.strip():
            return "Write what was decided."
        if not self.decided_by.strip():
            return "Write who decided it together."
        if not self.view.strip() and not self.why_no_view.strip():
            return (
                "Write what people who live there or families think of it, or why "
                "nobody could say."
            )
        return None

    @property
    def as_columns(self) -> dict[str, str]:
        """As columns of `SharingDecision`."""
        return {name: value.strip() for name, value in vars(self).items()}


def why_not_call(by: Actor) -> str | None:
    """Those who look after the quality of care call it."""
    return why_not_look_into(by)


def why_not_write(meeting: SharingMeeting, by: Actor) -> str | None:
    """Nothing is written in it once its minutes were sent."""
    if meeting.state == SharingMeeting.State.TOLD:
        return "The minutes were sent. Put what is new on the next meeting."
    if meeting.state == SharingMeeting.State.CANCELLED:
        return "This meeting does not take place."
    return why_not_look_into(by)


def why_not_call_off(meeting: SharingMeeting, by: Actor, why: str) -> str | None:
    """Before it is held, with a reason."""
    if meeting.state != SharingMeeting.State.TO_COME:
        return "It was held, or called off before."
    return why_not_look_into(by) or (None if why.strip() else "Say why.")


def why_not_hold(meeting: SharingMeeting, by: Actor, came: int) -> str | None:
    """Somebody was there."""
    if sentence := why_not_write(meeting, by):
        return sentence
    return None if came else "Say who was there."


def why_not_decide(meeting: SharingMeeting, by: Actor) -> str | None:
    """What is decided is decided at the meeting, so it has been held."""
    if sentence := why_not_write(meeting, by):
        return sentence
    if meeting.state == SharingMeeting.State.TO_COME:
        return "Say first who was there. Then write what was decided."
    return None


def why_not_dissent(decision: SharingDecision, name: str, words: str) -> str | None:
    """A name and a reason. It can be said after the minutes were sent as well."""
    if not name.strip():
        return "Write who does not agree."
    return None if words.strip() else "Write why they do not agree."


def why_not_tell(
    meeting: SharingMeeting, by: Actor, minutes: str, silent: list[SharingPart]
) -> str | None:
    """It was held, there are words, and each service on it was talked about."""
    if sentence := why_not_decide(meeting, by):
        return sentence
    if not minutes.strip():
        return "Write the minutes: what was talked about, in a few sentences."
    if silent:
        names = ", ".join(part.service.name for part in silent)
        return f"Write what was said of {names}, or take it off the agenda."
    return None
