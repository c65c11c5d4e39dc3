"""What people of the demo asked before they told anybody: `cast/advice.toml`."""

from typing import Any
from uuid import uuid4

from alongside.access import actions as access
from alongside.access.actor import NOBODY
from alongside.concerns.actions import advising
from alongside.concerns.models import AdviceThread
from alongside.concerns.seeds import cast
from alongside.concerns.seeds.story import Step, acting


def steps() -> list[Step]:
    """Every question and answer, with the time at which it came."""
    return [step for told in cast.questions() for step in _steps_of(told)]


def _steps_of(told: dict[str, Any]) -> list[Step]:
    made: list[AdviceThread] = []

    def ask() -> None:
        by = acting(told["asked_by"]) if told["asked_by"] else NOBODY
        question = advising.Question(told["words"])
        team = cast.safeguarding_team()
        made.append(
            advising.ask_advice(by=by, question=question, link_uid=uuid4(), team=team)
        )

    def answer() -> None:
        (thread,) = made
        with access.at_the_desk_of(cast.safeguarding_team()):
            newest = thread.messages.latest("pk")
        advising.answer_advice(
            by=acting(told["answered_by"]),
            thread=thread,
            words=told["answer"],
            advice=told["advice"],
            seen=newest.pk,
        )

    steps: list[Step] = [(cast.moment(told["days_ago"], 10), ask)]
    if told.get("answer"):
        steps.append((cast.moment(told["days_ago"], 15, 20), answer))
    return steps
