"""When something that one worker looks after may go to another, and who cannot have it.

Whatever names somebody who looks after it is in `HELD`, or in `NOT_HELD` with the
reason: a test reads both against every table, so that nothing new is left out.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from alongside.access.actor import Actor
from alongside.access.models import User
from alongside.access.rules import why_not_without
from alongside.people.models import Relationship
from alongside.standards import codes

CONCERN, ACTION, BARRIER, PERSON = "concern", "action", "barrier", "person"
EARLY, ASKING, CALL = "early", "asking", "call"
LEAVES, AWAY = "leaves", "away"
MOST = 200  # things that one page hands over

# Each column that says who looks after something, and what it goes over as.
HELD = {
    "concerns.Concern.lead": CONCERN,
    "concerns.Enquiry.lead": CONCERN,  # it goes with its concern
    "agreed.Action.owner": ACTION,
    "people.Barrier.owner": BARRIER,
    "concerns.EarlyWorry.owner": EARLY,
    "concerns.Asking.asker": ASKING,
    "concerns.GetInTouch.worker": CALL,
}
# Each other column that names a user, and why nothing has to go to somebody else.
NOT_HELD = {
    "access.Post.user": "what they are here to do; it has an end of its own",
    "agreed.Action.for_user": "whom it is for",
    "agreed.Invitation.user": "who is asked to a meeting",
    "agreed.Meeting.for_user": "whom it is for",
    "assurance.AdultReviewVersion.by": "who wrote it down",
    "assurance.NoAdultReviews.by": "who looked",
    "concerns.AdviceThread.user": "who asked",
    "concerns.AskedPart.asked_user": "somebody of another organisation; it can be "
    "taken back and asked of another",
    "concerns.EarlyRaiser.user": "who noted it",
    "concerns.Enquiry.advocate": "kept from before; nothing writes it any more",
    "concerns.FindingCopy.user": "who was given it to read, as it was",
    "concerns.Handover.before": "who had it, as it was",
    "concerns.Handover.receiver": "who was given it, as it was",
    "concerns.Raiser.user": "who spoke up",
    "concerns.TargetChange.by": "who set it, as it was",
    "providers.ImprovementLine.owner": "as it was agreed; what is done goes over as an "
    "action",
    "people.AdvocacyNeed.advocate": "the advocacy service finds another advocate",
    "people.AdvocacyReferral.advocate": "who was found, as it was",
    "people.Person.user": "whose own record it is",
    "people.Relationship.user": "who is in a person’s life",
}

NOT_EVERYTHING = (
    "Say who takes on each of these. When somebody leaves, nothing may be left without "
    "somebody."
)
NOTHING_CHOSEN = "Choose who takes on at least one of these."
CHANGED = (
    "What they look after has changed while you were writing. Look at the list again; "
    "what you chose and wrote is still here."
)


@dataclass(frozen=True)
class Said:
    """Why something goes to somebody else, and what the receiver should know."""

    reason: str = ""
    words: str = ""
    note: str = ""


@dataclass(frozen=True)
class Ties:
    """What may make a worker too near to a concern."""

    is_the_person: bool = False
    risky: tuple[Relationship, ...] = ()
    is_in_their_life: bool = False
    works_there: bool = False


def why_not_lead(lead: User, ties: Ties) -> str | None:
    """A sentence when somebody is too near to a concern to have it."""
    name = lead.full_name
    if ties.is_the_person:
        return f"It is about {name}, so somebody else has to take it on."
    for one in ties.risky:
        if one.user_id == lead.pk or one.name.casefold() == name.casefold():
            return (
                f"This is not possible: {name} may be a source of risk here. Choose "
                "somebody else."
            )
    if ties.is_in_their_life:
        return f"{name} is in this person’s own life. Choose somebody else."
    if ties.works_there:
        return f"{name} works for the service it is about. Choose somebody else."
    return None


def why_not_change_lead(before: User | None, lead: User, said: Said) -> str | None:
    """A sentence when somebody else takes it on and nobody says why."""
    if before is None or before == lead:
        return None
    if said.reason not in codes.HANDOVER_REASONS:
        return f"Say why {before.full_name} does not go on with it."
    return None


def why_not_hand_over(leaver: User, said: Said, by: Actor) -> str | None:
    """A sentence when this actor cannot hand over what somebody looks after."""
    if refusal := why_not_without("hand_over_work", by):
        return refusal
    if said.reason not in codes.HANDOVER_REASONS:
        return f"Say why {leaver.full_name} does not go on with it."
    return None


def why_not_these(
    held: Collection[str], seen: Collection[str], to: Mapping[str, User], said: Said
) -> str | None:
    """A sentence when the list is not the one that was looked at, or is not whole.

    `held` is what they look after now, `seen` what the page showed, `to` who takes on
    what.
    """
    if set(held) != set(seen):
        return CHANGED
    if said.reason == LEAVES and set(held) - set(to):
        return NOT_EVERYTHING
    return None if to else NOTHING_CHOSEN


def why_not_receive(leaver: User, receiver: User, workers: Collection[int]) -> str:
    """A sentence when somebody cannot take things on; '' when they can."""
    if receiver == leaver:
        return f"{leaver.full_name} has it already. Choose somebody else."
    if receiver.pk not in workers:
        return f"{receiver.full_name} does not do this work today. Choose another."
    return ""
