"""Somebody who does not feel safer is somebody a named worker gets in touch with."""

import pytest

from alongside.access.rules import Refused
from alongside.concerns.actions import allocating
from alongside.concerns.actions import how_it_was as telling
from tests.beginnings import held
from tests.factories import access as factories
from tests.factories import enquiries, how_it_was

pytestmark = pytest.mark.django_db


@held
def asking(manager):
    return how_it_was.asking(manager)


@pytest.mark.parametrize("safer", ["less", "no"])
def test_somebody_who_does_not_feel_safer_is_somebody_to_get_in_touch_with(
    manager, asking, safer
):
    how_it_was.told(manager, asking, answers={"safer_now": safer}, may_read=False)

    call = how_it_was.call(asking)
    assert call is not None
    assert call.worker == manager.user  # nobody leads it, and the manager settled it
    assert how_it_was.BETTER not in call.words
    assert enquiries.concern_now(enquiries.of(asking.concern)).state == "settled"


def test_the_lead_is_the_one_to_get_in_touch(manager, asking):
    lead = factories.social_worker(full_name="Josh Pereira")
    allocating.allocate_concern(by=manager, concern=asking.concern, lead=lead)

    how_it_was.told(manager, asking, answers={"safer_now": "less"})

    assert how_it_was.call(asking).worker == lead


def test_nobody_is_sent_to_somebody_who_feels_safer_or_left_it_out(manager, asking):
    how_it_was.told(manager, asking, answers={"safer_now": "in_part"})

    assert how_it_was.call(asking) is None


def test_getting_in_touch_is_done_with_what_came_of_it_once(manager, asking):
    how_it_was.told(manager, asking, answers={"safer_now": "no"})
    call = how_it_was.call(asking)

    with pytest.raises(Refused, match="Write how they are"):
        telling.get_in_touch(by=manager, call=call, words=" ")
    telling.get_in_touch(by=manager, call=call, words="She has a new lock.")
    telling.get_in_touch(by=manager, call=call, words="She has a new lock.")
    with pytest.raises(Refused, match="already"):
        telling.get_in_touch(by=manager, call=call, words="Something else.")
