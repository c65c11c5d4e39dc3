"""Telling the person what was decided, or saying why they are not told."""

from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.access.rules import why_not_without
from alongside.concerns.models import Concern, PersonTold
from alongside.concerns.models.concern import WAITING

How = PersonTold.How
WAYS = (How.SAID, How.WROTE, How.THROUGH)
ANSWERS = (*WAYS, How.NOT_TOLD)


@dataclass(frozen=True)
class Telling:
    """How the person was told, in what words and on which day; or why not."""

    how: str
    words: str
    told_on: date | None = None


def why_not_tell(concern: Concern, by: Actor) -> str | None:
    """A sentence when there is nothing to tell, nobody to tell it to, or this actor
    does not work on it."""
    if refusal := why_not_without("receive_concern", by):
        return refusal
    if concern.decided_at is None or concern.state in WAITING:
        return "Nothing is decided now, so there is nothing to tell them yet."
    if concern.person_id is None:
        return "We do not know who this is about, so there is nobody to tell."
    return None


def why_not_telling(concern: Concern, said: Telling) -> str | None:
    """A sentence when what was said of it is not enough."""
    if said.how not in ANSWERS:
        return "Say how they were told."
    if not said.words.strip():
        return "Write what they were told, or why they are not."
    if said.how == How.NOT_TOLD:
        return None
    decided = concern.decided_at or clock.now()
    if said.told_on is None:
        return "Give the day they were told."
    if not timezone.localdate(decided) <= said.told_on <= clock.today():
        return "Give a day between the decision and today."
    return None
