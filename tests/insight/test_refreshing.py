"""Whatever changes is counted again, and only the months it changes."""

import threading
from contextlib import suppress
from random import Random

import pytest
from django.db import connection, connections, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from psycopg import errors

from alongside.access import actor
from alongside.concerns.actions import receiving
from alongside.config import databases
from alongside.insight import actions
from alongside.insight.models import MonthCount, TouchedMonth
from alongside.insight.queries import recounting
from tests.factories import access, concerns, joining
from tests.insight.conftest import settled

# What no page changes so, but a correction or another release might.
CORRECTIONS = (
    "UPDATE concerns_concern SET raised_at = raised_at - interval '{days} days' {one}",
    "UPDATE concerns_concern SET decided_at = raised_at {one}",
    "UPDATE concerns_concern SET gender = 'male', age_on_raising = 70 {one}",
    "UPDATE concerns_concern SET adult_key = 'A-{few}', person_id = NULL {one}",
    "UPDATE concerns_enquiry SET began_on = began_on - {days} {one}",
    "UPDATE concerns_enquiry SET kind = 'other', outcomes_asked = 'no' {one}",
    "UPDATE concerns_risk SET type = 'modern_slavery' {one}",
    "DELETE FROM concerns_risk {one}",
    "UPDATE people_judgement SET result = 'not' {one}",
    "UPDATE people_outcome SET is_withdrawn = NOT is_withdrawn {one}",
    "UPDATE people_person SET gender = 'female', ethnicity = 'asian' {one}",
    "UPDATE concerns_raiser SET raised_at = raised_at - interval '{days} days' "
    "WHERE concern_id IN (SELECT parted_id FROM concerns_parting)",
)
STEPS = ("raise", "decide", "settle", "join", "part", *CORRECTIONS)


def take(step, by, owner, chance):
    """One change: what people do through its action, a correction as the owner."""
    if step == "raise":
        concerns.raised()
    elif step == "decide":
        concerns.decided(by)
    elif step == "settle":
        settled(by, chance.choice(("fully", "not")), "partly")
    elif step == "join":
        first = concerns.listening(by)
        joining.joined(by, joining.about(by, first.person), first)
    elif step == "part":
        joining.parted(by, concerns.listening(by))
    else:
        _correct(step, owner, chance)


def _correct(statement, owner, chance):
    table = next(word for word in statement.split() if word.count("_"))
    keys = [key for (key,) in owner.execute(f"SELECT id FROM {table} ORDER BY id")]
    if keys:
        one = f"WHERE id = {chance.choice(keys)}"
        words = statement.format(
            one=one, days=chance.randrange(500), few=chance.randrange(2)
        )
        with suppress(errors.UniqueViolation):  # the same risk twice is refused
            owner.execute(words)


def kept():
    """Every number that is kept."""
    rows = MonthCount.objects.values_list(
        "month", "code", "breakdown", "group_code", "number"
    )
    return sorted(rows)


def refresh(**how):
    """Count what changed."""
    return actions.refresh_months(by=actor.operator(), **how)


@settings(
    max_examples=6,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    steps=st.lists(st.sampled_from(STEPS), min_size=3, max_size=9), seed=st.integers()
)
def test_after_any_changes_counting_what_was_touched_is_counting_everything(
    fresh_database, owner_of_fresh_database, steps, seed
):
    by, chance = access.manager(), Random(seed)
    refresh()
    for step in ("settle", "part", "raise", *steps):
        take(step, by, owner_of_fresh_database, chance)
        if chance.random() < 0.5:
            refresh()
    refresh()
    by_and_by = kept()

    refresh(anew=True)

    assert by_and_by == kept()
    assert not TouchedMonth.objects.exists()


@pytest.mark.parametrize("correction", CORRECTIONS)
def test_each_correction_is_noticed(many_cases, correction):
    """On cases that really have what is corrected, and the last of them."""
    with databases.connect(many_cases.owner) as owner:
        refresh()
        before = kept()
        _correct(correction, owner, Random(11))
        assert recounting.is_to_be_counted()
        refresh()
        now = kept()
        refresh(anew=True)
        assert now == kept()
    assert before


def test_what_is_not_counted_touches_nothing(fresh_database):
    concern = concerns.raised()
    refresh()

    receiving.receive_concern(by=access.manager(), concern=concern)

    assert not recounting.is_to_be_counted()


def test_only_what_is_committed_is_counted_and_the_rest_stays_noted(fresh_database):
    refresh()
    with transaction.atomic():
        concerns.raised()
        refresh()
        assert not MonthCount.objects.exists()
        assert TouchedMonth.objects.exists()

    refresh()

    assert MonthCount.objects.get(code="concerns", breakdown="").number == 1


def test_while_one_counts_another_is_served_what_is_there(fresh_database):
    concerns.raised()
    refresh()
    concerns.raised()
    counts = []

    def count_elsewhere():
        refresh()
        counts.append(MonthCount.objects.get(code="concerns", breakdown="").number)
        connections.close_all()

    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute(actions.ONE_AT_A_TIME)
        another = threading.Thread(target=count_elsewhere)
        another.start()
        another.join(timeout=20)

    assert counts == [1]
    refresh()
    assert MonthCount.objects.get(code="concerns", breakdown="").number == 2


def test_other_definitions_count_everything_anew(fresh_database):
    concerns.raised()
    counting = refresh()
    MonthCount.objects.all().delete()
    assert not recounting.is_to_be_counted()

    counting.definitions = "those of an earlier release"
    counting.save()

    assert recounting.is_to_be_counted()
    refresh()
    assert MonthCount.objects.filter(code="concerns").exists()


def test_each_counting_leaves_a_line_in_the_log(fresh_database):
    concerns.raised()
    refresh()

    with databases.connect(fresh_database.owner) as owner:
        lines = owner.execute(
            "SELECT details FROM access_entry WHERE what = 'refresh_months'"
        ).fetchall()
    assert lines == [({"months": 1},)]


def test_months_in_a_row_are_found_together():
    assert recounting.spans([5, 6, 7, 11]) == [(5, 8), (11, 12)]
    assert recounting.spans([]) == []
