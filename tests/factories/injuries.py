"""What was seen where somebody may be hurt, for tests, each kept by its action."""

from typing import Any
from uuid import uuid4

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.concerns.actions import injuries
from alongside.concerns.models import Enquiry, Injury, InjuryPhoto
from alongside.concerns.rules.injuries import Seen
from tests.factories import media

HER_WORDS = "He held me there so that I would not ring anybody."
LOOKED = "Four round marks in a row. The skin is whole."
WOODEN = "Four marks on an arm, with a ruler beside them."


def seen(**changes: Any) -> Seen:
    """A bruise on the left upper arm, with her words and her yes."""
    said = {
        "their_words": HER_WORDS,
        "agreed": "said_yes",
        "agreed_words": "She said: write it down, all of it.",
        "photos": "said_yes",
        "photos_words": "She held her sleeve up herself.",
        "regions": ("front_upper_arm_left",),
        "kind": "bruise",
        "looked": LOOKED,
        "size": "Each as big as a penny",
        "colour": "Yellow, going green",
        "seen_on": clock.today(),
        "seen_when": "8:30",
        "seen_by": "Josh Pereira",
        "who_was_there": "Amina, Hodan and Josh",
    }
    return Seen(**said | changes)


def noted(by: Actor, enquiry: Enquiry, **changes: Any) -> Injury:
    """Something that was seen in an enquiry."""
    return injuries.note_injury(
        by=by, enquiry=enquiry, seen=seen(**changes), uid=uuid4()
    )


def put_right(by: Actor, injury: Injury, **changes: Any) -> Injury:
    """The same, put right."""
    return injuries.correct_injury(
        by=by,
        injury=injury,
        seen=seen(**changes),
        why="It was the other arm.",
        version=injury.version,
        uid=uuid4(),
    )


def photographed(by: Actor, injury: Injury) -> InjuryPhoto:
    """The same, with a photograph."""
    return injuries.add_injury_photo(
        by=by,
        injury=injury,
        file=media.prepared(),
        description=WOODEN,
        taken_by="Josh Pereira",
    )
