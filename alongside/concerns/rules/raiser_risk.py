"""When the one who spoke up is kept out as a possible source of risk, and let back."""

from alongside.access.actor import Actor
from alongside.access.rules import why_not_without
from alongside.concerns.models import Concern, Raiser, RaiserKeptOut
from alongside.concerns.rules.joining import NOT_IN_THE_TEAM

ABILITY = "set_safety_limits"
ALREADY = "They are kept out already. What was written stays."
YOURSELF = "You spoke up yourself. Ask somebody else in the team to look at this."
THE_PERSON = "They are the person this is about. They always read what is theirs."
HAS_IT = "They have this one. Give it to somebody else first."
NOT_KEPT_OUT = "They are not kept out."
IN_THE_RECORD = (
    "Somebody with their name or sign-in is marked in the person's record as a "
    "possible source of risk. Change that there first."
)


def why_not_keep_out(
    concern: Concern,
    raiser: Raiser,
    standing: RaiserKeptOut | None,
    is_in_team: bool,
    by: Actor,
) -> str | None:
    """A sentence when the one who spoke up cannot be kept out now, or not by them."""
    if refusal := why_not_without(ABILITY, by):
        return refusal
    if not is_in_team:
        return NOT_IN_THE_TEAM
    if standing:
        return ALREADY
    if raiser.user_id is None:
        return None
    return _why_not_this_user(concern, raiser.user_id, by)


def _why_not_this_user(concern: Concern, number: int, by: Actor) -> str | None:
    if by.user and by.user.pk == number:
        return YOURSELF
    if concern.person and concern.person.user_id == number:
        return THE_PERSON
    return HAS_IT if concern.lead_id == number else None


def why_not_let_back(
    standing: RaiserKeptOut | None, is_marked: bool, by: Actor
) -> str | None:
    """A sentence when they cannot be let back: another mark stands, or none."""
    if refusal := why_not_without(ABILITY, by):
        return refusal
    if is_marked:
        return IN_THE_RECORD
    return None if standing else NOT_KEPT_OUT
