"""What is typed about how long things should take, and why one takes longer."""

from typing import Any

from django import forms

from alongside.concerns.models import TargetChange
from alongside.concerns.rules import targets as rules
from alongside.concerns.rules.delaying import WhyLonger
from alongside.design import fields
from alongside.design.kept import KeptForm, SeesNumber
from alongside.standards import codes, timers
from alongside.standards.timers import Step, Target

Unit = TargetChange.Unit
MOST_DAYS, MOST_WEEKS = rules.MOST[timers.WORKING_DAYS], rules.MOST[timers.WEEKS]


class NewestForm(SeesNumber, KeptForm):
    """Adds to what somebody else may be adding to at the same time.

    `seen` is the newest that the writer has in front of them.
    """

    seen = forms.IntegerField(
        widget=forms.HiddenInput,
        required=False,
        min_value=0,
        max_value=9_000_000_000_000_000_000,
    )


def _why() -> fields.LongText:
    return fields.LongText(
        "Why do you change it?",
        hint="Everybody who works on concerns can read this",
        missing="Write why you change it",
        rows=3,
        most=2000,
        autosave=True,
    )


class PresetForm(NewestForm):
    """Which preset is in force."""

    preset = fields.Choice(
        "Which figures do we begin from?",
        choices=(),
        missing="Choose a preset",
        size="m",
    )
    reason = _why()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["preset"].choices = [
            (preset.code, preset.name, preset.about)
            for preset in timers.presets().values()
        ]


class TargetForm(NewestForm):
    """How long one step should take here."""

    unit = fields.Choice(
        "How long should it take?",
        choices=(),
        missing="Choose how long it should take",
        reveal={Unit.WORKING_DAYS: "working_days", Unit.WEEKS: "weeks"},
        size="m",
    )
    working_days = fields.WholeNumber(
        "How many working days?",
        missing="Enter how many working days",
        least=1,
        most=MOST_DAYS,
    )
    weeks = fields.WholeNumber(
        "How many weeks?", missing="Enter how many weeks", least=1, most=MOST_WEEKS
    )
    reason = _why()

    def __init__(self, *args: Any, step: Step, given: Target, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.step = step
        preset = f"As the preset says: {given.in_words.lower()}"
        self.fields["unit"].choices = [
            (Unit.PRESET, preset),
            *((unit.value, unit.label) for unit in Unit if unit != Unit.PRESET),
        ]

    def clean(self) -> dict[str, Any]:
        """What guidance allows, beside the number or the answer."""
        said = super().clean() or self.cleaned_data
        unit = said.get("unit", "")
        name = unit if unit in self.fields else "unit"
        target = self.target() if name not in self.errors else None
        sentence = rules.why_not_target(self.step, target) if target else None
        if sentence:
            self.add_error(name, sentence)
        return self.cleaned_data

    def target(self) -> Target | None:
        """What was chosen; None for what the preset says."""
        unit = self.cleaned_data.get("unit", "")
        if unit in ("", Unit.PRESET):
            return None
        return Target(unit, self.cleaned_data.get(unit) or 0)


class WhyLongerForm(NewestForm):
    """Why a step takes longer, the new day, and what the person reads about it."""

    reason = fields.Choice(
        "What is the main reason?",
        choices=codes.DELAY_REASONS.choices(),
        missing="Choose why it is taking longer",
        is_small=True,
        size="m",
    )
    words = fields.LongText(
        "Say a little more",
        hint="For the team and for your manager",
        missing="Write a little more about why",
        rows=4,
        most=4000,
        autosave=True,
    )
    hoped_for = fields.PartedDate(
        "By when do you hope it will be done?",
        hint="",
        called="The day",
        earliest="today",
        too_early="Choose a day that is still to come",
        missing="Give the day by which you hope it will be done",
    )
    for_person = fields.Choice(
        "Shall the person read about this?",
        choices=[("yes", "Yes, in these words"), ("no", "No, not now")],
        missing="Say whether the person shall read about it",
        reveal={"yes": "words_to_person"},
        size="m",
    )
    words_to_person = fields.LongText(
        "This is taking longer than we hoped, because …",
        hint="Finish the sentence, kindly and in plain words. The new day is added.",
        missing="Finish the sentence for the person",
        rows=3,
        most=1000,
        autosave=True,
    )

    def __init__(self, *args: Any, called: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["for_person"].label = f"Shall {called} read about this?"
        if not called:
            del self.fields["for_person"], self.fields["words_to_person"]

    def said(self) -> WhyLonger:
        """What was typed, as the action takes it."""
        said = self.cleaned_data
        return WhyLonger(
            reason=said["reason"],
            words=said["words"],
            hoped_for=said["hoped_for"],
            words_to_person=said.get("words_to_person") or "",
        )
