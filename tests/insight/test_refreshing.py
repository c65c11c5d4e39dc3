"""Whatever changes is counted again, and only the months it changes."""

import threading
import time
from contextlib import suppress
from datetime import date, timedelta
from random import Random

import pytest
from django.core.management import call_command
from django.db import connection, connections, transaction
from django.db.models import Min, Sum
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from psycopg import errors

from alongside.access import actor
from alongside.concerns.actions import receiving
from alongside.config import databases
from alongside.insight import actions
from alongside.insight.actions import figures
from alongside.insight.models import MonthCount, TouchedMonth
from alongside.insight.queries import reading, recounting
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


@pytest.fixture(params=["in PostgreSQL", "drawn out"])
def road(request, monkeypatch):
    """Months are counted in the database, or the cases are drawn out, however few."""
    monkeypatch.setattr(recounting, "MANY", 1 if request.param == "drawn out" else 999)


@pytest.fixture(scope="module")
def owner(changing_cases):
    """A plain connection as the owner of the tables."""
    with databases.connect(changing_cases.owner) as connection:
        yield connection


@settings(
    max_examples=2,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    steps=st.lists(st.sampled_from(STEPS), min_size=2, max_size=7), seed=st.integers()
)
def test_after_any_changes_counting_what_was_touched_is_counting_everything(
    changing_cases, owner, road, steps, seed
):
    by, chance = access.manager(), Random(seed)
    refresh()
    for step in ("settle", "part", "raise", *steps):
        take(step, by, owner, chance)
        if chance.random() < 0.5:
            refresh()
    refresh()
    by_and_by = kept()

    refresh(anew=True)

    assert by_and_by == kept()
    assert not TouchedMonth.objects.exists()


def test_what_is_committed_while_cases_are_drawn_is_counted_or_stays_noted(
    changing_cases, owner, monkeypatch
):
    monkeypatch.setattr(recounting, "MANY", 1)
    refresh()
    concerns.raised()
    before = worries()

    def count_elsewhere():
        refresh()
        connections.close_all()

    another = threading.Thread(target=count_elsewhere)
    with owner.transaction():  # who draws cases has to wait here, its moment begun
        owner.execute("LOCK TABLE concerns_risk IN ACCESS EXCLUSIVE MODE")
        another.start()
        wait_until_somebody_waits(changing_cases)
        concerns.raised()
    another.join(timeout=60)

    assert worries() == before + 1
    assert recounting.is_to_be_counted()
    refresh()
    by_and_by = kept()
    refresh(anew=True)
    assert worries() == before + 2
    assert by_and_by == kept()


WAITING = """
SELECT count(*) FROM pg_locks
WHERE NOT granted AND relation = 'concerns_risk'::regclass
"""


def wait_until_somebody_waits(addresses):
    """Until somebody wants to read the risks and cannot."""
    with databases.connect(addresses.owner) as looking:
        until = time.monotonic() + 60
        while looking.execute(WAITING).fetchone() == (0,):
            assert time.monotonic() < until
            time.sleep(0.05)


def test_a_page_waits_for_little_but_not_for_much(changing_cases):
    refresh()
    now = timezone.now()
    assert recounting.served_as_of(now) == now
    concerns.raised()
    assert recounting.served_as_of(now) is None
    months = [date(2025, month, 1) for month in range(1, 13)]
    TouchedMonth.objects.bulk_create(TouchedMonth(month=one) for one in months)
    waiting_since = TouchedMonth.objects.aggregate(first=Min("noted_at"))["first"]

    assert recounting.served_as_of(timezone.now()) == waiting_since
    assert recounting.served_as_of(waiting_since + timedelta(seconds=60)) is None
    refresh()
    assert recounting.served_as_of(now) == now


@pytest.mark.parametrize("correction", CORRECTIONS)
def test_each_correction_is_noticed(changing_cases, owner, correction):
    """On cases that really have what is corrected, and the last of them."""
    refresh()
    before = kept()
    _correct(correction, owner, Random(11))
    assert recounting.is_to_be_counted()
    refresh()
    now = kept()
    refresh(anew=True)
    assert now == kept()
    assert before


def worries():
    """How many are kept, over all months."""
    rows = MonthCount.objects.filter(code="concerns", breakdown="")
    return rows.aggregate(all=Sum("number"))["all"]


def test_what_is_not_counted_touches_nothing(changing_cases):
    concern = concerns.raised()
    refresh()

    receiving.receive_concern(by=access.manager(), concern=concern)

    assert not recounting.is_to_be_counted()


def test_only_what_is_committed_is_counted_and_the_rest_stays_noted(changing_cases):
    refresh()
    before = worries()
    with transaction.atomic():
        concerns.raised()
        refresh()
        assert worries() == before
        assert TouchedMonth.objects.exists()

    refresh()

    assert worries() == before + 1


def test_while_one_counts_another_is_served_what_is_there(changing_cases):
    refresh()
    before = worries()
    concerns.raised()
    served = []

    def count_elsewhere():
        refresh()
        served.append(worries())
        connections.close_all()

    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute(figures.ONE_AT_A_TIME)
        another = threading.Thread(target=count_elsewhere)
        another.start()
        another.join(timeout=20)

    assert served == [before]
    refresh()
    assert worries() == before + 1


def test_other_definitions_count_everything_anew(changing_cases):
    counting = refresh()
    before = kept()
    MonthCount.objects.all().delete()
    assert not recounting.is_to_be_counted()

    counting.definitions = "those of an earlier release"
    counting.save()

    assert recounting.is_to_be_counted()
    refresh()
    assert kept() == before


def test_each_counting_leaves_a_line_in_the_log(changing_cases):
    refresh()
    concerns.raised()
    refresh()

    with databases.connect(changing_cases.owner) as owner:
        last = owner.execute(
            "SELECT details FROM access_entry WHERE what = 'refresh_months' "
            "ORDER BY at DESC LIMIT 1"
        ).fetchone()
    assert last == ({"months": 1},)


def test_the_command_counts_what_changed_and_says_so(changing_cases, capsys):
    refresh()
    call_command("refresh_measures")
    concerns.raised()
    call_command("refresh_measures")
    call_command("refresh_measures", "--anew")

    said = capsys.readouterr().out.splitlines()
    assert said[0] == "Nothing has changed."
    assert all(line.startswith("Counted in ") for line in said[1:])
    assert not recounting.is_to_be_counted()


def test_months_in_a_row_are_found_together():
    assert reading.spans([5, 6, 7, 11]) == [(5, 8), (11, 12)]
    assert reading.spans([]) == []
