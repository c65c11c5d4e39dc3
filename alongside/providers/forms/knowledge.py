"""What is typed when somebody tells of a service: short first, more for who wants."""

from datetime import date, timedelta
from typing import Any

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.design import fields
from alongside.design.form import Form
from alongside.design.kept import SentOnceForm
from alongside.providers.forms.holding import HoldFields
from alongside.providers.models import Service
from alongside.providers.rules import naming
from alongside.standards import codes, frameworks

LONGEST = 4_000
NOT_OVERALL = [q for q in codes.KEY_QUESTIONS if q.code != "overall"]
QUESTIONS = [("", "Choose one"), *((q.code, q.plain) for q in NOT_OVERALL)]
TOLD = "told"


def plain(code_list: codes.CodeList, first: str) -> list[tuple[str, str]]:
    """The entries of a list in plain words, with what leaving it out is called."""
    return [("", first), *((entry.code, entry.plain) for entry in code_list)]


class TellForm(HoldFields, SentOnceForm):
    """Something good, something not right, or both. Each becomes a thing of its own."""

    good = fields.LongText(
        "What was good?",
        hint="For example: everybody was asked what they wanted for breakfast",
        required=False,
        rows=3,
        most=LONGEST,
        size="m",
        autosave=True,
    )
    good_about = fields.Select(
        "What is the good thing about?", choices=QUESTIONS, required=False
    )
    worry = fields.LongText(
        "What was not right, or could be better?",
        hint="A small thing is enough. You do not have to be sure",
        required=False,
        rows=3,
        most=LONGEST,
        size="m",
        autosave=True,
    )
    worry_about = fields.Select(
        "What is this about?", choices=QUESTIONS, required=False
    )
    when = fields.Choice(
        "When was it?",
        choices=(
            ("today", "Today"),
            ("yesterday", "Yesterday"),
            ("other", "Another day"),
        ),
        missing="Say when it was",
        reveal={"other": ("day",)},
        is_small=True,
    )
    day = fields.PartedDate(
        "Which day?",
        latest="today",
        too_late="The day cannot be in the future",
        missing="Write the day; if you are not sure, about when",
    )
    how = fields.Choice(
        "How do you know?",
        choices=(
            ("seen", "I saw it"),
            ("heard", "I heard it"),
            (TOLD, "Somebody told me"),
        ),
        missing="Say how you know",
        reveal={TOLD: ("told_by",)},
        is_small=True,
    )
    told_by = fields.Select(
        "Who told you?",
        choices=plain(codes.KNOWLEDGE_VOICES, "Choose who"),
        missing="Choose who told you",
    )
    is_name_told = fields.Choice(
        "May those who run the service read that it was you?",
        hint="Those who look after the quality of care always read it, and can ask you",
        choices=(("yes", "Yes"), ("no", "No, keep my name from them")),
        missing="Say whether they may read your name",
        is_small=True,
    )
    kind = fields.Select(
        "What kind of thing is it?",
        choices=plain(codes.KNOWLEDGE_KINDS, "I don’t know"),
        required=False,
    )
    who_says = fields.ShortText(
        "Who says so?",
        hint="What they are, not their name. For example: a daughter, the night nurse",
        most=120,
        required=False,
        autocomplete="off",
    )
    indicator = fields.Select(
        "Is it one of the early signs?",
        choices=plain(codes.EARLY_INDICATORS, "No, or I don’t know"),
        required=False,
    )
    framework_item = fields.Select(
        "What the regulator calls it", choices=(), required=False
    )
    reliability = fields.Select(
        "How sure is it?",
        choices=plain(codes.KNOWLEDGE_RELIABILITY, "As I said above"),
        required=False,
    )
    names_nobody = fields.Tick(
        "I looked again. Nobody who draws on care can be known from what I wrote",
        required=False,
    )

    groups = (
        (
            "More, if you want to say it",
            ("kind", "who_says", "indicator", "framework_item", "reliability"),
        ),
    )
    folded = ("More, if you want to say it",)

    def __init__(self, *args: Any, by: Actor, service: Service, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.service = service
        self.framework = frameworks.in_force(clock.today())
        self.fields["framework_item"].choices = self._items()
        if not by.may("look_into_service"):
            self.leave_out_holding()
        if not self._perhaps():
            del self.fields["names_nobody"]

    def _items(self) -> list[tuple[str, str]]:
        found = [("", "None, or I don’t know")]
        for question in NOT_OVERALL:
            under = self.framework.under(question.code)
            found += [(one.code, f"{question.label}: {one.title}") for one in under]
        return found

    def _perhaps(self) -> list[str]:
        """What looks like a name in what was typed."""
        typed = (str(self.data.get(name, "")) for name in ("good", "worry", "who_says"))
        return naming.names_perhaps(". ".join(typed), self.service)

    def clean(self) -> dict[str, Any]:
        """Something is told, each thing is about a question, and no name is in it."""
        said: dict[str, Any] = super().clean() or self.cleaned_data
        both = [name for name in ("good", "worry") if said.get(name, "").strip()]
        if not both and not self.errors:
            self.add_error("good", "Write something that was good, or not right")
        for name in both:
            if not said.get(f"{name}_about"):
                self.add_error(f"{name}_about", "Choose what it is about")
            if no := naming.why_not_these_words(said[name]):
                self.add_error(name, no)
        self._fits(said, both)
        perhaps = self._perhaps()
        if perhaps and not said.get("names_nobody"):
            self.add_error(
                "names_nobody",
                f"Is “{perhaps[0]}” somebody’s name? Take it out; or say that nobody "
                "who draws on care can be known from it",
            )
        return said

    def _fits(self, said: dict[str, Any], both: list[str]) -> None:
        item = said.get("framework_item", "")
        about = {said.get(f"{name}_about") for name in both}
        if item and not any(item.startswith(f"{question}_") for question in about):
            self.add_error(
                "framework_item", "Choose one that belongs to what it is about"
            )

    @property
    def happened_on(self) -> date:
        """The day it was."""
        said = self.cleaned_data
        days = {"today": 0, "yesterday": 1}
        if said["when"] in days:
            return clock.today() - timedelta(days=days[said["when"]])
        day: date = said["day"]
        return day


class NarrowForm(Form):
    """Narrow what is known of a service. Every field may be left empty."""

    key_question = fields.Select("About", choices=QUESTIONS, required=False)
    tone = fields.Select(
        "Good or not", choices=plain(codes.KNOWLEDGE_TONES, "All"), required=False
    )
    voice = fields.Select(
        "Who says so", choices=plain(codes.KNOWLEDGE_VOICES, "All"), required=False
    )
    kind = fields.Select(
        "Kind", choices=plain(codes.KNOWLEDGE_KINDS, "All"), required=False
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["key_question"].choices = [("", "All"), *QUESTIONS[1:]]


class WhichServiceForm(Form):
    """Find the service to tell of."""

    words = fields.ShortText("Name, town or postcode", most=100, required=False)
