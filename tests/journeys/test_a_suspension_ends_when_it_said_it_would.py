"""A suspension ends when it said it would, with nobody needing to remember it."""

from collections.abc import Callable
from datetime import date, timedelta
from types import ModuleType

import pytest

from alongside.access import actor
from alongside.access.models import User
from alongside.providers import actions as providers
from alongside.providers.actions import whole as actions
from alongside.providers.actions import whole_moving as moving
from alongside.providers.models import PlacementSuspension, Service
from alongside.providers.rules.whole_said import TO_TELL, Decision, MoveSaid
from tests.architecture.whole_services import contact
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey

NAME = "Tern House"
COMMISSIONER, DIRECTOR = "Graham Illingworth", "Judith Hallam"
WORKER = "Farah Siddiqui"
WHY = "At night there is one nurse for everybody."
STOP, LIST = "Stop new placements for a time", "Where nobody new can come for now"
STANDS = "There is an enquiry"


def test_a_suspension_ends_when_it_said_it_would(
    somebody: Callable[..., Visitor], given: ModuleType
):
    page = _an_enquiry_is_decided()
    commissioner, worker = somebody("desk"), somebody("phone")
    commissioner.sign_in_as(COMMISSIONER)
    worker.sign_in_as(WORKER)

    _stops_with_a_day_on_which_it_ends(commissioner, page)
    worker.go("/services/placements/", LIST)
    worker.reads(NAME, WHY)

    _three_weeks_pass()

    worker.go("/services/placements/", LIST)
    worker.does_not_read(NAME, WHY)
    commissioner.go(page, STANDS)
    commissioner.reads("It ended by itself on", "as was said")
    commissioner.does_not_read("Nobody new can come here for now")


def _stops_with_a_day_on_which_it_ends(visitor: Visitor, page: str) -> None:
    visitor.go(page, STANDS)
    visitor.press(STOP, then=STOP)
    visitor.write(reason=WHY, **_day("review_on", 7), **_day("ends_on", 99))
    visitor.watch.expect_status(422)
    visitor.press("Stop new placements", then=STOP)
    visitor.reads("That is too far away.")
    visitor.write(**_day("ends_on", 21))
    visitor.press("Stop new placements", then=STANDS)
    visitor.reads("It ends by itself on", WHY)


def _day(name: str, days: int) -> dict[str, str]:
    day = date.today() + timedelta(days=days)
    parts = {"day": day.day, "month": day.month, "year": day.year}
    return {f"{name}_{part}": str(number) for part, number in parts.items()}


def _three_weeks_pass() -> None:
    """Nobody can wait for it in a story, so its days are as they will be then."""
    for stop in PlacementSuspension.objects.filter(service__name=NAME):
        for name in ("began_on", "review_on", "ends_on"):
            setattr(stop, name, getattr(stop, name) - timedelta(days=21))
        stop.save()


def _an_enquiry_is_decided() -> str:
    """The address of one into a home, decided today."""
    by, director = (_acting(name) for name in (COMMISSIONER, DIRECTOR))
    service: Service = providers.record_service(by=actor.operator(), name=NAME)
    enquiry = actions.begin_whole(by=by, service=service, why="Falls at night.")
    for kind in TO_TELL:
        actions.keep_contact(by=by, enquiry=enquiry, said=contact(kind))
    said = MoveSaid("Small things add up.")
    moving.move_whole(by=by, enquiry=enquiry, verb="recommend", said=said)
    decision = Decision("Help was not enough.", "Nights.", by.user)
    moving.decide_whole(by=director, enquiry=enquiry, said=decision)
    return f"/whole-services/{enquiry.pk}/"


def _acting(name: str) -> actor.Actor:
    return actor.of_user(User.objects.get(full_name=name))
