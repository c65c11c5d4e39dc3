"""Once somebody has died, nothing new is asked of them, and nothing is late."""

import pytest
from django.db import transaction

from alongside.access import actions as access
from alongside.access import identity
from alongside.access.rules import Refused
from alongside.agreed.models import Invitation
from alongside.concerns.models import Concern
from alongside.concerns.models.concern import Danger
from alongside.concerns.queries import to_ask, worklist
from alongside.people.actions import advocacy_steps, check_in
from alongside.people.queries import advocacy_pages, review_lines
from tests.beginnings import held
from tests.factories import access as factories
from tests.factories import (
    advocacy,
    concerns,
    death,
    decisions,
    enquiries,
    handing,
    how_it_was,
    meetings,
    pausing,
    plans,
    reviews,
    safety_plan,
    stopping,
    timing,
)

pytestmark = pytest.mark.django_db

NOTHING_NEW = "They have died, so nothing new is planned with them"


@held
def lead():
    return handing.worker(full_name="Ruth Okafor")


def seen_by(by, read):
    with transaction.atomic(), identity.seen_as(by.principals):
        return read(by)


def lists_of(user):
    return seen_by(factories.acting(user), worklist.worklist)


def now(concern):
    with access.at_the_desk_of(factories.safeguarding_team()):
        rows = Concern.objects.select_related("person", "raiser", "enquiry")
        return rows.get(pk=concern.pk)


def test_nobody_is_sent_to_see_them_and_nothing_to_do_for_them_is_late(manager, lead):
    concern = concerns.listening(manager)
    handing.given(manager, concern, lead)
    handing.to_do(manager, now(concern).person, lead, in_days=1)
    with timing.days_ago(-30):
        assert lists_of(lead).group("see").things
        assert lists_of(lead).group("do").things[0].tag == "Past its day"

        death.died(manager, now(concern))

        lists = lists_of(lead)
        assert not lists.group("see").things
        to_do = lists.group("do").things[0]
        assert (to_do.tag, to_do.more) == ("", "They have died. Is it still needed?")
        assert "Bring the form." in to_do.what


def test_no_day_to_talk_or_plan_with_them_runs_any_more(manager, lead):
    concern = concerns.listening(manager)
    enquiry = enquiries.of(concerns.decided(manager, concern))
    handing.given(manager, concern, lead)
    with timing.days_ago(-60):
        before = [one.what for one in lists_of(lead).group("late").things]

        death.died(manager, now(enquiry.concern))

        after = [one.what for one in lists_of(lead).group("late").things]
    assert any(what.startswith("Plan the enquiry with") for what in before)
    assert not any(what.startswith("Plan the enquiry with") for what in after)
    assert any(what.startswith("Find out what happened") for what in after)


def test_a_plan_to_stay_safe_is_not_looked_at_again(manager, lead):
    enquiry = enquiries.under_way(manager)
    handing.given(manager, enquiry.concern, lead)
    safety_plan.in_plan(manager, enquiry)
    safety_plan.agreed(manager, enquiry)
    death.died(manager, now(enquiry.concern))

    with timing.days_ago(-90):
        late = [one.what for one in lists_of(lead).group("late").things]
    assert not any("plan to stay safe" in what for what in late)
    with pytest.raises(Refused, match=NOTHING_NEW):
        safety_plan.agreed(manager, enquiry, seen=1)


def test_whoever_was_to_get_in_touch_is_not_sent_and_is_again_after_a_mistake(manager):
    asking = how_it_was.asking(manager)
    how_it_was.told(manager, asking, answers={"safer_now": "no"})
    assert seen_by(manager, to_ask.to_get_in_touch)

    death.died(manager, now(asking.concern))

    assert not seen_by(manager, to_ask.to_get_in_touch)
    death.taken_back(manager, now(asking.concern))
    assert seen_by(manager, to_ask.to_get_in_touch)


def test_what_was_planned_ends_in_concerns_that_the_writer_does_not_see(manager, lead):
    asking = how_it_was.asking(manager)
    how_it_was.independently(manager, asking, how_it_was.advocate())
    person = now(asking.concern).person
    other = concerns.listening(manager, concerns.raised(about_name="Amina"))
    with access.at_the_desk_of(factories.safeguarding_team()):
        Concern.objects.filter(pk=other.pk).update(person=person)
    handing.given(manager, now(other), lead)

    death.died(factories.acting(lead), now(other))

    assert how_it_was.now(asking).ended_on is not None
    assert how_it_was.end(asking).reason == "died"
    with access.at_the_desk_of(factories.safeguarding_team()):
        assert not asking.concern.keeping_in_touch.filter(done_on=None).exists()

    death.taken_back(factories.acting(lead), now(other))

    with access.at_the_desk_of(factories.safeguarding_team()):
        assert asking.concern.keeping_in_touch.filter(done_on=None).exists()


