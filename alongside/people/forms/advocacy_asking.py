"""What is typed when a need is noted by hand, and when a service cannot help."""

from typing import Any

from alongside.access import clock
from alongside.design import fields
from alongside.people.forms.kept import KeptForm
from alongside.standards import codes


class NoteNeedForm(KeptForm):
    """What asks for an advocate, where it is not kept here."""

    trigger = fields.Choice(
        "What is it?",
        choices=[
            (one.code, one.label)
            for one in codes.ADVOCACY_TRIGGERS
            if one.code != "on_request"
        ],
        missing="Choose what it is",
        is_small=True,
    )
    words = fields.ShortText(
        "What is it about?",
        hint="In words the person can read. They read it on their page",
        most=300,
        missing="Write what it is about",
        autocomplete="off",
    )
    next_decision_on = fields.PartedDate(
        "When is something decided?",
        hint="Only if there is a day. For example, 27 3 2027",
        called="The day",
        required=False,
    )

    def clean(self) -> dict[str, Any]:
        """A day still to come."""
        day = self.cleaned_data.get("next_decision_on")
        if day and day < clock.today():
            self.add_error("next_decision_on", "Choose a day that has not gone by")
        return self.cleaned_data


class TurnDownForm(KeptForm):
    """Why nobody there can help."""

    why = fields.LongText(
        "Why can none of you help?",
        hint="The one who asked reads it, and asks somebody else",
        missing="Say why none of you can help",
        rows=3,
        most=1000,
        autosave=True,
    )
