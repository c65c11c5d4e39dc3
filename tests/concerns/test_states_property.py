"""Whatever order things are done in, a concern stays in its table of states."""

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from alongside.access import actions as access
from alongside.access.rules import Refused
from alongside.concerns.models import (
    AppealAnswer,
    Settlement,
    StateChange,
    Stopping,
)
from alongside.concerns.models.concern import State
from alongside.concerns.rules import states
from alongside.standards import codes
from tests.factories import access as factories
from tests.factories.tries import Case

pytestmark = pytest.mark.django_db(databases="__all__")

HAPPY = ("receive", "listen", "begin_enquiry", "mend", "find", "settle", "ask_again")
WAITING = ("pause", "go_on")
TABLE = {(move.verb, move.before, move.after) for move in states.MOVES}
WHO = frozenset({State.SETTLED, State.RESTED})

STEPS = tuple(
    name for name, member in vars(Case).items() if callable(member) and name[0] != "_"
)
STEPS = tuple(set(STEPS) - {"nothing", "decide", "answer", "answer_that"})
detours = st.lists(st.sampled_from(sorted(STEPS)), max_size=2)
journeys = st.tuples(*(detours for _ in HAPPY)).map(
    lambda found: [
        step
        for steps, towards in zip(found, HAPPY, strict=True)
        for step in (*steps, towards)
    ]
)


def try_each(case, steps):
    """Each step, where it is allowed; the states the concern was in, in order."""
    seen = [case.concern.state]
    for step in steps:
        try:
            with transaction.atomic():
                getattr(case, step)()
        except Refused:
            pass
        seen.append(case.concern.state)
        assert_heard(case)
    return seen


def assert_heard(case):
    """Settled means: with the person's view, as often as it was settled."""
    assert case.concern.state in State.values
    if case.concern.is_stopped:
        assert_asked_for(case)
    assert_looked_at_by_another(case)
    if case.concern.state in WHO:
        settled = Settlement.objects.filter(concern=case.pk).select_related(
            "involvement"
        )
        assert all(one.involvement.words.strip() for one in settled)
        assert len(settled) == case.concern.changes.filter(verb="settle").count()
        assert settled


def assert_looked_at_by_another(case):
    """Whoever answered had no part in it, and the person's view stands beside it."""
    answers = AppealAnswer.objects.filter(appeal__concern=case.pk)
    for answer in answers.select_related("involvement"):
        assert answer.decided_by == case.other.user.pk
        assert answer.involvement.words.strip()
    upheld = case.concern.appeals.exclude(answer__in=("", "stands")).count()
    assert case.concern.changes.filter(verb="uphold_appeal").count() <= upheld


def assert_asked_for(case):
    """Stopped means: they asked, somebody else noted, nothing stood above it."""
    decided = Stopping.objects.filter(concern=case.pk).latest("pk")
    assert decided.result == "stopped"
    assert decided.involvement.words.strip()
    assert decided.asked.notes.exclude(by_user=decided.decided_by).exists()
    assert decided.grounds.count() == len(codes.STOP_GROUNDS)
    assert case.enquiry.is_stopped


@settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(steps=journeys)
def test_no_order_of_steps_leaves_the_table_or_settles_without_the_person(db, steps):
    with transaction.atomic():
        walk(steps)
        transaction.set_rollback(True)


def walk(steps):
    """Try the steps, and hold each move of the concern against the table."""
    with access.at_the_desk_of(factories.safeguarding_team()):
        case = Case()
        seen = try_each(case, steps)

        changes = list(StateChange.objects.filter(concern=case.pk).order_by("pk"))
        moves = {(one.verb, one.before, one.after) for one in changes[1:]}
        assert moves <= TABLE
        assert [one.after for one in changes] == without_repeats(seen)


def without_repeats(seen):
    """The states in order, each once while it lasts."""
    return [
        state
        for number, state in enumerate(seen)
        if number == 0 or state != seen[number - 1]
    ]


def test_the_straight_way_settles_and_comes_to_rest(db):
    with access.at_the_desk_of(factories.safeguarding_team()):
        seen = try_each(Case(), HAPPY)

    assert seen[-2:] == [State.SETTLED, State.RESTED]


def test_it_waits_at_two_places_and_comes_to_rest_all_the_same(db):
    steps = [*HAPPY[:4], *WAITING, "find", *WAITING, *HAPPY[5:]]

    with access.at_the_desk_of(factories.safeguarding_team()):
        seen = try_each(Case(), steps)

    twice = ("enquiring", "paused", "enquiring", "found", "paused", "found")
    assert seen[4:] == [*twice, "settled", "rested"]


def test_it_stops_and_goes_on_and_comes_to_rest_all_the_same(db):
    stop = ("ask_to_stop", "stop", "note", "stop_under_pressure", "stop")
    steps = [*HAPPY[:4], *stop, "find", "come_back", *HAPPY[4:], "ask_again"]

    with access.at_the_desk_of(factories.safeguarding_team()):
        seen = try_each(Case(), steps)

    ways = ["enquiring", "stopped", "enquiring", "found", "settled", "rested"]
    assert without_repeats(seen)[3:] == ways


def test_what_waits_is_stopped_at_their_wish_without_going_on_first(db):
    asked = ("pause", "ask_to_stop", "note", "stop", "come_back")
    steps = [*HAPPY[:4], *asked, *HAPPY[4:], "ask_again"]

    with access.at_the_desk_of(factories.safeguarding_team()):
        seen = try_each(Case(), steps)

    ways = ["paused", "stopped", "enquiring", "found", "settled", "rested"]
    assert without_repeats(seen)[4:] == ways


def test_settling_without_the_persons_view_is_refused_even_when_all_else_is_there(db):
    ways = [*HAPPY[:-2], "settle_silently"]

    with access.at_the_desk_of(factories.safeguarding_team()):
        seen = try_each(Case(), ways)

    assert seen[-1] == State.FOUND
