"""An enquiry that has to wait for now."""

from datetime import timedelta
from functools import partial

from alongside.access import clock
from alongside.concerns.actions import pausing
from alongside.concerns.rules.pausing import Waiting
from alongside.concerns.seeds import cast
from alongside.concerns.seeds.story import Step, Story, Told, acting, view_in


def steps(story: Story) -> list[Step]:
    """The pause of this story, when it has one."""
    name = story.part("person").get("name", "")
    return [
        (cast.moment(told["days_ago"], 16, 20), partial(_pause, story, told))
        for told in cast.waiting()
        if told["person"] == name
    ]


def _pause(story: Story, told: Told) -> None:
    said = Waiting(
        reason=told["reason"],
        words=told["words"],
        safety=told["safety"],
        restart_on=clock.today() + timedelta(days=told["waits_days"]),
    )
    pausing.pause_enquiry(
        by=acting(told["by"]),
        enquiry=story.enquiry(),
        view=view_in(told["involvement"]),
        said=said,
        seen=0,
    )
