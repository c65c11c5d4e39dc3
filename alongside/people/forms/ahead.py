"""What is typed when somebody plans ahead: a wish, a paper, not now."""

from typing import Any

from alongside.design import fields
from alongside.people.forms.kept import ToldForm
from alongside.people.forms.limit import tomorrow
from alongside.people.forms.sent_once import SentOnceForm
from alongside.people.models import AheadAsked
from alongside.people.rules.ahead_said import (
    AskedSaid,
    DocumentSaid,
    WishSaid,
)
from alongside.standards import codes

NEEDED, NOT_NOW, LOOKED = AheadAsked.Answer.values


class AheadWishForm(ToldForm):
    """Something the person would like, under a heading."""

    heading = fields.Choice(
        "What is it about?",
        choices=codes.AHEAD_HEADINGS.choices(),
        missing="Choose what it is about",
        is_small=True,
        size="m",
    )
    words = fields.LongText(
        "Say it in your own words",
        missing="Write what it is",
        rows=4,
        autosave=True,
        size="m",
    )
    supported_by = fields.ShortText(
        "Who helped to write it?", required=False, most=120, autocomplete="off"
    )
    NAMES = ("heading", "words", "supported_by")
    field_order = (*NAMES, "how", "said_by", "why_changed", "seen")

    def __init__(self, *args: Any, called: str, is_own: bool, **kwargs: Any) -> None:
        super().__init__(*args, called=called, is_own=is_own, **kwargs)
        if not is_own:
            self.fields["words"].label = "Write it in their own words"
            self.fields["heading"].choices = codes.AHEAD_HEADINGS.official_choices()

    def said(self) -> WishSaid:
        """What was typed, as the action takes it."""
        return WishSaid(**{name: self.cleaned_data[name] for name in self.NAMES})


class DocumentForm(ToldForm):
    """What it is, where it is, who has a copy, and when somebody looked last."""

    what = fields.ShortText(
        "What is it?",
        hint="For example: a plan for emergency care; a letter with my wishes; my will",
        most=200,
        missing="Write what it is",
        size="m",
        autocomplete="off",
    )
    made_by = fields.ShortText(
        "Who made it?", required=False, most=200, autocomplete="off"
    )
    where_kept = fields.LongText(
        "Where is it?", missing="Write where it is", rows=2, autosave=True
    )
    who_has_it = fields.LongText(
        "Who has a copy?", required=False, rows=2, autosave=True
    )
    checked_on = fields.PartedDate(
        "When did somebody last see that it is there and right?",
        called="The day",
        latest="today",
        required=False,
    )
    checked_by = fields.ShortText(
        "Who saw it?", required=False, most=120, autocomplete="off"
    )
    NAMES = (
        "what",
        "made_by",
        "where_kept",
        "who_has_it",
        "checked_on",
        "checked_by",
    )
    field_order = (*NAMES, "how", "said_by", "why_changed", "seen")

    def clean(self) -> dict[str, Any]:
        """A look has a day and a name, or there was none."""
        said = super().clean() or self.cleaned_data
        if said.get("checked_on") and not said.get("checked_by"):
            self.add_error("checked_by", "Write who saw it")
        is_day_wrong = "checked_on" in self.errors
        if said.get("checked_by") and not said.get("checked_on") and not is_day_wrong:
            self.add_error("checked_on", "Write the day they saw it")
        return said

    def said(self) -> DocumentSaid:
        """What was typed, as the action takes it."""
        return DocumentSaid(**{name: self.cleaned_data[name] for name in self.NAMES})


class AskedForm(SentOnceForm):
    """It could be needed, not now, or it was looked at and is right."""

    answer = fields.Choice(
        "What is it?",
        choices=AheadAsked.Answer.choices,
        missing="Choose what it is",
        reveal={
            NEEDED: ("why_needed",),
            NOT_NOW: ("not_now_words", "not_now_until"),
            LOOKED: ("look_again_on",),
        },
        size="m",
    )
    why_needed = fields.LongText(
        "Why could it be needed?",
        hint="For example: an illness that gets worse; an operation; somebody died",
        missing="Write why it could be needed",
        rows=3,
        autosave=True,
    )
    not_now_words = fields.LongText(
        "What did they say?", required=False, rows=2, autosave=True
    )
    not_now_until = fields.PartedDate(
        "When may we ask again?",
        called="The day",
        earliest=tomorrow,
        too_early="Choose a day to come",
        missing="Choose the day on which we may ask again",
    )
    look_again_on = fields.PartedDate(
        "When is it looked at next?",
        called="The day",
        earliest=tomorrow,
        too_early="Choose a day to come",
        missing="Choose the day on which it is looked at next",
    )
    said_by = fields.ShortText(
        "Who said so?", most=120, missing="Write who said so", autocomplete="off"
    )

    def __init__(
        self, *args: Any, called: str, is_own: bool, is_empty: bool, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.called = called
        answers = AheadAsked.Answer.choices
        if is_own:
            answers = [
                (NOT_NOW, "Not now. Ask me again on a day I choose"),
                (LOOKED, "I have looked at it, and it is right"),
            ]
            del self.fields["said_by"]
            self.fields["not_now_words"].label = "Would you like to say why?"
        self.fields["answer"].choices = [
            one for one in answers if one[0] != LOOKED or not is_empty
        ]

    def said(self) -> AskedSaid:
        """What was typed, as the action takes it."""
        said = self.cleaned_data
        return AskedSaid(
            answer=said["answer"],
            said_by=said.get("said_by") or self.called,
            words=said.get("why_needed") or said.get("not_now_words") or "",
            ask_again_on=said.get("not_now_until") or said.get("look_again_on") or None,
        )
