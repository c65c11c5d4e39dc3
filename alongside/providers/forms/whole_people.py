"""What is typed of those who live at a service that is looked into: never a name."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError

from alongside.design import fields
from alongside.design.kept import KeptForm
from alongside.providers.forms.whole import long
from alongside.providers.rules.whole_said import (
    NO_NAME,
    Moving,
    Resident,
    Seen,
    why_not_room,
)
from alongside.standards import whole_service

WAYS_TO_SAY = {
    "council": ("council", "this council"),
    "other_council": ("other council", "another council"),
    "nhs": ("nhs", "the nhs"),
    "self": ("self", "themselves", "pays themselves", "family"),
    "shared": ("shared", "both", "more than one"),
}


class ResidentsForm(KeptForm):
    """How many live there, and a line for each: the room, and who pays."""

    living_there = fields.WholeNumber(
        "How many people live there?",
        least=1,
        most=400,
        missing="Say how many people live there",
    )
    lines = fields.LongText(
        "A line for each: the room or a code, and who pays",
        hint="Such as: Room 12, self. Who pays is one of: council, other council, NHS, "
        "self, shared. After other council, its name. Never the name of a person",
        missing="Write a line for each",
        rows=12,
        most=20000,
        autosave=True,
    )

    def clean_lines(self) -> list[Resident]:
        """Each line as one who lives there."""
        typed = [one.strip() for one in self.cleaned_data["lines"].splitlines()]
        return [_resident(number, line) for number, line in enumerate(typed, 1) if line]


def as_lines(residents: Iterable[Any]) -> str:
    """Those who are listed, as they would be typed."""
    return "\n".join(
        ", ".join(filter(None, (r.room, WAYS_TO_SAY[r.funder][0], r.funder_name)))
        for r in residents
    )


def _resident(number: int, line: str) -> Resident:
    room, _, rest = line.partition(",")
    pays, _, name = rest.partition(",")
    if why_not_room(room):
        raise ValidationError(f"Line {number}: {NO_NAME}")
    said = pays.strip().casefold()
    funder = next((code for code, ways in WAYS_TO_SAY.items() if said in ways), "")
    if not funder:
        raise ValidationError(
            f"Line {number}: after the room and a comma, write council, other council, "
            "NHS, self or shared."
        )
    return Resident(room.strip(), funder, name.strip())


class SeenForm(KeptForm):
    """How one of them is, who saw them, and what they said."""

    seen_on = fields.PartedDate(
        "On what day were they seen?",
        called="The day",
        latest="today",
        too_late="Give a day up to today",
        missing="Give the day they were seen",
    )
    seen_by = fields.ShortText(
        "Who saw them?",
        hint="Such as Social worker, or Nurse of the hospital team",
        missing="Write who saw them",
        most=120,
    )
    condition = fields.Choice(
        "How are they?",
        choices=whole_service.CONDITIONS.choices(),
        missing="Say how they are",
        reveal={"not_safe": "done_at_once"},
    )
    done_at_once = long(
        "What was done at once to make them safe?",
        missing="Write what was done at once to make them safe",
        rows=2,
    )
    how_they_are = long(
        "What did you see?", hint="No name", missing="Write what you saw", rows=3
    )
    is_said = fields.Choice(
        "Did they say how it is for them?",
        choices=(("yes", "Yes"), ("no", "No, for a reason")),
        missing="Say whether they told you how it is for them",
        reveal={"yes": "said", "no": "why_not_said"},
    )
    said = long(
        "What did they say?",
        hint="In their own words. Whoever runs the service does not read this",
        missing="Write what they said",
        rows=3,
    )
    why_not_said = fields.ShortText(
        "Why not?", missing="Write why they said nothing", most=300
    )

    def seen(self) -> Seen:
        """What was typed, as the action takes it."""
        said = {n: v for n, v in self.cleaned_data.items() if n != "is_said"}
        return Seen(**said)


class MovingForm(KeptForm):
    """Where one of them moves."""

    room = fields.Select(
        "Whose move is it?", choices=(), missing="Choose the room or code"
    )
    where_to = fields.ShortText(
        "Where do they move to?",
        hint="The service, or for instance: to their daughter’s",
        missing="Write where they move to",
        most=200,
    )
    moves_on = fields.PartedDate(
        "On what day?", called="The day", missing="Give the day they move"
    )
    supported_by = fields.ShortText(
        "Who is beside them?",
        hint="Such as Social worker and a carer they know well",
        missing="Write who is beside them",
        most=200,
    )
    wanted = long(
        "What do they want, in their own words?",
        missing="Write what they want",
        rows=3,
    )

    def __init__(self, *args: Any, rooms: list[str], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["room"].choices = [(room, room) for room in rooms]

    def said(self) -> Moving:
        """What was typed, as the action takes it."""
        return Moving(**self.cleaned_data)


class AfterForm(KeptForm):
    """How it is for one of them after the move."""

    words = long(
        "How is it for them now?",
        hint="In their own words, as far as you can",
        missing="Write how it is for them now",
    )
    said_by = fields.ShortText(
        "Who says so?",
        hint="Such as They themselves, or Their daughter",
        missing="Write who says so",
        most=120,
    )
    after_on = fields.PartedDate(
        "On what day?",
        called="The day",
        latest="today",
        too_late="Give a day up to today",
        missing="Give the day",
    )
