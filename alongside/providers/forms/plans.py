"""What is typed in a plan for what gets better."""

from typing import Any

from django import forms

from alongside.access import clock
from alongside.agreed.asking import OneOwnerForm, RungForm, by_when, or_by_name
from alongside.agreed.models import Rung
from alongside.design import fields
from alongside.design.kept import KeptForm, SeesNumber, SentOnceForm
from alongside.providers.forms.arising import Arising
from alongside.providers.models import SupportOffer
from alongside.providers.rules.plan_words import Felt, LineOfPlan
from alongside.standards import codes, frameworks, helping

YES, NO = "yes", "no"
QUESTIONS = [(c, words) for c, words in codes.KEY_QUESTIONS.choices() if c != "overall"]


class ProposeForm(Arising, SentOnceForm):
    """What should get better, and why now."""

    title = fields.ShortText(
        "What should get better?",
        hint="In one line. For example: mornings as people like them",
        most=200,
        missing="Write what should get better, in one line",
        autocomplete="off",
    )
    why = fields.LongText(
        "Why now, and how do you know?",
        hint="What people who live there, families and staff told you. Name nobody who "
        "draws on care",
        rows=4,
        most=4000,
        missing="Write why now, and how you know",
        autosave=True,
    )


class LineForm(SeesNumber, OneOwnerForm):
    """One thing that gets better: found, changed, by whom, and how we will know."""

    groups = (
        ("What was found", ("finding", "evidence", "key_question", "framework_item")),
        ("What changes", ("change", "owner", "owner_name", "due_on", "support")),
        ("How we will know", ("measure", "for_name")),
    )
    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)
    finding = fields.LongText(
        "What was found?",
        rows=3,
        most=3000,
        missing="Write what was found",
        autosave=True,
    )
    evidence = fields.LongText(
        "How is that known?",
        hint="What was seen, heard or counted, and when",
        rows=2,
        most=3000,
        required=False,
        autosave=True,
    )
    key_question = fields.Select(
        "Which of the five questions is it about?",
        choices=QUESTIONS,
        missing="Choose one of the five questions",
    )
    framework_item = fields.Select(
        "Which line of the regulator’s framework?",
        hint="If you know it. It belongs to the question above",
        choices=(),
        required=False,
    )
    change = fields.LongText(
        "What will be different?",
        hint="One thing that somebody does, so that all can tell whether it was done",
        rows=3,
        most=2000,
        missing="Write what will be different",
        autosave=True,
    )
    owner = fields.Select(
        "Who will do it?",
        hint="Those who run the service and sign in here",
        choices=(),
        required=False,
    )
    owner_name = or_by_name()
    due_on = by_when()
    support = fields.Select(
        "Which help goes with it?",
        hint="Help that you said yes to",
        choices=(),
        required=False,
    )
    measure = fields.LongText(
        "How will we know that it is better?",
        rows=2,
        most=2000,
        missing="Write how we will know that it is better",
        autosave=True,
    )
    for_name = fields.ShortText(
        "Who should feel the difference?",
        hint="They are asked whether they felt it. For example: people who live here",
        most=120,
        missing="Write who should feel the difference",
        autocomplete="off",
    )

    def __init__(
        self, *args: Any, offers: list[SupportOffer], is_new: bool, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.offers = {str(one.pk): one for one in offers}
        self.framework = frameworks.in_force(clock.today())
        said: Any = self.fields
        said["framework_item"].choices = [
            (item.code, f"{label}: {item.title}")
            for code, label in QUESTIONS
            for item in self.framework.under(code)
        ]
        said["support"].choices = [
            (pk, f"{one.kind_words}: {one.words[:60]}")
            for pk, one in self.offers.items()
        ]
        if not is_new:
            said["why"] = why_field()

    def line(self) -> LineOfPlan:
        """What was typed, as the action takes it."""
        said: dict[str, Any] = self.cleaned_data
        item = said["framework_item"]
        plain = ("finding", "evidence", "key_question", "change", "measure", "for_name")
        return LineOfPlan(
            **{name: said[name] for name in plain},
            due_on=said["due_on"],
            owner=self.owners.get(said["owner"]),
            owner_name=said["owner_name"],
            items_framework=self.framework.code if item else "",
            framework_item=item,
            support=self.offers.get(said["support"]),
        )


def why_field() -> fields.LongText:
    """Why the words change."""
    return fields.LongText(
        "Why does it change?",
        rows=2,
        most=300,
        missing="Say why it changes",
        autosave=True,
    )


class DropForm(SeesNumber, KeptForm):
    """Why something is taken out of a plan."""

    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)
    why = why_field()


