"""The worries of the demo and what came of them, told from the files of the cast.

Every step is taken by its action, by the one whose step it was, at the time it was
taken: dates and log are as they would be had all of it happened here.
"""

from alongside.access import clock
from alongside.concerns.seeds import (
    advice,
    advocacy,
    appealing,
    beginning,
    beside,
    cast,
    causing,
    early,
    enquiry,
    finding,
    handing,
    how_it_was,
    injuries,
    later,
    letters,
    linking,
    meetings,
    pausing,
    safety_plan,
    settling,
    stopping,
    timers,
)
from alongside.concerns.seeds.story import Step, Story


def plant(*, small: bool = False) -> str:
    """Let everything happen, the earliest first; say how much there was."""
    stories = [Story(told) for told in cast.people().values()] + later.stories()
    steps = [step for story in stories for step in steps_of(story)]
    steps += timers.settings()
    steps += advice.steps()
    steps += early.steps()
    steps += linking.steps()
    for at, take in sorted(steps, key=lambda step: step[0]):
        with clock.set_to(at):
            take()
    return f"{len(stories)} worries in {len(steps)} steps"


def steps_of(story: Story) -> list[Step]:
    """Every step of a story, with the time at which it is taken."""
    return [
        *beginning.steps(story),
        *advocacy.steps(story),
        *enquiry.steps(story),
        *finding.steps(story),
        *injuries.steps(story),
        *settling.steps(story),
        *how_it_was.steps(story),
        *pausing.steps(story),
        *meetings.steps(story),
        *stopping.steps(story),
        *safety_plan.steps(story),
        *causing.steps(story),
        *appealing.steps(story),
        *beside.steps(story),
        *letters.steps(story),
        *timers.steps(story),
        *handing.steps(story),
        *early.looks(story),
    ]
