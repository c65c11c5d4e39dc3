"""A form that remembers what somebody typed and did not send."""

from collections.abc import Mapping
from typing import Any

from django import forms

from alongside.design import form


class KeptForm(form.Form):
    """A form that can be filled from what was typed before and not sent.

    `draft` is what was kept, when there is something; its `words` are as typed.
    """

    draft: Any = None

    def fill_from(self, words: Mapping[str, Any]) -> None:
        """Show what was typed before, exactly as it was typed."""
        for name, field in self.fields.items():
            typed = field.widget.value_from_datadict(words, {}, name)
            if isinstance(field, forms.MultipleChoiceField) and isinstance(typed, str):
                typed = [typed]
            if typed not in (None, "", [None] * 3):
                self.initial[name] = typed


class SeesNumber(forms.Form):
    """Carries in `seen` the number of what the writer had in front of them.

    Each form declares that field itself, since it knows how far the numbers go.
    """

    def clean_seen(self) -> int:
        """A form without it has seen nothing."""
        return self.cleaned_data["seen"] or 0

    def has_seen_other_than(self, newest: int) -> bool:
        """Whether something has changed since the writer opened the page."""
        return self.is_bound and self.data.get("seen", "") != str(newest)

    def look_again(self, newest: int) -> None:
        """Somebody wrote meanwhile: the next press has seen that."""
        self.data = self.data.copy()
        self.data["seen"] = str(newest)