class AgreeForm(SeesNumber, KeptForm):
    """What one of the three says to the plan."""

    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)
    party = fields.Choice("Who says so?", choices=(), missing="Choose who says so")
    agrees = fields.Choice(
        "Do they agree to the plan?",
        choices=[(YES, "Yes"), (NO, "No, or not yet")],
        missing="Say whether they agree",
    )
    words = fields.LongText(
        "What do they say, in their words?",
        rows=3,
        most=3000,
        missing="Write what they say, in their words",
        autosave=True,
    )
    name = fields.ShortText(
        "By name",
        hint="For people who live there and families, as they like to be named here: "
        "the residents’ meeting, or a daughter",
        most=120,
        missing="Write who says so",
        autocomplete="off",
    )

    def __init__(
        self, *args: Any, parties: set[str], called: str, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        asked: Any = self.fields["party"]
        asked.choices = [
            (code, words)
            for code, words in helping.PLAN_PARTIES.choices()
            if code in parties
        ]
        if len(asked.choices) == 1:
            self.initial.setdefault("party", asked.choices[0][0])
        if "residents" not in parties:
            self.initial.setdefault("name", called)

    def said(self) -> dict[str, Any]:
        """What was typed, as the action takes it."""
        said = dict(self.cleaned_data)
        said["agrees"] = said["agrees"] == YES
        said["seen_version"] = said.pop("seen")
        return said


class MovePlanForm(KeptForm):
    """Why a plan moves."""

    words = fields.LongText(
        "Why?", rows=4, most=3000, missing="Write a sentence about why", autosave=True
    )

    def __init__(self, *args: Any, asks: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["words"].label = asks


class FeltForm(SentOnceForm):
    """What people who live there, or their families, say."""

    voice = fields.Choice(
        "Who says so?",
        choices=helping.EVIDENCE_VOICES.choices(),
        missing="Say whether people who live there say so, or families",
    )
    who = fields.ShortText(
        "As they like to be named here",
        hint="For example: a daughter; four people at the residents’ meeting",
        most=120,
        missing="Write who said it",
        autocomplete="off",
    )
    words = fields.LongText(
        "What did they say, in their own words?",
        rows=4,
        most=4000,
        missing="Write what they said, in their own words",
        autosave=True,
    )
    is_better = fields.Choice(
        "Do they say that it is better?",
        choices=[(YES, "Yes"), (NO, "No, or not yet")],
        missing="Say whether they say that it is better",
    )
    said_on = fields.PartedDate(
        "When did they say so?",
        called="The day they said so",
        latest="today",
        too_late="Choose today, or a day before",
        missing="Give the day they said so",
    )

    def felt(self, stage: str) -> Felt:
        """What was typed, as the action takes it."""
        said: dict[str, Any] = self.cleaned_data
        return Felt(
            stage=stage,
            voice=said["voice"],
            who=said["who"],
            is_better=said["is_better"] == YES,
            words=said["words"],
            said_on=said["said_on"],
        )


class ClimbForm(RungForm):
    """That something in a plan is done, was checked, or was felt."""

    def __init__(self, *args: Any, kind: str, called: str, **kwargs: Any) -> None:
        super().__init__(*args, kind=kind, called=called, is_own=False, **kwargs)
        if kind == Rung.Kind.FELT:
            self.fields["words"].label = "What do they say, in their own words?"
            asked: Any = self.fields["said_by"]
            asked.hint = "As they like to be named here. For example: a daughter"
