"""A long life is read page by page: nothing twice, nothing missing, honest counts."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.pages.queries import chronology
from alongside.pages.queries.chronology import Asked, Chronology, page_of
from alongside.people.queries.happened import Event
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import concerns, timing
from tests.people import noticed

MANY = 410
START = datetime(2026, 1, 1, 9, 0, tzinfo=UTC)
MINUTES = st.lists(st.one_of(st.none(), st.integers(0, 40)), max_size=180)


def events_of(minutes):
    return [
        Event(
            kind="noticing",
            key=f"people.noticing.{number}",
            number=number,
            what=f"Thing {number}",
            at=None if minute is None else START + timedelta(minutes=minute),
        )
        for number, minute in enumerate(minutes)
    ]


@given(MINUTES, st.booleans())
def test_going_on_page_by_page_reads_everything_once_and_in_order(minutes, is_oldest):
    events = events_of(minutes)
    order = chronology._in_order(events, is_oldest_first=is_oldest)
    found = Chronology(Asked(), order)

    read, after, pages = [], "", 0
    while True:
        page = page_of(found, after)
        assert page.first == len(read) + 1
        assert page.many == len(events)
        read += page.rows
        pages += 1
        if page.older is None:
            break
        after = page.older

    assert read == order
    assert sorted(one.number for one in read) == list(range(len(events)))
    assert pages == max(1, -(-len(events) // chronology.PAGE))


@given(st.permutations(range(8)))
def test_what_happened_at_one_minute_keeps_its_order(mixed):
    events = events_of([5] * 8)
    shuffled = [events[number] for number in mixed]

    oldest = chronology._in_order(shuffled, is_oldest_first=True)
    newest = chronology._in_order(shuffled, is_oldest_first=False)

    assert oldest == events
    assert newest == events[::-1]


def test_of_one_day_what_has_no_time_stands_after_what_has():
    timed, day = events_of([5, 6])
    day = replace(day, at=None, on=timed.day)

    assert chronology._in_order([day, timed], is_oldest_first=True) == [timed, day]
    assert chronology._in_order([timed, day], is_oldest_first=False) == [day, timed]


def test_one_can_go_back_to_the_page_before():
    order = chronology._in_order(events_of([1] * 160), is_oldest_first=True)
    found = Chronology(Asked(), order)
    second = page_of(found, page_of(found).older)
    third = page_of(found, second.older)

    assert page_of(found).newer is None
    assert second.newer == ""
    assert page_of(found, third.newer) == second


def test_a_place_that_is_made_up_begins_at_the_beginning():
    found = Chronology(Asked(), events_of([1, 2, 3]))

    assert page_of(found, "people.noticing.99").first == 1


@given(st.dates(date(2026, 1, 1), date(2026, 12, 31)), st.integers(0, 400))
def test_an_uncertain_day_is_among_all_days_it_can_have_been(day, wide):
    event = Event("life_story", "k", 1, "x", on=day, until=day + timedelta(days=wide))
    week = timedelta(days=7)

    assert Asked(since=day, until=day + week).wants(event)
    assert Asked(since=event.until, until=event.until + week).wants(event)
    assert not Asked(until=day - timedelta(days=1)).wants(event)
    assert not Asked(since=event.until + timedelta(days=1)).wants(event)


@pytest.mark.django_db
def test_four_hundred_things_are_counted_and_paged():
    worker = factories.acting(factories.social_worker(full_name="Josh Pereira"))
    person = concerns.person(worker)
    with timing.days_ago(3):
        for number in range(MANY):
            noticed.notices(worker, person, f"Thing number {number}.")
    browser = factories.signed_in(worker.user)
    address, seen, heads = f"/people/{person.pk}/chronology/", [], []

    asked = address
    while asked:
        html = browser.get(asked).content.decode()
        check_page(html)
        seen += re.findall(r"Thing number (\d+)\.", html)
        heads.append(re.search(r"<strong>(.*?)</strong>", html)[1])
        on = re.search(r'href="([^"]*)" rel="next"', html)
        asked = on[1].replace("&amp;", "&") if on else ""

    assert [int(number) for number in seen] == list(reversed(range(MANY)))
    assert heads[0] == f"1 to 50 of {MANY} things"
    assert heads[-1] == f"401 to {MANY} of {MANY} things"
    paper = browser.get(f"{address}print/").content.decode()
    assert f"{MANY} things: only what Josh Pereira may see" in paper
    assert len(re.findall(r"Thing number \d+\.", paper)) == MANY
