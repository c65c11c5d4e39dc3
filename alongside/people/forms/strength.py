"""What is typed about what a person can do, hopes for and loves."""

from alongside.design import fields
from alongside.people.forms.kept import ToldForm
from alongside.people.models import Strength


class StrengthForm(ToldForm):
    """One small thing."""

    kind = fields.Choice(
        "What is it?",
        choices=Strength.Kind.choices,
        missing="Choose what it is",
        size="m",
    )
    words = fields.LongText(
        "Say it in a few words",
        hint="One thing at a time. Write it as it was said.",
        missing="Write what it is, in a few words",
        rows=3,
        most=2000,
        autosave=True,
        size="m",
    )
    field_order = ("kind", "words", "how", "said_by", "why_changed", "seen")

    @property
    def what(self) -> dict[str, str]:
        """What it is."""
        return {name: self.cleaned_data[name] for name in ("kind", "words")}
