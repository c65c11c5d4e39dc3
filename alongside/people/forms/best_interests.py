"""What is typed when something is decided for somebody who cannot decide it."""

from typing import Any

from alongside.agreed.asking import THE_PERSON
from alongside.design import fields
from alongside.people.forms.decisions import (
    OPTIONS,
    WHAT_WAS_DECIDED,
    AnswerForm,
)
from alongside.people.forms.seen import ask_quietly
from alongside.people.rules.best_interests import (
    BestInterestsSaid,
    ConsultedSaid,
    what_is_missing_for_best,
)
from alongside.people.rules.decisions import LEAST_OPTIONS
from alongside.standards import codes

CHECKLIST = codes.BEST_INTERESTS_CHECKLIST
THOUGHTS = tuple(f"thought_{code}" for code in CHECKLIST.codes)
OTHERS = 4
PARTS = ("name", "relation", "was_asked", "view", "dissent")
NOBODY = "none"


def _names(number: int) -> tuple[str, ...]:
    return tuple(f"{part}_{number}" for part in PARTS)


class BestInterestsForm(AnswerForm):
    """The checklist, those who were asked, the ways it could go, and who decides."""

    advance = fields.Choice(
        "Did they refuse this treatment beforehand, in a way that is valid and covers "
        "this?",
        hint="An advance decision. If this is not about treatment, the answer is no",
        choices=(("no", "No"), ("yes", "Yes"), ("unknown", "I do not know")),
        missing="Say whether they refused this beforehand",
        is_inline=True,
    )
    power = fields.Choice(
        "Does somebody have the power to decide this for them?",
        hint="Look at the document: does the power cover this decision?",
        choices=(
            ("attorney", "Yes, an attorney"),
            ("deputy", "Yes, a deputy of the court"),
            (NOBODY, "No"),
        ),
        missing="Say whether somebody has the power to decide this",
    )
    decider = fields.Choice(
        "So who decides?",
        choices=codes.BEST_INTERESTS_DECIDERS.choices(),
        missing="Say who decides",
    )
    reason = fields.LongText(
        "Why is it decided anew?",
        missing="Write why it is decided anew",
        rows=3,
        autosave=True,
    )
    least = LEAST_OPTIONS
    groups = (
        ("The person", THE_PERSON),
        ("What to think about", THOUGHTS),
        *(
            (f"Who was asked, or should have been: {number}", _names(number))
            for number in range(1, OTHERS + 1)
        ),
        ("The ways it could go", OPTIONS),
        ("Who decides", ("advance", "power", "decider")),
        ("What was decided", (*WHAT_WAS_DECIDED, "reason")),
    )

    def __init__(self, *args: Any, is_first: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for entry in CHECKLIST:
            self.fields[f"thought_{entry.code}"] = fields.LongText(
                entry.in_plain_words, required=False, rows=3, autosave=True
            )
        for number in range(1, OTHERS + 1):
            self._ask_about(number)
        ask_quietly(self, (*THOUGHTS, "name_1", "relation_1", "was_asked_1", "view_1"))
        self.order_fields([n for _, names in self.groups for n in names])
        if is_first:
            del self.fields["reason"]

    def clean(self) -> dict[str, Any]:
        """The whole checklist, those who matter, and the one who may decide."""
        self.say_missing(what_is_missing_for_best(self.thought()))
        return super().clean()

    def _ask_about(self, number: int) -> None:
        short = {"most": 120, "required": False, "autocomplete": "off"}
        name, relation, asked, view, dissent = _names(number)
        self.fields[name] = fields.ShortText("Their name", **short)
        self.fields[relation] = fields.ShortText("Who they are to the person", **short)
        self.fields[asked] = fields.Choice(
            "Were they asked?",
            choices=(("yes", "Yes"), ("no", "No, but they should have been")),
            required=False,
            is_inline=True,
        )
        self.fields[view] = fields.LongText(
            "What did they say? Or why were they not asked?",
            required=False,
            rows=2,
            autosave=True,
        )
        self.fields[dissent] = fields.LongText(
            "If they do not agree: with what, and why?",
            required=False,
            rows=2,
            autosave=True,
        )

    def thought(self) -> BestInterestsSaid:
        """What was thought about, as the rule and the action take it."""
        said = self.cleaned_data
        return BestInterestsSaid(
            power=said.get("power") or "",
            advance=said.get("advance") or "",
            decider=said.get("decider") or "",
            thoughts={
                code: said.get(f"thought_{code}", "") for code in CHECKLIST.codes
            },
            consulted=tuple(
                ConsultedSaid(*(said.get(name, "") for name in _names(number)))
                for number in range(1, OTHERS + 1)
            ),
        )
