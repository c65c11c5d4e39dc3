"""What is typed about whether an advocate is needed, and when one is offered."""

from typing import Any

from alongside.access import clock
from alongside.design import fields
from alongside.people.forms.kept import RevisingForm
from alongside.people.forms.seen import SeenForm, ask_quietly
from alongside.people.rules.advocacy import (
    LIMBS,
    SUITABLE,
    Considered,
    missing_in_offer,
    what_is_missing,
)
from alongside.standards import codes

YES_NO = (("yes", "Yes"), ("no", "No"), ("unknown", "I do not know yet"))
THE_FOUR = tuple(n for limb in LIMBS for n in (limb, f"{limb}_evidence"))
SOMEBODY = ("individual", "relation", *SUITABLE, "individual_words")


class ConsiderForm(RevisingForm):
    """The four parts of taking part, then whether somebody suitable can help."""

    individual = fields.ShortText(
        "Who could help them take part? Their name",
        hint="Leave empty if there is nobody",
        most=120,
        required=False,
        autocomplete="off",
    )
    relation = fields.ShortText(
        "Who are they to the person?", most=120, required=False, autocomplete="off"
    )
    individual_words = fields.LongText(
        "What does the person say of it, and how would they help?",
        hint="Is it what they want? If they cannot say, why is it best for them?",
        required=False,
        rows=3,
        autosave=True,
    )
    outcome = fields.Choice(
        "What do you conclude?",
        choices=codes.ADVOCACY_OUTCOMES.choices(),
        missing="Choose what you conclude",
    )
    reason = fields.LongText(
        "Why do you conclude this?",
        missing="Write why you conclude this",
        rows=3,
        autosave=True,
    )
    groups = (
        ("First: how hard is it for them to take part?", THE_FOUR),
        ("Then: is there somebody suitable to help?", SOMEBODY),
        ("What you conclude", ("outcome", "reason")),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for limb in LIMBS:
            words = codes.ADVOCACY_LIMBS.plain(limb)
            question = f"Is it very hard for them to {words[0].lower()}{words[1:]}?"
            self.fields[limb] = _asked(question)
            self.fields[f"{limb}_evidence"] = fields.LongText(
                "What did they say or do that shows this?",
                required=False,
                rows=2,
                autosave=True,
            )
            self.fields[f"{limb}_evidence"].about = question
        for one in SUITABLE:
            self.fields[one] = _asked(codes.APPROPRIATE_INDIVIDUAL.plain(one))
        ask_quietly(self, (*THE_FOUR, *SOMEBODY[1:]))
        self.order_fields([n for _, names in self.groups for n in names])

    say_missing = SeenForm.say_missing

    def clean(self) -> dict[str, Any]:
        """Whatever stands between the answers and the conclusion, each in its place."""
        self.say_missing(what_is_missing(self.considered()))
        return self.cleaned_data

    def considered(self) -> Considered:
        """What was typed, as the rule and the action take it."""
        said = self.cleaned_data
        return Considered(**{n: said.get(n) or "" for n in Considered.__annotations__})


def _asked(label: str) -> fields.Choice:
    return fields.Choice(label, choices=YES_NO, required=False, is_inline=True)


class OfferForm(RevisingForm):
    """How an advocate was offered and explained, and what they said to it."""

    offered_on = fields.PartedDate(
        "When was it offered?",
        called="The day it was offered",
        latest="today",
        missing="Write the day it was offered",
        initial=clock.today,
    )
    offered_by = fields.ShortText(
        "Who offered and explained it?", most=120, missing="Write who offered it"
    )
    told_in = fields.Choice(
        "In what form?",
        choices=codes.TOLD_FORMATS.choices(),
        missing="Choose in what form it was explained",
        is_small=True,
    )
    how = fields.LongText(
        "How was it explained?",
        hint="What an advocate does, that it costs nothing, and that they are free to "
        "say no",
        missing="Write how it was explained",
        rows=3,
        autosave=True,
    )
    words = fields.LongText(
        "What did they say to it, in their own words?",
        hint="If they could not say: what you saw, and what help was given",
        missing="Write what they said to it",
        rows=3,
        autosave=True,
    )
    choice = fields.Choice(
        "What was their answer?",
        choices=codes.ADVOCACY_CHOICES.choices(),
        missing="Say what their answer was",
        reveal={"refused": ("again_on", "again_when")},
    )
    again_on = fields.PartedDate(
        "On what day is it offered again?",
        hint="A no is for now. Give a day, or write below at what it is offered again",
        called="The day",
        required=False,
    )
    again_when = fields.ShortText(
        "Or: at what is it offered again?",
        hint="For example: before the meeting; when her sister has gone home",
        most=200,
        required=False,
    )

    say_missing = SeenForm.say_missing

    def clean(self) -> dict[str, Any]:
        """A no says when it is offered again."""
        said = self.cleaned_data
        if said.get("offered_on"):
            again = said.get("again_on"), said.get("again_when") or ""
            choice = said.get("choice") or ""
            self.say_missing(missing_in_offer(said["offered_on"], choice, *again))
        return said

    def offered(self) -> dict[str, Any]:
        """What was typed, without what only the page needs."""
        said = self.cleaned_data
        return {n: said[n] for n in said if n != "seen" and said[n]}
