"""What is typed about a risk: what and why, what makes it safer, and every step."""

from typing import Any

from alongside.design import fields
from alongside.people.forms.limit import tomorrow
from alongside.people.forms.risk_rows import (
    HarmsForm,
    HoldersForm,
    OpinionsForm,
    WaysForm,
)
from alongside.people.forms.risk_step import StepForm
from alongside.people.forms.sent_once import SentOnceForm


def lines_of(words: str) -> tuple[str, ...]:
    """One thing on each line; blank lines are none."""
    return tuple(line.strip() for line in words.splitlines() if line.strip())


class WhyForm(StepForm):
    """What they want to do, why it matters to them, and what is good about it."""

    code = "why"
    heading = "What is it, and why does it matter?"
    lead = "Their own words come first."
    wants = fields.ShortText(
        "What do you want to do?",
        hint="One thing, in a few words. For example: walk to the shop by myself",
        most=300,
        missing="Write what it is",
        size="m",
        autocomplete="off",
    )
    why_it_matters = fields.LongText(
        "Why does it matter to you?",
        hint="You can leave this for later. Nothing is agreed without it",
        required=False,
        rows=4,
        autosave=True,
        size="m",
    )
    why_said_by = fields.ShortText(
        "Whose words are these?",
        hint="The person’s own, or the name of whoever told you",
        required=False,
        most=120,
        autocomplete="off",
    )
    benefits = fields.LongText(
        "What is good about it?",
        hint="One thing on each line",
        required=False,
        rows=4,
        most=3000,
        autosave=True,
        size="m",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("why_it_matters", "why_said_by", "benefits"):
            self.fields[name].is_quietly_optional = True
        if self.is_own:
            del self.fields["why_said_by"]
            return
        self.fields["wants"].label = f"What does {self.called} want to do?"
        self.fields[
            "why_it_matters"
        ].label = f"Why does it matter to {self.called}, in their own words?"

    def start(self) -> dict[str, Any]:
        """The good things stand one on each line."""
        start = super().start() | {"benefits": "\n".join(self.now.benefits)}
        return start | {"why_said_by": self.now.why_said_by or self.called}

    def typed(self) -> dict[str, Any]:
        """Words without a speaker have no speaker either."""
        said = super().typed()
        said["benefits"] = lines_of(said["benefits"])
        if self.is_own:
            said["why_said_by"] = self.called
        if not said["why_it_matters"]:
            said["why_said_by"] = ""
        return said


class BeginRiskForm(SentOnceForm, WhyForm):
    """The same, for something that is not written down yet."""


class SafeguardsForm(StepForm):
    """What makes it safer, what is done if it goes wrong, when to think again."""

    code = "safeguards"
    heading = "What makes it safer?"
    lead = "Choose what helps most and takes away least."
    safeguards = fields.LongText(
        "What makes it safer?",
        hint="One thing on each line. Afterwards you can say who does each",
        required=False,
        rows=5,
        most=3000,
        autosave=True,
        size="m",
    )
    contingency = fields.LongText(
        "What will people do if it goes wrong?",
        required=False,
        rows=3,
        autosave=True,
        size="m",
    )
    trigger = fields.LongText(
        "What would make us think again?",
        hint="For example: two falls in a week, or it stops being fun",
        required=False,
        rows=3,
        autosave=True,
        size="m",
    )
    look_again_on = fields.PartedDate(
        "On which day do we look at it again?",
        called="The day",
        earliest=tomorrow,
        too_early="Choose a day to come",
        required=False,
        size="m",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.is_quietly_optional = True

    def start(self) -> dict[str, Any]:
        """One thing on each line."""
        return super().start() | {"safeguards": "\n".join(self.now.safeguards)}

    def typed(self) -> dict[str, Any]:
        """One thing for each line."""
        said = super().typed()
        return said | {"safeguards": lines_of(said["safeguards"])}

    def clean_safeguards(self) -> str:
        """Each line is short enough to be something that somebody does."""
        words: str = self.cleaned_data["safeguards"]
        if any(len(line) > 300 for line in lines_of(words)):
            self.add_error("safeguards", "Use 300 letters or fewer on each line")
        return words


STEP_FORMS: dict[str, type[StepForm]] = {
    form.code: form
    for form in (
        WhyForm,
        HarmsForm,
        WaysForm,
        OpinionsForm,
        SafeguardsForm,
        HoldersForm,
    )
}
