"""A stop to new placements has a reason, a day to look at it, and an end that comes."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from alongside.access import clock, identity
from alongside.access.rules import Refused
from alongside.providers.actions import placement as actions
from alongside.providers.models import PlacementSuspension
from alongside.providers.queries import placement
from alongside.providers.rules import placement as rules
from alongside.standards import whole_service
from tests.architecture.whole_services import stop
from tests.architecture.world import World

pytestmark = pytest.mark.django_db


@pytest.fixture
def w(db):
    return World()


def in_days(days):
    return clock.set_to(clock.now() + timedelta(days=days))


def test_it_ends_by_itself_on_the_day_that_was_said(w, settings):
    settings.DEMO = True
    live = w.suspended

    with in_days(20):
        assert placement.live_suspension(w.known_service) == live
    with in_days(21):
        assert placement.live_suspension(w.known_service) is None
        (found,) = placement.suspensions_of(live.came_of)
        assert found.ended_by_itself
        assert placement.live_suspensions(w.commissioner) == []


def test_it_cannot_be_without_an_end_or_too_long(w):
    with pytest.raises(IntegrityError), transaction.atomic():
        PlacementSuspension.objects.filter(pk=w.suspended.pk).update(ends_on=None)
    too_long = 7 * whole_service.longest_suspension() + 1
    assert "weeks at most" in (rules.why_not_this_stop(stop(too_long)) or "")
    assert rules.why_not_this_stop(stop(too_long - 1)) is None


def test_it_goes_on_only_for_a_reason_that_is_new(w):
    live = w.suspended
    with pytest.raises(Refused, match="given before"):
        actions.go_on_suspending(
            by=w.commissioner, live=live, stop=stop(30, "nights are  short of staff")
        )

    later = actions.go_on_suspending(
        by=w.commissioner, live=live, stop=stop(30, "Two nurses left.")
    )

    assert placement.live_suspension(w.known_service) == later
    assert [one.pk for one in placement.suspensions_of(live.came_of)] == [
        later.pk,
        live.pk,
    ]
    with pytest.raises(Refused, match="It has ended"):
        actions.go_on_suspending(
            by=w.commissioner, live=live, stop=stop(30, "Another reason.")
        )


def test_it_is_lifted_early_with_a_reason_and_once(w):
    with pytest.raises(Refused, match="Write why"):
        actions.lift_suspension(by=w.commissioner, live=w.suspended, why=" ")

    actions.lift_suspension(by=w.commissioner, live=w.suspended, why="Nights are full.")

    assert placement.live_suspension(w.known_service) is None
    with pytest.raises(Refused, match="ended already"):
        actions.lift_suspension(by=w.commissioner, live=w.suspended, why="Again.")


def test_looking_at_it_moves_no_day(w):
    looked = actions.review_suspension(
        by=w.commissioner, live=w.suspended, words="Nights are better."
    )

    assert looked.ends_on == w.suspended.ends_on
    assert looked.reviewed_on == clock.today()


def test_whoever_places_people_sees_it_and_no_other_service_does(w):
    live = w.suspended
    worker = w.act_as(w.user("social_worker"))
    rival = w.act_as(w.user("registered_manager"))

    assert placement.live_suspensions(worker) == [live]
    with identity.seen_as(w.runner.principals):  # as on a page
        seen = placement.notice(w.runner, w.known_service)
    assert seen
    assert seen.suspension == live
    assert placement.notice(rival, w.known_service) is None
    assert placement.live_suspensions(rival) == []
