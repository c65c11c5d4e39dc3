"""What was seen where somebody was hurt, told in `cast/injuries.toml`."""

from dataclasses import replace
from functools import partial
from uuid import uuid4

from alongside.access import clock
from alongside.concerns.actions import injuries
from alongside.concerns.models import Injury
from alongside.concerns.rules.injuries import Seen
from alongside.concerns.seeds import cast
from alongside.concerns.seeds.story import Step, Story, Told, acting


def steps(story: Story) -> list[Step]:
    """What was seen in this story, when anything was, and what was put right."""
    name = story.part("person").get("name", "")
    found: list[Step] = []
    for number, told in enumerate(cast.injuries()):
        if told["person"] == name:
            kept: list[Injury] = []
            at = cast.moment(told["days_ago"], 14, number)
            found.append((at, partial(_note, story, told, kept)))
            if again := told.get("put_right"):
                at = cast.moment(again["days_ago"], 10, number)
                found.append((at, partial(_put_right, told, kept)))
    return found


def _note(story: Story, told: Told, kept: list[Injury]) -> None:
    injury = injuries.note_injury(
        by=acting(told["by"]), enquiry=story.enquiry(), seen=_seen(told), uid=uuid4()
    )
    kept.append(injury)


def _put_right(told: Told, kept: list[Injury]) -> None:
    again = told["put_right"]
    changed = {name: said for name, said in again.items() if name != "why"}
    injuries.correct_injury(
        by=acting(told["by"]),
        injury=kept[0],
        seen=replace(_seen(told | changed), seen_on=kept[0].seen_on),
        why=again["why"],
        version=1,
        uid=uuid4(),
    )


def _seen(told: Told) -> Seen:
    said = {name: told[name] for name in Seen.__dataclass_fields__ if name in told}
    said["regions"] = tuple(told["regions"])
    return Seen(seen_on=clock.today(), **said)
