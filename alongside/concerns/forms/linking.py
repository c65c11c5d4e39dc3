"""What is typed when two worries are linked."""

from alongside.concerns.models import ConcernLink
from alongside.design import fields
from alongside.design.kept import KeptForm


class LinkForm(KeptForm):
    """Which other worry, what they have in common, and why."""

    reference = fields.ShortText(
        "What is the reference of the other one?",
        hint="For example, XCZE-EXAK",
        missing="Give the reference of the other one",
    )
    kind = fields.Choice(
        "What do they have in common?",
        choices=ConcernLink.Kind.choices,
        missing="Choose what they have in common",
    )
    reason = fields.LongText(
        "Why do you link them?",
        hint="What do they say together that neither says alone?",
        missing="Write why you link them",
        rows=3,
        most=4000,
        autosave=True,
    )


class TakeBackLinkForm(KeptForm):
    """Why they do not belong together."""

    why = fields.LongText(
        "Why do they not belong together?",
        missing="Write why they do not belong together",
        rows=3,
        most=4000,
        autosave=True,
    )
