"""What is typed for the report of a contract review and its short version."""

from typing import Any

from alongside.design import fields
from alongside.design.kept import KeptForm
from alongside.providers.rules.contract_review import Told
from alongside.standards import contracts

PLAIN = "Short and plain: anybody can read this. Write no names"


class ReportForm(KeptForm):
    """The report for the parties, and the short version for those who live there."""

    groups = (
        ("Why nobody was heard", ("why_unheard", "unheard_words")),
        ("For those who buy care and those who give it", ("words",)),
        (
            "The short version, for people who live there and their families",
            ("heard_words", "goes_well", "gets_better", "service_says"),
        ),
    )
    why_unheard = fields.Choice(
        "Nobody who lives there, and no family, was heard. Why?",
        choices=contracts.UNHEARD.choices(),
        missing="Say why nobody was heard, or go back and write what people say",
        is_small=True,
    )
    unheard_words = fields.LongText(
        "How did you ask, or why could you not?",
        missing="Say how you asked, or why you could not",
        rows=3,
    )
    words = fields.LongText(
        "The report",
        hint="What was looked at, what was found, and what happens next",
        missing="Write the report for the parties",
        rows=8,
        autosave=True,
    )
    heard_words = fields.LongText(
        "What people told us",
        hint=PLAIN,
        missing="Write what people who live there and families said",
        rows=3,
        most=1500,
        autosave=True,
    )
    goes_well = fields.LongText(
        "What is good", hint=PLAIN, missing="Write what goes well", rows=3, most=1500
    )
    gets_better = fields.LongText(
        "What will get better, and by when",
        hint=PLAIN,
        missing="Write what gets better",
        rows=3,
        most=1500,
    )
    service_says = fields.LongText(
        "What the service says", hint=PLAIN, required=False, rows=3, most=1500
    )

    def __init__(self, *args: Any, is_heard: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if is_heard:
            self.groups = self.groups[1:]
            del self.fields["why_unheard"], self.fields["unheard_words"]

    def said(self) -> Told:
        """What was typed, as the action takes it."""
        return Told(**self.cleaned_data)
