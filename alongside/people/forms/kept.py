"""A form that can be filled from what was typed before and not sent."""

from collections.abc import Mapping
from typing import Any

from alongside.access.models import Draft
from alongside.design import form


class KeptForm(form.Form):
    """Begins with the words of a draft where there is one."""

    draft: Draft | None = None

    def fill_from(self, words: Mapping[str, Any]) -> None:
        """Show what was typed before, exactly as it was typed."""
        for name, field in self.fields.items():
            typed = field.widget.value_from_datadict(words, {}, name)
            if typed not in (None, "", [None] * 3):
                self.initial[name] = typed
