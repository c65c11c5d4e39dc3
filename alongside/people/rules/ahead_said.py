"""What is planned ahead, as typed, and what each must say before it is kept."""

from dataclasses import dataclass
from datetime import date

from alongside.access import clock
from alongside.people.models import AheadAsked
from alongside.people.models.ahead import YesNo
from alongside.standards import codes


@dataclass(frozen=True)
class WishSaid:
    """Something the person would like, as typed."""

    heading: str
    words: str
    supported_by: str = ""

    def why_not_enough(self) -> str | None:
        """A sentence while it says nothing."""
        if self.heading not in codes.AHEAD_HEADINGS or not self.words.strip():
            return "Write what they would like, under a heading."
        return None


@dataclass(frozen=True)
class AskedSaid:
    """Whether it could be needed, is wanted now, or was looked at, as typed."""

    answer: str
    said_by: str
    words: str = ""
    ask_again_on: date | None = None

    def why_not_enough(self) -> str | None:
        """A sentence while it does not say who, why or when next."""
        if self.answer not in AheadAsked.Answer.values or not self.said_by.strip():
            return "Say what came of it, and who said so."
        day = self.ask_again_on
        if self.answer == AheadAsked.Answer.NEEDED:
            return None if self.words.strip() else "Write why it could be needed."
        if day is None or day <= clock.today():
            return "Choose a day to come, on which to ask again."
        return None


@dataclass(frozen=True)
class RefusalSaid:
    """One treatment that is refused, as typed."""

    treatment: str
    circumstances: str
    is_written: str
    covers_life: str
    is_signed: str = YesNo.NO
    is_witnessed: str = YesNo.NO
    witness: str = ""
    says_even_so: str = YesNo.NO
    made_on: date | None = None
    where_kept: str = ""

    def why_not_enough(self) -> str | None:
        """A sentence while it does not say what and when."""
        if not self.treatment.strip():
            return "Write which treatment is refused."
        if not self.circumstances.strip():
            return "Write when it is refused."
        answers = (
            self.is_written,
            self.covers_life,
            self.is_signed,
            self.is_witnessed,
            self.says_even_so,
        )
        if not set(answers) <= set(YesNo.values):
            return "Answer each question with yes, no or not known."
        if self.made_on and self.made_on > clock.today():
            return "It must have been made today or earlier."
        return None


@dataclass(frozen=True)
class DocumentSaid:
    """A document that is kept somewhere, as typed."""

    what: str
    where_kept: str
    made_by: str = ""
    who_has_it: str = ""
    checked_on: date | None = None
    checked_by: str = ""

    def why_not_enough(self) -> str | None:
        """A sentence while it does not say what and where."""
        if not self.what.strip() or not self.where_kept.strip():
            return "Write what it is, and where it is kept."
        if bool(self.checked_on) != bool(self.checked_by.strip()):
            return "Say who checked it last, and on which day."
        if self.checked_on and self.checked_on > clock.today():
            return "It must have been checked today or earlier."
        return None
