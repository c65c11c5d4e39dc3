"""One example of every action: it prepares the world and gives the act to be done.

Add a line when you add an action; a test fails while one is missing. The key is the
floor and the name of the action.
"""

from tests.architecture.action_examples import (
    concerns,
    decisions,
    life,
    lower_floors,
    noticing,
    timing,
    upper_floors,
)

ACTION_EXAMPLES = (
    lower_floors.ACCESS
    | lower_floors.OTHERS
    | decisions.DECISIONS
    | life.LIFE
    | noticing.NOTICING
    | concerns.FROM_RAISING_TO_DECIDING
    | concerns.ENQUIRING
    | concerns.SETTLING
    | timing.TIMING
    | upper_floors.OTHERS
)
