"""Plans to stay safe, agreed on with the person."""

from datetime import timedelta
from functools import partial
from uuid import uuid4

from alongside.access import clock
from alongside.agreed.actions import ToDo
from alongside.concerns.actions import safety_plan
from alongside.concerns.seeds import cast
from alongside.concerns.seeds.story import Step, Story, Told, acting, view_in


def steps(story: Story) -> list[Step]:
    """The plan of this story, when it has one."""
    name = story.part("person").get("name", "")
    return [
        (cast.moment(told["days_ago"], 16, 40), partial(_agree, story, told))
        for told in cast.safety_plans()
        if told["person"] == name
    ]


def _agree(story: Story, told: Told) -> None:
    for line in told["lines"]:
        _add(story, told, line)
    safety_plan.agree_plan(
        by=acting(told["by"]),
        enquiry=story.enquiry(),
        view=view_in(told["involvement"]),
        words=told["risk"],
        review_on=clock.today() + timedelta(days=told["review_in_days"]),
        seen=0,
    )


def _add(story: Story, told: Told, line: Told) -> None:
    wish = story.outcomes[line["wish"]]
    to_do = ToDo(
        what=line["what"],
        serves=wish.words,
        serves_kind="wish",
        due_on=clock.today() + timedelta(days=line["due_in_days"]),
        owner_name=line["owner"],
    )
    safety_plan.add_to_plan(
        by=acting(told["by"]),
        enquiry=story.enquiry(),
        uid=uuid4(),
        to_do=to_do,
        if_wrong=line["if_wrong"],
        wish=wish,
    )
