"""A form kept while somebody writes, and sent once however often one presses."""

from typing import Any
from uuid import UUID, uuid4

from django import forms

from alongside.design.kept import KeptForm


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
