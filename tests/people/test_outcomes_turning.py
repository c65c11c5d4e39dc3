"""However often somebody changes their mind, all of it is kept and nothing is lost."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from alongside.access.identity import seen_as
from alongside.access.rules import Refused
from alongside.people.actions import outcomes as actions
from alongside.people.models import OutcomeRevision
from alongside.people.rules.outcomes import Wish, how_known
from tests.beginnings import held
from tests.factories import access as factories
from tests.factories import concerns

TURNS = {"no": actions.withdraw_outcome, "again": actions.want_again}


@held
def worker(db):
    return factories.manager()


@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(said=st.lists(st.sampled_from(sorted(TURNS)), max_size=6))
def test_a_wish_turns_only_from_where_it_stands(worker, said):
    person = concerns.person(worker)
    wish = Wish("The sea.", "Amina")
    outcome = actions.say_outcome(by=worker, person=person, wish=wish)
    expected: list[str] = []
    for number, turn in enumerate(said):
        is_withdrawn = bool(expected) and expected[-1] == "not_wanted"
        how = {"reason": f"Reason {number}", "seen": len(expected) + 1}
        if is_withdrawn == (turn == "no"):
            with pytest.raises(Refused):
                TURNS[turn](by=worker, outcome=outcome, **how)
        else:
            TURNS[turn](by=worker, outcome=outcome, **how)
            expected.append("not_wanted" if turn == "no" else "again")

    with seen_as(worker.principals):
        kept = OutcomeRevision.objects.filter(outcome=outcome).order_by("pk")
        assert [row.change for row in kept] == expected


@given(name=st.text(min_size=1, max_size=40).filter(str.strip))
def test_a_name_that_is_not_theirs_is_never_taken_for_them(name):
    is_theirs = name.strip().casefold() in ("", "the person")

    assert (how_known(None, name) == "own") is is_theirs
