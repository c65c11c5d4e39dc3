"""What is typed of a stop to new placements, and what is said in an enquiry."""

from typing import Any

from alongside.design import fields
from alongside.design.kept import KeptForm
from alongside.providers.forms.whole import NO_NAMES, long, tomorrow
from alongside.providers.models import WholeWord
from alongside.providers.rules.placement import Stop, latest_end
from alongside.providers.rules.whole_said import OF_PROVIDER
from alongside.standards import whole_service


class StopForm(KeptForm):
    """Why nobody new can come, when that is looked at, and the day it ends."""

    reason = long(
        "Why can nobody new come for now?",
        hint="Everybody who places people reads this, and whoever runs the service. "
        + NO_NAMES,
        missing="Write why nobody new can come for now",
        rows=3,
    )
    review_on = fields.PartedDate(
        "On what day do we look at it?",
        called="The day to look at it",
        earliest=tomorrow,
        too_early="Choose a day that is still to come",
        missing="Give the day on which you look at it",
    )
    ends_on = fields.PartedDate(
        "From what day can people come again?",
        hint="It ends by itself on that day. Nobody has to do anything",
        called="The day it ends",
        earliest=tomorrow,
        too_early="Choose a day that is still to come",
        latest=latest_end,
        too_late="That is too far away. Choose an earlier day: it can be said again",
        missing="Give the day it ends",
    )

    def said(self) -> Stop:
        """What was typed, as the action takes it."""
        return Stop(**self.cleaned_data)


class WhyForm(KeptForm):
    """One reason, or what was seen."""

    words = long("Why?", missing="Write why", rows=3)

    def __init__(self, *args: Any, asks: str, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["words"].label = asks
        self.fields["words"].error_messages["required"] = "Write a few words"


class SayForm(KeptForm):
    """Something said in an enquiry, of one kind."""

    answers = fields.Select(
        "What do you answer?", choices=(), missing="Choose what you answer"
    )
    words = long("What is it?", hint=NO_NAMES, missing="Write what it is", rows=6)
    said_by = fields.ShortText(
        "Who says so?",
        hint="A role or a group, such as People who live there, at their meeting",
        required=False,
        most=120,
    )

    def __init__(
        self, *args: Any, kind: str, challenges: list[WholeWord], **more: Any
    ) -> None:
        super().__init__(*args, **more)
        self.challenges = {str(one.pk): one for one in challenges}
        own = kind in OF_PROVIDER
        asks = "What do you want to say?" if own else whole_service.WORDS.plain(kind)
        self.fields["words"].label = asks
        self.fields["answers"].choices = [
            (number, one.words[:120]) for number, one in self.challenges.items()
        ]
        if kind != "answer":
            del self.fields["answers"]
        if kind not in ("residents", "past", "check", "culture"):
            del self.fields["said_by"]

    def said(self) -> dict[str, Any]:
        """What was typed, as the action takes it."""
        said = dict(self.cleaned_data)
        if "answers" in said:
            said["answers"] = self.challenges[said["answers"]]
        return said
