"""What may be typed about care that is missing."""

from typing import Any

from alongside.design import fields
from alongside.design.form import Form
from alongside.design.kept import SentOnceForm
from alongside.providers.rules.market import Missing
from alongside.standards import codes


class FindGaps(Form):
    """Narrow the gaps and the table of what is offered."""

    area = fields.Select("Council area", required=False, choices=())
    kind = fields.Select(
        "Kind of care", required=False, choices=codes.SERVICE_KINDS.choices()
    )
    answer = fields.Select(
        "What was answered",
        required=False,
        choices=(("none", "Nobody has answered yet"), *codes.MARKET_ANSWERS.choices()),
    )

    def __init__(self, *args: Any, areas: list[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["area"].choices = [(name, name) for name in areas]


class GapForm(SentOnceForm):
    """Care that somebody looked for and could not find. Nobody is named."""

    need = fields.LongText(
        "What is missing, and for whom?",
        rows=3,
        most=500,
        guidance=True,
        autosave=True,
        missing="Write what is missing, with no names",
        hint="For example: a care home where a couple can live together. No names, and "
        "nothing by which somebody could be known.",
    )
    kind = fields.Select(
        "What kind of care is it?",
        choices=codes.SERVICE_KINDS.choices(),
        missing="Choose the kind of care",
    )
    area = fields.ShortText(
        "In which council area?", most=120, missing="Write the council area"
    )
    town = fields.ShortText("In which town or village?", most=120, required=False)
    people_waiting = fields.WholeNumber(
        "How many people do you know of who wait for it?", required=False, most=100_000
    )
    voice = fields.Choice(
        "Who says so?",
        choices=codes.KNOWLEDGE_VOICES.choices(),
        missing="Choose who says so",
    )
    honest = fields.LongText(
        "What is hard to say about it?",
        rows=3,
        most=2000,
        required=False,
        autosave=True,
        hint="Money, too few staff, no answer yet. Said honestly, it can be talked "
        "about.",
    )
    said_on = fields.PartedDate(
        "When was it said?",
        latest="today",
        missing="Write the day it was said",
        too_late="The day cannot be in the future",
    )

    def missing(self) -> Missing:
        """What was typed."""
        names = Missing.__annotations__
        return Missing(**{name: self.cleaned_data[name] for name in names})


class AnswerGapForm(SentOnceForm):
    """What is done about a gap, or why nothing can be done now."""

    answer = fields.Choice(
        "What is the answer?",
        choices=codes.MARKET_ANSWERS.choices(),
        missing="Choose what the answer is",
    )
    words = fields.LongText(
        "Say it in plain words",
        rows=4,
        most=4000,
        autosave=True,
        missing="Write the answer",
        hint="Who does what, and by when. If it cannot be had now, say why, and what "
        "people can have instead.",
    )
