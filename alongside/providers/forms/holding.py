"""Holding something back from whoever runs a service: why, and until when."""

from datetime import date, datetime, time
from typing import Any

from django import forms
from django.utils import timezone

from alongside.design import fields
from alongside.design.kept import KeptForm
from alongside.providers.rules.knowledge import LONGEST_WITHHELD, Withheld
from alongside.standards import codes

LATER = "later"


def why_field() -> fields.Choice:
    """For which reason."""
    return fields.Choice(
        "Why not yet?",
        choices=[(entry.code, entry.plain) for entry in codes.KNOWLEDGE_WITHHELD],
        missing="Choose why they do not read it yet",
        is_small=True,
    )


def words_field() -> fields.LongText:
    """The reason in a sentence, which is read by whom it is about in the end."""
    return fields.LongText(
        "Why, in a sentence",
        hint="They read this sentence too, on the day it ends",
        rows=2,
        most=1000,
        missing="Write why, in a sentence",
        autosave=True,
    )


def until_field() -> fields.PartedDate:
    """The day on which it ends by itself."""
    return fields.PartedDate(
        "Until which day?",
        hint=f"On that morning they read it, with nobody needing to remember. At most "
        f"{LONGEST_WITHHELD.days} days from now",
        missing="Write the day it ends",
    )


def until(day: date) -> datetime:
    """The beginning of that day."""
    return timezone.make_aware(datetime.combine(day, time.min))


class HoldFields(forms.Form):
    """Whether whoever runs the service reads it now; else why not, until when."""

    may_read = fields.Choice(
        "May those who run it read it now?",
        choices=(("now", "Yes"), (LATER, "Not yet")),
        initial="now",
        missing="Say whether they may read it now",
        reveal={LATER: ("reason", "reason_words", "until")},
        is_small=True,
    )
    reason = why_field()
    reason_words = words_field()
    until = until_field()

    def leave_out_holding(self) -> None:
        """For whoever cannot hold anything back."""
        for name in ("may_read", "reason", "reason_words", "until"):
            del self.fields[name]

    @property
    def withheld(self) -> Withheld | None:
        """What was said about holding it back, if it is."""
        said: dict[str, Any] = self.cleaned_data
        if said.get("may_read") != LATER:
            return None
        return Withheld(said["reason"], said["reason_words"], until(said["until"]))


class HoldBackForm(KeptForm):
    """Hold back something that was told already, or go on."""

    reason = why_field()
    words = words_field()
    until = until_field()

    @property
    def withheld(self) -> Withheld:
        """Why, and until when."""
        said = self.cleaned_data
        return Withheld(said["reason"], said["words"], until(said["until"]))
