"""What may be typed about a visit, standing in a corridor."""

from datetime import timedelta
from typing import Any

from alongside.access import clock
from alongside.design import fields
from alongside.design.form import Form
from alongside.design.kept import KeptForm, SentOnceForm
from alongside.providers.forms.arising import Arising
from alongside.providers.rules import visiting as rules
from alongside.standards import visit_form

YES_NO = (("no", "No"), ("yes", "Yes"))


class ArrangeVisitForm(Arising, SentOnceForm):
    """Who goes, when, and whether the service knows."""

    groups = (("More, if you like", ("why",)),)

    notice = fields.Choice(
        "Does the service know that you come?",
        missing="Say whether the service knows that you come",
        choices=visit_form.NOTICES.choices(),
    )
    day = fields.PartedDate(
        "Which day?",
        missing="Enter the day of the visit",
        called="The day",
        latest=lambda: clock.today() + timedelta(days=366),
        too_late="The day must be within a year from now",
    )
    at_night = fields.Choice(
        "Is it at night?",
        missing="Say whether it is at night",
        choices=YES_NO,
        is_inline=True,
        initial="no",
    )
    who_goes = fields.ShortText(
        "Who goes?", hint="Names of those who work for us", missing="Say who goes"
    )
    with_expert = fields.Choice(
        "Does an expert by experience go along?",
        hint="Somebody who draws on care, or has a family member who does",
        missing="Say whether an expert by experience goes along",
        choices=YES_NO,
        is_inline=True,
        initial="no",
        reveal={"yes": "expert_called"},
    )
    expert_called = fields.ShortText(
        "How do they want to be named?",
        hint="A first name, a full name, or leave it empty",
        most=80,
        required=False,
    )
    why = fields.ShortText(
        "Why this visit?",
        hint="Whoever runs the service reads this too, in the end",
        most=300,
        required=False,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("day", clock.today())  # most begin on the doorstep

    @property
    def plan(self) -> rules.Plan:
        """The visit as it is arranged."""
        said = {n: v for n, v in self.cleaned_data.items() if n != "uid"}
        said["arose_from"] = said.pop("came_of")
        ticked = {n: said[n] == "yes" for n in ("at_night", "with_expert")}
        return rules.Plan(**said | ticked)


class AreaForm(KeptForm):
    """What is good and what is not good about one question: the same room for both."""

    good = fields.LongText(
        "What is good?", size="m", rows=4, required=False, autosave=True
    )
    good_source = fields.Select("How do you know?", required=False, choices=())
    worry = fields.LongText(
        "What is not good?", size="m", rows=4, required=False, autosave=True
    )
    worry_source = fields.Select("How do you know?", required=False, choices=())

    def __init__(self, *args: Any, with_expert: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        known = [
            one
            for one in visit_form.SOURCES.choices()
            if with_expert or one[0] != "expert"
        ]
        for tone in (rules.GOOD, rules.WORRY):
            source: Any = self.fields[f"{tone}_source"]
            source.choices = known
            source.initial = known[0][0]

    @property
    def words(self) -> dict[str, str]:
        """What is kept until it is sent; nothing where nothing was written."""
        said = self.cleaned_data
        if not (said["good"].strip() or said["worry"].strip()):
            return {}
        return {name: said[name] for name in self.fields}


class SendVisitForm(KeptForm):
    """With whom they talked, and what they said before they left."""

    groups = (
        (
            "With how many people did you talk?",
            ("talked_people", "talked_families", "talked_staff"),
        ),
    )

    said_there = fields.LongText(
        "What did you say to whoever was in charge before you left?",
        hint="What was good first. They read it here too.",
        rows=4,
        required=False,
        autosave=True,
    )
    talked_people = fields.WholeNumber(
        "People who live there or use it", most=500, required=False
    )
    talked_families = fields.WholeNumber(
        "Family members and friends", most=500, required=False
    )
    talked_staff = fields.WholeNumber("Staff", most=500, required=False)

    def report(self, saw: tuple[rules.Saw, ...]) -> rules.Report:
        """All that is sent."""
        return rules.Report(saw=saw, **self.cleaned_data)


class CallOffVisitForm(Form):
    """Why a visit was not made."""

    why = fields.ShortText(
        "Why was the visit not made?", most=300, missing="Say why it was not made"
    )


class AnswerVisitForm(KeptForm):
    """What whoever runs the service says to what was seen."""

    words = fields.LongText(
        "What do you say to it?",
        hint="What you do about it, what helps, or what was not as it seemed",
        missing="Write what you want to say",
        autosave=True,
    )
