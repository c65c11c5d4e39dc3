"""Explanations, the officer who answers for a return, and that it was sent."""

from django import forms

from alongside.design import fields
from alongside.design.kept import KeptForm, SeesNumber

MOST = 9_000_000_000_000_000_000
STATEMENT = (
    "I have looked at the figures and at what explains them. To the best of my "
    "knowledge they are right and complete, and they may be sent."
)


def _hidden() -> forms.IntegerField:
    return forms.IntegerField(
        widget=forms.HiddenInput, required=False, min_value=0, max_value=MOST
    )


class ExplainForm(SeesNumber, KeptForm):
    """Why a figure is as it is."""

    words = fields.LongText(
        "Why is it as it is?",
        hint="Say what happened in the year. Name nobody: this is kept with what is "
        "sent.",
        missing="Write why the figures are as they are",
        rows=5,
        most=4000,
        autosave=True,
    )
    seen = _hidden()


class SignForm(SeesNumber, KeptForm):
    """Who answers for the figures."""

    officer = fields.ShortText(
        "Who answers for it?",
        hint="The full name of the responsible officer of the council",
        missing="Write the full name of the officer who answers for it",
        most=120,
    )
    post = fields.ShortText(
        "Their post",
        hint="Such as Director of Adult Social Services",
        missing="Write the post they hold",
        most=120,
    )
    agreed = fields.Tick(
        f"They say: “{STATEMENT}”", missing="Tick this once the officer has said it"
    )
    seen = _hidden()


class WhyForm(KeptForm):
    """Why a step is taken back or taken again."""

    reason = fields.LongText(
        "Why?",
        hint="This is kept with the return",
        missing="Write why",
        rows=3,
        most=2000,
        autosave=True,
    )


class SentForm(KeptForm):
    """That somebody uploaded the workbook."""

    sent_on = fields.PartedDate(
        "On which day was it uploaded?",
        called="The day",
        latest="today",
        too_late="Choose a day that has come",
        missing="Enter the day on which it was uploaded",
    )
    sent_by = fields.ShortText(
        "Who uploaded it?",
        missing="Write who uploaded it",
        most=120,
    )
    what = fields.ShortText(
        "Which file?",
        hint="The name of the workbook, or the receipt that the collection gave",
        missing="Write which file was uploaded",
        most=200,
    )
