"""Examples of what is done with what a person wants."""

from collections.abc import Callable
from functools import partial
from typing import Any

from alongside.agreed.actions import View
from alongside.concerns.actions import kept_as_well as keeping
from alongside.concerns.actions import outcomes as sought
from alongside.concerns.models import KeptAsWell
from alongside.people.actions import outcomes
from alongside.people.models import Outcome
from alongside.people.rules.outcomes import Wish
from tests.architecture.world import World

Example = Callable[[World], Callable[[], Any]]

PEACE = Wish(words="Peace.", said_by="Amina Farah", areas=("home",))

HEARD = View(how="first_hand", words="Yes, they may know.")


def withdrawn(world: World) -> Outcome:
    """Something the person no longer wants."""
    return outcomes.withdraw_outcome(
        by=world.manager, outcome=world.wish, reason="Not now.", seen=1
    )


def kept_as_well(world: World) -> KeptAsWell:
    """Something said in the enquiry that stands in the record too."""
    kept: KeptAsWell = SOUGHT["concerns.keep_as_well"](world)()
    return kept


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
        outcomes.withdraw_outcome,
        by=w.manager,
        outcome=w.wish,
        reason="Not now.",
        seen=w.wish.version,
    ),
    "people.want_again": lambda w: partial(
        outcomes.want_again,
        by=w.manager,
        outcome=withdrawn(w),
        reason="Now.",
        seen=w.wish.version + 1,
    ),
    "people.give_outcome_to": lambda w: partial(
        outcomes.give_outcome_to, by=w.manager, outcome=w.outcome, person=None
    ),
    "people.take_out_outcome": lambda w: partial(
        outcomes.take_out_outcome,
        by=w.manager,
        outcome=w.wish,
        circle_id=w.enquiry.concern.circle_id,
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

SOUGHT: dict[str, Example] = {
    "concerns.withdraw_sought": lambda w: partial(
        sought.withdraw_sought,
        by=w.manager,
        outcome=w.outcome,
        reason="Not now.",
        seen=w.outcome.version,
    ),
    "concerns.want_sought_again": lambda w: partial(
        sought.want_sought_again,
        by=w.manager,
        outcome=SOUGHT["concerns.withdraw_sought"](w)(),
        reason="Now.",
        seen=w.outcome.version + 1,
    ),
    "concerns.rate_sought": lambda w: partial(
        sought.rate_sought,
        by=w.manager,
        outcome=w.outcome,
        near="half",
        words="",
        said_by="Amina",
        how="own",
    ),
    "concerns.keep_as_well": lambda w: partial(
        keeping.keep_as_well,
        by=w.manager,
        outcome=w.outcome,
        wish=PEACE,
        view=HEARD,
        answer="yes",
    ),
    "concerns.say_not_kept": lambda w: partial(
        keeping.say_not_kept, by=w.manager, outcome=w.outcome, view=HEARD
    ),
    "concerns.follow_enquiry": lambda w: partial(
        keeping.follow_enquiry, by=w.manager, enquiry=w.enquiry, person=None
    ),
}
