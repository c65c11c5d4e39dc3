"""When an involvement says enough to decide on, and who may say what of an action."""

from dataclasses import dataclass
from datetime import date

from alongside.access.actor import Actor
from alongside.access.models import User
from alongside.agreed.models import Action, Involvement, Rung
from alongside.standards import codes


@dataclass(frozen=True)
class View:
    """The person's view as typed, before it belongs to a decision."""

    how: str
    words: str = ""
    support: str = ""
    spoken_by: str = ""
    authority: str = ""
    reason: str = ""
    reason_words: str = ""


@dataclass(frozen=True)
class ToDo:
    """What is to be done, by whom and by when, and the wish it serves."""

    what: str
    serves: str
    serves_kind: str
    due_on: date
    owner: User | None = None
    owner_name: str = ""

    @property
    def whose(self) -> str:
        """The name of the one who will do it."""
        return self.owner.full_name if self.owner else self.owner_name.strip()

    def why_not_enough(self) -> str | None:
        """A sentence while something is missing."""
        if not self.what.strip():
            return "Write what somebody will do."
        if not self.whose:
            return "Say who will do it, by name."
        if not self.serves.strip() or self.serves_kind not in codes.ACTION_SERVES:
            return "Say what wish, interest, strength or need it serves."
        return None

    def as_columns(self) -> dict[str, object]:
        """As columns of `Action`."""
        return {
            "what": self.what.strip(),
            "serves": self.serves.strip(),
            "serves_kind": self.serves_kind,
            "owner": self.owner,
            "owner_name": self.whose,
            "due_on": self.due_on,
        }


def why_not_involved(
    *,
    how: str,
    words: str,
    spoken_by: str,
    authority: str,
    reason: str,
) -> str | None:
    """A sentence while the person's view is silently blank, else None."""
    if how == Involvement.How.FIRST_HAND and not words.strip():
        return "Write what the person said, in their own words."
    if how == Involvement.How.THROUGH_SOMEONE:
        if not words.strip():
            return "Write what was said for the person."
        if not spoken_by.strip() or not authority.strip():
            return "Say who spoke for the person, and by what authority."
    if how == Involvement.How.NOT_ASKED and reason not in codes.NOT_ASKED_REASONS:
        return "Say why the person has not been asked."
    if how not in Involvement.How.values:
        return "Say how the person was involved, or why they were not."
    return None


def why_not_agree(by: Actor) -> str | None:
    """Those who talk with the person, and the person, agree what is to be done."""
    if by.user is None:
        return "Sign in first, so that people know who agreed this."
    if by.may("agree_actions") or by.may("start_improvement"):
        return None
    return "Ask the person, or somebody who helps them to write, to put this down."


def why_not_change(action: Action, by: Actor) -> str | None:
    """It can be changed while it is still to do, by its owner or those who agree."""
    if action.state != Action.State.TO_DO:
        return "It has been done, so it cannot be changed now. Say what came of it."
    if _is_owner(action, by):
        return None
    return why_not_agree(by)


def why_not_say_done(action: Action, by: Actor) -> str | None:
    """The first rung is its owner's. For an owner without a sign-in others write it."""
    if action.state != Action.State.TO_DO:
        return "Somebody has already said that this is done."
    if by.user is None or not _sees_through(by):
        return "Your role does not include this."
    if action.owner_id and not _is_owner(action, by):
        return f"Only {action.owner_name} can say that it is done."
    return None


def why_not_verify(action: Action, by: Actor) -> str | None:
    """The second rung belongs to anybody but the one who did it."""
    if action.state == Action.State.TO_DO:
        return "It has to be done first. Then somebody else checks it."
    if action.state != Action.State.DONE:
        return "Somebody has already checked this."
    if by.user is None or not _sees_through(by):
        return "Your role does not include this."
    if by.user.pk == action.done_by or _has_the_owners_name(action, by):
        return "Somebody else has to check it: not the one who did it."
    return None


def why_not_say_felt(action: Action, by: Actor) -> str | None:
    """The third rung is theirs whom it is for; another than the doer may write it."""
    if action.state in (Action.State.TO_DO, Action.State.DONE):
        return "It has to be done, and checked by somebody else, before it can be felt."
    if action.is_finished:
        return "It is finished: they have said that they felt the difference."
    if is_for(action, by):
        return None
    if by.user is None or not _sees_through(by):
        return "Your role does not include this."
    if by.user.pk == action.done_by or _has_the_owners_name(action, by):
        return (
            f"Somebody else asks {action.for_name} whether they felt it: "
            "not the one who did it."
        )
    return None


WHY_NOT = {
    Rung.Kind.DONE: why_not_say_done,
    Rung.Kind.VERIFIED: why_not_verify,
    Rung.Kind.FELT: why_not_say_felt,
}


def is_for(action: Action, by: Actor) -> bool:
    """Whether the one who is acting is the one it is for."""
    return by.user is not None and action.for_user_id == by.user.pk


def _sees_through(by: Actor) -> bool:
    """For a person, or for everybody: which of the two, the circle says."""
    return by.may("see_actions_through") or by.may("start_improvement")


def _is_owner(action: Action, by: Actor) -> bool:
    return by.user is not None and action.owner_id == by.user.pk


def _has_the_owners_name(action: Action, by: Actor) -> bool:
    """An owner named by name alone may turn out to have a sign-in."""
    return action.owner_name.strip().casefold() == by.name.strip().casefold()
