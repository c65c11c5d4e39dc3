"""What is typed about what a person wants: new, changed, taken back, rated, judged."""

from typing import Any

from alongside.access import clock
from alongside.design import fields
from alongside.design.kept import KeptForm
from alongside.people.asking import ReviseOutcomeForm
from alongside.people.models import How
from alongside.people.rules.outcomes import Wish
from alongside.standards import codes


class WhoForm(KeptForm):
    """Whoever writes for the person says who said it, and how they know."""

    how = fields.Choice(
        "How do you know?", choices=How.choices, missing="Say how you know"
    )
    said_by = fields.ShortText(
        "Who said it, told you or saw it?",
        hint="Leave empty when it was the person",
        most=120,
        required=False,
        autocomplete="off",
    )

    def __init__(self, *args: Any, called: str, is_own: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.called, self.is_own = called, is_own
        self.fields["how"].choices = [
            (How.OWN, f"{called} said it"),
            (How.TOLD, f"Somebody who knows {called} told me"),
            (How.SEEN, f"{called} showed it, and somebody saw"),
        ]
        if is_own:
            del self.fields["how"], self.fields["said_by"]
            self._ask_the_person()

    def _ask_the_person(self) -> None:
        """Say the questions to the person."""

    def clean(self) -> dict[str, Any]:
        """Somebody else who told or saw it is named."""
        said = super().clean() or self.cleaned_data
        if said.get("how") in (How.TOLD, How.SEEN) and not said.get("said_by"):
            self.add_error("said_by", "Write who told you, or who saw it")
        return said

    @property
    def who(self) -> dict[str, str]:
        """How it is known, and from whom."""
        said = self.cleaned_data
        return {
            "how": said.get("how") or How.OWN,
            "said_by": said.get("said_by") or self.called,
        }


def areas_field() -> fields.Choices:
    """Which parts of life it is about. Any of them, or none."""
    return fields.Choices(
        "Which parts of life is it about?",
        hint="Choose any that fit. You can leave it out",
        choices=[(one.code, one.plain) for one in codes.WELLBEING],
        required=False,
        size="m",
    )


class WishForm(WhoForm):
    """One thing the person wants."""

    words = fields.LongText(
        "What do they want?",
        hint="One thing at a time, in their own words",
        missing="Write what is wanted",
        rows=4,
        most=4000,
        autosave=True,
        size="m",
    )
    areas = areas_field()
    field_order = ("words", "how", "said_by", "areas")

    def _ask_the_person(self) -> None:
        words = self.fields["words"]
        words.label = "What do you want?"
        words.help_text = "Say it your way. One thing at a time. You can change it"

    def wish(self) -> Wish:
        """What was typed, as the action takes it."""
        said = self.cleaned_data
        return Wish(
            words=said["words"],
            areas=tuple(said["areas"]),
            said_on=clock.today(),
            **self.who,
        )


class RateForm(WhoForm):
    """How near they are to what they want, today."""

    near = fields.PictureScale(
        "How near are they?",
        choices=[(one.code, one.plain) for one in codes.NEARNESS],
        missing="Choose how near",
        required=True,
        size="m",
    )
    words = fields.LongText(
        "In their own words", required=False, rows=3, most=2000, autosave=True
    )
    field_order = ("near", "words", "how", "said_by")

    def _ask_the_person(self) -> None:
        self.fields["near"].label = "How near are you to it now?"
        self.fields["words"].label = "Say more, if you like"

    def rated(self) -> dict[str, str]:
        """What was said, as the action takes it."""
        said = self.cleaned_data
        return {"near": said["near"], "words": said["words"], **self.who}


class ReviseWishForm(ReviseOutcomeForm):
    """The same, with the parts of life it is about."""

    areas = areas_field()
