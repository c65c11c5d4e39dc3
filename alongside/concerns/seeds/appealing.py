"""Somebody who asks us to look again at what was decided, and waits for an answer."""

from functools import partial

from alongside.concerns.actions import appealing
from alongside.concerns.rules.appealing import Asking
from alongside.concerns.seeds import cast
from alongside.concerns.seeds.story import Step, Story, Told, acting


def steps(story: Story) -> list[Step]:
    """What was asked in this story, when somebody asked."""
    name = story.part("person").get("name", "")
    return [
        (cast.moment(told["days_ago"], 16, 10), partial(_ask, story, told))
        for told in cast.asked_to_look_again()
        if told["person"] == name
    ]


def _ask(story: Story, told: Told) -> None:
    parts = ("who", "who_name", "words", "wants")
    asking = Asking(**{part: told[part] for part in parts})
    appealing.appeal_for_somebody(
        by=acting(told["by"]), concern=story.concern(), asking=asking
    )
