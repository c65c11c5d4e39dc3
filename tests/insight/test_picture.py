"""The joined picture: five questions, who says so, who is missing, and for whom."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from alongside.access import clock, identity
from alongside.insight.queries import picture_of
from alongside.insight.queries.service_concerns import ConcernCounts, concern_counts
from alongside.insight.queries.service_voices import missing_voices, questions_of
from alongside.providers import actions
from alongside.providers.rules.knowledge import Withheld
from tests.architecture.caring import known
from tests.architecture.world import World
from tests.factories.access import signed_in

pytestmark = pytest.mark.django_db(databases="__all__")


@pytest.fixture
def world() -> World:
    return World()


def tell(world: World, **said):
    """Something more that is known of the service."""
    withheld = said.pop("withheld", None)
    return actions.tell_about_service(
        by=world.commissioner,
        service=world.known_service,
        known=known(**said),
        withheld=withheld,
    )


def picture(world: World, viewer=None):
    """As the commissioner sees it, or somebody else."""
    by = viewer or world.commissioner
    with identity.seen_as(by.principals):
        seen = picture_of.picture_of(by, world.known_service.pk)
        assert seen is not None
        assert seen.withheld is not None
    return seen


def queries_of(world: World) -> int:
    """How many questions the picture asks of the database."""
    with CaptureQueriesContext(connection) as asked:
        picture(world)
    return len(asked)


def test_what_is_good_stands_beside_what_is_not(world):
    tell(world, tone="good", key_question="caring")
    tell(world, tone="worry", key_question="caring", words="Nobody sat with her.")
    tell(world, tone="mixed", key_question="caring", words="Kind, but rushed.")

    caring = next(q for q in picture(world).questions if q.code == "caring")

    assert len(caring.good) == len(caring.not_good) == 2


def test_one_event_told_twice_counts_once_and_both_voices_were_heard(world):
    first, echo = tell(world, voice="families"), tell(world, voice="staff")
    with identity.seen_as(world.commissioner.principals):
        type(echo).objects.filter(pk=echo.pk).update(same_as=first)
    items = picture(world).items

    assert sum(len(q.good) for q in questions_of(items)) == 1
    assert not {"Staff"} & {one.label for one in missing_voices(items)}


def test_a_voice_not_heard_for_half_a_year_is_missing_and_says_since_when(world):
    long_ago = clock.today() - timedelta(days=200)
    tell(world, voice="families", happened_on=long_ago)
    missing = {one.label: one.in_words for one in picture(world).missing}

    assert "6 months ago" in missing["Families and friends"]
    assert "never" in missing["People who live there or use it"]


def test_whoever_runs_it_was_heard_when_they_answered(world):
    item = tell(world, voice="families")
    before = {one.label for one in picture(world).missing}
    actions.reply_to_knowledge(by=world.runner, item=item, words="We changed it.")
    after = {one.label for one in picture(world).missing}

    assert before - after == {"Whoever runs it"}


def test_a_question_of_early_warning_leads_to_its_own_page(world):
    signal = world.known_signal
    browser = signed_in(world.commissioner.user)
    page = browser.get(
        reverse("insight:service_picture", args=[world.known_service.pk])
    ).content.decode()

    asked = f'href="{reverse("insight:signal", args=[signal.pk])}"'
    assert page.count(asked) == 2, "once where it waits, once in what happened"


def test_whoever_runs_it_sees_it_all_but_what_is_held_back_until_a_day(world):
    until = clock.now() + timedelta(days=7)
    held = Withheld("enquiry", "We first ask those who were there.", until)
    shown = tell(world)
    apart = tell(world, tone="worry", words="Somebody shouted.", withheld=held)

    theirs, ours = picture(world, world.runner), picture(world)

    assert [one.pk for one in theirs.items] == [shown.pk]
    assert apart in ours.withheld
    assert theirs.withheld == []


def test_counts_under_five_are_not_shown_to_whoever_runs_the_service():
    day = clock.today()
    few = ConcernCounts(day, day, 4, 1, (), hides_few=True)
    many = ConcernCounts(day, day, 14, 0, (("physical", 6),), hides_few=True)

    hidden = "Fewer than five, or none"
    assert {number for _, number in few.rows} == {hidden}
    assert [number for _, number in many.rows] == ["About 15", hidden, "About 5"]


def test_no_difference_of_two_numbers_shown_to_whoever_runs_it_is_a_small_one():
    day = clock.today()
    shown = [
        {
            number
            for enquiries in range(5, concerns + 1)
            for _, number in ConcernCounts(
                day, day, concerns, enquiries, (), hides_few=True
            ).rows
        }
        for concerns in (5, 6, 7)
    ]

    assert shown == [{"About 5"}] * 3


@pytest.mark.parametrize(("today", "begins"), [("2026-03-31", "2025-03-01")])
def test_they_read_twelve_whole_months_that_are_over(world, today, begins, settings):
    settings.DEMO = True
    moment = clock.now().fromisoformat(f"{today}T12:00:00+00:00")
    with clock.set_to(moment):
        told = concern_counts(world.known_service.pk, hides_few=True)

    assert (told.since.isoformat(), told.until.isoformat()) == (begins, "2026-03-01")
    assert "to the end of February 2026" in told.how_counted


def test_the_picture_opens_no_persons_record(world):
    assert world.known_item
    browser = signed_in(world.commissioner.user)
    page = browser.get(
        reverse("insight:service_picture", args=[world.known_service.pk])
    )

    assert page.status_code == 200
    for place in ("/people/", "/concerns/", "/enquiries/"):
        assert f'href="{place}' not in page.content.decode()


def test_what_is_asked_is_a_link_to_the_question(world):
    signal = world.known_signal
    place = reverse("insight:service_picture", args=[world.known_service.pk])

    page = signed_in(world.commissioner.user).get(place).content.decode()

    assert page.count(f'href="{reverse("insight:signal", args=[signal.pk])}"') == 2


def test_as_many_questions_are_asked_of_the_database_for_much_as_for_little(world):
    item = tell(world)
    actions.reply_to_knowledge(by=world.runner, item=item, words="We look.")
    few = queries_of(world)
    for number in range(12):
        item = tell(world, tone="worry", words=f"Worry {number}")
        actions.reply_to_knowledge(by=world.runner, item=item, words="We look.")

    assert queries_of(world) == few


def test_somebody_outside_the_circle_has_no_picture(world):
    outside = world.act_as(world.user("commissioner"))

    assert picture_of.picture_of(outside, world.known_service.pk) is None
    assert world.known_service not in picture_of.pictured_services(outside)
