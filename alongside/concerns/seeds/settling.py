"""Whether they got what they wanted, settling, keeping in touch, opening again."""

from datetime import date, timedelta
from functools import partial

from alongside.access import actions as access
from alongside.concerns.actions import outcomes, receiving, settling
from alongside.concerns.models import KeepInTouch
from alongside.concerns.rules.learning import Learned
from alongside.concerns.seeds import cast
from alongside.concerns.seeds.story import Step, Story, Told, acting, view_in
from alongside.people.models import Judgement


def steps(story: Story) -> list[Step]:
    """The steps of this part that the story has come to."""
    found: list[Step] = [
        (cast.moment(told["days_ago"], 11, 30), partial(_judge, story, told))
        for told in story.told.get("judgement", ())
    ]
    told = story.part("settling")
    if told:
        day = cast.moment(told["days_ago"], 15)
        found.append((day, partial(_settle, story)))
    for contact in told.get("contacts", ()):
        day = cast.moment(contact["days_ago"], 10, 30)
        found.append((day, partial(_keep_in_touch, story, contact)))
    reopened = story.part("reopened")
    if reopened:
        day = cast.moment(reopened["days_ago"], 9, 30)
        found.append((day, partial(_reopen, story)))
    return found


def _judge(story: Story, told: Told) -> None:
    """First what the person says, then what the professional says."""
    by = acting(story.told["enquiry"]["lead"])
    sides = {
        Judgement.Whose.PERSON: story.said_by,
        Judgement.Whose.PROFESSIONAL: by.name,
    }
    for whose, said_by in sides.items():
        outcomes.judge_sought(
            by=by,
            outcome=story.outcomes[told["outcome"]],
            whose=whose,
            result=told[whose.value],
            said_by=said_by,
            words=told[f"{whose.value}_words"],
        )


def _days_chosen(told: Told) -> dict[int, date]:
    """The days to keep in touch, by how many weeks after settling they are."""
    settled = cast.moment(told["days_ago"], 12).date()
    return {w: settled + timedelta(weeks=w) for w in told["keep_in_touch_weeks"]}


def _learned(told: Told) -> Learned:
    names = ("learned", "in_the_way", "helped")
    words = {name: told.get(name, "") for name in names}
    return Learned(theme=told["learned_theme"], **words)


def _settle(story: Story) -> None:
    told = story.told["settling"]
    settling.settle_concern(
        by=acting(told["by"]),
        concern=story.concern(),
        view=view_in(told["involvement"]),
        words_to_person=told["words_to_person"],
        words_to_raiser=told["words_to_raiser"],
        keep_in_touch_on=list(_days_chosen(told).values()),
        learned=_learned(told),
    )


def _keep_in_touch(story: Story, told: Told) -> None:
    due_on = _days_chosen(story.told["settling"])[told["week"]]
    with access.at_the_desk_of(cast.safeguarding_team()):
        contact = KeepInTouch.objects.select_related("concern").get(
            concern_id=story.pk, due_on=due_on
        )
    settling.keep_in_touch(
        by=acting(told["by"]), contact=contact, how_they_are=told["words"]
    )


def _reopen(story: Story) -> None:
    told = story.told["reopened"]
    reason = f"{told['how_it_came'].strip()} {told['reason'].strip()}"
    words = f"{story.said_by} said: “{told['person_words'].strip()}”"
    receiving.reopen_concern(
        by=acting(told["by"]), concern=story.concern(), reason=f"{reason}\n\n{words}"
    )
