"""What is typed about a person's life."""

from typing import Any

from alongside.design import fields
from alongside.people.forms.kept import ToldForm
from alongside.people.models import StoryEntry


class StoryForm(ToldForm):
    """One thing that happened, and when, as people say it."""

    title = fields.ShortText(
        "What happened?",
        hint="A few words, like a name for it",
        most=120,
        missing="Give it a name, in a few words",
        size="m",
        autocomplete="off",
    )
    when_words = fields.ShortText(
        "When was it?",
        hint="Any way you say it: 3 March 1962, 1962, the 1960s, when I was young",
        most=80,
        required=False,
        size="m",
        autocomplete="off",
    )
    words = fields.LongText(
        "Tell it",
        hint="As long or as short as you like",
        rows=6,
        required=False,
        autosave=True,
        size="m",
    )
    place = fields.Choice(
        "If no year is known, where does it belong?",
        choices=[
            (StoryEntry.Place.BEFORE, "Before something else here"),
            (StoryEntry.Place.AFTER, "After something else here"),
        ],
        required=False,
    )
    beside = fields.Select("Before or after what?", choices=(), required=False)
    field_order = (
        "title",
        "when_words",
        "words",
        "place",
        "beside",
        "how",
        "said_by",
        "why_changed",
        "seen",
    )

    def __init__(
        self, *args: Any, others: list[tuple[str, str]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["beside"].choices = others
        if not others:
            del self.fields["place"], self.fields["beside"]

    def clean(self) -> dict[str, Any]:
        """Before or after, and what: one is no use without the other."""
        said = super().clean()
        if said.get("place") and not said.get("beside"):
            if "beside" not in self.errors:
                self.add_error("beside", "Choose what it stands before or after")
        elif said.get("beside") and not said.get("place"):
            self.add_error("place", "Choose before or after")
        return said

    @property
    def chapter(self) -> dict[str, str]:
        """What happened, when, and where it stands; without what it stands beside."""
        names = ("title", "when_words", "words", "place")
        return {name: self.cleaned_data.get(name) or "" for name in names}
