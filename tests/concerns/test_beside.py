"""What others do beside an enquiry: written down, kept in touch with, told or not."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from alongside.access import actions as access
from alongside.access import clock, identity
from alongside.access.rules import Refused
from alongside.concerns.actions import allocating, enquiring
from alongside.concerns.actions.delaying import Overtaken
from alongside.concerns.models import (
    ProcessAnswer,
    ProcessStep,
)
from alongside.concerns.queries import beside as queries
from tests.factories import access as factories
from tests.factories import beside, enquiries

pytestmark = pytest.mark.django_db


@pytest.fixture
def manager():
    return factories.manager()


@pytest.fixture
def enquiry(manager):
    return enquiries.under_way(manager)


def ask(manager, enquiry, **more):
    return enquiring.ask_to_enquire(
        by=manager,
        enquiry=enquiry,
        asked_of=factories.organisation(),
        question="Who was there?",
        due_on=clock.today(),
        **more,
    )


def test_each_contact_is_kept_and_the_newest_says_how_it_is(manager, enquiry):
    process = beside.began(manager, enquiry)

    beside.contact(manager, process, leads="Constable Ames", **beside.NOTHING_WAITS)

    assert [one.step for one in beside.now(process).steps.all()] == ["began", "contact"]
    assert beside.now(process).now.leads == "Constable Ames"
    assert not beside.now(process).now.not_now


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"leads": " "}, "who leads it, and how to reach them"),
        ({"words": ""}, "what was said, and what was agreed"),
        ({"not_now_by": ""}, "who asked for that"),
        ({"not_now": ""}, "what may not be done"),
        ({"against": ("settle",)}, "what is asked to wait"),
        ({"next_contact_on": None}, "still to come"),
        ({"next_contact_on": clock.today() - timedelta(days=1)}, "still to come"),
        ({"next_contact_on": clock.today() + timedelta(days=400)}, "half a year"),
        ({"on": clock.today() + timedelta(days=1)}, "cannot be still to come"),
    ],
)
def test_it_says_who_leads_what_waits_and_when_we_speak_next(
    manager, enquiry, changes, sentence
):
    with pytest.raises(Refused, match=sentence):
        beside.began(manager, enquiry, **changes)


def test_it_is_one_of_a_list_and_began_before_today(manager, enquiry):
    with pytest.raises(Refused, match="Choose what it is"):
        beside.began(manager, enquiry, kind="gossip")


def test_one_press_that_arrives_twice_writes_it_once(manager, enquiry):
    first = beside.began(manager, enquiry)
    assert beside.began(manager, enquiry) == first
    said = beside.contact(manager, first)
    assert beside.contact(manager, first) == said
    ended = beside.over(manager, first, seen=2)
    assert beside.over(manager, first, seen=2) == ended

    assert len(beside.now(first).steps.all()) == 3
    assert beside.told(enquiry) == ["They have finished."]


def test_of_two_who_write_at_once_the_second_sees_the_first(manager, enquiry):
    process = beside.began(manager, enquiry)
    beside.contact(manager, process)

    with pytest.raises(Overtaken):
        beside.contact(manager, process, words="We hear on Friday.")
    with pytest.raises(Overtaken):
        beside.began(manager, enquiry, kind="employer")


def test_what_may_not_be_done_is_answered_before_the_step_it_stands_against(
    manager, enquiry
):
    process = beside.began(manager, enquiry)

    with pytest.raises(Refused, match="Do not talk with her nephew"):
        ask(manager, enquiry)
    ask(manager, enquiry, keeps_to="We ask about the bank, and not him.")
    enquiries.found_out(manager, enquiry)

    with access.at_the_desk_of(factories.safeguarding_team()):
        answer = ProcessAnswer.objects.get(step__process=process)
    assert answer.point == "ask_to_enquire"
    assert answer.words == "We ask about the bank, and not him."


def test_what_is_lifted_stands_against_nothing(manager, enquiry):
    process = beside.began(manager, enquiry)
    beside.contact(manager, process, **beside.NOTHING_WAITS)

    assert ask(manager, enquiry)


def test_a_day_to_be_in_touch_that_is_here_is_in_the_list_of_the_lead(manager):
    with clock.set_to(clock.now() - timedelta(days=20)):
        enquiry = enquiries.under_way(manager)
        beside.began(manager, enquiry, telling=beside.held_back(days=9))
    lead, other = factories.social_worker(), factories.social_worker()
    allocating.allocate_concern(by=manager, concern=enquiry.concern, lead=lead)

    due = [due_to(lead), due_to(other), due_to(manager.user)]

    assert [[one.is_to_tell for one in mine] for mine in due] == [[False, True], [], []]
    assert "Be in touch: Police" in due[0][0].words
    day = factories.signed_in(lead).get("/").content.decode()
    assert "Be in touch: Police" in day
    assert "Look again at whether they can be told" in day


def test_a_care_service_never_sees_it_even_inside_the_circle(manager, enquiry):
    process = beside.began(manager, enquiry)
    inside = factories.user("registered_manager")
    for circle in (process.circle_id, enquiry.circle_id):
        access.let_in(
            by=manager,
            circle_id=circle,
            principal_id=inside.principal_id,
            purpose="safeguarding_team",
        )
    browser = factories.signed_in(inside)
    viewer = factories.acting(inside)

    with transaction.atomic(), identity.seen_as(viewer.principals):
        assert list(queries.processes(viewer)) == []
    for address in (f"/beside/{process.pk}/", f"/enquiries/{enquiry.pk}/"):
        assert browser.get(address).status_code == 403


def test_the_database_keeps_the_same_rules(manager, enquiry):
    process = beside.began(manager, enquiry)
    row = beside.now(process).now
    for changes in (
        {"words": ""},
        {"not_now_by": ""},
        {"next_contact_on": None},
        {"step": "goes_on", "keeps_in_touch": ""},
    ):
        with (
            pytest.raises(IntegrityError),
            access.at_the_desk_of(factories.safeguarding_team()),
        ):
            ProcessStep.objects.filter(pk=row.pk).update(**changes)


def due_to(user):
    viewer = factories.acting(user)
    with transaction.atomic(), identity.seen_as(viewer.principals):
        return queries.contacts_due(viewer)
