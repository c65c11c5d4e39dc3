"""What is typed about finding the way to somebody who did not take part."""

from typing import Any

from alongside.design import fields
from alongside.people.forms.review import AHEAD
from alongside.people.forms.review_step import StepForm
from alongside.people.forms.sent_once import SentOnceForm
from alongside.people.models.taking_part import AT_RISK
from alongside.people.rules import taking_part as rules
from alongside.people.rules.taking_part import AttemptSaid, TakingPartSaid
from alongside.standards import reviews

OWN = {
    "own_words": "If you do not want a review now, say it in your own words",
    "ask_again_on": "When may we ask you again?",
    "behind": "What makes it hard to take part?",
    "way_of_asking": "How should we ask you?",
    "trusts": "Whom do you trust?",
}
WRITTEN = (
    *("own_words", "ask_again_on", "behind", "relationship", "way_of_asking"),
    *("afraid", "trusts", "at_risk", "risk_done"),
)


class AttemptForm(SentOnceForm):
    """One time somebody tried."""

    tried_on = fields.PartedDate(
        "When was it?", called="The day", latest="today", missing="Give the day"
    )
    tried_by = fields.ShortText(
        "Who tried?", most=120, missing="Write who tried", autocomplete="off"
    )
    way = fields.Choice(
        "How?",
        choices=reviews.WAYS_OF_ASKING.choices(),
        missing="Say how it was tried",
        is_small=True,
    )
    what_happened = fields.LongText(
        "What happened?",
        hint="What you did, and what you saw",
        missing="Write what happened",
        rows=3,
        autosave=True,
    )
    what_they_said = fields.LongText(
        "What did they say or show?",
        hint="In their own words, or what they did: turning away, smiling, leaving",
        required=False,
        rows=3,
        autosave=True,
    )

    def said(self) -> AttemptSaid:
        """What was typed, as the action takes it."""
        typed = {n: v for n, v in self.cleaned_data.items() if n != "uid"}
        return AttemptSaid(**typed)


def _words(label: str, hint: str = "") -> Any:
    return fields.LongText(
        label, hint=hint, required=False, rows=2, most=5000, autosave=True
    )


class TakingPartForm(StepForm):
    """What may be behind it. It is about us as much as about them."""

    own_words = fields.LongText(
        "If they say that they do not want it now: their own words",
        hint="Nobody else’s. They are respected, with a day to ask again",
        required=False,
        rows=3,
        autosave=True,
    )
    ask_again_on = fields.PartedDate(
        "If so: when do we ask again?", called="The day", hint=AHEAD, required=False
    )
    behind = _words(
        "What may be behind it?",
        "Pain, a bad time of day, what happened last time, shame, not being believed",
    )
    relationship = _words("Is it about us? Who is it that asks, and do they get on?")
    way_of_asking = _words("Is it the way of asking?", "Place, time, words, form")
    afraid = _words(
        "May they be afraid of somebody?",
        "Everybody in the circle reads this, and so does the person. What would put "
        "them in danger belongs in what is held back",
    )
    trusts = _words("Whom do they trust?")
    at_risk = fields.Choice(
        "Is anybody at risk of being hurt or neglected?",
        hint="Ask, however sure you are. Then saying no to a review is not enough",
        choices=list(AT_RISK.items()),
        missing="Say whether anybody may be at risk",
        reveal={"yes": ("risk_done",), "unknown": ("unknown_done",)},
    )
    risk_done = fields.LongText(
        "What is done about that?",
        missing="Say what is done about that",
        rows=3,
        autosave=True,
    )
    unknown_done = fields.LongText(
        "What is done to find out?",
        missing="Say what is done to find out",
        rows=3,
        autosave=True,
    )
    groups = (
        ("Their own words", ("own_words", "ask_again_on")),
        (
            "What may be behind it",
            ("behind", "relationship", "way_of_asking", "afraid", "trusts"),
        ),
        ("Whether anybody is at risk", ("at_risk",)),
        ("Changing it", ("change_reason",)),
    )

    def __init__(self, *args: Any, is_own: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.is_own = is_own
        for name in WRITTEN[:7]:
            self.fields[name].is_quietly_optional = True
        if not self.is_again:
            self.groups = self.groups[:3]
        if is_own:
            self._ask_the_person()

    def _ask_the_person(self) -> None:
        self.fields.pop("change_reason", None)  # they owe nobody a reason
        for name in (*rules.NOT_ASKED_OWN, "unknown_done"):
            del self.fields[name]
        for name, label in OWN.items():
            self.fields[name].label = label
            self.fields[name].help_text = ""
        self.fields["ask_again_on"].help_text = AHEAD
        self.groups = (
            ("If you do not want it now", ("own_words", "ask_again_on")),
            ("What would help", ("behind", "way_of_asking", "trusts")),
        )

    def clean(self) -> dict[str, Any]:
        """Something is said, and own words have a day to ask again."""
        said = super().clean() or self.cleaned_data
        missing = rules.missing_in_taking_part(self.said(), is_own=self.is_own)
        self.say_missing(one for one in missing if one.field != "risk_done")
        return said

    def said(self) -> TakingPartSaid:
        """What was typed, as the action takes it."""
        typed = self.typed("unknown_done", "ask_again_on")
        typed["risk_done"] = (
            typed.get("risk_done") or self.cleaned_data.get("unknown_done") or ""
        )
        day = self.cleaned_data.get("ask_again_on")
        return TakingPartSaid(**typed, ask_again_on=day)
