"""The demo's people, a file for each noun; `plant` makes them all, in order."""

from alongside.people.seeds import (
    about_me,
    advocacy,
    agreements,
    ahead,
    conversation,
    decisions,
    liberty,
    life,
    noticing,
    outcomes,
    plans,
    record,
    reviews,
    risks,
)
from alongside.people.seeds.record import CAST

__all__ = ["CAST", "plant"]


def plant(*, small: bool = False) -> str:
    """Make the people of the cast and what there is about them; say how many."""
    made = [
        record.plant(small=small),
        about_me.plant(small=small),
        life.plant(small=small),
    ]
    conversation.plant()
    noticing.plant()
    made.append(outcomes.plant(small=small))
    made += [decisions.plant(small=small), liberty.plant(small=small)]
    made.append(reviews.plant(small=small))
    made.append(plans.plant(small=small))
    made += [risks.plant(small=small), ahead.plant(small=small)]
    advocacy.plant()
    made.append(agreements.plant(small=small))
    return ", ".join(made)