def test_a_meeting_can_still_be_held_and_they_are_not_asked_to_it(manager):
    enquiry = enquiries.under_way(manager)
    before = meetings.called(manager, enquiry)

    death.died(manager, now(enquiry.concern))
    after = meetings.called(manager, enquiry, days=9)

    for meeting in (before, after):
        assert not any(one.is_person for one in meetings.asked(meeting))
        theirs = meetings.seen_by(manager, Invitation, meeting=meeting, is_person=True)
        assert [one.why_taken_back for one in theirs] == ["They have died."]
        assert meetings.now(meeting).is_to_come

    death.taken_back(manager, now(enquiry.concern))

    for meeting in (before, after):
        assert any(one.is_person for one in meetings.asked(meeting))


def test_nothing_new_is_planned_with_them_or_asked_of_them(manager):
    enquiry = enquiries.under_way(manager)
    concern = now(enquiry.concern)
    person = concern.person
    line = plans.line(manager, person)
    death.died(manager, concern)

    tries = (
        lambda: check_in(by=manager, person=person, feeling="good"),
        lambda: reviews.asked(manager, person),
        lambda: reviews.scheduled(manager, person),
        lambda: plans.line(manager, person, words="I go to the sea."),
        lambda: plans.agreed(manager, line),
        lambda: plans.trouble(manager, person),
        lambda: advocacy_steps.ask_for_advocate(by=manager, person=person),
        lambda: decisions.begun(manager, person),
        lambda: stopping.asked(manager, enquiry),
    )
    for one in tries:
        with pytest.raises(Refused, match=NOTHING_NEW):
            one()


def test_the_lists_of_reviews_and_advocates_leave_them_out(manager):
    concern = now(concerns.listening(manager))
    reviews.scheduled(manager, concern.person)
    advocacy.noted(manager, concern.person)
    reads = (
        lambda by: review_lines.reviews_due(by).rows,
        lambda by: advocacy_pages.waiting(by).rows,
    )
    assert all(seen_by(manager, read) for read in reads)

    death.died(manager, concern)

    assert not any(seen_by(manager, read) for read in reads)
    assert review_lines.next_review(manager, concern.person) is None


def test_no_service_looks_for_an_advocate_for_them_any_more(manager):
    concern = now(concerns.listening(manager))
    need = advocacy.noted(manager, concern.person)
    request = advocacy.asked(manager, need)

    death.died(manager, concern)

    with access.at_the_desk_of(factories.safeguarding_team()):
        request.refresh_from_db()
    assert request.get_ended_as_display() == "It is not asked any more"


@pytest.mark.parametrize("result", [concerns.DUTY_MET, concerns.NO_ACTION])
def test_what_comes_next_waits_until_a_review_was_thought_of(manager, result):
    concern = concerns.listening(manager)
    death.died(manager, now(concern))
    answer = "yes" if result == concerns.DUTY_MET else "no"
    with pytest.raises(Refused, match="safeguarding adults review"):
        concerns.decided(manager, now(concern), result=result, answer=answer)

    death.screened(manager, now(concern))
    concerns.decided(manager, now(concern), result=result, answer=answer)

    assert now(concern).state in ("enquiring", "no_action")


def test_every_page_about_them_says_it_first(manager):
    concern = now(concerns.listening(manager))
    death.died(manager, concern)
    browser = factories.signed_in(manager.user)

    for address in (f"/people/{concern.person_id}/", f"/concerns/{concern.pk}/decide/"):
        html = browser.get(address).content.decode()
        assert f"{concern.person.called} has died, on" in html


def test_on_the_board_they_are_in_no_danger_any_more(manager):
    concern = concerns.listening(manager, concerns.raised(danger=Danger.YES))
    browser = factories.signed_in(manager.user)
    assert "In danger now" in browser.get("/concerns/").content.decode()

    death.died(manager, now(concern))

    html = browser.get("/concerns/").content.decode()
    assert "They have died" in html
    assert "In danger now" not in html


def test_an_enquiry_that_waits_is_settled_without_going_on_first(manager):
    enquiry = enquiries.under_way(manager)
    enquiries.nothing_owed(manager, enquiry)
    pausing.paused(manager, enquiry)
    with pytest.raises(Refused, match="cannot be done now"):
        how_it_was.settle(manager, now(enquiry.concern))
    death.died(manager, now(enquiry.concern))
    death.screened(manager, now(enquiry.concern))

    death.settled(manager, now(enquiry.concern))

    concern = now(enquiry.concern)
    assert (concern.state, concern.restart_on) == ("rested", None)
    with access.at_the_desk_of(factories.safeguarding_team()):
        verbs = [one.verb for one in concern.changes.order_by("pk")]
        assert verbs[-2:] == ["settle_after_death", "rest_after_death"]
        assert concern.pauses.order_by("number").last().step == "ended"
