"""What is typed about a conversation: its questions come from the standards."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms

from alongside.access import clock
from alongside.design import fields
from alongside.design.kept import KeptForm
from alongside.people.models import Conversation
from alongside.standards import codes
from alongside.standards.conversations import Movement, QuestionSet

ROOM_FOR_OWN = 2  # questions of their own that somebody can add at a time
MOST_OWN = 20
OWN = "Anything else you talked about"
ABOUT = "About this conversation"


class ConversationForm(KeptForm):
    """The questions in their movements, any left blank, any added; then the facts.

    `sheet` holds details and answers by name, as `queries.sheet_of` gives them.
    """

    purpose = fields.Choice(
        "What was it for?",
        choices=codes.CONVERSATION_PURPOSES.choices(),
        missing="Say what the conversation was for",
        is_small=True,
    )
    held_on = fields.PartedDate(
        "When was it?",
        called="The day",
        latest="today",
        missing="Enter the day of the conversation",
    )
    place = fields.ShortText("Where was it?", most=120, required=False)
    who_was_there = fields.ShortText(
        "Who was there?", most=300, required=False, autocomplete="off"
    )
    support = fields.LongText(
        "How was it made easier to talk?",
        hint="An interpreter, pictures, a quiet room, more time, a friend",
        rows=2,
        most=2000,
        required=False,
        autosave=True,
    )
    said_by = fields.ShortText(
        "Whose words are these?",
        hint="The person, or whoever speaks for them and how they know",
        most=120,
        missing="Say whose words these are",
        autocomplete="off",
    )

    def __init__(
        self,
        data: Mapping[str, Any] | None,
        questions: QuestionSet,
        sheet: Mapping[str, str],
    ) -> None:
        super().__init__(data, initial=_initial(sheet))
        self.questions = questions
        self.theirs: dict[str, str] = {}
        groups = [self._ask(movement) for movement in questions.movements]
        groups.append((OWN, self._ask_own(data, sheet)))
        about = ("why", *Conversation.DETAILS)
        groups.append((ABOUT, tuple(n for n in about if n in self.fields)))
        self.groups = tuple(groups)

    def _ask(self, movement: Movement) -> tuple[str, tuple[str, ...]]:
        picture = f"feeling_{movement.code}"
        for question in movement.questions:
            self.fields[question.code] = _answer(question.words)
        self.fields[picture] = fields.PictureScale(
            movement.feeling,
            hint="Point at a picture, or leave it out",
            choices=codes.FEELINGS.choices(),
        )
        names = tuple(question.code for question in movement.questions)
        return movement.title, (*names, picture)

    def _ask_own(
        self, data: Mapping[str, Any] | None, sheet: Mapping[str, str]
    ) -> tuple[str, ...]:
        """Those that are there, and room for a few more."""
        known = data if data is not None else sheet
        there = [n for n in range(1, MOST_OWN + 1) if f"own_{n}" in known]
        used = max([n for n in there if f"own_{n}" in sheet], default=0)
        most = max([*there, used + ROOM_FOR_OWN])
        names: list[str] = []
        for number in range(1, min(most, MOST_OWN) + 1):
            name = f"own_{number}"
            asked = fields.ShortText(
                f"Another question, number {number}", required=False, most=200
            )
            asked.is_quietly_optional = True
            self.fields[f"{name}_asked"] = asked
            self.fields[name] = _answer(f"The answer to question number {number}")
            names += [f"{name}_asked", name]
        return tuple(names)

    def clean(self) -> dict[str, Any]:
        """Something was said."""
        said = super().clean() or self.cleaned_data
        details = {*Conversation.DETAILS, "why", "seen"}
        if not any(typed for name, typed in said.items() if name not in details):
            self.add_error(
                self.questions.questions[0].code,
                "Write at least one answer. All the others can stay blank.",
            )
        return said

    def sheet(self) -> dict[str, str]:
        """What was typed, by name; what is blank is left out."""
        typed = {n: v for n, v in self.cleaned_data.items() if n not in ("why", "seen")}
        return {
            name: value.isoformat() if isinstance(value, date) else value.strip()
            for name, value in typed.items()
            if value or name in Conversation.DETAILS
        }


class CorrectConversationForm(ConversationForm):
    """The same again, with why it changes and which version the writer has seen."""

    why = fields.ShortText(
        "Why are you changing it?",
        hint="What it said before is kept",
        most=300,
        required=False,
    )
    seen = forms.IntegerField(widget=forms.HiddenInput, min_value=1)

    def look_again(self, theirs: Mapping[str, str], version: int) -> None:
        """Somebody else wrote meanwhile: show it, and let the next press count."""
        self.theirs = dict(theirs)
        self.data = self.data.copy()
        self.data["seen"] = str(version)
        for name in theirs:
            self.add_error(
                name, "Somebody else changed this too. Leave here what should stand."
            )

    def differences(self) -> list[tuple[str, str]]:
        """Each question that two people answered at once, and what the other wrote."""
        feelings = codes.FEELINGS
        return [
            (
                str(self.fields[name].label),
                feelings.plain(words) if words in feelings else words or "Nothing",
            )
            for name, words in self.theirs.items()
            if name in self.fields
        ]


def blank_sheet(called: str, purpose: str, *, is_own: bool) -> dict[str, str]:
    """What a new conversation begins with. A purpose we do not know is none."""
    purpose = purpose if purpose in codes.CONVERSATION_PURPOSES else ""
    sheet = {"held_on": clock.today().isoformat(), "purpose": purpose}
    if not is_own:
        return sheet
    return sheet | {"said_by": called, "purpose": purpose or "just_talking"}


def _answer(label: str) -> fields.LongText:
    field = fields.LongText(label, rows=3, required=False, autosave=True, most=5000)
    field.is_quietly_optional = True  # the page says that any may stay blank
    return field


def _initial(sheet: Mapping[str, str]) -> dict[str, Any]:
    initial: dict[str, Any] = dict(sheet)
    if held_on := sheet.get("held_on"):
        initial["held_on"] = date.fromisoformat(held_on)
    return initial
