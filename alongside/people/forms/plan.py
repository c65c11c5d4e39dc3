"""What is typed about a person's plan."""

from collections.abc import Sequence
from typing import Any

from alongside.design import fields
from alongside.people.forms.kept import RevisingForm
from alongside.people.models import PlanLine
from alongside.people.rules.plan import CaseSaid, LineSaid

SHORT = 200


class LineForm(RevisingForm):
    """One line: what happens, what it is for, and whose idea it was."""

    words = fields.LongText(
        "What happens?",
        hint="One thing, in plain words: “I go to the allotment on Tuesdays”",
        missing="Write what happens",
        rows=3,
        most=2000,
        autosave=True,
        size="m",
    )
    how_often = fields.ShortText(
        "How often, or when?", most=SHORT, required=False, autocomplete="off"
    )
    who_helps = fields.ShortText(
        "Who helps?", most=SHORT, required=False, autocomplete="off"
    )
    serves_kind = fields.Choice(
        "What is it for?",
        choices=PlanLine.Serves.choices,
        missing="Choose what it is for",
        size="m",
    )
    serves_which = fields.Select(
        "Which one? Choose from what is written already",
        choices=(),
        required=False,
    )
    serves = fields.LongText(
        "Or say it in words",
        hint="Which wish, interest, strength or need",
        required=False,
        rows=2,
        most=2000,
        autosave=True,
    )
    proposer = fields.Choice(
        "Whose idea was it?",
        choices=PlanLine.Proposer.choices,
        missing="Choose whose idea it was",
        size="m",
    )
    proposed_by = fields.ShortText(
        "Their name", most=120, required=False, autocomplete="off"
    )
    why = fields.ShortText(
        "Why does it change?",
        most=300,
        missing="Write why it changes",
        autocomplete="off",
    )

    def __init__(
        self,
        *args: Any,
        called: str,
        is_own: bool,
        is_new: bool,
        serves: Sequence[tuple[str, str, str]],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.called = called
        self.written = {code: words for code, words, _ in serves}
        self.fields["serves_which"].choices = [
            ("", "Nothing of these"),
            *((code, f"{kind}: {words[:90]}") for code, words, kind in serves),
        ]
        if not serves:
            del self.fields["serves_which"]
            self.fields["serves"].label = "Say which, in words"
        if is_new:
            del self.fields["why"], self.fields["seen"]
        if is_own:
            self._ask_the_person()

    def _ask_the_person(self) -> None:
        self.fields["proposer"].choices = [
            (PlanLine.Proposer.PERSON, "Mine"),
            *list(PlanLine.Proposer.choices)[1:],
        ]
        self.fields["serves_kind"].choices = [
            (PlanLine.Serves.WISH, "Something I want"),
            (PlanLine.Serves.INTEREST, "Something I love or am interested in"),
            (PlanLine.Serves.STRENGTH, "Something I can do"),
            (PlanLine.Serves.NEED, "Something I need"),
        ]

    def clean(self) -> dict[str, Any]:
        """Which one it is for, and whose idea it was, where it was not the person's."""
        said = super().clean() or self.cleaned_data
        if not said.get("serves_which") and not said.get("serves"):
            self.add_error("serves", "Say which wish, interest, strength or need it is")
        who = said.get("proposer")
        if who and who != PlanLine.Proposer.PERSON and not said.get("proposed_by"):
            self.add_error("proposed_by", "Write the name of whoever proposed it")
        return said

    def line(self) -> LineSaid:
        """What was typed, as the action takes it."""
        said = self.cleaned_data
        which = said.get("serves_which") or ""
        kind, _, number = which.partition("-")
        return LineSaid(
            words=said["words"],
            how_often=said["how_often"],
            who_helps=said["who_helps"],
            serves_kind=said["serves_kind"],
            serves=said["serves"] or self.written[which],
            outcome_id=int(number) if kind == "outcome" else None,
            strength_id=int(number) if kind == "strength" else None,
            proposer=said["proposer"],
            proposed_by=said["proposed_by"] or self.called,
        )


class ContingencyForm(RevisingForm):
    """If something goes wrong: when, what to do, whom to ring."""

    when = fields.LongText(
        "What may go wrong?",
        hint="For example: nobody comes by nine",
        missing="Write what may go wrong",
        rows=2,
        most=1000,
        autosave=True,
        size="m",
    )
    what_to_do = fields.LongText(
        "What is to be done then?",
        missing="Write what to do then",
        rows=4,
        most=4000,
        autosave=True,
        size="m",
    )
    whom_to_ring = fields.LongText(
        "Whom to ring, the first one first",
        hint="One on each line, with the number",
        missing="Write whom to ring, the first one first",
        rows=3,
        most=1000,
        autosave=True,
        size="m",
    )
    said_by = fields.ShortText(
        "Who said it should be like this?",
        most=120,
        missing="Write who said so",
        autocomplete="off",
    )
    tried_on = fields.PartedDate(
        "When was it last tried?", called="The day", latest="today", required=False
    )
    holds_until = fields.PartedDate(
        "Until when does it hold?", called="The day", required=False
    )
    why = fields.ShortText(
        "Why does it change?",
        most=300,
        missing="Write why it changes",
        autocomplete="off",
    )

    def __init__(self, *args: Any, is_new: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if is_new:
            del self.fields["why"], self.fields["seen"]

    def case(self) -> CaseSaid:
        """What was typed, as the action takes it."""
        said = {n: v for n, v in self.cleaned_data.items() if n not in ("why", "seen")}
        return CaseSaid(**said)
