"""What is typed about something that stands in the way."""

from typing import Any

from django import forms

from alongside.access.models import User
from alongside.design import fields, form
from alongside.people.forms.sent_once import SentOnceForm
from alongside.standards import codes

NOBODY_NAMED = (
    "Do not name anybody, or say what shows who they are. If it is about one person, "
    "go to that person’s page and say it there"
)


class BarrierForm(SentOnceForm):
    """What is in the way, and what it is most like."""

    words = fields.LongText(
        "What stands in the way?",
        hint="Say it as you would to a friend",
        missing="Write what stands in the way",
        rows=5,
        most=3000,
        size="m",
        autosave=True,
    )
    theme = fields.Select(
        "What is it most like?",
        choices=codes.BARRIER_THEMES.choices(),
        missing="Choose what it is most like, or “I don’t know”",
    )

    def __init__(self, *args: Any, is_about_a_person: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not is_about_a_person:
            self.fields["words"].help_text = NOBODY_NAMED

    def named(self) -> dict[str, str]:
        """What was typed."""
        return {name: self.cleaned_data[name] for name in ("words", "theme")}


class GiveOwnerForm(form.Form):
    """Who answers for it. `seen_owner` is who it was when the page was opened."""

    owner = fields.Select(
        "Who can do something about this?",
        hint="They answer by name",
        choices=(),
        missing="Choose who owns this",
    )
    seen_owner = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(
        self, *args: Any, users: list[User], places: dict[int, str], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.users = {str(user.pk): user for user in users}
        self.fields["owner"].choices = [
            (number, ", ".join(filter(None, (user.full_name, places.get(user.pk)))))
            for number, user in self.users.items()
        ]

    def clean_owner(self) -> User:
        """The one who was chosen."""
        return self.users[self.cleaned_data["owner"]]


class AnswerBarrierForm(SentOnceForm):
    """The owner's answer, and what has changed."""

    words = fields.LongText(
        "Your answer",
        hint="To the one who named it: what you found, and what you will do",
        missing="Write your answer",
        rows=5,
        autosave=True,
    )
    what_changed = fields.LongText(
        "What has changed?",
        hint="Leave this empty until something has. It stays open until then",
        required=False,
        rows=4,
        autosave=True,
    )

    def answer(self) -> dict[str, str]:
        """What was typed."""
        return {name: self.cleaned_data[name] for name in ("words", "what_changed")}
