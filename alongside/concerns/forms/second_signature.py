"""What a second manager types when again nothing more is to be done for somebody."""

from alongside.concerns.models import SecondSignature
from alongside.design import fields
from alongside.design.kept import KeptForm


class SecondSignatureForm(KeptForm):
    """Whether they agree, and why."""

    answer = fields.Choice(
        "Do you agree that nothing more is needed?",
        choices=(
            (SecondSignature.Answer.AGREED, "Yes, I agree"),
            (
                SecondSignature.Answer.SENT_BACK,
                "No. It goes back, to be looked at again",
            ),
        ),
        missing="Choose whether you agree",
    )
    words = fields.LongText(
        "Why?",
        hint="What do all these worries say together?",
        missing="Write why",
        rows=4,
        most=4000,
        autosave=True,
    )
