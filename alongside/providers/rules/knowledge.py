"""What may be written down as known of a service, and what is held back from it."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.providers.models import KnowledgeItem, WholeEnquiry
from alongside.providers.rules.naming import why_not_these_words
from alongside.standards import codes, frameworks

LONGEST_WITHHELD = timedelta(days=90)  # ours; then it has to be said again why


@dataclass(frozen=True)
class Known:
    """One thing known of a service, as typed: codes of `standards.codes` and words."""

    kind: str
    voice: str
    key_question: str
    tone: str
    words: str
    how: str
    reliability: str
    happened_on: date
    who_says: str = ""
    items_framework: str = ""
    framework_item: str = ""
    indicator: str = ""
    came_of: str = ""

    @property
    def coded(self) -> tuple[tuple[str, codes.CodeList], ...]:
        """Each code with the list it must be in."""
        return (
            (self.kind, codes.KNOWLEDGE_KINDS),
            (self.voice, codes.KNOWLEDGE_VOICES),
            (self.key_question, codes.KEY_QUESTIONS),
            (self.tone, codes.KNOWLEDGE_TONES),
            (self.how, codes.KNOWLEDGE_HOW),
            (self.reliability, codes.KNOWLEDGE_RELIABILITY),
        )


@dataclass(frozen=True)
class Withheld:
    """Why whoever runs the service does not see it yet, and until when."""

    reason: str
    words: str
    until: datetime

    @property
    def as_columns(self) -> dict[str, Any]:
        """As columns of `KnowledgeItem`."""
        return {
            "withheld_reason": self.reason,
            "withheld_words": self.words.strip(),
            "withheld_until": self.until,
        }


def why_not_tell(by: Actor, known: Known) -> str | None:
    """A sentence unless the actor may write this down and it says enough."""
    if not by.may("tell_about_service"):
        return "Your role does not include this. You can tell us about a worry instead."
    return why_not_this_known(known)


def why_not_this_known(known: Known) -> str | None:
    """A sentence while something is missing or cannot be."""
    if not known.words.strip():
        return "Write what was seen or heard."
    if known.happened_on > clock.today():
        return "The day it was seen or heard cannot be in the future."
    for code, known_codes in known.coded:
        if code not in known_codes:
            return f"Choose from the list: {known_codes.name.lower()}."
    if known.indicator and known.indicator not in codes.EARLY_INDICATORS:
        return "Choose one of the six areas of early signs."
    given_away = why_not_these_words(f"{known.words} {known.who_says}")
    return given_away or _why_not_this_item(known)


def why_not_withhold(by: Actor, withheld: Withheld) -> str | None:
    """Only those who look after care hold something back, for a reason and a time."""
    if not by.may("look_into_service"):
        return "Only those who look after the quality of care can hold something back."
    if withheld.reason not in codes.KNOWLEDGE_WITHHELD or not withheld.words.strip():
        return "Say why the service does not see it yet, in a sentence."
    if withheld.until <= clock.now():
        return "It can be held back until a day to come."
    if withheld.until > clock.now() + LONGEST_WITHHELD:
        return (
            f"It can be held back for {LONGEST_WITHHELD.days} days at most at a time."
        )
    return None


def is_held_like(item: KnowledgeItem | WholeEnquiry, withheld: Withheld) -> bool:
    """Whether it is held back in just this way already."""
    return all(
        getattr(item, name) == value for name, value in withheld.as_columns.items()
    )


def shown_now(item: KnowledgeItem, words: str) -> Withheld:
    """The end, today, of what was held back."""
    return Withheld(item.withheld_reason, words, clock.now())


def _why_not_this_item(known: Known) -> str | None:
    if not known.framework_item:
        return None
    framework = frameworks.all_frameworks().get(known.items_framework)
    under = framework.under(known.key_question) if framework else ()
    if known.framework_item in {item.code for item in under}:
        return None
    return "Choose an item that belongs to the key question."
