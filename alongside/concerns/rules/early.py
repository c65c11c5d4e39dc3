"""Early worries: who talks one over, by when, and from whom it is kept."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone

from alongside.access.actor import Actor
from alongside.access.models import Organisation, Post
from alongside.access.rules import why_not_without
from alongside.agreed.actions import ToDo
from alongside.concerns.models import EarlyRaiser, EarlyStep, EarlyWorry, QualityNote
from alongside.concerns.rules.targets import InForce
from alongside.standards import timers

IN_WORDS = ("", "", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine")
STEP = "early_worry"  # among the steps that have a target
BECAME_A_CONCERN = (
    "It became a safeguarding concern. What is said about it from now on belongs there."
)


@dataclass(frozen=True)
class Talk:
    """That an early worry was talked over: by whom, what it becomes, and why.

    `told` is what the one who noted it reads. `to_do` and `note` are there when it
    becomes support, or a note on quality.
    """

    came: str
    talked_by: str
    words: str
    told: str
    to_do: ToDo | None = None
    note: str = ""


def why_not_note(words: str, about: Iterable[object], about_staff: str) -> str | None:
    """What is needed to note one: what is not right, and about whom or what."""
    if not words.strip():
        return "Write what does not seem right."
    if not any(about):
        return "Say who or which service it is about."
    if about_staff not in EarlyWorry.Staff.values:
        return "Say whether it is about somebody who works there."
    return None


def why_not_say_more(state: str, words: str) -> str | None:
    """More can be said at any time, until it is a concern."""
    if not words.strip():
        return "Write what you want to tell us."
    return BECAME_A_CONCERN if state == EarlyWorry.State.CONCERN else None


def why_not_work_on(worry: EarlyWorry, by: Actor) -> str | None:
    """A sentence when this actor cannot work on it."""
    if worry.state == EarlyWorry.State.CONCERN:
        return BECAME_A_CONCERN
    return why_not_without("receive_concern", by)


def is_kept_from(worry: EarlyWorry, posts: Iterable[Post]) -> bool:
    """Whether somebody who holds these posts must never read this worry.

    When it is, or may be, about somebody who works at the service, it is kept from
    everybody there: whoever it is about cannot be told from the others, and tells are
    passed on. Where we do not know the service, it is kept from every care provider.
    """
    if worry.about_staff == EarlyWorry.Staff.NO:
        return False
    theirs = worry.service.organisation_id if worry.service else None
    for post in posts:
        if theirs and post.organisation_id == theirs:
            return True
        work = post.organisation.kind if post.organisation else ""
        if theirs is None and work == Organisation.Kind.PROVIDER:
            return True
    return False


KEPT_FROM = (
    "They work where this happened. A worry about somebody who works there is never "
    "given to anybody there. Choose somebody else."
)


def why_not_give(
    worry: EarlyWorry, by: Actor, owner: Actor, posts: Iterable[Post]
) -> str | None:
    """A sentence when it cannot be given to this one."""
    if ended := why_not_still_open(worry):
        return ended
    if is_kept_from(worry, posts):
        return KEPT_FROM
    if not owner.may("receive_concern"):
        return "Choose somebody of the council who can talk it over."
    return why_not_work_on(worry, by)


def why_not_still_open(worry: EarlyWorry) -> str | None:
    """A sentence when it has ended already. One that is a concern says so elsewhere."""
    if worry.is_open or worry.state == EarlyWorry.State.CONCERN:
        return None
    return "It has been talked over already. Read what came of it."


def why_not_talk_over(worry: EarlyWorry, by: Actor, talk: Talk) -> str | None:
    """A sentence when it cannot end with this."""
    if ended := why_not_still_open(worry):
        return ended
    if not (talk.talked_by.strip() and talk.words.strip()):
        return "Write who talked it over, and what came of the talk."
    if not talk.told.strip():
        return "Write what the one who noted it reads. Everybody hears back."
    return why_not_work_on(worry, by) or _why_not_become(worry, talk)


def _why_not_become(worry: EarlyWorry, talk: Talk) -> str | None:
    if talk.came == EarlyStep.Step.SUPPORT and worry.person is None:
        return (
            "Support is agreed with one person. Say first whose record it is, or write "
            "a note on quality."
        )
    if talk.came == EarlyStep.Step.SUPPORT and talk.to_do is None:
        return "Say what will be done, by whom and by when."
    if talk.came == EarlyStep.Step.QUALITY and worry.service is None:
        return "A note on quality is about a service, and we do not know which."
    if talk.came == EarlyStep.Step.QUALITY and not talk.note.strip():
        return "Write the note for those who buy and run the service."
    if talk.came not in EarlyWorry.State.values or talk.came == EarlyWorry.State.OPEN:
        return "Choose what it becomes."
    return None


def why_not_answer(note: QualityNote, by: Actor, words: str = " ") -> str | None:
    """Those who buy the care, and those who run it, say what they do about a note."""
    if note.answered_at:
        return "It has been answered already."
    if words == "":
        return "Write what you do about it."
    return why_not_without("answer_barrier", by)


def talked_over_by(worry: EarlyWorry, force: InForce) -> date | None:
    """The day by which it is to be talked over; None where there is no target."""
    target = force.target(timers.steps()[STEP])
    if not (target.is_set and worry.is_open):
        return None
    return target.day_after(timezone.localdate(worry.open_since))


def how_soon(force: InForce) -> str:
    """When an early worry is talked over, in words: `within 1 week`, or `soon`."""
    target = force.target(timers.steps()[STEP])
    if not target.is_set:
        return "soon"
    if target.unit == timers.SAME_DAY:
        return "the same day"
    return f"within {target.in_words}"


def how_many_people(raisers: Iterable[EarlyRaiser]) -> int:
    """How many different people noted something, as far as it can be told: whoever has
    no sign-in and gave no address counts by their own link."""
    return len({(one.user_id or one.email.casefold() or -one.pk) for one in raisers})


def question(about: str, people: int, since: datetime) -> str:
    """What to ask when several are looked at together. It decides nothing."""
    month = f"{timezone.localtime(since):%B %Y}"
    number = IN_WORDS[people] if people < len(IN_WORDS) else str(people)
    who = "The same person has" if people == 1 else f"{number} different people have"
    return (
        f"{who} noted something about {about} since {month}. What might be going on "
        "that none of them can see alone? What goes well, and would be missed?"
    )
