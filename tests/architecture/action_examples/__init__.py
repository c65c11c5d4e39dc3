"""One example of every action: it prepares the world and gives the act to be done.

Add a line when you add an action; a test fails while one is missing. The key is the
floor and the name of the action.
"""

from tests.architecture.action_examples import (
    advice,
    advocacy,
    ahead,
    concerns,
    decisions,
    early,
    liberty,
    life,
    lower_floors,
    noticing,
    outcomes,
    pausing,
    plan,
    reviews,
    risks,
    timing,
    upper_floors,
)

ACTION_EXAMPLES = (
    lower_floors.ACCESS
    | lower_floors.OTHERS
    | advocacy.ADVOCACY
    | decisions.DECISIONS
    | liberty.LIBERTY
    | life.LIFE
    | noticing.NOTICING
    | outcomes.OUTCOMES
    | outcomes.SOUGHT
    | plan.PLAN
    | reviews.REVIEWS
    | risks.RISKS
    | ahead.AHEAD
    | concerns.FROM_RAISING_TO_DECIDING
    | concerns.ENQUIRING
    | concerns.SETTLING
    | timing.TIMING
    | pausing.PAUSING
    | advice.ADVICE
    | early.EARLY
    | upper_floors.OTHERS
)
