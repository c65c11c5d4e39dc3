"""Forms kept while somebody writes, and sent once however often one presses."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID, uuid4

from django import forms

from alongside.access.models import Draft
from alongside.design import form


class KeptForm(form.Form):
    """A form with a number of its own, which can be filled from words not yet sent."""

    uid = forms.UUIDField(widget=forms.HiddenInput, required=False)
    draft: Draft | None = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("uid", str(uuid4()))

    def fill_from(self, words: Mapping[str, Any]) -> None:
        """Show what was typed before, exactly as it was typed. The number is new."""
        for name, field in self.visible_fields_by_name().items():
            typed = field.widget.value_from_datadict(words, {}, name)
            if typed not in (None, "", [None] * 3):
                self.initial[name] = typed

    def visible_fields_by_name(self) -> dict[str, forms.Field]:
        """The fields people see."""
        return {n: f for n, f in self.fields.items() if not f.widget.is_hidden}

    def clean_uid(self) -> UUID:
        """The number that came with the page, or a new one."""
        return self.cleaned_data["uid"] or uuid4()
