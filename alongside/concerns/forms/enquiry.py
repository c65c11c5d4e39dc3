"""What is typed while an enquiry is made: who is asked, which risks, capacity."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from alongside.access import clock
from alongside.access.models import Organisation
from alongside.concerns.forms import keeping_to
from alongside.concerns.rules.beside import Held
from alongside.design import fields, form
from alongside.design.kept import KeptForm
from alongside.standards import codes
from alongside.standards.codes import CodeList


def tomorrow() -> date:
    """The first day that is still to come."""
    return clock.today() + timedelta(days=1)


def exactly(code_list: CodeList, *, without: str = "") -> list[tuple[str, str, str]]:
    """The national words as answers, with plain words as their hints."""
    return [
        (entry.code, entry.label, entry.plain)
        for entry in code_list
        if entry.code != without
    ]


class AskToEnquireForm(KeptForm):
    """A question for another organisation, with a date."""

    asked_of = fields.Select("Whom do you ask?", choices=(), missing="Choose whom")
    question = fields.LongText(
        "What do you ask them to find out?",
        hint="Say why, and what the person wants to come of it",
        missing="Write what you ask them to find out",
        autosave=True,
    )
    due_on = fields.PartedDate(
        "By when?",
        called="The day",
        earliest="today",
        too_early="Choose a day that has not gone by",
        missing="Give the day by which you need an answer",
    )

    def __init__(
        self,
        *args: Any,
        organisations: list[Organisation],
        held: Sequence[Held] = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.held = held
        keeping_to.ask_how(self, held)
        self.organisations = {str(one.pk): one for one in organisations}
        self.fields["asked_of"].choices = [
            (pk, one.name) for pk, one in self.organisations.items()
        ]

    def clean_asked_of(self) -> Organisation:
        """The organisation that was chosen."""
        return self.organisations[self.cleaned_data["asked_of"]]


class KeepAnswerForm(KeptForm):
    """What an organisation sent back."""

    answer = fields.LongText(
        "What did they find out?",
        missing="Write what they found out",
        rows=8,
        autosave=True,
    )
    returned_on = fields.PartedDate(
        "When did it come?",
        called="The day it came",
        latest="today",
        missing="Give the day it came",
        initial=clock.today,
    )


class RiskForm(form.Form):
    """One kind of abuse or neglect, in the words of the national return."""

    kind = fields.Choice(
        "What kind of abuse or neglect?",
        choices=exactly(codes.RISK_TYPES),
        missing="Choose the kind",
        is_small=True,
    )
    source = fields.Choice(
        "Who was the source of the risk?",
        choices=exactly(codes.RISK_SOURCES),
        missing="Choose the source",
        is_small=True,
    )
    location = fields.Choice(
        "Where?",
        choices=exactly(codes.RISK_LOCATIONS),
        missing="Choose the place",
        is_small=True,
    )


class CapacityForm(KeptForm):
    """Whether the person could make one decision, after help was given."""

    decision = fields.LongText(
        "Which decision is this about?",
        hint="One decision, at this time. For example: whether to stay at home, "
        "with visits twice a day",
        missing="Write which decision this is about",
        rows=2,
        autosave=True,
    )
    support = fields.LongText(
        "What help was given to make it?",
        hint="For example: their own language, pictures, the best time of day, "
        "somebody they trust beside them",
        missing="Write what help was given first",
        rows=3,
        autosave=True,
    )
    answer = fields.Choice(
        "Did they lack capacity for this decision?",
        choices=exactly(codes.CAPACITY, without="not_recorded"),
        missing="Say whether they lacked capacity for this decision",
        reveal={"lacked": ("evidence", "supported_by_someone")},
    )
    evidence = fields.LongText(
        "What shows that they could not decide this, even with help?",
        hint="Understanding, remembering, weighing up or saying, because of what",
        missing="Write what shows that they could not decide this, even with help",
        rows=4,
        autosave=True,
    )
    supported_by_someone = fields.YesNoUnknown(
        "Were they supported by an advocate, family or friend?",
        missing="Say whether an advocate, family or friend supported them",
    )


class FindMoreForm(form.Form):
    """Why findings are not the end yet."""

    reason = fields.LongText(
        "What is still to be found out?",
        missing="Write what is still to be found out",
        rows=2,
    )
