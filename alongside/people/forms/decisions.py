"""What is typed about a decision: the question, the answer, how they were told."""

from collections.abc import Sequence
from typing import Any

from alongside.agreed.asking import (
    NOT_OF_SOMEBODY_KNOWN,
    THE_PERSON,
    ViewForm,
    ask_why_without,
)
from alongside.design import fields
from alongside.design.kept import KeptForm
from alongside.people.forms.seen import SeenForm, ask_quietly
from alongside.people.models import Assessment, Decision
from alongside.people.rules import decisions as rules
from alongside.people.rules.decisions import AnswerSaid, OptionSaid
from alongside.standards import codes

PARTS = ("option", "good", "bad")
ORDINALS = ("First", "Second", "Third", "Fourth")
OPTIONS = tuple(
    f"{name}_{number}" for number in range(1, len(ORDINALS) + 1) for name in PARTS
)
OWN_LABELS = {
    "how": "What do you say about this?",
    "words": "In your own words",
    "support": "What helped you?",
    "decided_by": "Who decided?",
    "role": "Who are they to you, or what is their work?",
}
OWN_WAYS = (
    ("first_hand", "I say it myself"),
    ("through_someone", "Somebody speaks for me"),
)
WHAT_WAS_DECIDED = ("answer", "decided_on", "decided_by", "role", "by_authority")


class BeginDecisionForm(KeptForm):
    """The question, and by when it has to be answered."""

    question = fields.ShortText(
        "What is to be decided?",
        hint="One question, in plain words. For example: Do I move downstairs?",
        most=300,
        missing="Write what is to be decided",
        size="m",
        autocomplete="off",
    )
    kind = fields.Choice(
        "Is it one of these?",
        hint="For the first two, we look at whether an advocate is needed",
        choices=codes.DECISION_KINDS.choices(),
        missing="Say whether it is one of these",
        is_small=True,
    )
    why_now = fields.LongText(
        "Why has this come up now?", required=False, rows=3, autosave=True
    )
    needed_by = fields.PartedDate(
        "When must it be decided by?",
        hint="Only if there is a day. For example, 27 3 2027",
        called="The day",
        required=False,
    )


