"""Whoever has no sign-in is asked, and answers through somebody who writes it down."""

import pytest

from alongside.access import actions as access
from alongside.people.models import Person
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
def meeting(manager, enquiry):
    return meetings.called(manager, enquiry)


def test_for_a_person_without_a_sign_in_somebody_writes_it_down(manager, enquiry):
    with access.at_the_desk_of(factories.safeguarding_team()):
        Person.objects.filter(pk=enquiry.person_id).update(user=None)
    meeting = meetings.called(manager, enquiry)

    reply = meetings.answered(manager, meetings.of_person(meeting), "sends")

    assert reply.said_by == "Amina"
    assert meetings.prepared(manager, meeting, said_by="Amina").say


def test_somebody_writes_down_what_one_without_a_sign_in_says(manager, meeting):
    one = meetings.named(manager, meeting, "DS Lowe", "The police")

    assert meetings.answered(manager, one, "phone").said_by == "DS Lowe"
