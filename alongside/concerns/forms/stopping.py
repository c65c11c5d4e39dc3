"""What is typed when somebody asks us to stop, and when they are answered."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from alongside.access import clock
from alongside.agreed.asking import THE_PERSON, ViewForm, ask_why_without
from alongside.concerns.forms.enquiry import tomorrow
from alongside.concerns.models import CapacityRecord
from alongside.concerns.rules.stopping import (
    CANNOT_DECIDE,
    FURTHEST,
    InTheWay,
    Stop,
    sentence_of,
)
from alongside.design import fields
from alongside.design.kept import KeptForm
from alongside.standards import codes

GROUNDS = codes.STOP_GROUNDS
YES, NO = "yes", "no"


def furthest() -> date:
    """The last day that can be chosen."""
    return clock.today() + FURTHEST


def _to_person() -> fields.LongText:
    return fields.LongText(
        "What do you tell the person?",
        hint="They read exactly this, so write to them: short, plain and kind",
        missing="Write what you tell the person",
        rows=4,
        most=4000,
        autosave=True,
    )


def _note() -> fields.LongText:
    return fields.LongText(
        "What do you think of it yourself?",
        hint="How did they come to say it, and who was there? Is it their own wish?",
        missing="Write what you think of it",
        rows=4,
        most=4000,
        autosave=True,
    )


class AskToStopForm(KeptForm):
    """What the person says when they ask us to stop."""

    words = fields.LongText(
        "What did they say?",
        hint="In their own words",
        missing="Write what they said, in their own words",
        rows=4,
        most=4000,
        autosave=True,
    )
    note = _note()

    def __init__(self, *args: Any, is_own: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if is_own:
            words = self.fields["words"]
            words.label = "What would you like to say?"
            words.hint = words.help_text = "You do not have to say why"
            words.error_messages["required"] = "Write a few words, so that we know"
            del self.fields["note"]


class StopNoteForm(KeptForm):
    """What a worker or the advocate thinks of it."""

    words = _note()


class StopForm(KeptForm, ViewForm):
    """That they can decide this, that nothing stands above it, and what is left."""

    capacity = fields.Choice(
        "Can they decide this themselves?",
        hint="To stop, knowing what could happen. Help them first, as they like it",
        choices=[*codes.STOP_CAPACITY.choices(), (CANNOT_DECIDE, "They cannot now")],
        missing="Say whether they can decide this",
        reveal={"looked_at": "capacity_record"},
    )
    capacity_record = fields.Select(
        "Which record says so?", choices=(), missing="Choose the record"
    )
    capacity_words = fields.LongText(
        "How do you know?",
        missing="Write how you know that they can decide this",
        rows=3,
        most=4000,
        autosave=True,
    )
    risk_left = fields.LongText(
        "Which risk is left?",
        hint="For the team",
        missing="Write which risk is left",
        rows=3,
        most=4000,
        autosave=True,
    )
    left_with_them = fields.LongText(
        "What do you leave with them?",
        hint="Numbers to ring, people to turn to, what they can do. They read this",
        missing="Write what you leave with them",
        rows=4,
        most=4000,
        autosave=True,
    )
    words_to_person = _to_person()
    look_again_on = fields.PartedDate(
        "On what day do we look at it again?",
        called="The day",
        earliest=tomorrow,
        too_early="Choose a day that is still to come",
        latest=furthest,
        too_late="Choose a day within six months",
        missing="Give the day on which we look at it again",
    )

    def __init__(
        self,
        *args: Any,
        records: Sequence[CapacityRecord],
        waits_for: Sequence[str] = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.records = {str(one.pk): one for one in records if one.answer == "had"}
        self.fields["capacity_record"].choices = [
            (pk, f"{one.recorded_at:%-d %B %Y}: {one.decision}"[:90])
            for pk, one in self.records.items()
        ]
        names = [self._ask(one.code, one.plain) for one in GROUNDS]
        ask_why_without(self, waits_for)
        self.groups = (
            ("What the person says", THE_PERSON),
            ("Whether they can decide this", ("capacity", "capacity_words")),
            ("Whether anything stands above their wish", tuple(names)),
            (
                "What is left, and what comes next",
                ("risk_left", "left_with_them", "words_to_person", "look_again_on"),
            ),
        )

    def _ask(self, code: str, question: str) -> str:
        self.fields[code] = fields.Choice(
            question,
            choices=((NO, "No"), (YES, "Yes, or we do not know")),
            missing=f"Answer: {question}",
            reveal={NO: f"{code}_words"},
        )
        self.fields[f"{code}_words"] = fields.LongText(
            "How do you know?",
            missing=f"Say how you know: {question}",
            rows=2,
            most=2000,
            autosave=True,
        )
        return code

    def clean(self) -> dict[str, Any]:
        """What stands above their wish is said beside its question."""
        said = super().clean() or self.cleaned_data
        for ground in GROUNDS:
            if said.get(ground.code) == YES:
                self.add_error(ground.code, sentence_of(ground.code))
        return said

    def said(self) -> Stop:
        """What was typed, as the action takes it."""
        said = self.cleaned_data
        return Stop(
            capacity=said["capacity"],
            capacity_words=said["capacity_words"],
            capacity_record=self.records.get(said.get("capacity_record") or ""),
            grounds={one.code: said[f"{one.code}_words"] for one in GROUNDS},
            stands=[one.code for one in GROUNDS if said[one.code] == YES],
            risk_left=said["risk_left"],
            left_with_them=said["left_with_them"],
            look_again_on=said["look_again_on"],
            words_to_person=said["words_to_person"],
        )


class GoOnAllTheSameForm(KeptForm, ViewForm):
    """What stands in the way of stopping, and what the person reads of it."""

    ground = fields.Choice(
        "What stands in the way?",
        choices=[
            *((one.code, one.label) for one in GROUNDS),
            (CANNOT_DECIDE, "They cannot decide this now, even with help"),
        ],
        missing="Choose what stands in the way",
    )
    reason = fields.LongText(
        "Why do we have to go on?",
        hint="For the team. The person does not read this",
        missing="Write why we have to go on",
        rows=4,
        most=4000,
        autosave=True,
    )
    words_to_person = _to_person()
    groups = (
        ("What the person says", THE_PERSON),
        ("Why we go on", ("ground", "reason", "words_to_person")),
    )

    def said(self) -> InTheWay:
        """What was typed, as the action takes it."""
        said = self.cleaned_data
        return InTheWay(said["ground"], said["reason"], said["words_to_person"])
