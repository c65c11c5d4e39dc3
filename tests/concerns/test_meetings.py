"""A meeting about an enquiry: who is asked, who never is, moving and cancelling it."""

from datetime import timedelta
from uuid import uuid4

import pytest

from alongside.access import clock
from alongside.access.models import Membership
from alongside.access.rules import Refused
from alongside.agreed.actions.meeting import Guest
from alongside.agreed.models import Invitation, Meeting, MeetingWish
from alongside.concerns.actions import allocating, receiving
from alongside.concerns.actions import meeting as actions
from alongside.concerns.models import EnquiryMeeting
from tests.beginnings import held
from tests.factories import access as factories
from tests.factories import enquiries, meetings

pytestmark = pytest.mark.django_db


@held
def amina(enquiry):
    return factories.acting(enquiries.the_person(enquiry))


def test_the_person_is_asked_first_and_sees_it(manager, enquiry, amina):
    outcome = enquiries.wanted(manager, enquiry)

    meeting = meetings.called(manager, enquiry, wishes=[outcome])

    assert meetings.asked(meeting)[0].name == "Amina"
    assert meetings.seen_by(amina, Meeting) == [meeting]
    assert [w.words for w in meetings.seen_by(amina, MeetingWish)] == [outcome.words]


def test_one_press_that_arrives_twice_calls_one_meeting(manager, enquiry):
    uid = uuid4()

    first, again = (meetings.called(manager, enquiry, uid=uid) for _ in range(2))

    assert first == again
    assert len(meetings.asked(first)) == 2
    assert len(meetings.seen_by(manager, EnquiryMeeting)) == 1


def test_whoever_is_not_asked_sees_nothing_of_it(manager, enquiry):
    meeting = meetings.called(manager, enquiry)
    other = factories.acting(factories.care_worker())

    for model in (Meeting, Invitation, EnquiryMeeting, MeetingWish):
        assert not meetings.seen_by(other, model)
    meetings.invited(manager, meeting, other.user, "Works with her")
    assert meetings.seen_by(other, Meeting) == [meeting]


def test_being_asked_is_for_a_reason_and_ends(manager, enquiry):
    meeting = meetings.called(manager, enquiry)
    carer = factories.care_worker()
    meetings.invited(manager, meeting, carer)

    row = Membership.objects.get(circle=meeting.circle_id, principal=carer.principal)

    assert row.purpose == "invited"
    assert row.ends_at == meeting.ends_at + timedelta(weeks=12)
    meetings.moved(manager, meeting)
    live = Membership.objects.filter(
        circle=meeting.circle_id, principal=carer.principal, ends_at__gt=clock.now()
    )
    assert live.get().ends_at == meetings.now(meeting).ends_at + timedelta(weeks=12)


def test_a_team_is_asked_and_everybody_in_it_sees_it(manager, enquiry):
    nurses = factories.team("District nurses", of=factories.organisation("nhs"))
    nurse = factories.acting(factories.user("care_worker", team=nurses))
    meeting = meetings.called(manager, enquiry)

    guest = Guest(str(nurses), "Nurses", team=nurses)
    actions.invite_to_meeting(by=manager, meeting=meeting, guest=guest)

    assert meetings.seen_by(nurse, Meeting) == [meeting]
    one = meetings.asked(meeting)[-1]
    assert meetings.answered(nurse, one, "room").is_coming


def test_asking_somebody_twice_asks_them_once(manager, enquiry):
    meeting = meetings.called(manager, enquiry)

    assert meetings.named(manager, meeting, "DS Lowe") == meetings.named(
        manager, meeting, "ds lowe"
    )


def test_it_is_moved_with_a_reason_and_what_stood_before_stays(manager, enquiry):
    meeting = meetings.called(manager, enquiry)

    with pytest.raises(Refused, match="Say why"):
        meetings.moved(manager, meeting, reason=" ")
    later = meetings.when(9)
    for _ in range(2):  # one press that arrives twice
        meetings.moved(manager, meeting, when=later)

    assert meetings.now(meeting).begins_at == later.begins_at
    assert meetings.steps(meeting) == ["called", "moved"]


def test_of_two_who_move_it_at_once_the_second_is_told(manager, enquiry):
    meeting = meetings.called(manager, enquiry)
    meetings.moved(manager, meeting)

    with pytest.raises(Refused, match="Somebody else wrote here"):
        meetings.moved(factories.manager(), meeting, when=meetings.when(12))


@pytest.mark.parametrize("days", [-1, 0, 400])
def test_a_day_gone_by_or_far_away_is_refused(manager, enquiry, days):
    with pytest.raises(Refused, match="still to come"):
        meetings.called(manager, enquiry, days=days)
    meeting = meetings.called(manager, enquiry)
    with pytest.raises(Refused, match="still to come"):
        meetings.moved(manager, meeting, when=meetings.when(days))


def test_it_is_cancelled_once_with_a_reason_and_answered_no_more(
    manager, enquiry, amina
):
    meeting = meetings.called(manager, enquiry)
    for _ in range(2):
        meetings.cancelled(manager, meeting)

    assert meetings.steps(meeting) == ["called", "cancelled"]
    with pytest.raises(Refused, match="does not take place"):
        meetings.answered(amina, meetings.of_person(meeting), "room")
    with pytest.raises(Refused, match="was cancelled"):
        meetings.moved(manager, meeting, seen=2)


def test_only_those_who_hold_meetings_call_move_and_cancel_them(
    manager, enquiry, amina
):
    meeting = meetings.called(manager, enquiry)

    for act in (meetings.moved, meetings.cancelled):
        with pytest.raises(Refused, match="Only those who hold meetings"):
            act(amina, meeting)
    with pytest.raises(Refused, match="Only those who hold meetings"):
        meetings.called(amina, enquiry)


def test_where_somebody_lives_is_not_a_place_everybody_may_know(manager):
    facts = {"address": "4 Canal Row", "postcode": "WM1 2AB"}
    enquiry = enquiries.under_way(manager, **facts)

    for place in ("4, canal row", "Her flat, WM12AB"):
        with pytest.raises(Refused, match="where somebody lives"):
            meetings.called(manager, enquiry, when=meetings.when(place=place))
    assert meetings.called(
        manager, enquiry, when=meetings.when(way="home", place="4 Canal Row")
    )


def test_when_it_is_about_somebody_else_nobody_asked_sees_it_any_more(
    manager, enquiry, amina
):
    meeting = meetings.called(manager, enquiry)
    carer = factories.acting(factories.care_worker())
    meetings.invited(manager, meeting, carer.user)
    concern = enquiries.concern_now(enquiry)

    receiving.say_who_it_is(by=manager, concern=concern, person=None)

    assert not meetings.seen_by(amina, Meeting)
    assert not meetings.seen_by(carer, Meeting)
    assert meetings.now(meeting).is_cancelled


def test_whoever_leads_from_now_on_sees_its_meetings(manager, enquiry):
    meeting = meetings.called(manager, enquiry)
    lead = factories.user("social_worker", full_name="Ruth Obi")

    allocating.allocate_concern(
        by=manager, concern=enquiries.concern_now(enquiry), lead=lead
    )

    assert meetings.seen_by(factories.acting(lead), Meeting) == [meeting]
