"""How long things should take in Westmere, and why some of it takes longer."""

from datetime import timedelta
from functools import partial

from alongside.access import clock, identity
from alongside.concerns.actions import delaying, targets
from alongside.concerns.queries import timers as queries
from alongside.concerns.rules.delaying import WhyLonger, why_not_say_why
from alongside.concerns.seeds import cast
from alongside.concerns.seeds.story import Step, Story, Told, acting
from alongside.standards import timers


def settings() -> list[Step]:
    """What the manager set, the earliest first."""
    told = cast.taking_longer()
    chosen, changes = told["preset"], told["changes"]
    return [
        (cast.moment(chosen["days_ago"], 9), partial(_choose, chosen)),
        *((cast.moment(c["days_ago"], 9), partial(_change, c)) for c in changes),
    ]


def steps(story: Story) -> list[Step]:
    """Why a step of this story took longer, when somebody said so."""
    name = story.part("person").get("name", "")
    return [
        (cast.moment(told["days_ago"], 16, 40), partial(_say_why, story, told))
        for told in cast.taking_longer()["longer"]
        if told["person"] == name
    ]


def _choose(told: Told) -> None:
    targets.choose_preset(
        by=acting(told["by"]), preset=told["preset"], reason=told["reason"], seen=0
    )


def _change(told: Told) -> None:
    targets.change_target(
        by=acting(told["by"]),
        step=timers.steps()[told["step"]],
        target=timers.Target(told["unit"], told["amount"]),
        reason=told["reason"],
        seen=0,
    )


def _say_why(story: Story, told: Told) -> None:
    """Nothing is said in a week of bank holidays, when the day has not gone by yet."""
    by, concern = acting(told["by"]), story.concern()
    with identity.seen_as(by.principals):
        timer = queries.timer_of(by, concern, told["step"])
    if why_not_say_why(timer, by):
        return
    said = WhyLonger(
        reason=told["reason"],
        words=told["words"],
        hoped_for=clock.today() + timedelta(days=told["hoped_in_days"]),
        words_to_person=told["words_to_person"],
    )
    delaying.say_why_longer(
        by=by, concern=concern, step=told["step"], said=said, seen=0
    )
