"""Who may write down that a person has died, and take it back."""

from dataclasses import dataclass
from datetime import date

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.people.models import Death

STANDS = "Somebody has written already that they have died. Look at what they wrote."
NOT_WRITTEN = "Nobody has written that they have died."
AFTER = (
    "They have died, so nothing new is planned with them or asked of them. What is "
    "written stays."
)
NOT_YOURS = "Only the safeguarding team can write this. Please tell them."


@dataclass(frozen=True)
class Died:
    """What is known of a death: the day, if it is known, who told us, how they knew,
    what is to be said of it, and who close to the person hears, from whom."""

    told_by: str
    how_known: str
    words: str
    family: str
    died_on: date | None = None


def why_not_write_death(standing: Death | None, by: Actor) -> str | None:
    """A sentence when it cannot be written now, or not by this actor."""
    if not by.may("receive_concern"):
        return NOT_YOURS
    return STANDS if standing else None


def why_not_after(standing: Death | None) -> str | None:
    """A sentence once somebody has died, for all that only the living are asked."""
    return AFTER if standing else None


def why_not_died(said: Died) -> str | None:
    """A sentence when too little is said, or the day cannot be right."""
    if said.died_on and said.died_on > clock.today():
        return "Give a day that has been."
    needed = (
        (said.told_by, "Write who told you."),
        (said.how_known, "Write how it became known."),
        (said.words, "Write what is known, in plain and kind words."),
        (said.family, "Write who close to them hears of it, and from whom."),
    )
    return next((sentence for words, sentence in needed if not words.strip()), None)


def why_not_take_back(standing: Death | None, by: Actor, why: str) -> str | None:
    """A sentence when there is nothing to take back, or no reason is given."""
    if not by.may("receive_concern"):
        return NOT_YOURS
    if standing is None:
        return NOT_WRITTEN
    return None if why.strip() else "Write how you know that it was a mistake."
