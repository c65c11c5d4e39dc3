"""What is typed when the one who spoke up may be a source of risk, or was not."""

from alongside.design import fields
from alongside.design.kept import KeptForm


class KeepRaiserOutForm(KeptForm):
    """Why they may be a source of risk."""

    reason = fields.LongText(
        "Why do you think that they may be a source of risk?",
        hint="Only the safeguarding team reads this. They never do",
        missing="Write why they may be a source of risk",
        rows=4,
        most=4000,
        autosave=True,
    )


class LetRaiserBackForm(KeptForm):
    """Why they are not."""

    why = fields.LongText(
        "How do you know that they are not?",
        hint="Only the safeguarding team reads this",
        missing="Write why they are not a source of risk",
        rows=4,
        most=4000,
        autosave=True,
    )
