"""Examples of what is done with what a person wants."""

from collections.abc import Callable
from functools import partial
from typing import Any

from alongside.people.actions import outcomes
from alongside.people.rules.outcomes import Wish
from tests.architecture.world import World

Example = Callable[[World], Callable[[], Any]]

PEACE = Wish(words="Peace.", said_by="Amina Farah", areas=("home",))

OUTCOMES: dict[str, Example] = {
    "people.keep_outcome": lambda w: partial(
        outcomes.keep_outcome,
        by=w.manager,
        person=w.person,
        circle_id=w.person.circle_id,
        wish=PEACE,
    ),
    "people.say_outcome": lambda w: partial(
        outcomes.say_outcome, by=w.manager, person=w.person, wish=PEACE
    ),
    "people.revise_outcome": lambda w: partial(
        outcomes.revise_outcome,
        by=w.manager,
        outcome=w.wish,
        words="To hear the sea again.",
        reason="She thought again.",
        seen_words=w.wish.words,
    ),
    "people.withdraw_outcome": lambda w: partial(
        outcomes.withdraw_outcome, by=w.manager, outcome=w.wish, reason="Not now."
    ),
    "people.rate_outcome": lambda w: partial(
        outcomes.rate_outcome,
        by=w.manager,
        outcome=w.wish,
        near="half",
        words="",
        said_by="Amina",
        how="own",
    ),
    "people.judge_outcome": lambda w: partial(
        outcomes.judge_outcome,
        by=w.manager,
        outcome=w.wish,
        whose="person",
        result="partly",
        said_by="Amina Farah",
        words="",
    ),
}
