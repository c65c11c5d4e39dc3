"""What has to be said of one time that a line of a plan was to happen."""

from dataclasses import dataclass
from datetime import date

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.people.models import HowItWent, PlanLine
from alongside.people.rules.life import why_not_tell
from alongside.standards import codes


@dataclass(frozen=True)
class WentSaid:
    """How it went once, as it was typed."""

    happened: str
    went_on: date
    said_by: str
    feeling: str = ""
    words: str = ""


def why_not_say_how_it_went(line: PlanLine, by: Actor) -> str | None:
    """The person, whoever helps them write, and those who were there."""
    if line.is_over:
        return "This line has ended. Write a new one if it is wanted again."
    return why_not_tell(line.person, by)


def why_not_went(said: WentSaid) -> str | None:
    """It says whether it happened, on a day that has come, and who says so."""
    if said.happened not in HowItWent.Happened.values:
        return "Choose what happened."
    if said.went_on > clock.today():
        return "Choose a day that has come."
    if said.feeling and said.feeling not in codes.FEELINGS:
        return "Choose one of the five pictures."
    if not said.said_by.strip():
        return "Write who says so."
    if said.happened == HowItWent.Happened.NOT_OFFERED and not said.words.strip():
        return "Write why it did not happen."
    return None
