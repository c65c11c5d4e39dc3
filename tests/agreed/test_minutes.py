"""Minutes are right for some and not for others; both stay, and nothing is blocked."""

import pytest

from alongside.access.rules import Refused
from alongside.agreed.models import Minutes, MinutesAnswer
from tests.factories import access as factories
from tests.factories import enquiries, meetings

pytestmark = pytest.mark.django_db


@pytest.fixture
def manager():
    return factories.manager()


@pytest.fixture
def enquiry(manager):
    return enquiries.under_way(manager)


@pytest.fixture
def amina(enquiry):
    return factories.acting(enquiries.the_person(enquiry))


@pytest.fixture
def begun(manager, enquiry):
    return meetings.ago(manager, enquiry)


@pytest.fixture
def carer(manager):
    return factories.acting(factories.care_worker(full_name="Ivan Petrov"))


def test_minutes_are_right_for_some_and_not_for_others_and_both_stay(
    manager, amina, carer, begun
):
    own = meetings.invited(manager, begun, carer.user)
    meetings.held(manager, begun)
    meetings.minuted(manager, begun)
    hers = meetings.of_person(begun)

    meetings.minutes_answered(carer, own, right=True)
    with pytest.raises(Refused, match="Write what is not right"):
        meetings.minutes_answered(amina, hers, right=False)
    meetings.minutes_answered(amina, hers, right=False, words="I said every night.")
    with pytest.raises(Refused, match="Only they"):
        meetings.minutes_answered(manager, own, right=False, words="No.")

    kept = meetings.seen_by(carer, MinutesAnswer)
    assert [row.is_right for row in kept] == [True, False]


def test_minutes_put_right_keep_what_they_said_and_are_asked_about_again(
    manager, amina, begun
):
    meetings.held(manager, begun)
    meetings.minuted(manager, begun)
    hers = meetings.of_person(begun)
    meetings.minutes_answered(amina, hers, right=False, words="Every night.")

    with pytest.raises(Refused, match="Say what you put right"):
        meetings.minuted(manager, begun, seen=1, words="Every night.")
    meetings.minuted(manager, begun, seen=1, words="Every night.", why="The nights")
    with pytest.raises(Refused, match="Somebody else wrote here"):
        meetings.minutes_answered(amina, hers, right=True)
    meetings.minutes_answered(amina, hers, right=True, seen=2)

    kept = meetings.seen_by(amina, Minutes)
    assert [row.words for row in kept] == [meetings.MINUTES, "Every night."]
    assert len(meetings.seen_by(amina, MinutesAnswer)) == 2


def test_of_two_who_write_minutes_the_second_is_told(manager, begun):
    meetings.held(manager, begun)
    meetings.minuted(manager, begun)

    assert meetings.minuted(manager, begun)  # one press that arrived twice
    with pytest.raises(Refused, match="Somebody else wrote here"):
        meetings.minuted(factories.manager(), begun, words="Something else.")
