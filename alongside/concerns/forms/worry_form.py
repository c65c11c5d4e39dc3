"""What the three pages of a worry have in common."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.forms import MultiWidget
from django.utils.formats import date_format

from alongside.design import form

LONGEST_IN_SUMMARY = 600


class WorryForm(form.Form):
    """One page of a worry. It can be filled from what was typed before, right or wrong,
    and can say its answers back."""

    @classmethod
    def sent_names(cls) -> list[str]:
        """The names under which a browser sends the answers of this page."""
        found = []
        for name, one in cls.base_fields.items():
            parts = [""]
            if isinstance(one.widget, MultiWidget):
                parts = one.widget.widgets_names
            found += [f"{name}{part}" for part in parts]
        return found

    def fill_from(self, words: Mapping[str, Any]) -> None:
        """Show what was typed before, exactly as it was typed."""
        for name, one in self.fields.items():
            typed = one.widget.value_from_datadict(words, {}, name)
            if typed not in (None, "", [None] * 3):
                self.initial[name] = typed

    def answers(self) -> list[tuple[str, str, str]]:
        """Each answer given: the field's name, the question, the answer in words."""
        given = [(n, self.cleaned_data.get(n)) for n in self.fields]
        return [
            (name, str(self.fields[name].label), self._in_words(name, value))
            for name, value in given
            if value
        ]

    def _in_words(self, name: str, value: Any) -> str:
        choices = dict(getattr(self.fields[name], "choices", ()))
        if isinstance(value, date):
            return date_format(value, "j F Y")
        said = str(choices.get(value, value))
        is_long = len(said) > LONGEST_IN_SUMMARY
        return f"{said[:LONGEST_IN_SUMMARY].rstrip()}…" if is_long else said
