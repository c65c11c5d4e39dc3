"""What is typed about one conversation: can they decide this, at this time?"""

from datetime import datetime, time
from typing import Any

from django.utils import timezone

from alongside.design import fields
from alongside.people.forms.seen import SeenForm, ask_quietly
from alongside.people.rules.capacity import LIMBS, Assessed, what_is_missing
from alongside.standards import codes

YES_NO = (("yes", "Yes"), ("no", "No"), ("unknown", "I cannot tell"))
THE_FOUR = tuple(n for limb in LIMBS for n in (limb, f"{limb}_evidence"))


def _asked(label: str, hint: str = "") -> fields.Choice:
    return fields.Choice(
        label, choices=YES_NO, hint=hint, required=False, is_inline=True
    )


def _shown(label: str = "What did they say or do that shows this?") -> fields.LongText:
    return fields.LongText(label, required=False, rows=2, autosave=True)


class AssessForm(SeenForm):
    """The law's questions in its order: first what they could do, then why not."""

    assessed_on = fields.PartedDate(
        "On what day did you talk?",
        called="The day you talked",
        latest="today",
        missing="Write the day you talked",
    )
    assessed_at = fields.ShortText(
        "At what time?",
        hint="For example, 10:30 or 2.15pm. It can matter a great deal",
        most=10,
        width=5,
        missing="Write the time you talked",
        autocomplete="off",
    )
    assessed_by = fields.ShortText(
        "Who held this conversation?",
        most=120,
        missing="Write who held this conversation",
        autocomplete="off",
    )
    role = fields.ShortText(
        "What is their work?",
        most=120,
        missing="Write what their work is",
        autocomplete="off",
    )
    kind = fields.Choice(
        "Is this decision one of these?",
        hint="For the first two, somebody looks at whether an advocate is needed",
        choices=codes.DECISION_KINDS.choices(),
        missing="Say whether this decision is one of these",
        is_small=True,
    )
    words = fields.LongText(
        "What did they say about it, in their own words?",
        required=False,
        rows=3,
        autosave=True,
    )
    information = fields.LongText(
        "What did they need to know to decide this?",
        hint="One thing on each line, and no more than matters",
        required=False,
        rows=4,
        autosave=True,
    )
    support = fields.LongText(
        "What was done to help them decide?",
        hint="Everything that could be: time of day, place, people, pictures, an "
        "interpreter, a second visit",
        required=False,
        rows=4,
        autosave=True,
    )
    impairment = _asked(
        "Is there an illness, injury or other disturbance of their mind or brain?",
        "Only if one of the four above is “no”. It may be passing, like a fever",
    )
    impairment_evidence = _shown("What shows it?")
    link = _asked("Is it because of that, that they could not decide this?")
    link_evidence = _shown("How do you know it is that, and nothing else?")
    fluctuates = _asked(
        "Does it come and go?", "For example with tablets, or in the evening"
    )
    can_wait = fields.Choice(
        "If it comes and goes: can this decision wait for a better time?",
        choices=YES_NO[:2],
        required=False,
        is_inline=True,
    )
    why_now = fields.LongText(
        "If it is looked at now all the same: why?",
        required=False,
        rows=2,
        autosave=True,
    )
    conclusion = fields.Choice(
        "What do you conclude, for this decision at this time?",
        choices=codes.CAPACITY_CONCLUSIONS.choices(),
        missing="Choose what you conclude",
        reveal={"unsure": ("why_unsure",)},
    )
    why_unsure = fields.LongText(
        "Why can you not tell?", missing="Write why you cannot tell", rows=2
    )
    next_look_on = fields.PartedDate(
        "When will somebody look again?",
        hint="Needed unless they could decide this. For example, 27 3 2027",
        called="The day to look again",
        required=False,
    )
    groups = (
        ("The decision", ("kind",)),
        ("The conversation", ("assessed_on", "assessed_at", "assessed_by", "role")),
        ("Help comes first", ("words", "information", "support")),
        ("First: the four parts of deciding", THE_FOUR),
        ("Only then: why they could not", ("impairment", "impairment_evidence")),
        ("And the link between the two", ("link", "link_evidence")),
        ("Does it have to be now?", ("fluctuates", "can_wait", "why_now")),
        ("What you conclude", ("conclusion", "next_look_on")),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for limb in LIMBS:
            label = codes.CAPACITY_LIMBS.plain(limb)
            question = f"Could they {label[0].lower()}{label[1:]}?"
            self.fields[limb] = _asked(question)
            self.fields[f"{limb}_evidence"] = _shown()
            self.fields[f"{limb}_evidence"].about = question
        optional = {"words", "next_look_on", "kind"}
        ask_quietly(self, self.fields.keys() - optional)
        self.order_fields([n for _, names in self.groups for n in names])

    def clean(self) -> dict[str, Any]:
        """Whatever stands between the answers and the conclusion, each in its place."""
        self.say_missing(what_is_missing(self.assessed()))
        return self.cleaned_data

    def clean_assessed_at(self) -> time | None:
        """A time of day, the ways people write one."""
        typed = self.cleaned_data["assessed_at"].lower().replace(" ", "")
        for shape in ("%H:%M", "%H.%M", "%I:%M%p", "%I.%M%p", "%I%p", "%H%M"):
            try:
                return datetime.strptime(typed, shape).time()
            except ValueError:
                continue
        self.add_error("assessed_at", "Write the time like 10:30 or 2.15pm")
        return None

    def moment(self) -> datetime:
        """The day and the time together, as clocks here show them."""
        said = self.cleaned_data
        return timezone.make_aware(
            datetime.combine(said["assessed_on"], said["assessed_at"])
        )

    def assessed(self) -> Assessed:
        """What was typed, as the rule and the action take it."""
        said = self.cleaned_data
        return Assessed(
            **{n: said.get(n) or "" for n in Assessed.__annotations__}
            | {"next_look_on": said.get("next_look_on")}
        )

    def all_said(self) -> dict[str, Any]:
        """What was typed, by the names the action knows it by."""
        said = {name: self.cleaned_data[name] for name in ("assessed_by", "role")}
        return said | {"told": self.assessed(), "assessed_at": self.moment()}
