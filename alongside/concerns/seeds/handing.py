"""Who gave what to whom: a worker who is away, and one who has left too soon."""

from datetime import timedelta
from functools import partial

from alongside.access import actions as access
from alongside.access import identity
from alongside.access.actor import operator
from alongside.concerns.actions import allocating, giving
from alongside.concerns.actions import handing as actions
from alongside.concerns.queries import given
from alongside.concerns.queries import handing as queries
from alongside.concerns.rules.handing import CONCERN, Said
from alongside.concerns.seeds import cast
from alongside.concerns.seeds.story import Step, Story, Told, acting


def steps(story: Story) -> list[Step]:
    """What went to whom in this story, and that the lead has read of it."""
    name = story.part("person").get("name", "")
    worry = story.part("worry").get("about_person") or {}
    found = [
        (cast.moment(told["days_ago"], 16, 50), partial(_hand_over, story, told))
        for told in cast.handing_over()["handovers"]
        if told["person"] == name
    ]
    for told in cast.handing_over()["left"]:
        if told["about"] == worry.get("name"):
            given = cast.moment(told["days_ago_given"], 11)
            left = cast.moment(told["days_ago_left"], 17, 30)
            found.append((given, partial(_give, story, told)))
            found.append((left, partial(_leave, told)))
    if story.part("enquiry").get("lead"):
        begun = cast.moment(story.part("enquiry")["days_ago_begun"], 16)
        found.append((begun + timedelta(minutes=1), partial(_read, story)))
    return found


def _hand_over(story: Story, told: Told) -> None:
    """The enquiry alone: what else there is stays until the worker is back."""
    by, leaver = acting(told["by"]), cast.user_with(told["leaver"])
    with identity.seen_as(by.principals):
        seen = queries.holding(by, leaver).keys
    actions.hand_over(
        by=by,
        leaver=leaver,
        to={f"{CONCERN}-{story.pk}": cast.user_with(told["receiver"])},
        said=Said(told["reason"], told["words"], told["note"]),
        seen=seen,
    )


def _give(story: Story, told: Told) -> None:
    allocating.allocate_concern(
        by=acting(told["by"]),
        concern=story.concern(),
        lead=cast.user_with(told["worker"]),
    )


def _leave(told: Told) -> None:
    post = cast.user_with(told["worker"]).posts.get()
    access.end_post(by=operator(), post=post)


def _read(story: Story) -> None:
    """Whoever was chosen to lead reads it the same day."""
    by = acting(story.told["enquiry"]["lead"])
    with identity.seen_as(by.principals):
        rows = list(given.of_viewer(by).filter(about_id=story.pk, read_at=None))
    for row in rows:
        giving.say_read(by=by, handover=row)
