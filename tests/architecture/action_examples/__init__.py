"""One example of every action: it prepares the world and gives the act to be done.

Add a line when you add an action; a test fails while one is missing. The key is the
floor and the name of the action.
"""

from tests.architecture.action_examples import (
    adult_reviews,
    advice,
    advocacy,
    ahead,
    appealing,
    beside,
    caring,
    causing,
    concerns,
    death,
    decisions,
    early,
    finding,
    handing,
    how_it_was,
    improving,
    injuries,
    joining,
    letters,
    liberty,
    life,
    lower_floors,
    meetings,
    noticing,
    outcomes,
    pausing,
    plan,
    raiser_risk,
    register,
    register_kept,
    returning,
    reviews,
    risks,
    safety_plan,
    second_signature,
    stopping,
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
    | finding.FINDING
    | timing.TIMING
    | pausing.PAUSING
    | meetings.MEETINGS
    | how_it_was.HOW_IT_WAS
    | handing.HANDING
    | stopping.STOPPING
    | safety_plan.SAFETY_PLAN
    | appealing.APPEALING
    | second_signature.SECOND_SIGNATURE
    | causing.CAUSING
    | beside.BESIDE
    | letters.LETTERS
    | injuries.INJURIES
    | advice.ADVICE
    | early.EARLY
    | death.DEATH
    | joining.JOINING
    | raiser_risk.RAISER_RISK
    | returning.COMPLETING
    | returning.RETURNS
    | adult_reviews.ADULT_REVIEWS
    | improving.IMPROVING
    | caring.CARING
    | register_kept.REGISTER_KEPT
    | register.REGISTER
    | upper_floors.OTHERS
)
