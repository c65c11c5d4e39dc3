"""A long list of looks goes on by time, with nobody twice and nobody missing."""

from datetime import timedelta

import pytest
from django.template.loader import render_to_string

from alongside.access import actions as access
from alongside.access import clock, queries
from alongside.access.identity import seen_as
from tests.factories import access as factories
from tests.factories import concerns

pytestmark = pytest.mark.django_db


def test_the_list_goes_on_by_time():
    manager = factories.manager()
    person = concerns.person(manager)
    rows = type(person).objects.all()
    start = clock.now() - timedelta(days=100)
    days = queries.LOOKS + 5
    for day in range(days):
        with clock.set_to(start + timedelta(days=day)):
            access.open_record(by=manager, rows=rows, pk=person.pk, what="person")

    with seen_as(manager.principals):
        first = queries.looks(manager, [person.circle_id])
        second = queries.looks(manager, [person.circle_id], first.next_key)

    times = [look.at for look in first.rows + second.rows]
    assert len(first.rows) == queries.LOOKS
    assert len(set(times)) == days
    assert times == sorted(times, reverse=True)
    assert second.next_key == ""


def test_several_looks_of_one_day_stand_where_the_newest_of_them_belongs():
    manager = factories.manager()
    person = concerns.person(manager)
    rows = type(person).objects.all()
    noon = clock.now().replace(hour=12, minute=0) - timedelta(days=2)
    for hours, what in enumerate(("person", "circle", "person")):
        with clock.set_to(noon + timedelta(hours=hours)):
            access.open_record(by=manager, rows=rows, pk=person.pk, what=what)

    with seen_as(manager.principals):
        looks = queries.looks(manager, [person.circle_id]).rows

    assert [look.what for look in looks] == ["person", "circle"]
    assert [look.at for look in looks] == [
        noon + timedelta(hours=2),
        noon + timedelta(hours=1),
    ]


def test_nobody_outside_the_circle_reads_who_looked():
    manager = factories.manager()
    person = concerns.person(manager)
    rows = type(person).objects.all()
    access.open_record(by=manager, rows=rows, pk=person.pk, what="person")
    outsider = factories.acting(factories.care_worker())

    with seen_as(outsider.principals):
        assert queries.looks(outsider, [person.circle_id]).rows == []


def test_what_was_opened_is_told_once():
    for what in ("person", "my_plan", "safeguarding_story", "something new"):
        said = render_to_string("pages/what_was_opened.html", {"what": what})
        assert len(said.strip().splitlines()) == 1, said
