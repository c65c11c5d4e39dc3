"""Whoever may be a source of risk is never asked to a meeting, and sees none."""

from dataclasses import replace

import pytest

from alongside.access.rules import Refused
from alongside.agreed.actions.meeting import Guest
from alongside.agreed.models import Invitation, Meeting, Reply
from alongside.concerns.actions import meeting as actions
from alongside.concerns.models import EnquiryMeeting
from alongside.people.actions import relationship
from tests.beginnings import held
from tests.factories import access as factories
from tests.factories import lives, meetings

pytestmark = pytest.mark.django_db


@held
def son():
    return factories.user("person", full_name="Gary Farah")


def risky(manager, enquiry, name="Gary", user=None):
    """Somebody in her life who may be a source of risk."""
    found = in_her_life(manager, enquiry, name, user)
    lives.marked(manager, enquiry.person, found)
    return found


def in_her_life(manager, enquiry, name="Gary", user=None):
    """Somebody in her life."""
    found = lives.somebody(manager, enquiry.person, name, "son")
    if user:
        relationship.let_in_relationship(
            by=manager, relationship=found, user=user, told="yes"
        )
    return found


def test_a_name_that_is_like_a_source_of_risk_asks_how_one_knows(manager, enquiry, son):
    meeting = meetings.called(manager, enquiry)
    risky(manager, enquiry)
    guest = Guest(son.full_name, "Her nephew", user=son)

    with pytest.raises(Refused, match="say how you know"):
        actions.invite_to_meeting(by=manager, meeting=meeting, guest=guest)
    known = replace(guest, known_apart="She has a son and a nephew called Gary.")
    assert actions.invite_to_meeting(by=manager, meeting=meeting, guest=known)
    same = replace(known, name="Gary", user=None)
    with pytest.raises(Refused, match="never asked to a meeting"):
        actions.invite_to_meeting(by=manager, meeting=meeting, guest=same)


@pytest.mark.parametrize("name", ["Gary", " gary ", "GARY"])
def test_a_source_of_risk_is_never_asked_by_name(manager, enquiry, name):
    meeting = meetings.called(manager, enquiry)
    risky(manager, enquiry)

    with pytest.raises(Refused, match="never asked to a meeting"):
        meetings.named(manager, meeting, name)


def test_a_source_of_risk_is_never_asked_by_their_sign_in(manager, enquiry, son):
    meeting = meetings.called(manager, enquiry)
    risky(manager, enquiry, user=son)

    with pytest.raises(Refused, match="never asked"):
        meetings.invited(manager, meeting, son)
    with pytest.raises(Refused, match="never asked"):
        meetings.called(
            manager, enquiry, asks=[Guest(son.full_name, "Her son", user=son)]
        )
    assert not meetings.seen_by(factories.acting(son), Meeting)


def test_the_team_a_source_of_risk_works_in_is_never_asked(manager, enquiry):
    home = factories.team("Night staff", of=factories.organisation())
    carer = factories.user("care_worker", team=home, full_name="Ivan Petrov")
    risky(manager, enquiry, name="Ivan Petrov")
    meeting = meetings.called(manager, enquiry)

    with pytest.raises(Refused, match="never asked"):
        actions.invite_to_meeting(
            by=manager, meeting=meeting, guest=Guest("Night staff", team=home)
        )
    assert not meetings.seen_by(factories.acting(carer), Meeting)


def test_a_mark_held_back_from_the_person_refuses_too(manager, enquiry):
    found = in_her_life(manager, enquiry)
    lives.marked(manager, enquiry.person, found, why="She would tell him.")
    meeting = meetings.called(manager, enquiry)

    with pytest.raises(Refused, match="never asked"):
        meetings.named(manager, meeting, "Gary")


def test_whoever_turns_out_to_be_a_source_of_risk_leaves_every_meeting(
    manager, enquiry, son
):
    gary = in_her_life(manager, enquiry, user=son)
    meeting = meetings.called(manager, enquiry)
    meetings.invited(manager, meeting, son, "Her son")
    him = factories.acting(son)
    assert meetings.seen_by(him, Meeting) == [meeting]

    lives.marked(manager, enquiry.person, gary)

    for model in (Meeting, Invitation, Reply, EnquiryMeeting):
        assert not meetings.seen_by(him, model)
    assert son.full_name not in {one.name for one in meetings.asked(meeting)}
    meetings.moved(manager, meeting)
    assert not meetings.seen_by(him, Meeting)


def test_somebody_asked_by_name_who_turns_out_to_be_one_is_asked_no_longer(
    manager, enquiry
):
    meeting = meetings.called(manager, enquiry)
    meetings.named(manager, meeting, "Gary", "Her son")

    risky(manager, enquiry)

    assert "Gary" not in {one.name for one in meetings.asked(meeting)}
