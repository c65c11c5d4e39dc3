"""What is typed about what must not be done or said."""

from datetime import date, timedelta
from typing import Any

from alongside.access import clock
from alongside.design import fields
from alongside.people.forms.kept import KeptForm, RevisingForm
from alongside.people.models import Limit

SEEN, HELD = "seen", "held"
KEEP, LIFT = "keep", "lift"


def tomorrow() -> date:
    """The first day that is still to come."""
    return clock.today() + timedelta(days=1)


class OwnLimitForm(KeptForm):
    """A limit that the person sets."""

    about = fields.Select(
        "Who is it about?",
        choices=(),
        required=False,
        hint="Choose nobody when it is about everybody",
    )
    words = fields.LongText(
        "What must people not do or say?",
        missing="Write what people must not do or say",
        rows=3,
        most=2000,
        autosave=True,
        size="m",
    )
    set_by = fields.ShortText(
        "Who said so?", most=120, missing="Write who said so", autocomplete="off"
    )

    def __init__(
        self, *args: Any, people: list[tuple[str, str]], is_own: bool, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["about"].choices = people
        if is_own:
            del self.fields["set_by"]


class SafetyLimitForm(OwnLimitForm):
    """A limit for safety, or a fact about somebody else, with its reason and review."""

    kind = fields.Choice(
        "What is it?",
        choices=[
            (Limit.Kind.SAFETY, "A limit to keep somebody safe"),
            (Limit.Kind.THIRD_PARTY, "A fact about somebody else"),
            (
                Limit.Kind.SOURCE_OF_RISK,
                "Somebody may be a source of risk",
                "Nothing is proved by this. They are let out of the person’s circle.",
            ),
        ],
        missing="Choose what it is",
        size="m",
    )
    reason = fields.LongText(
        "Why?", missing="Give the reason", rows=3, most=2000, autosave=True
    )
    review_on = fields.PartedDate(
        "When will somebody look at it again?",
        called="The day",
        earliest=tomorrow,
        too_early="Choose a day to come",
        missing="Give the day on which it is looked at again",
    )
    view = fields.Choice(
        "May the person read this?",
        choices=[
            (SEEN, "Yes, they can read it in their record"),
            (HELD, "No, it is held back from their own view"),
        ],
        reveal={HELD: "why_held_back"},
        missing="Say whether the person may read it",
        size="m",
    )
    why_held_back = fields.LongText(
        "Why must it be held back from them?",
        missing="Say why it must be held back",
        rows=2,
        most=1000,
        autosave=True,
    )
    field_order = ("kind", "about", "words", "reason", "set_by", "review_on", "view")

    def clean(self) -> dict[str, Any]:
        """A source of risk is somebody."""
        said = super().clean() or self.cleaned_data
        if said.get("kind") == Limit.Kind.SOURCE_OF_RISK and not said.get("about"):
            self.add_error("about", "Choose whom this is about")
        return said


class ReviewLimitForm(RevisingForm):
    """Whether a limit stays, until when, and whether it is still held back."""

    stays = fields.Choice(
        "Does it stay?",
        choices=[(KEEP, "Yes, for now"), (LIFT, "No, it is lifted")],
        reveal={
            KEEP: ("why_kept", "review_on", "why_held_back"),
            LIFT: "why_lifted",
        },
        missing="Say whether it stays",
        size="m",
    )
    why_kept = fields.LongText(
        "Why does it stay?", missing="Say why it stays", rows=2, autosave=True
    )
    review_on = fields.PartedDate(
        "When will somebody look at it again?",
        called="The day",
        earliest=tomorrow,
        too_early="Choose a day to come",
        missing="Give the day on which it is looked at again",
    )
    why_held_back = fields.LongText(
        "Why is it held back from the person?",
        hint="Leave this empty and they can read it from now on",
        rows=2,
        required=False,
    )
    why_lifted = fields.LongText(
        "Why is it lifted?", missing="Say why it is lifted", rows=2, autosave=True
    )
    reviewed_by = fields.ShortText(
        "Who looked at it again?",
        most=120,
        missing="Write who looked at it again",
        autocomplete="off",
    )

    def __init__(self, *args: Any, is_their_own_limit: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if is_their_own_limit:
            for name in ("stays", "why_kept", "review_on", "why_held_back"):
                del self.fields[name]
            del self.fields["reviewed_by"]

    @property
    def is_lifted(self) -> bool:
        """Whether it stands no longer."""
        return self.cleaned_data.get("stays", LIFT) == LIFT
