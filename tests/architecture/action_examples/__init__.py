"""One example of every action: it prepares the world and gives the act to be done.

Add a line when you add an action; a test fails while one is missing. The key is the
floor and the name of the action.
"""

from tests.architecture.action_examples import (
    advocacy,
    concerns,
    decisions,
    life,
    lower_floors,
    noticing,
    upper_floors,
)

ACTION_EXAMPLES = (
    lower_floors.ACCESS
    | lower_floors.OTHERS
    | advocacy.ADVOCACY
    | decisions.DECISIONS
    | life.LIFE
    | noticing.NOTICING
    | concerns.FROM_RAISING_TO_DECIDING
    | concerns.ENQUIRING
    | concerns.SETTLING
    | upper_floors.OTHERS
)
