"""What may be typed about care that was bought, and what is done about it."""

from collections.abc import Sequence
from typing import Any

from alongside.access.models import Organisation
from alongside.design import fields
from alongside.design.kept import KeptForm, SentOnceForm
from alongside.providers.rules import packages as rules
from alongside.standards import codes


class RaisePackageForm(SentOnceForm):
    """What is not right, and what would put it right. It names nobody."""

    about = fields.Choice(
        "What is it about?",
        missing="Choose what it is about",
        choices=codes.PACKAGE_WORRIES.choices(),
    )
    words = fields.LongText(
        "What is not right?",
        hint="Do not write anybody’s name. Say what happens, and since when.",
        missing="Write what is not right",
        most=3000,
        autosave=True,
    )
    wanted = fields.LongText(
        "What would put it right?",
        missing="Write what would put it right",
        rows=3,
        most=3000,
        autosave=True,
    )
    people = fields.WholeNumber(
        "How many people is it about?", least=1, most=1000, required=False
    )
    own_reference = fields.ShortText(
        "Your own reference",
        hint="So that both of us can find it: a code, not a name",
        most=40,
        width=20,
        required=False,
    )
    buyer = fields.Select(
        "Who bought the care?", missing="Choose who bought the care", choices=()
    )

    def __init__(
        self, *args: Any, buyers: Sequence[Organisation], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        buyer: Any = self.fields["buyer"]
        buyer.choices = [(str(one.pk), one.name) for one in buyers]
        self.buyers = {str(one.pk): one for one in buyers}

    @property
    def raised(self) -> rules.Raised:
        """What is said."""
        apart = ("uid", "buyer")
        said = {n: v for n, v in self.cleaned_data.items() if n not in apart}
        return rules.Raised(**said)

    @property
    def bought_by(self) -> Organisation:
        """Who bought the care."""
        return self.buyers[self.cleaned_data["buyer"]]


class StepForm(KeptForm):
    """One step. When the local target has gone by, it asks why."""

    late_why = fields.ShortText(
        "Why did it take longer than the time we gave ourselves?",
        most=300,
        missing="Say why it took longer",
    )

    def __init__(self, *args: Any, is_late: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not is_late:
            del self.fields["late_why"]


class ReceiveForm(StepForm):
    """That it is here."""

    words = fields.ShortText(
        "Who looks at it, and what happens next?", most=300, required=False
    )
    field_order = ("words", "late_why")


class DecideForm(StepForm):
    """What is decided, and why."""

    decision = fields.Choice(
        "What is decided?",
        missing="Choose what is decided",
        choices=codes.PACKAGE_DECISIONS.choices(),
    )
    words = fields.LongText(
        "Why?",
        hint="So that they can understand it, and say if it is not right",
        missing="Write the reason",
        autosave=True,
    )
    field_order = ("decision", "words", "late_why")

    @property
    def decided(self) -> rules.Decision:
        """What is decided, as it is kept."""
        return rules.Decision(**self.cleaned_data)


class TellForm(StepForm):
    """How they were told."""

    words = fields.ShortText(
        "How did you tell them?",
        hint="For example: I rang Vikram and we went through it",
        most=300,
        missing="Say how you told them",
    )


class AppealForm(StepForm):
    """Why it is not right."""

    words = fields.LongText(
        "What is not right about it?",
        missing="Write what is not right about it",
        autosave=True,
    )


class TakeBackForm(StepForm):
    """What has come right."""

    words = fields.ShortText(
        "What has changed?", most=300, missing="Say what has changed"
    )


class LongerForm(StepForm):
    """Why it takes longer."""

    words = fields.ShortText(
        "Why does it take longer, and what happens next?",
        most=300,
        missing="Say why it takes longer",
    )
