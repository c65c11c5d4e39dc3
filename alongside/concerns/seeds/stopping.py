"""Somebody who asks us to stop, and waits for an answer."""

from functools import partial

from alongside.concerns.actions import stopping
from alongside.concerns.seeds import cast
from alongside.concerns.seeds.story import Step, Story, Told, acting


def steps(story: Story) -> list[Step]:
    """What was asked in this story, when somebody asked."""
    name = story.part("person").get("name", "")
    return [
        (cast.moment(told["days_ago"], 15, 10), partial(_ask, story, told))
        for told in cast.asked_to_stop()
        if told["person"] == name
    ]


def _ask(story: Story, told: Told) -> None:
    stopping.ask_to_stop(
        by=acting(told["by"]),
        enquiry=story.enquiry(),
        words=told["words"],
        note=told["note"],
    )
