"""What is typed when a risk is agreed, looked at again, or tied to a decision."""

from typing import Any

from django import forms

from alongside.agreed.asking import NOT_OF_SOMEBODY_KNOWN, THE_PERSON, ViewForm
from alongside.design import fields
from alongside.people.forms import rows
from alongside.people.forms.decisions import OWN_LABELS, OWN_WAYS
from alongside.people.forms.kept import KeptForm
from alongside.people.forms.limit import tomorrow
from alongside.people.forms.seen import SeenForm
from alongside.people.forms.sent_once import SentOnceForm
from alongside.people.models import RiskAgreement, RiskLook
from alongside.people.rules import risk as rules
from alongside.people.rules.risk import AgreementSaid, DissentSaid, LookSaid

DISSENT: dict[str, forms.Field] = {
    "name": fields.ShortText(
        "Their name", required=False, most=120, autocomplete="off"
    ),
    "role": fields.ShortText(
        "Who are they, or what is their work?",
        required=False,
        most=120,
        autocomplete="off",
    ),
    "reason": fields.LongText(
        "Why do they not agree?", required=False, rows=2, autosave=True
    ),
}
PARTS = tuple(DISSENT)
DECIDED = ("decided", "result", "agreed_on")


class OnceForm(SentOnceForm, SeenForm, ViewForm):
    """Asks for the person's view; sent once, and about what the writer has seen."""

    left_out = NOT_OF_SOMEBODY_KNOWN

    def ask_the_person(self) -> None:
        """The same questions, said to the one whose life it is."""
        for name in ("how", "words", "support"):
            self.fields[name].label = OWN_LABELS[name]
        self.fields["how"].help_text = ""
        self.fields["how"].choices = OWN_WAYS
        self.fields["how"].initial = OWN_WAYS[0][0]

    def fill_from(self, words: Any) -> None:
        """Unsent words were about what was seen then, so that goes with them."""
        super().fill_from(words)
        if "seen" in words:
            self.initial["seen"] = words["seen"]


class AgreeRiskForm(OnceForm):
    """What the person says and decided, who agrees, and who does not."""

    decided = fields.LongText(
        "What did they decide?",
        hint="In words the person can read",
        missing="Write what they decided",
        rows=3,
        autosave=True,
    )
    result = fields.Choice(
        "What came of it?",
        hint="“Not agreed” does not stop anybody. It says that the people around the "
        "person do not agree, and why",
        choices=RiskAgreement.Result.choices,
        missing="Choose what came of it",
    )
    agreed_on = fields.PartedDate(
        "When?",
        called="The day",
        latest="today",
        missing="Write the day",
    )

    def __init__(self, *args: Any, is_own: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.rows = rows.how_many(self.data, PARTS, 0)
        named = rows.add_rows(self, DISSENT, self.rows)
        titles = [f"Somebody who does not agree: {n + 1}" for n in range(self.rows)]
        self.groups = (
            ("The person", THE_PERSON),
            ("What was decided", DECIDED),
            *zip(titles, named, strict=True),
        )
        self.folded = tuple(titles)
        self.order_fields([n for _, names in self.groups for n in names])
        if is_own:
            self.ask_the_person()
            yours = (("What you say", THE_PERSON), ("What you decide", DECIDED))
            self.groups = (*yours, *self.groups[2:])
            self.fields["decided"].label = "What do you decide?"
            self.fields["decided"].help_text = ""

    def clean(self) -> dict[str, Any]:
        """Who does not agree is named, with a reason."""
        said = super().clean() or self.cleaned_data
        if {"result", "decided", "agreed_on"} <= set(said):
            self.say_missing(rules.missing_in_agreement(self.agreement()))
        return said

    def agreement(self) -> AgreementSaid:
        """What was typed, as the action takes it."""
        said = self.cleaned_data
        told = rows.said_in_rows(said, PARTS, self.rows)
        return AgreementSaid(
            result=said["result"],
            decided=said["decided"],
            agreed_on=said["agreed_on"],
            dissents=tuple(DissentSaid(*row) for row in told),
        )


class LookForm(OnceForm):
    """What happened, whether it was worth it to them, and what comes of it."""

    looked_on = fields.PartedDate(
        "When did you look at it again?",
        called="The day",
        latest="today",
        missing="Write the day",
    )
    what_happened = fields.LongText(
        "What happened?",
        hint="The good and the bad",
        missing="Write what happened",
        rows=4,
        autosave=True,
    )
    result = fields.Choice(
        "What comes of it?",
        choices=RiskLook.Result.choices,
        missing="Choose what comes of it",
        reveal={
            RiskLook.Result.GO_ON: ("look_again_on",),
            RiskLook.Result.CHANGE: ("why_change",),
            RiskLook.Result.STOP: ("why_stop",),
        },
    )
    look_again_on = fields.PartedDate(
        "When is it looked at next?",
        called="The day",
        earliest=tomorrow,
        too_early="Choose a day to come",
        missing="Choose the day on which it is looked at next",
    )
    why_change = fields.LongText(
        "What has to change, and why?",
        missing="Write what has to change, and why",
        rows=3,
        autosave=True,
    )
    why_stop = fields.LongText(
        "Why does it stop?",
        hint="The person’s own reason first, if they have one",
        missing="Write why it stops",
        rows=3,
        autosave=True,
    )
    groups = (
        ("What happened", ("looked_on", "what_happened")),
        ("Was it worth it?", THE_PERSON),
        ("What comes of it", ("result",)),
    )

    def __init__(
        self, *args: Any, is_own: bool, open_to: tuple[str, ...], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.order_fields([n for _, names in self.groups for n in names])
        self.fields["how"].label = "Was it worth it? What does the person say?"
        if is_own:
            self.ask_the_person()
            self.fields["how"].label = "Was it worth it to you?"
        choices = RiskLook.Result.choices
        self.fields["result"].choices = [one for one in choices if one[0] in open_to]

    def clean(self) -> dict[str, Any]:
        """What goes on has a day to come, what does not a reason."""
        said = super().clean() or self.cleaned_data
        if {"result", "looked_on", "what_happened"} <= set(said) and not self.errors:
            self.say_missing(rules.missing_in_look(self.look()))
        return said

    def look(self) -> LookSaid:
        """What was typed, as the action takes it."""
        said = self.cleaned_data
        return LookSaid(
            looked_on=said["looked_on"],
            what_happened=said["what_happened"],
            result=said["result"],
            reason=said.get("why_change") or said.get("why_stop") or "",
            look_again_on=said.get("look_again_on") or None,
        )


class AskAboutRiskForm(KeptForm):
    """A decision of the register: one that is there, or a new question."""

    decision = fields.Select(
        "A question that is there already",
        choices=(),
        required=False,
        size="m",
    )
    question = fields.ShortText(
        "Or a new question",
        hint="One question, in plain words",
        most=300,
        required=False,
        size="m",
        autocomplete="off",
    )

    def __init__(
        self, *args: Any, decisions: list[tuple[str, str]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["decision"].choices = decisions
        for field in self.fields.values():
            field.is_quietly_optional = True
        if not decisions:
            del self.fields["decision"]
            self.fields["question"].label = "What is the question?"

    def clean(self) -> dict[str, Any]:
        """One of the two."""
        said = super().clean() or self.cleaned_data
        if said.get("decision") and said.get("question"):
            self.add_error("question", "Choose a question or write a new one, not both")
        elif not self.errors and not said.get("decision") and not said.get("question"):
            self.add_error("question", "Choose or write a question")
        return said
