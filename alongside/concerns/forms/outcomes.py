"""What is typed about what the person wants of an enquiry, or why nobody asked."""

from typing import Any

from alongside.access import clock
from alongside.design import fields, form
from alongside.design.kept import KeptForm
from alongside.standards import codes


class HearOutcomeForm(KeptForm):
    """One thing the person wants, in their own words."""

    words = fields.LongText(
        "What do they want to happen?",
        hint="One thing at a time, in their own words",
        missing="Write what is wanted",
        rows=4,
        autosave=True,
        size="m",
    )
    said_by = fields.ShortText(
        "Who said it?",
        hint="The person themselves, or who spoke for them",
        most=120,
        missing="Write who said it",
    )
    said_on = fields.PartedDate(
        "When?", called="The day", latest="today", required=False, initial=clock.today
    )

    def __init__(
        self, *args: Any, is_own: bool = False, called: str = "", **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        if is_own:
            self.fields["words"].label = "What do you want to happen?"
            self.fields["words"].help_text = (
                "Write it the way you would say it. One thing at a time. "
                "You can change it later."
            )
            del self.fields["said_by"], self.fields["said_on"]
        else:
            self.fields["words"].label = f"What does {called} want to happen?"
            self.fields["said_by"].initial = "" if called == "the person" else called


class RecordAskedForm(form.Form):
    """That the person was asked and wanted nothing in particular, or was not asked."""

    answer = fields.Choice(
        "Were they asked what they want?",
        choices=[
            (entry.code, entry.in_plain_words)
            for entry in codes.OUTCOMES_ASKED
            if entry.code not in ("asked_expressed", "not_recorded")
        ],
        missing="Say whether they were asked",
    )
    words = fields.LongText(
        "What was said, or why has nobody asked?",
        missing="Say a little about it: what was said, or why nobody asked",
        rows=3,
    )
