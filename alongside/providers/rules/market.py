"""Who may say that a kind of care is missing, who answers, and what they may read."""

from dataclasses import dataclass
from datetime import date

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.standards import codes

FEW = 5


@dataclass(frozen=True)
class Missing:
    """Care that is missing, as typed. It names nobody."""

    area: str
    kind: str
    need: str
    voice: str
    said_on: date
    town: str = ""
    people_waiting: int | None = None
    honest: str = ""


def may_see_market(viewer: Actor) -> bool:
    """Whoever looks services up, and whoever may say what is missing."""
    return viewer.may("see_services") or viewer.may("tell_about_service")


def why_not_name_gap(by: Actor, missing: Missing) -> str | None:
    """A sentence unless the actor may say so and it says enough."""
    if not by.may("tell_about_service"):
        return "Your role does not include this. Tell somebody who works with you."
    if not missing.need.strip():
        return "Write what is missing, and for whom, with no names."
    if not missing.area.strip():
        return "Write where it is missing."
    if missing.kind not in codes.SERVICE_KINDS:
        return "Choose the kind of care that is missing."
    if missing.voice not in codes.KNOWLEDGE_VOICES:
        return "Choose who says that it is missing."
    if missing.said_on > clock.today():
        return "The day it was said cannot be in the future."
    return None


def why_not_answer_gap(by: Actor) -> str | None:
    """Those who buy care and answer for it say what is done."""
    if by.may("look_into_service"):
        return None
    return "Those who buy care answer this."


def why_not_this_answer(answer: str, words: str) -> str | None:
    """An answer is one of the list, and says something."""
    if answer not in codes.MARKET_ANSWERS:
        return "Choose what the answer is."
    if not words.strip():
        return "Write the answer, so that whoever said it can pass it on."
    return None


def waiting_words(viewer: Actor, waiting: int | None) -> str:
    """How many wait. A few of them, only those who look after care read exactly."""
    if waiting is None:
        return "Not known"
    if 0 < waiting < FEW and not viewer.may("look_into_service"):
        return "Fewer than five"
    return str(waiting)
