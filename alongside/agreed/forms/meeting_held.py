"""What is typed about a meeting that was held: voices, decisions, dissent, minutes."""

from typing import Any

from alongside.agreed.asking import THE_PERSON, ViewForm, by_when, or_by_name
from alongside.agreed.models import Decision, Invitation, Preparation
from alongside.agreed.rules import ToDo
from alongside.agreed.rules.meeting_held import Voices
from alongside.design import fields
from alongside.design.kept import SeenForm, SentOnceForm
from alongside.standards import codes, meetings

YES, NO = "yes", "no"
SILENT, MISSING = "there_silent", "away_missing"


class VoicesForm(SeenForm):
    """For everybody who was asked: were they there, and was their voice heard?"""

    def __init__(
        self, *args: Any, everybody: list[Invitation], called: str, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.everybody = everybody
        for one in everybody:
            self._ask_about(one)
        self.fields["speaker"] = fields.Select(
            f"Who spoke for {called}, if somebody did?",
            choices=[(str(i.pk), i.name) for i in everybody if not i.is_person],
            hint="Leave it if they spoke for themselves, or if nobody did",
            required=False,
        )
        self.fields["note"] = fields.LongText(
            "What else should people know of how it was?",
            hint="For example: we had two breaks; the interpreter came late",
            required=False,
            rows=3,
            most=4000,
            autosave=True,
        )

    def _ask_about(self, one: Invitation) -> None:
        silent, missing = f"silent_{one.pk}", f"missing_{one.pk}"
        self.fields[f"voice_{one.pk}"] = fields.Choice(
            f"{one.name}, {one.role}" if one.role else one.name,
            choices=meetings.VOICES.choices(),
            missing=f"Say whether {one.name} was there, and was heard",
            reveal={SILENT: silent, MISSING: missing},
            is_small=True,
        )
        for name in (silent, missing):
            self.fields[name] = fields.ShortText(
                "Why was their voice missing?",
                most=1000,
                missing=f"Say why the voice of {one.name} was missing",
                autocomplete="off",
            )

    def voices(self) -> Voices:
        """What was typed."""
        said = self.cleaned_data
        told = {}
        for one in self.everybody:
            why = said.get(f"silent_{one.pk}") or said.get(f"missing_{one.pk}") or ""
            told[one.pk] = (said[f"voice_{one.pk}"], why)
        return Voices(told, int(said["speaker"] or 0), said["note"])


class DecideForm(SentOnceForm, ViewForm):
    """What was decided, by whom, and what the person says of it."""

    decided = fields.LongText(
        "What was decided?",
        missing="Write what was decided",
        rows=3,
        most=4000,
        autosave=True,
    )
    decided_by = fields.ShortText(
        "Who decided it?",
        hint="By name. For example: everybody there, together; Helen Garside",
        most=200,
        missing="Write who decided it",
        autocomplete="off",
    )
    groups = (
        ("What the person says about it", THE_PERSON),
        ("The decision", ("decided", "decided_by")),
    )


class DissentForm(SentOnceForm):
    """Who does not agree, and why."""

    name = fields.Select(
        "Who does not agree?", choices=(), missing="Choose who does not agree"
    )
    words = fields.LongText(
        "Why, in their own words?",
        missing="Write why, in their words",
        rows=4,
        most=4000,
        autosave=True,
    )

    def __init__(
        self, *args: Any, everybody: list[Invitation], is_for_own: bool, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"].choices = [(one.name, one.name) for one in everybody]
        if is_for_own:
            del self.fields["name"]
            self.fields["words"].label = "Why do you not agree?"
            self.fields["words"].error_messages["required"] = "Say why"


class DoForm(SentOnceForm):
    """What somebody will do, by when, and what it is for."""

    what = fields.LongText(
        "What will somebody do?",
        hint="In plain words, so that everybody can tell whether it was done",
        missing="Write what somebody will do",
        rows=3,
        most=2000,
        autosave=True,
    )
    owner = fields.Select("Who will do it?", choices=(), required=False)
    owner_name = or_by_name()
    due_on = by_when()
    serves = fields.LongText(
        "What is it for?",
        hint="A wish, in the person’s words; or what was found",
        missing="Write what it is for",
        rows=2,
        most=2000,
        autosave=True,
    )
    serves_kind = fields.Choice(
        "What is that?",
        choices=codes.ACTION_SERVES.choices(),
        missing="Choose what it serves",
        is_small=True,
    )

    def __init__(self, *args: Any, everybody: list[Invitation], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.owners = {str(one.user_id): one.user for one in everybody if one.user}
        for name in ("owner", "owner_name"):  # one of the two is needed
            self.fields[name].is_quietly_optional = True
        self.fields["owner"].choices = [
            (str(one.user_id), one.name) for one in everybody if one.user
        ]

    def clean(self) -> dict[str, Any]:
        """One owner: from the list or by name, not both."""
        said = super().clean() or self.cleaned_data
        chosen, named = said.get("owner"), said.get("owner_name", "").strip()
        if "owner" not in self.errors and bool(chosen) == bool(named):
            both = "Choose somebody from the list or write a name, not both"
            self.add_error("owner", both if chosen else "Say who will do it")
        return said

    def to_do(self) -> ToDo:
        """What was typed."""
        named = ("what", "serves", "serves_kind", "due_on", "owner_name")
        said = {name: self.cleaned_data[name] for name in named}
        return ToDo(**said, owner=self.owners.get(self.cleaned_data["owner"]))


def starting_action(
    decision: Decision | None, prepared: Preparation | None
) -> dict[str, str]:
    """What the form begins with: what was decided, and what the person wants."""
    wish = prepared.happen if prepared else ""
    begun = {"what": decision.words if decision else "", "serves": wish}
    return begun | ({"serves_kind": "wish"} if wish else {})


class MinutesForm(SeenForm):
    """The minutes, and what is put right in them."""

    words = fields.LongText(
        "What was said?",
        hint="The person’s words first. Plain words: everybody who was asked reads it",
        missing="Write what was said",
        rows=14,
        most=40_000,
        autosave=True,
        size="m",
    )
    why = fields.ShortText(
        "What do you put right?", most=300, missing="Say what you put right"
    )

    def __init__(self, *args: Any, is_first: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if is_first:
            del self.fields["why"]


class MinutesAnswerForm(SeenForm):
    """Whether the minutes are right."""

    is_right = fields.Choice(
        "Are the minutes right?",
        choices=[(YES, "Yes, it was like that"), (NO, "No, something is not right")],
        missing="Say whether the minutes are right",
        reveal={NO: "words"},
    )
    words = fields.LongText(
        "What is not right, or is missing?",
        missing="Write what is not right",
        rows=4,
        most=4000,
        autosave=True,
    )
    said_by = fields.ShortText(
        "Whose words are these?",
        most=120,
        missing="Write whose words these are",
        autocomplete="off",
    )

    def __init__(self, *args: Any, name: str, is_own: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["said_by"].initial = name
        if is_own:
            del self.fields["said_by"]

    def said(self) -> dict[str, Any]:
        """What was typed, as the action takes it."""
        said = self.cleaned_data
        return {
            "is_right": said["is_right"] == YES,
            "words": said.get("words") or "",
            "said_by": said.get("said_by") or "",
            "seen": said["seen"],
        }
