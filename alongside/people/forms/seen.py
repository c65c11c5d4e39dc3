"""Forms about a decision: they notice what somebody else wrote meanwhile."""

from collections.abc import Iterable

from django import forms

from alongside.design import form
from alongside.design.kept import KeptForm
from alongside.people.rules.decisions import Missing


def ask_quietly(asking: form.Form, names: Iterable[str]) -> None:
    """These may be needed, which a rule says: so they are not called optional."""
    for name in names:
        asking.fields[name].is_quietly_optional = True


class SeenForm(KeptForm):
    """Carries which answer the writer had in front of them."""

    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def seen_answer(self) -> int | None:
        """The number of that answer; none where nothing was decided yet."""
        number = self.cleaned_data.get("seen", "")
        return int(number) if number.isdecimal() and len(number) < 19 else None

    def has_seen_other_than(self, newest: int | None) -> bool:
        """Whether another answer has come since the page was opened."""
        return self.is_bound and self.data.get("seen", "") != str(newest or "")

    def look_again(self, newest: int | None) -> None:
        """Somebody wrote meanwhile: the next press has seen that."""
        self.data = self.data.copy()
        self.data["seen"] = str(newest or "")

    def say_missing(self, missing: Iterable[Missing]) -> None:
        """Each sentence beside the question it is about, unless one stands there."""
        for one in missing:
            name = one.field if one.field in self.fields else None
            if name is None or name not in self.errors:
                self.add_error(name, one.sentence)
