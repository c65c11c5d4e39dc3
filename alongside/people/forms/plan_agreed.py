"""What is typed when a line of a plan is agreed, is tried, or ends."""

from collections.abc import Sequence
from typing import Any

from django.utils.functional import cached_property

from alongside.access import clock
from alongside.agreed.asking import (
    NOT_OF_SOMEBODY_KNOWN,
    WHY_MISSING,
    ViewForm,
    ask_why_without,
)
from alongside.agreed.models import Involvement
from alongside.design import fields
from alongside.people.forms.decisions import OWN_LABELS, OWN_WAYS
from alongside.people.forms.kept import RevisingForm
from alongside.people.forms.sent_once import SentOnceForm
from alongside.people.models import HowItWent, PlanLine
from alongside.people.models.plan_going import OWN_WORDS
from alongside.people.rules import plan as rules
from alongside.people.rules.plan import Agreement
from alongside.people.rules.plan_going import WentSaid
from alongside.standards import codes

VERBS = (
    ("agree", "Yes"),
    ("agree_apart", "Yes, but not everybody agrees"),
    ("think", "Not yet", "It stays as it is, and is talked about again"),
    ("not_agree", "No"),
)
PERSON, OTHER = "person", "other"


class AgreeLineForm(ViewForm, RevisingForm):
    """The person's view of a line, what they answer, and whether it is agreed."""

    left_out = NOT_OF_SOMEBODY_KNOWN

    answer = fields.Choice(
        "Is that a yes?",
        choices=[
            (PlanLine.Answer.YES, "Yes"),
            (PlanLine.Answer.NO, "No"),
            (PlanLine.Answer.NOT_YET, "Not yet: they want to think about it"),
        ],
        required=False,
        is_small=True,
    )
    verb = fields.Choice(
        "Is it agreed?",
        choices=VERBS,
        missing="Choose whether it is agreed",
        reveal={"agree_apart": ("dissent_by", "dissent_words")},
        size="m",
    )
    dissent_by = fields.ShortText(
        "Who does not agree?",
        most=120,
        missing="Write who does not agree",
        autocomplete="off",
    )
    dissent_words = fields.LongText(
        "What do they say?", rows=3, missing="Write what they say", autosave=True
    )
    agreed_for_service = fields.ShortText(
        "Who agrees for those who will do it?",
        hint="A name, and what they do",
        most=160,
        required=False,
        autocomplete="off",
    )
    field_order = ("how", "answer", "support", "verb", "agreed_for_service", "seen")

    def __init__(
        self,
        *args: Any,
        is_own: bool = False,
        waits_for: Sequence[str] = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self._ask_why_without(waits_for)
        self.fields["answer"].is_quietly_optional = True
        if is_own:
            for name in ("how", "words", "support"):
                self.fields[name].label = OWN_LABELS[name]
            self.fields["how"].choices = OWN_WAYS
            self.fields["answer"].choices = [
                (PlanLine.Answer.YES, "Yes"),
                (PlanLine.Answer.NO, "No"),
                (PlanLine.Answer.NOT_YET, "Not yet: I want to think about it"),
            ]

    def _ask_why_without(self, waits_for: Sequence[str]) -> None:
        """Asked only of what is agreed: anything else goes on as it is."""
        ask_why_without(self, waits_for)
        if waits_for:
            self.fields["why_without"].required = False
            self.fields["why_without"].is_quietly_optional = True

    def clean(self) -> dict[str, Any]:
        """What they answer goes with what they say; the rule says which fit."""
        said = super().clean() or self.cleaned_data
        if self.errors:
            return said
        is_heard = said["how"] != Involvement.How.NOT_ASKED
        sentence = rules.why_not_agreed(self.agreement(), is_heard=is_heard)
        if sentence:
            is_unsaid = is_heard and not said.get("answer")
            self.add_error("answer" if is_unsaid else "verb", sentence)
        elif self._goes_ahead_without_saying_why(said):
            self.add_error("why_without", WHY_MISSING)
        return said

    def _goes_ahead_without_saying_why(self, said: dict[str, Any]) -> bool:
        asked = "why_without" in self.fields and not said.get("why_without")
        return asked and said["verb"] in rules.WAITS

    def agreement(self) -> Agreement:
        """What was typed, as the action takes it."""
        names = Agreement.__annotations__
        return Agreement(**{name: self.cleaned_data.get(name) or "" for name in names})

    def all_said(self) -> dict[str, Any]:
        """What was typed, by the names the action knows it by."""
        return {
            "said": self.agreement(),
            "view": self.view(),
            "seen": self.cleaned_data["seen"],
            "why_without": self.cleaned_data.get("why_without") or "",
        }


class EndLineForm(RevisingForm):
    """How and why a line ends."""

    ended_as = fields.Choice(
        "How did it end?",
        choices=rules.ENDINGS,
        missing="Choose how it ended",
        size="m",
    )
    who_says = fields.Choice(
        "Who says so?",
        choices=[(PERSON, "The person, in the words below"), (OTHER, "Somebody else")],
        missing="Choose who says so",
    )
    why = fields.LongText(
        "Why does it end?",
        hint="If the person says so: in their words",
        missing="Write why it ends",
        rows=3,
        most=2000,
        autosave=True,
        size="m",
    )

    def __init__(self, *args: Any, is_own: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if is_own:
            del self.fields["who_says"]
            self.fields["why"].help_text = ""

    def ended(self) -> dict[str, Any]:
        """What was typed, as the action takes it."""
        said = self.cleaned_data
        return {
            "ended_as": said["ended_as"],
            "why": said["why"],
            "is_said_by_person": said.get("who_says", PERSON) == PERSON,
            "seen": said["seen"],
        }


class HowItWentForm(SentOnceForm):
    """One time: whether it happened, how it was, and who says so."""

    happened = fields.Choice(
        "What happened?",
        choices=HowItWent.Happened.choices,
        missing="Choose what happened",
        size="m",
    )
    went_on = fields.PartedDate(
        "When?",
        called="The day",
        latest="today",
        missing="Give the day",
    )
    feeling = fields.PictureScale(
        "How was it for them?",
        hint="Only if they said or showed it",
        choices=codes.FEELINGS.choices(),
        required=False,
        size="m",
    )
    words = fields.LongText(
        "In words",
        hint="What they said or did. If it did not happen: why",
        required=False,
        rows=3,
        most=2000,
        autosave=True,
    )
    said_by = fields.ShortText(
        "Who says so?",
        hint="The person, or who was there",
        most=120,
        missing="Write who says so",
        autocomplete="off",
    )

    def __init__(self, *args: Any, called: str, is_own: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("went_on", clock.today())
        self.called = called
        if is_own:
            del self.fields["said_by"]
            self.fields["feeling"].label = "How was it for you?"
            self.fields["feeling"].help_text = "You do not have to say"
            self.fields["words"].help_text = ""
            self.fields["happened"].choices = list(OWN_WORDS.items())

    @cached_property
    def went(self) -> WentSaid:
        """What was typed, as the action takes it."""
        said = self.cleaned_data
        return WentSaid(
            happened=said["happened"],
            went_on=said["went_on"],
            said_by=said.get("said_by") or self.called,
            feeling=said.get("feeling") or "",
            words=said["words"],
        )
