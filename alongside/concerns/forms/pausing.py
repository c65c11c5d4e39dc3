"""What is typed when an enquiry waits for now, and when it goes on."""

from datetime import date
from typing import Any

from alongside.access import clock
from alongside.agreed.asking import THE_PERSON, ViewForm
from alongside.concerns.forms.enquiry import tomorrow
from alongside.concerns.forms.timers import NewestForm
from alongside.concerns.rules.pausing import FURTHEST, Waiting
from alongside.design import fields
from alongside.standards import codes


def furthest() -> date:
    """The last day that can be chosen."""
    return clock.today() + FURTHEST


class PauseForm(NewestForm, ViewForm):
    """Why an enquiry waits, what keeps the person safe, until when, and their view."""

    reason = fields.Choice(
        "Why does it wait?",
        choices=codes.PAUSE_REASONS.choices(),
        missing="Choose why it waits",
    )
    why = fields.LongText(
        "Say a little more",
        hint="For the team. The person and the one who spoke up do not read this",
        missing="Write a little more about why it waits",
        rows=3,
        most=4000,
        autosave=True,
    )
    safety = fields.LongText(
        "What keeps the person safe meanwhile?",
        hint="Danger never waits. Say who looks out for them, and how often",
        missing="Write what keeps the person safe meanwhile",
        rows=3,
        most=4000,
        autosave=True,
    )
    restart_on = fields.PartedDate(
        "On what day do we go on, or look at it again?",
        called="The day",
        earliest=tomorrow,
        too_early="Choose a day that is still to come",
        latest=furthest,
        too_late="Choose a day within three months. Then you can wait longer",
        missing="Give the day on which we go on",
    )
    groups = (
        ("What the person says about waiting", THE_PERSON),
        ("Why, and until when", ("reason", "why", "safety", "restart_on")),
    )

    def said(self) -> Waiting:
        """What was typed, as the action takes it."""
        said = self.cleaned_data
        return Waiting(said["reason"], said["why"], said["safety"], said["restart_on"])


class GoOnForm(NewestForm):
    """What is known now that it goes on."""

    words = fields.LongText(
        "What is so now?",
        hint="For the team: who said that we can go on, and what comes first",
        missing="Write what is so now",
        rows=4,
        most=4000,
        autosave=True,
    )

    def said(self) -> dict[str, Any]:
        """What was typed, as the action takes it."""
        return {name: self.cleaned_data[name] for name in ("words", "seen")}
