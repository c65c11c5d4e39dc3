"""What is typed when a question of early warning is answered, and about its budget."""

from datetime import datetime, time
from decimal import Decimal, InvalidOperation
from typing import Any

from django import forms
from django.utils import timezone

from alongside.access import clock
from alongside.design import fields
from alongside.design.kept import KeptForm
from alongside.insight.models import SignalAnswer
from alongside.insight.rules.asked import Answered, Chosen
from alongside.providers.rules.knowledge import LONGEST_WITHHELD, Withheld
from alongside.standards import codes

Answer = SignalAnswer.Answer


class ExplainForm(KeptForm):
    """What whoever runs the service knows."""

    words = fields.LongText(
        "What do you know that we do not?",
        hint="For example what has changed, what was done, or why there is less to "
        "tell. Write no names of people who draw on care",
        missing="Write what you know",
        rows=6,
        most=4000,
    )


class AnswerForm(KeptForm):
    """One of the four answers, in words, by a named person."""

    answer = fields.Choice(
        "What happens now?",
        choices=(
            (Answer.HELP, Answer.HELP.label, "Ask them what would help most"),
            (Answer.VISIT, Answer.VISIT.label, "With somebody who lives with it, best"),
            (Answer.LOOKS, Answer.LOOKS.label, "For what is not known yet"),
            (Answer.ALL_RIGHT, Answer.ALL_RIGHT.label, "Say why. It stays beside it"),
        ),
        missing="Choose one of the four answers",
        size="m",
    )
    words = fields.LongText(
        "In words",
        hint="What help, what to look at, or why it is all right. The service reads it",
        missing="Write what happens, or why it is all right",
        rows=4,
        most=4000,
    )
    who = fields.ShortText(
        "Who does it, or who looked?",
        most=120,
        missing="Name who does it, or who looked",
        autocomplete="off",
    )
    by_when = fields.PartedDate(
        "By when?",
        called="The day",
        earliest="today",
        too_early="Choose a day to come",
        required=False,
        hint="Leave it empty when it is all right",
    )
    seen = forms.IntegerField(
        widget=forms.HiddenInput, required=False, min_value=0, max_value=30_000
    )

    def clean(self) -> dict[str, Any]:
        """A day is needed unless all is right."""
        said: dict[str, Any] = super().clean() or {}
        needs_day = said.get("answer") not in (None, "", Answer.ALL_RIGHT)
        if needs_day and not said.get("by_when") and "by_when" not in self.errors:
            self.add_error("by_when", "Say by when")
        return said

    def said(self) -> Answered:
        """What was typed, as the action takes it."""
        typed = self.cleaned_data
        all_right = typed["answer"] == Answer.ALL_RIGHT
        return Answered(
            answer=typed["answer"],
            words=typed["words"],
            who=typed["who"],
            by_when=None if all_right else typed["by_when"],
        )


class HoldBackForm(KeptForm):
    """Why whoever runs the service does not see it yet, and until when."""

    reason = fields.Choice(
        "Why does the service not see it yet?",
        choices=codes.KNOWLEDGE_WITHHELD.choices,
        missing="Choose a reason",
    )
    words = fields.LongText(
        "In a sentence",
        missing="Say why, in a sentence",
        rows=3,
        most=1000,
    )
    until = fields.PartedDate(
        "Until which day?",
        called="The day",
        earliest="today",
        latest=lambda: clock.today() + LONGEST_WITHHELD,
        too_early="Choose a day to come",
        too_late=f"It can be held back for {LONGEST_WITHHELD.days} days at most",
        missing="Say until which day",
        hint="They see it from the next day on, with nobody needing to remember",
    )

    def withheld(self) -> Withheld:
        """What was typed, as the action takes it: until the end of that day."""
        typed = self.cleaned_data
        end = timezone.make_aware(datetime.combine(typed["until"], time(23, 59)))
        return Withheld(typed["reason"], typed["words"], end)


class BudgetForm(KeptForm):
    """How many false alarms a month, and when several are many."""

    a_month = fields.ShortText(
        "How many false alarms a month can we look into?",
        hint="A number such as 2 or 0.5. More find more, sooner; fewer leave more time "
        "for each",
        most=8,
        width=5,
        inputmode="decimal",
        missing="Write how many",
    )
    observers = fields.WholeNumber(
        "How many people who see the same in one area are enough to ask at once?",
        least=2,
        most=20,
        missing="Write a number from 2 to 20",
    )
    weeks = fields.WholeNumber(
        "Within how many weeks?", least=1, most=52, missing="Write a number of weeks"
    )
    why = fields.LongText(
        "Why, and who agreed to it?",
        missing="Write why, and who agreed to it",
        rows=3,
        most=2000,
    )

    def clean_a_month(self) -> Decimal:
        """A number above nought; a comma will do."""
        typed = str(self.cleaned_data["a_month"]).replace(",", ".")
        try:
            number = Decimal(typed).quantize(Decimal("0.01"))
        except InvalidOperation as wrong:
            raise forms.ValidationError("Write a number, such as 2 or 0.5") from wrong
        if not 0 < number < 1000:
            raise forms.ValidationError("Write a number above nought, below 1,000")
        return number

    def chosen(self) -> Chosen:
        """What was typed, as the action takes it."""
        typed = self.cleaned_data
        return Chosen(
            typed["a_month"], typed["why"], typed["observers"], typed["weeks"]
        )
