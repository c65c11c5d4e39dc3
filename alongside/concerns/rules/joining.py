"""When two worries become one, when that is taken back, and when one becomes two."""

from collections.abc import Sequence
from dataclasses import dataclass

from alongside.access.actor import Actor
from alongside.access.rules import why_not_without
from alongside.concerns.models import Concern, Joining
from alongside.concerns.models.concern import Danger, State
from alongside.concerns.rules import enquiring, linking, states

GOES_ON = (
    State.RECEIVED,
    State.LISTENING,
    State.ENQUIRING,
    State.FOUND,
    State.PAUSED,
)
VERB_BACK = {
    State.RECEIVED: "take_apart_received",
    State.LISTENING: "take_apart_listening",
}
TWO_PEOPLE = (
    "They are not about the same person. Nothing about one person may come into what "
    "belongs to another. Link them instead."
)
WHO_FIRST = "Say first, of both, who they are about."
HAS_AN_ENQUIRY = (
    "This one has an enquiry of its own. Join the other one to this one, or link them."
)
HAS_AN_ADVOCATE = (
    "An advocate has been found for the person in this one. Join the other one to this "
    "one, or link them."
)
FROM_BEFORE = "It was loaded from earlier records, which hold no words to part."
NOT_IN_THE_TEAM = "Ask somebody in the safeguarding team to do this."
SAY_WE_HAVE_IT = (
    "Say first, of both, that we have them, so that whoever told us hears that."
)


@dataclass(frozen=True)
class Beside:
    """What was read beside two worries, to say whether they can be joined.

    `too_near` says why whoever has the one that goes on may not see the other.
    """

    standing: Joining | None = None
    has_joined: bool = False
    has_enquiry: bool = False
    has_advocate: bool = False
    sees_both: bool = True
    too_near: str = ""


@dataclass(frozen=True)
class Part:
    """What belongs to the new worry, in words, about whom, and why it is apart.

    `called` is whom it is about where it is somebody else than before, as far as is
    known.
    """

    noticed: str
    why: str
    danger: int = Danger.UNKNOWN
    is_same: bool = False
    called: str = ""


def why_not_join(
    concern: Concern, other: Concern | None, beside: Beside, by: Actor
) -> str | None:
    """A sentence when this worry cannot be joined to the other, which goes on."""
    if refusal := why_not_without("receive_concern", by):
        return refusal
    if other is None:
        return linking.NOT_FOUND
    if other.pk == concern.pk:
        return "This is the worry itself. Give the reference of another one."
    return (
        _why_not_these(concern, other, beside)
        or _why_not_now(concern, other, beside, by)
        or _why_not_before_others(concern, other, beside)
    )


def _why_not_these(concern: Concern, other: Concern, beside: Beside) -> str | None:
    if beside.standing:
        return "It is joined already. Take it apart first."
    if other.is_joined:
        return (
            "That one is joined to another itself. Join this one to the one that goes "
            "on."
        )
    if beside.has_joined:
        return "Others are joined to this one. Join the other one to this one instead."
    if concern.person_id is None or other.person_id is None:
        return WHO_FIRST
    return None if concern.person_id == other.person_id else TWO_PEOPLE


def _why_not_now(
    concern: Concern, other: Concern, beside: Beside, by: Actor
) -> str | None:
    if State.RAISED in (concern.state, other.state):
        return SAY_WE_HAVE_IT
    if beside.has_enquiry:
        return HAS_AN_ENQUIRY
    if beside.has_advocate:
        return HAS_AN_ADVOCATE
    if other.state not in GOES_ON:
        now = State(other.state).label.lower()
        return (
            f"Nothing goes on now in the other one: it is at “{now}”. Wait until it "
            "goes on, or open it again, or link them."
        )
    return states.why_not_move(concern, "join", by)


def _why_not_before_others(
    concern: Concern, other: Concern, beside: Beside
) -> str | None:
    """Nobody sees more because two were joined, and nobody goes without an answer."""
    if enquiring.hides_raiser(concern) or enquiring.hides_raiser(other):
        return "You do not see who told us of both. Ask the safeguarding team."
    if beside.too_near:
        return f"{beside.too_near} They have the one that goes on, and would read both."
    if not beside.sees_both and other.lead:
        name = other.lead.full_name
        return (
            f"{name} has the one that goes on, and does not see this one. Give this "
            f"one to {name} first, or link them."
        )
    return None


def why_not_take_apart(joining: Joining, why: str, by: Actor) -> str | None:
    """A joining is undone once, with a reason."""
    if refusal := why_not_without("receive_concern", by):
        return refusal
    if joining.undone_at is not None:
        return "They have been taken apart already."
    return None if why.strip() else "Write why they are two after all."


def why_not_tell_all(others: Sequence[Concern], words: str) -> str | None:
    """Whoever told us of the same hears too that it is settled."""
    if not others or words.strip():
        return None
    return "Write what you will tell the others who told us of the same."


def why_not_part(concern: Concern, is_in_team: bool, by: Actor) -> str | None:
    """A sentence when nothing can be parted from this worry now, or not by them."""
    if refusal := why_not_without("receive_concern", by):
        return refusal
    if concern.channel == Concern.Channel.PAST:
        return FROM_BEFORE
    if not is_in_team or enquiring.hides_raiser(concern):
        return NOT_IN_THE_TEAM
    if concern.state == State.RAISED:
        return "Say first that we have it, so that the one who told us hears that."
    if concern.state not in GOES_ON:
        now = State(concern.state).label.lower()
        return f"Nothing can be parted from it now: it is at “{now}”."
    return None


def why_not_this_part(part: Part) -> str | None:
    """A sentence when too little is said of what becomes a worry of its own."""
    if not part.noticed.strip():
        return "Write what belongs to the new one."
    if part.danger not in Danger.values:
        return "Say whether anybody is in danger now."
    if not part.is_same and not part.called.strip():
        return "Write whom the new one is about, as far as you know."
    return None if part.why.strip() else "Write why it becomes one of its own."
