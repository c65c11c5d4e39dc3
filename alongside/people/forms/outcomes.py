"""What is typed about what a person wants in their own record."""

from alongside.access import clock
from alongside.design import fields
from alongside.people.asking import ReviseOutcomeForm, WhoForm
from alongside.people.rules.outcomes import Wish
from alongside.standards import codes


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


class ReviseWishForm(ReviseOutcomeForm):
    """The same, with the parts of life it is about."""

    areas = areas_field()
