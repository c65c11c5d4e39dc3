"""What is typed when a review is agreed or not, begins, rests, or is taken up again."""

from collections.abc import Sequence
from typing import Any

from alongside.agreed.asking import (
    NOT_OF_SOMEBODY_KNOWN,
    THE_PERSON,
    ViewForm,
    ask_why_without,
)
from alongside.design import fields
from alongside.people.forms.kept import KeptForm
from alongside.people.forms.review import AHEAD
from alongside.people.forms.seen import SeenForm, ask_quietly
from alongside.people.rules import review_step as needs
from alongside.people.rules.review_step import Begun, DissentSaid, VerdictSaid
from alongside.standards import reviews

MOST_DISSENTS = 3
DISSENTS = tuple(
    f"{part}_{number}"
    for number in range(1, MOST_DISSENTS + 1)
    for part in ("name", "reason")
)
ORDINALS = ("First", "Second", "Third")


class AgreeReviewForm(SeenForm, ViewForm):
    """What the person says of it, and whether it is agreed."""

    left_out = NOT_OF_SOMEBODY_KNOWN

    kind = fields.Choice(
        "Is it agreed?",
        choices=(
            ("agreed", "Yes, by everybody"),
            ("dissent", "Yes, but somebody does not agree"),
            ("not_agreed", "No"),
        ),
        missing="Say whether it is agreed",
        reveal={
            "dissent": DISSENTS,
            "not_agreed": ("not_agreed_words", "what_next"),
        },
    )
    not_agreed_words = fields.LongText(
        "What is not agreed, and why?",
        missing="Write what is not agreed, and why",
        rows=3,
        autosave=True,
    )
    what_next = fields.Choice(
        "What happens now?",
        choices=reviews.NOT_AGREED_NEXT.choices(),
        missing="Say what happens now",
        is_small=True,
    )
    groups = (("The person", THE_PERSON), ("What came of it", ("kind",)))

    def __init__(
        self, *args: Any, waits_for: Sequence[str] = (), **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        ask_why_without(self, waits_for)
        for number, ordinal in enumerate(ORDINALS, start=1):
            self.fields[f"name_{number}"] = fields.ShortText(
                f"{ordinal}: who does not agree?",
                most=120,
                required=False,
                autocomplete="off",
            )
            self.fields[f"reason_{number}"] = fields.LongText(
                f"{ordinal}: why not?", required=False, rows=2, autosave=True
            )
        ask_quietly(self, DISSENTS)

    def clean(self) -> dict[str, Any]:
        """Those who do not agree stand by name, with their reason."""
        said = super().clean() or self.cleaned_data
        if "kind" in said:
            missing = needs.missing_in_verdict(self.verdict())
            self.say_missing(one for one in missing if one.field in DISSENTS)
        return said

    def verdict(self) -> VerdictSaid:
        """What was typed, as the action takes it."""
        said = self.cleaned_data
        return VerdictSaid(
            kind=said["kind"],
            words=said.get("not_agreed_words") or "",
            what_next=said.get("what_next") or "",
            dissents=tuple(
                DissentSaid(
                    said.get(f"name_{number}") or "", said.get(f"reason_{number}") or ""
                )
                for number in range(1, MOST_DISSENTS + 1)
            ),
        )


class BeginForm(KeptForm):
    """When it begins, and when the next review is."""

    live_on = fields.PartedDate(
        "When does it begin?",
        called="The day it begins",
        latest="today",
        missing="Give the day it begins",
    )
    next_on = fields.PartedDate(
        "By when is the next review?",
        called="The day of the next review",
        hint=AHEAD,
        missing="Give the day of the next review",
    )
    why_later = fields.LongText(
        "If that is more than 12 months on: why?",
        hint="Everybody in the circle can read this, and so can the person",
        required=False,
        rows=2,
        autosave=True,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        ask_quietly(self, ["why_later"])

    def begun(self) -> Begun:
        """What was typed, as the action takes it."""
        return Begun(**self.cleaned_data)

    def clean(self) -> dict[str, Any]:
        """Within 12 months, or with the reason."""
        said = super().clean() or self.cleaned_data
        if "live_on" in said and "next_on" in said:
            for one in needs.missing_in_beginning(self.begun()):
                self.add_error(one.field, one.sentence)
        return said


class RestForm(ViewForm, KeptForm):
    """Why it rests, what the person says of it, and when they are asked again."""

    left_out = NOT_OF_SOMEBODY_KNOWN

    reason = fields.Choice(
        "Why does it rest?",
        choices=reviews.REST_REASONS.choices(),
        missing="Say why it rests",
    )
    more = fields.LongText(
        "Would you like to add anything?", required=False, rows=2, autosave=True
    )
    ask_again_on = fields.PartedDate(
        "When are they asked again?",
        called="The day",
        hint=AHEAD,
        missing="Give the day to ask again",
    )
    groups = (
        ("The person", THE_PERSON),
        ("Why it rests", ("reason", "more", "ask_again_on")),
    )


class TakeUpForm(KeptForm):
    """By when the review is to be now."""

    due_on = fields.PartedDate(
        "By when is the review to be?",
        called="The day",
        hint=AHEAD,
        missing="Give the day the review is to be by",
    )
    words = fields.LongText(
        "What has changed?", required=False, rows=2, most=2000, autosave=True
    )


class TalkAgainForm(KeptForm):
    """Why it is talked over again."""

    why = fields.LongText(
        "Why is it talked over again?",
        missing="Say why it is talked over again",
        rows=3,
        most=2000,
        autosave=True,
    )
