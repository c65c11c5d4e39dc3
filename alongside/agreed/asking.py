"""The person's part in a decision: the same questions wherever one is made."""

from collections.abc import Sequence
from typing import Any

from alongside.access.models import User
from alongside.agreed.models import Involvement, Rung
from alongside.agreed.rules import View
from alongside.design import fields, form
from alongside.design.kept import KeptForm
from alongside.standards import codes

# Only what is always asked: the rest is drawn under the answer that reveals it.
THE_PERSON = ("how", "support")
YES, NO = "yes", "no"
# Reasons that only somebody who raises a worry has, and such as need a service.
RAISERS_OWN = ("not_my_place",)
NOT_OF_SOMEBODY_KNOWN = (*RAISERS_OWN, "nobody_named")
WHY_MISSING = "Do that first, or write why this goes ahead without it"


def or_by_name() -> fields.ShortText:
    """Who will do it, where they have no sign-in."""
    return fields.ShortText(
        "Or somebody else, by name", most=120, required=False, autocomplete="off"
    )


def by_when(**more: Any) -> fields.PartedDate:
    """The day by which somebody will have done it."""
    return fields.PartedDate(
        "By when?",
        called="The day",
        earliest="today",
        too_early="Choose a day that has not gone by",
        missing="Give the day by which it will be done",
        **more,
    )


class OneOwnerForm(KeptForm):
    """A form with `owner`, chosen from `owners`, or `owner_name`: one of the two."""

    def __init__(self, *args: Any, owners: list[User], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.owners = {str(user.pk): user for user in owners}
        for name in ("owner", "owner_name"):  # one of the two is needed
            self.fields[name].is_quietly_optional = True
        self.fields["owner"].choices = [
            (pk, user.full_name) for pk, user in self.owners.items()
        ]

    def clean(self) -> dict[str, Any]:
        """One owner: from the list or by name, not both."""
        said = super().clean() or self.cleaned_data
        if "owner" in self.errors:
            return said
        chosen, named = said.get("owner"), said.get("owner_name", "").strip()
        if chosen and named:
            self.add_error("owner", "Choose somebody from the list or write a name")
        elif not chosen and not named:
            self.add_error("owner", "Say who will do it")
        return said


def ask_why_without(asked: form.Form, waits_for: Sequence[str]) -> None:
    """One more question, when a decision should wait for an advocate."""
    if waits_for:
        asked.fields["why_without"] = fields.LongText(
            "Or: why does this go ahead without an advocate?",
            hint="It is kept, and can be read by everybody who sees this",
            missing=WHY_MISSING,
            rows=2,
            autosave=True,
        )


class ViewForm(form.Form):
    """Asks for the person's view first-hand, through somebody, or why it is missing.

    `left_out`: reasons for not asking that cannot be true here.
    """

    left_out: tuple[str, ...] = RAISERS_OWN

    how = fields.Choice(
        "What does the person say about this?",
        hint="Their view comes first. Nothing is decided while it is left blank.",
        choices=codes.INVOLVEMENT_WAYS.choices(),
        missing="Say how the person was involved, or why they were not",
        reveal={
            Involvement.How.FIRST_HAND: ("words",),
            Involvement.How.THROUGH_SOMEONE: (
                "through_words",
                "spoken_by",
                "authority",
            ),
            Involvement.How.NOT_ASKED: ("not_asked_reason", "not_asked_words"),
        },
    )
    words = fields.LongText(
        "In their own words",
        missing="Write what the person said, in their own words",
        autosave=True,
    )
    through_words = fields.LongText(
        "What was said for them",
        missing="Write what was said for the person",
        autosave=True,
    )
    spoken_by = fields.ShortText(
        "Who spoke for them?", missing="Write who spoke for the person"
    )
    authority = fields.ShortText(
        "By what authority?",
        hint="For example: their advocate; their attorney for health and welfare; "
        "their daughter, whom they asked to speak",
        missing="Write by what authority they spoke",
    )
    not_asked_reason = fields.Choice(
        "Why have they not been asked?",
        choices=codes.NOT_ASKED_REASONS.choices(),
        missing="Say why the person has not been asked",
    )
    not_asked_words = fields.LongText(
        "What will be done about that?", required=False, rows=3, autosave=True
    )
    support = fields.LongText(
        "How were they helped to take part?",
        hint="For example: an interpreter, pictures, a quiet room, more time",
        required=False,
        rows=3,
        autosave=True,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        reason = self.fields["not_asked_reason"]
        reason.choices = [
            (code, plain)
            for code, plain in codes.NOT_ASKED_REASONS.choices()
            if code not in self.left_out
        ]

    def view(self) -> View:
        """What was typed, as the action takes it."""
        said: dict[str, Any] = self.cleaned_data
        return View(
            how=said["how"],
            words=said.get("words") or said.get("through_words") or "",
            support=said.get("support") or "",
            spoken_by=said.get("spoken_by") or "",
            authority=said.get("authority") or "",
            reason=said.get("not_asked_reason") or "",
            reason_words=said.get("not_asked_words") or "",
        )


class RungForm(KeptForm):
    """That something is done, was looked at, or was felt."""

    is_so = fields.Choice(
        "Is it so?",
        choices=[(YES, "Yes"), (NO, "No, or not yet")],
        missing="Say whether it is so",
    )
    words = fields.LongText(
        "Say a little about it",
        missing="Say a little about it",
        rows=3,
        most=2000,
        autosave=True,
    )
    said_by = fields.ShortText(
        "Who says so?",
        hint="The person themselves, or who spoke for them",
        most=120,
        missing="Write who says so",
        autocomplete="off",
    )

    def __init__(
        self, *args: Any, kind: str, called: str, is_own: bool, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.kind = kind
        asks = "Did you feel the difference?" if is_own else "Did they feel it?"
        self.fields["is_so"].label = {
            Rung.Kind.VERIFIED: "Has it been done?",
            Rung.Kind.FELT: asks,
        }.get(Rung.Kind(kind), "")
        self.fields["said_by"].initial = called
        if kind == Rung.Kind.DONE:
            del self.fields["is_so"]
            self.fields["words"].required = False
            self.fields["words"].label = "What was done?"
        elif kind == Rung.Kind.VERIFIED:
            self.fields["words"].label = "How do you know?"
        if kind != Rung.Kind.FELT or is_own:
            del self.fields["said_by"]

    def said(self) -> dict[str, Any]:
        """What was typed, as the action takes it."""
        said = dict(self.cleaned_data)
        if "is_so" in said:
            said["is_so"] = said["is_so"] == YES
        return said
