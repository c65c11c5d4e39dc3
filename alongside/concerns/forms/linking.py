"""What is typed when worries are linked, joined, or parted."""

from alongside.concerns.models import Concern, ConcernLink
from alongside.concerns.rules.joining import Part
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


class JoinForm(LinkForm):
    """Which other worry goes on for both, and why they tell of the same."""

    kind = None
    reference = fields.ShortText(
        "What is the reference of the one that goes on?",
        hint="For example, XCZE-EXAK",
        missing="Give the reference of the one that goes on",
    )
    reason = fields.LongText(
        "Why do they tell of the same?",
        hint="For example: the same evening, the same room, and two people who saw it",
        missing="Write why they tell of the same",
        rows=3,
        most=4000,
        autosave=True,
    )


class PartForm(KeptForm):
    """What belongs to the new worry, about whom, and why it is apart."""

    noticed = fields.LongText(
        "What belongs to the new one?",
        hint="Only what is about this. The first one keeps all its words",
        missing="Write what belongs to the new one",
        autosave=True,
    )
    about = fields.Choice(
        "Who is the new one about?",
        choices=(("same", "The same person"), ("other", "Somebody else")),
        missing="Say who the new one is about",
        reveal={"other": ("called",)},
    )
    called = fields.ShortText(
        "What are they called?",
        hint="Next, you look whether we know them. They are asked what they want",
        missing="Write whom the new one is about, as far as you know",
        most=120,
    )
    danger = fields.Choice(
        "Is anyone in danger now?",
        choices=Concern.Danger.choices,
        missing="Say whether anybody is in danger now",
    )
    why = fields.LongText(
        "Why does it become one of its own?",
        missing="Write why it becomes one of its own",
        rows=3,
        most=4000,
        autosave=True,
    )

    def part(self) -> Part:
        """What was typed, as the action takes it."""
        said = self.cleaned_data
        return Part(
            noticed=said["noticed"],
            why=said["why"],
            danger=int(said["danger"]),
            is_same=said["about"] == "same",
            called=said.get("called") or "",
        )
