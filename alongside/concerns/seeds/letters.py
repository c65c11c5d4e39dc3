"""Letters to the person and to the one who spoke up, and one that waits to be sent."""

from functools import partial

from alongside.concerns.actions import letters
from alongside.concerns.rules.letters import Giving, Text
from alongside.concerns.seeds import cast
from alongside.concerns.seeds.story import Step, Story, Told, acting


def steps(story: Story) -> list[Step]:
    """The letters of this story, when it has any."""
    name = story.part("person").get("name", "")
    return [
        (cast.moment(told["days_ago"], 15, 10), partial(_write, story, told))
        for told in cast.letters()
        if told["person"] == name
    ]


def _write(story: Story, told: Told) -> None:
    about = {"by": acting(told["by"]), "concern": story.concern(), "to": told["to"]}
    said = Text(told["about"], told["layout"], told["words"])
    step = letters.write_letter(**about, said=said, seen=0)
    if "way" in told:
        giving = Giving(told["way"], safe=told["safe"])
        letters.send_letter(**about, giving=giving, seen=step.number)
