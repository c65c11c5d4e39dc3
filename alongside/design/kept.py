"""A form that remembers what somebody typed and did not send."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID, uuid4

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


class SentOnceForm(KeptForm):
    """It has a number of its own, by which two presses of one page are known."""

    uid = forms.UUIDField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("uid", str(uuid4()))

    def fill_from(self, words: Any) -> None:
        """Show what was typed before. What nobody sees is as new: it belongs to now."""
        unseen = {n for n, field in self.fields.items() if field.widget.is_hidden}
        super().fill_from({n: said for n, said in words.items() if n not in unseen})

    def clean_uid(self) -> UUID:
        """The number that came with the page, or a new one."""
        return self.cleaned_data["uid"] or uuid4()


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


class SeenForm(SeesNumber, KeptForm):
    """Adds to what somebody else may be adding to at the same time."""

    seen = forms.IntegerField(
        widget=forms.HiddenInput,
        required=False,
        min_value=0,
        max_value=9_000_000_000_000_000_000,
    )
