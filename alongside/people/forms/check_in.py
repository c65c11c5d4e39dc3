"""What is said about how somebody feels."""

from typing import Any

from alongside.design import fields
from alongside.design.kept import KeptForm
from alongside.standards import codes


class CheckInForm(KeptForm):
    """A picture; words if they like; and who said it, where another writes it down."""

    feeling = fields.PictureScale(
        "How are you feeling?",
        choices=codes.FEELINGS.choices(),
        required=True,
        missing="Choose one of the five pictures",
        size="m",
    )
    words = fields.LongText(
        "Would you like to say more?",
        rows=3,
        most=2000,
        required=False,
        autosave=True,
    )
    said_by = fields.ShortText(
        "Who told you?",
        hint="The person themselves, or who spoke for them and how they know",
        most=120,
        missing="Say who told you",
        autocomplete="off",
    )

    def __init__(self, *args: Any, called: str, is_own: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if is_own:
            del self.fields["said_by"]
        else:
            self.fields["feeling"].label = f"How is {called} feeling?"
            self.fields["words"].label = "What did they say?"
            self.fields["said_by"].initial = called


class MoreWordsForm(KeptForm):
    """Words to go with a picture that was just chosen."""

    words = fields.LongText(
        "Would you like to say more?",
        hint="You do not have to",
        rows=3,
        most=2000,
        missing="Write what you would like to say",
        autosave=True,
        size="m",
    )
