"""An organisation that is asked to make a part of an enquiry."""

from datetime import timedelta
from functools import partial

from alongside.access import clock
from alongside.access.models import Organisation
from alongside.concerns.actions import causing
from alongside.concerns.rules.causing import Asking
from alongside.concerns.seeds import cast
from alongside.concerns.seeds.story import Step, Story, Told, acting, view_in


def steps(story: Story) -> list[Step]:
    """Who is asked in this story, when somebody is."""
    name = story.part("person").get("name", "")
    return [
        (cast.moment(told["days_ago"], 10, 40), partial(_ask, story, told))
        for told in cast.asked_parts()
        if told["person"] == name
    ]


def _ask(story: Story, told: Told) -> None:
    user = cast.user_with(told["whom"])
    asking = Asking(
        user=user,
        organisation=Organisation.objects.get(post__user=user),
        due_on=clock.today() + timedelta(days=told["due_in_days"]),
        **{part: told[part] for part in ("scope", "questions", "source")},
        source_words=told["source_words"],
    )
    view = view_in(told["involvement"])
    causing.ask_for_part(
        by=acting(told["by"]), enquiry=story.enquiry(), view=view, asking=asking
    )
