"""What is typed when something goes to a worker, from nobody or from another."""

from collections.abc import Sequence
from typing import Any

from django import forms

from alongside.access.models import User
from alongside.concerns.queries.handing import Holding
from alongside.concerns.queries.held import Held
from alongside.concerns.queries.load import Load
from alongside.concerns.rules import handing as rules
from alongside.concerns.rules.handing import Said
from alongside.design import fields
from alongside.design.kept import KeptForm
from alongside.standards import codes

STAYS = "stays"
TITLES = {
    rules.CONCERN: "Worries and enquiries",
    rules.ACTION: "What they said they would do",
    rules.BARRIER: "What stands in the way, and is theirs to answer",
    rules.PERSON: "People they work with",
    rules.EARLY: "Early worries they talk over",
    rules.ASKING: "People they ask how it was",
    rules.CALL: "People they get in touch with",
}
# Those a writer chooses; the last comes with a decision and is nobody's to choose.
REASONS = codes.HANDOVER_REASONS.official_choices()[:-1]


def _words() -> fields.LongText:
    return fields.LongText(
        "Is there more to say about why?",
        hint="For the team",
        required=False,
        rows=2,
        most=2000,
        autosave=True,
    )


def _note() -> fields.LongText:
    return fields.LongText(
        "What should whoever takes it on know first?",
        hint="They read it with each thing. Write it so that the person could read it",
        required=False,
        rows=3,
        most=4000,
        autosave=True,
    )


class WhyForm(KeptForm):
    """Why something goes to somebody else, and a note for them."""

    reason = fields.Choice(
        "Why?", choices=REASONS, missing="Choose why somebody else takes it on"
    )
    words = _words()
    note = _note()

    def said(self) -> Said:
        """What was typed, as the action takes it."""
        said = self.cleaned_data
        return Said(said.get("reason", ""), said.get("words", ""), said["note"])


class AllocateForm(WhyForm):
    """Who takes a concern on, with how much each has now."""

    lead = fields.Choice(
        "Choose a worker",
        choices=(),
        missing="Choose who takes this on",
        size="m",
    )
    field_order = ("lead", "reason", "words", "note")

    def __init__(
        self, *args: Any, loads: Sequence[Load], before: User | None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.users = {str(load.user.pk): load.user for load in loads}
        self.fields["lead"].choices = [
            (load.user.pk, _name(load.user, before), load.in_words) for load in loads
        ]
        if before is None:
            del self.fields["reason"], self.fields["words"]
        else:
            self.fields["reason"].label = f"Why not {before.full_name} any more?"

    def clean_lead(self) -> User:
        """The user who was chosen."""
        return self.users[self.cleaned_data["lead"]]

    def allocated(self) -> dict[str, Any]:
        """What was typed, as the action takes it."""
        return {"lead": self.cleaned_data["lead"], "said": self.said()}


def _name(user: User, before: User | None) -> str:
    return f"{user.full_name} (has it now)" if user == before else user.full_name


class HandOverForm(WhyForm):
    """Who takes on what somebody looks after: each thing, or all to one."""

    seen = forms.CharField(widget=forms.HiddenInput, required=False)
    everyone = fields.Select(
        "Who takes on everything?",
        hint="You can choose somebody else for single things below",
        choices=(),
        required=False,
    )
    field_order = ("seen", "reason", "words", "note", "everyone")

    def __init__(
        self, *args: Any, holding: Holding, loads: Sequence[Load], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.holding = holding
        others = [load.user for load in loads if load.user != holding.user]
        self.users = {str(user.pk): user for user in others}
        self.initial.setdefault("seen", ",".join(holding.keys))
        self.fields["everyone"].choices = self._names()
        stays = (STAYS, f"It stays with {holding.user.full_name}")
        for held in holding.rows:
            self.fields[held.key] = _who(held, [*self._names(), stays])
        self.groups = tuple(
            (title, tuple(h.key for h in holding.rows if h.kind == kind))
            for kind, title in TITLES.items()
            if any(h.kind == kind for h in holding.rows)
        )

    def _names(self) -> list[tuple[str, str]]:
        return [(pk, user.full_name) for pk, user in self.users.items()]

    def look_again(self) -> None:
        """The list has changed: the next press has seen it as it is now."""
        self.data = self.data.copy()
        self.data["seen"] = ",".join(self.holding.keys)

    def handed_over(self) -> dict[str, Any]:
        """What was chosen, as the action takes it."""
        said = self.cleaned_data
        chosen = {key: said[key] or said["everyone"] for key in self.holding.keys}
        to = {key: self.users[pk] for key, pk in chosen.items() if pk in self.users}
        seen = tuple(filter(None, said["seen"].split(",")))
        return {"to": to, "said": self.said(), "seen": seen}


def _who(held: Held, choices: list[tuple[str, str]]) -> fields.Select:
    """Who takes on one thing."""
    what = held.what if len(held.what) < 200 else f"{held.what[:199]}…"
    if held.instead_of:
        what = f"{what}. {held.instead_of} had it, and is away for a while"
    who = fields.Select(held.called, hint=what, choices=choices, required=False)
    who.is_quietly_optional = True
    return who