class AnswerForm(SeenForm, ViewForm):
    """The person's view, the ways it could go, what was decided and who decided it."""

    left_out = NOT_OF_SOMEBODY_KNOWN

    answer = fields.LongText(
        "What was decided?",
        hint="In words the person can read",
        rows=3,
        missing="Write what was decided",
        autosave=True,
    )
    decided_on = fields.PartedDate(
        "When?",
        called="The day it was decided",
        latest="today",
        missing="Write the day it was decided",
    )
    decided_by = fields.ShortText(
        "Who decided?",
        hint="Their name. It may be the person",
        most=120,
        missing="Write who decided",
        autocomplete="off",
    )
    role = fields.ShortText(
        "Who are they to the person, or what is their work?",
        most=120,
        missing="Write who they are to the person, or what their work is",
        autocomplete="off",
    )
    by_authority = fields.ShortText(
        "By what authority?",
        hint="For example: it is their own life; the court’s order of 3 May; the "
        "council’s duty under section 18 of the Care Act",
        most=300,
        missing="Write by what authority they decided",
        autocomplete="off",
    )
    least = 1
    is_short_for_the_person = True
    groups: tuple[tuple[str, tuple[str, ...]], ...] = (
        ("The person", THE_PERSON),
        ("The ways it could go", OPTIONS),
        ("What was decided", WHAT_WAS_DECIDED),
    )

    def __init__(
        self,
        *args: Any,
        is_own: bool = False,
        waits_for: Sequence[str] = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        ask_why_without(self, waits_for)
        self.ways = 2 if is_own and self.is_short_for_the_person else len(ORDINALS)
        if is_own:
            self._ask_the_person()
        for number, ordinal in enumerate(ORDINALS[: self.ways], start=1):
            self.fields[f"option_{number}"] = fields.ShortText(
                f"{ordinal} way", most=300, required=False, autocomplete="off"
            )
            for name, words in (("good", "good"), ("bad", "not so good")):
                self.fields[f"{name}_{number}"] = fields.LongText(
                    f"{ordinal} way: what is {words} about it?",
                    required=False,
                    rows=2,
                    autosave=True,
                )
        asked = [f"{p}_{n}" for p in PARTS for n in range(1, self.least + 1)]
        ask_quietly(self, asked)
        self.order_fields([n for _, names in self.groups for n in names])

    def _ask_the_person(self) -> None:
        """The same questions, said to the one whose decision it is."""
        for name, label in OWN_LABELS.items():
            self.fields[name].label = label
        self.fields["how"].choices = OWN_WAYS
        if "basis" in self.fields:
            others = self.fields["basis"].choices[1:]
            self.fields["basis"].choices = [("own", "I decided it myself"), *others]

    def clean(self) -> dict[str, Any]:
        """Enough ways, each with both sides."""
        self.say_missing(rules.missing_options(self.options(), least=self.least))
        return self.cleaned_data

    def options(self) -> list[OptionSaid]:
        """The ways that were written down."""
        said = self.cleaned_data
        return [
            OptionSaid(*(said.get(f"{p}_{n}", "") for p in PARTS))
            for n in range(1, len(ORDINALS) + 1)
        ]

    def all_said(
        self, decision: Decision, basis: str = rules.BEST_INTERESTS
    ) -> dict[str, Any]:
        """What was typed, by the names the actions know it by."""
        return {
            "decision": decision,
            "said": self.answer_said(basis),
            "options": self.options(),
            "view": self.view(),
            "seen": self.seen_answer(),
        } | self._why_without()

    def _why_without(self) -> dict[str, str]:
        """Why it does not wait for an advocate, where that was asked."""
        said = self.cleaned_data.get("why_without")
        return {"why_without": said} if said else {}

    def answer_said(self, basis: str) -> AnswerSaid:
        """What was decided, as the action takes it."""
        said = self.cleaned_data
        return AnswerSaid(
            words=said["answer"],
            basis=basis,
            decided_on=said["decided_on"],
            decided_by=said["decided_by"],
            role=said["role"],
            authority=said["by_authority"],
            change_reason=said.get("reason", ""),
        )


class DecideForm(AnswerForm):
    """A decision that the person or somebody with the duty has made."""

    basis = fields.Choice(
        "How was this decided?",
        choices=[
            one for one in codes.DECISION_BASES.choices() if one[0] != "best_interests"
        ],
        missing="Say how this was decided",
    )
    reason = fields.LongText(
        "Why is it decided anew?",
        missing="Write why it is decided anew",
        rows=3,
        autosave=True,
    )
    groups = (
        ("The person", THE_PERSON),
        ("The ways it could go", OPTIONS),
        ("What was decided", ("basis", *WHAT_WAS_DECIDED, "reason")),
    )

    def __init__(
        self, *args: Any, is_first: bool, held: Assessment | None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.held = held
        if is_first:
            del self.fields["reason"]

    def clean_basis(self) -> str:
        """A way that is open, as the newest conversation about it says."""
        basis = self.cleaned_data["basis"]
        if sentence := rules.why_not_on_basis(basis, self.held):
            self.add_error("basis", sentence)
        return basis


class CorrectForm(AnswerForm):
    """The same again, put right, and why."""

    is_short_for_the_person = False  # whatever stands there stays

    reason = fields.LongText(
        "What was wrong, and why is it put right?",
        missing="Write what was wrong",
        rows=3,
        autosave=True,
    )
    groups = (*AnswerForm.groups, ("Putting it right", ("reason",)))


class TellForm(SeenForm):
    """When, how and in what form the person was told."""

    told_on = fields.PartedDate(
        "When were they told?",
        called="The day they were told",
        latest="today",
        missing="Write the day they were told",
    )
    told_by = fields.ShortText(
        "Who told them?", most=120, missing="Write who told them", autocomplete="off"
    )
    told_in = fields.Choice(
        "In what form?",
        choices=codes.TOLD_FORMATS.choices(),
        missing="Choose in what form they were told",
        is_small=True,
    )
    how = fields.LongText(
        "How was it told?",
        hint="Where, with whom, and what helped them to take it in",
        missing="Write how it was told",
        rows=3,
        autosave=True,
    )
    what_they_said = fields.LongText(
        "What did they say to it, in their own words?",
        required=False,
        rows=3,
        autosave=True,
    )

    def telling(self) -> dict[str, Any]:
        """What was typed, without what only the page needs."""
        return {n: typed for n, typed in self.cleaned_data.items() if n != "seen"}
