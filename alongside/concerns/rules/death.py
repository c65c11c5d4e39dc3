"""What follows when the person has died, and what waits for it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.access.rules import why_not_without
from alongside.concerns.models import Concern, CoronerNote, ReviewScreen, ScreenAnswer
from alongside.people.models import Death
from alongside.standards import codes

# Beginning something new waits for the same question: it says what is still needed.
WAIT_FOR_SCREEN = frozenset(
    {
        "begin_enquiry",
        "pass_on",
        "take_no_action",
        "propose_no_action",
        "agree_no_action",
        "stop",
        "settle",
        "settle_after_death",
        "rest",
        "rest_after_death",
    }
)
SCREEN_WAITS = (
    "They have died. A safeguarding manager looks first at whether to ask for a "
    "safeguarding adults review."
)
NO_RECORD = "Say first who this is about. Then you can write it in their record."
NO_DAYS = "They have died, so nobody keeps in touch with them. Choose no days."
NOT_TO_THEM = "They have died, so we write no more letters to them."
KEPT_IN_TOUCH = "They have died."


@dataclass(frozen=True)
class Mark:
    """That the person has died, and the review screen of this concern, if there is."""

    death: Death
    screen: ReviewScreen | None = None


@dataclass(frozen=True)
class Coroner:
    """Whether the coroner has been told, by whom and when, or why not."""

    answer: str
    who: str = ""
    words: str = ""
    on_day: date | None = None


@dataclass(frozen=True)
class Screen:
    """The answer to each condition of the law in words, and what was decided.

    `answers` holds for each condition the answer and how it is known.
    """

    answers: Mapping[str, tuple[str, str]]
    is_referred: bool
    why: str
    referred_to: str = ""
    referred_on: date | None = None


def why_not_end(mark: Mark | None) -> str | None:
    """A sentence while the question of a review is open."""
    return SCREEN_WAITS if mark and mark.screen is None else None


def why_not_write(concern: Concern) -> str | None:
    """A death is written in the record of somebody known."""
    return None if concern.person else NO_RECORD


def why_not_coroner(mark: Mark | None, said: Coroner, by: Actor) -> str | None:
    """A sentence when too little is said of the coroner."""
    if refusal := why_not_without("receive_concern", by) or _why_not_dead(mark):
        return refusal
    if said.answer not in CoronerNote.Answer.values:
        return "Choose what is known of the coroner."
    if said.answer != CoronerNote.Answer.TOLD:
        return None if said.words.strip() else "Write why, or who finds out."
    if not said.who.strip():
        return "Write who told the coroner."
    return _why_not_day(said.on_day, "Give the day on which the coroner was told.")


def why_not_screen(mark: Mark | None, by: Actor) -> str | None:
    """A safeguarding manager answers it once."""
    if refusal := why_not_without("decide_section_42", by) or _why_not_dead(mark):
        return refusal
    return "This has been answered already." if mark and mark.screen else None


def why_not_screened(said: Screen) -> str | None:
    """A sentence when a condition is not answered in words, or the answer does not
    follow from them."""
    for one in codes.REVIEW_CONDITIONS:
        answer, words = said.answers.get(one.code, ("", ""))
        if answer not in ScreenAnswer.Answer.values:
            return f"Answer: {one.plain}"
        if not words.strip():
            return f"Say how you know: {one.plain}"
    if has_to_be_asked_for(said) and not said.is_referred:
        return (
            "All the conditions are met, so the law says that there must be a review. "
            "Ask for one, or change the answer that is not right."
        )
    if not said.why.strip():
        return "Write why."
    if not said.is_referred:
        return None
    if not said.referred_to.strip():
        return "Write whom you asked for a review."
    return _why_not_day(said.referred_on, "Give the day on which you asked.")


def has_to_be_asked_for(said: Screen) -> bool:
    """Whether every condition is met; then nobody may choose."""
    yes = ScreenAnswer.Answer.YES
    asked = codes.REVIEW_CONDITIONS
    return all(said.answers.get(one.code, ("",))[0] == yes for one in asked)


def _why_not_dead(mark: Mark | None) -> str | None:
    return None if mark else "Nobody has written that they have died."


def _why_not_day(day: date | None, missing: str) -> str | None:
    if day is None:
        return missing
    return "Give a day that has been." if day > clock.today() else None
