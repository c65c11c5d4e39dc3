"""How it was for some people, once it was settled: `cast/how_it_was.toml`."""

from functools import partial

from alongside.access import actions as access
from alongside.access import actor
from alongside.concerns.actions import asking, how_it_was
from alongside.concerns.models import Asking
from alongside.concerns.queries import how_it_was as queries
from alongside.concerns.rules.how_it_was import Arranged, Heard
from alongside.concerns.seeds import cast
from alongside.concerns.seeds.story import Step, Story, Told, acting


def steps(story: Story) -> list[Step]:
    """What came of asking in this story, when it has come to that."""
    name = story.part("person").get("name", "")
    takes = {"arranged": _arrange, "said": _say, "unanswered": _unanswered}
    return [
        (cast.moment(told[part]["days_ago"], 14, 10), partial(take, story, told[part]))
        for told in cast.how_it_was()
        if told["person"] == name
        for part, take in takes.items()
        if part in told
    ]


def _asking(story: Story) -> Asking:
    with access.at_the_desk_of(cast.safeguarding_team()):
        rows = Asking.objects.select_related("link").filter(concern_id=story.pk)
        return rows.latest("pk")


def _arrange(story: Story, told: Told) -> None:
    asker = told.get("asker")
    said = Arranged(
        mode=told["mode"],
        asker=cast.user_with(asker) if asker else None,
        called=told["called"],
        how_to_talk=told["how_to_talk"],
        how_to_reach=told["how_to_reach"],
    )
    found = _asking(story)
    by = acting(told["by"])
    asking.arrange_asking(by=by, asking=found, said=said, seen=found.number)


def _say(story: Story, told: Told) -> None:
    """By the private link, as whoever holds it."""
    found = _asking(story)
    if found.link is None:
        raise LookupError("It must be arranged that they answer alone before they do.")
    codes = [one.code for one in queries.asked_now().asked]
    heard = Heard(
        answers={code: told.get(code, "") for code in codes},
        better=told["better"],
        may_read=told["may_read"],
    )
    by = actor.of_link(found.link)
    how_it_was.say_how_it_was(by=by, asking=found, heard=heard)


def _unanswered(story: Story, told: Told) -> None:
    found = _asking(story)
    asking.keep_unanswered(
        by=acting(told["by"]),
        asking=found,
        reason=told["reason"],
        words=told["words"],
        seen=found.number,
    )
