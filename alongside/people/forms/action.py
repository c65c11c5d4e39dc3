"""What is typed about something somebody will do, and about each rung of it."""

from typing import Any

from django import forms

from alongside.agreed.actions import ToDo
from alongside.agreed.asking import OneOwnerForm, by_when
from alongside.agreed.models import Action
from alongside.design import fields
from alongside.design.kept import KeptForm
from alongside.standards import codes

YES, NO = "yes", "no"


class AgreeForm(OneOwnerForm):
    """What, who, by when, and the wish it serves."""

    what = fields.LongText(
        "What will somebody do?",
        hint="In plain words, so that everybody can tell whether it was done",
        rows=3,
        most=2000,
        missing="Write what somebody will do",
        autosave=True,
        size="m",
    )
    owner = fields.Select(
        "Who will do it?",
        choices=(),
        required=False,
        hint="Those in the circle who have a sign-in",
        size="m",
    )
    owner_name = fields.ShortText(
        "Or somebody else, by name",
        hint="For example: Carol, my niece",
        most=120,
        required=False,
        autocomplete="off",
    )
    due_on = by_when(size="m")
    serves = fields.LongText(
        "What is it for?",
        hint="Their wish, in their words",
        rows=2,
        most=2000,
        missing="Write what it is for, in their words",
        autosave=True,
        size="m",
    )
    serves_kind = fields.Choice(
        "What is that?",
        choices=codes.ACTION_SERVES.choices(),
        missing="Choose what it serves",
        is_small=True,
    )

    def to_do(self) -> ToDo:
        """What was typed."""
        said = self.cleaned_data
        return ToDo(
            what=said["what"],
            serves=said["serves"],
            serves_kind=said["serves_kind"],
            due_on=said["due_on"],
            owner=self.owners.get(said["owner"]),
            owner_name=said["owner_name"],
        )


class ChangeForm(AgreeForm):
    """The same again, with why it changes and which version the writer has seen."""

    why = fields.ShortText(
        "Why does it change?", most=300, missing="Say why it changes"
    )
    seen = forms.IntegerField(widget=forms.HiddenInput, min_value=1)

    @classmethod
    def starting(cls, action: Action) -> dict[str, Any]:
        """What it says now."""
        return {
            "what": action.what,
            "owner": str(action.owner_id or ""),
            "owner_name": "" if action.owner_id else action.owner_name,
            "due_on": action.due_on,
            "serves": action.serves,
            "serves_kind": action.serves_kind,
            "seen": action.version,
        }

    def changed(self) -> dict[str, Any]:
        """What was typed, why, and the version it was typed over."""
        said = self.cleaned_data
        return {"to_do": self.to_do(), "why": said["why"], "seen_version": said["seen"]}

    def is_apart(self, version: int) -> bool:
        """Whether somebody else wrote meanwhile. The next press has seen theirs."""
        if not self.is_bound or self.cleaned_data.get("seen", version) == version:
            return False
        self.data = self.data.copy()
        self.data["seen"] = str(version)
        return True


class DoneForm(KeptForm):
    """The first rung."""

    words = fields.LongText(
        "What was done?", rows=3, most=2000, required=False, autosave=True, size="m"
    )


class CheckForm(KeptForm):
    """The second rung."""

    is_so = fields.Choice(
        "Has it been done?",
        choices=[(YES, "Yes, it is done"), (NO, "No, or not all of it")],
        missing="Say whether it has been done",
        size="m",
    )
    words = fields.LongText(
        "How do you know?",
        hint="What you saw, or who told you",
        rows=3,
        most=2000,
        missing="Say how you know",
        autosave=True,
        size="m",
    )

    def clean_is_so(self) -> bool:
        """Whether it is so."""
        return bool(self.cleaned_data["is_so"] == YES)


class FeltForm(KeptForm):
    """The third rung, in the words of the people it is for."""

    is_so = fields.Choice(
        "Did it make the difference you wanted?",
        choices=[
            (YES, "Yes, I felt the difference"),
            (NO, "No, not yet", "Then it is not finished, and somebody goes on"),
        ],
        missing="Say whether it made a difference",
        size="m",
    )
    words = fields.LongText(
        "Say it in your own words",
        rows=3,
        most=2000,
        missing="Write it in their own words",
        autosave=True,
        size="m",
    )
    said_by = fields.ShortText(
        "Who said it?",
        hint="The person themselves, or who spoke for them and how they know",
        most=120,
        missing="Write who said it",
        autocomplete="off",
    )

    def __init__(self, *args: Any, called: str, is_own: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.called = called
        if is_own:
            del self.fields["said_by"]
            self.fields["words"].error_messages["required"] = "Say a little about it"
            return
        self.fields["is_so"].label = f"Did it make the difference {called} wanted?"
        self.fields["is_so"].choices = [
            (YES, "Yes, they felt the difference"),
            (NO, "No, not yet", "Then it is not finished, and somebody goes on"),
        ]
        self.fields["words"].label = "What did they say, in their own words?"
        self.fields["said_by"].initial = called

    def clean_is_so(self) -> bool:
        """Whether it is so."""
        return bool(self.cleaned_data["is_so"] == YES)

    def clean(self) -> dict[str, Any]:
        """Those who say it for themselves need not write their name."""
        said = super().clean() or self.cleaned_data
        return said if "said_by" in self.fields else {**said, "said_by": self.called}
