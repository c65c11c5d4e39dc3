"""What can be concluded about an advocate follows from what was answered."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from alongside.people.rules.advocacy import (
    ANSWERS,
    LIMBS,
    SUITABLE,
    Considered,
    what_is_missing,
)

quietly = settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
ANSWER = some.sampled_from(ANSWERS)


@some.composite
def looks(draw, outcome):
    """A look that is answered in full, with or without somebody named."""
    parts = {limb: draw(ANSWER) for limb in LIMBS}
    shows = {f"{limb}_evidence": "We talked." for limb in LIMBS}
    named = {
        "individual": "Hodan",
        "relation": "Her daughter",
        "individual_words": "She asked for her.",
        **{one: draw(ANSWER) for one in SUITABLE},
    }
    if draw(some.booleans()):
        named = {}
    return Considered(outcome=outcome, reason="So.", **parts, **shows, **named)


@quietly
@given(told=looks("no_need"))
def test_nobody_is_left_alone_with_what_may_be_too_hard(told):
    alone = told.is_hard and not told.has_somebody_suitable

    assert bool(what_is_missing(told)) == alone


@quietly
@given(told=looks("duty"))
def test_the_duty_is_there_when_it_may_be_too_hard_and_nobody_suitable_helps(told):
    alone = told.is_hard and not told.has_somebody_suitable

    assert bool(what_is_missing(told)) != alone


@quietly
@given(told=looks("offer"))
def test_an_advocate_can_always_be_offered(told):
    assert what_is_missing(told) == []
