"""Forms that remember: unfinished words, and which version the writer had seen."""

from typing import Any

from django import forms

from alongside.design import fields
from alongside.design.kept import KeptForm, SeesNumber
from alongside.people.models import How

__all__ = ["KeptForm", "RevisingForm", "ToldForm", "WhyForm"]


class RevisingForm(SeesNumber, KeptForm):
    """Changes something that somebody else may be changing at the same time.

    `seen` is the version that the writer has in front of them.
    """

    seen = forms.IntegerField(
        widget=forms.HiddenInput, required=False, min_value=0, max_value=2_000_000_000
    )


class ToldForm(RevisingForm):
    """Words about a person, and who said, told or saw it. The person is not asked."""

    how = fields.Choice(
        "How do you know?", choices=How.choices, missing="Say how you know", size="m"
    )
    said_by = fields.ShortText(
        "Who said it, told you or saw it?",
        hint="Leave empty when it was the person",
        most=120,
        required=False,
        autocomplete="off",
    )
    why_changed = fields.ShortText(
        "Why has it changed?", most=300, required=False, autocomplete="off"
    )

    def __init__(
        self, *args: Any, called: str, is_own: bool, is_new: bool = True, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.called = called
        self.fields["how"].choices = [
            (How.OWN, f"{called} said it"),
            (How.TOLD, f"Somebody who knows {called} told me"),
            (How.SEEN, "I saw it, or somebody did"),
        ]
        if is_own:
            del self.fields["how"], self.fields["said_by"]
        if is_new:
            del self.fields["why_changed"], self.fields["seen"]

    def clean(self) -> dict[str, Any]:
        """Somebody else who told or saw it is named."""
        said = super().clean() or self.cleaned_data
        if said.get("how") in (How.TOLD, How.SEEN) and not said.get("said_by"):
            self.add_error("said_by", "Write who told you, or who saw it")
        return said

    @property
    def who(self) -> dict[str, str]:
        """Who said it, and how it is known."""
        said = self.cleaned_data
        how = said.get("how") or How.OWN
        return {"how": how, "said_by": said.get("said_by") or self.called}


class WhyForm(KeptForm):
    """Why something no longer stands."""

    why = fields.LongText(
        "Why?", missing="Say why", rows=3, most=1000, size="m", autosave=True
    )
