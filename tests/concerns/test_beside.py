"""What others do beside an enquiry: written down, kept in touch with, told or not."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from alongside.access import actions as access
from alongside.access import clock, identity
from alongside.access.rules import Refused
from alongside.concerns.actions import beside as actions
from alongside.concerns.actions import enquiring, receiving, settling
from alongside.concerns.actions.delaying import Overtaken
from alongside.concerns.models import (
    Process,
    ProcessAnswer,
    ProcessStep,
    ProcessTold,
)
from alongside.concerns.queries import beside as queries
from alongside.concerns.rules import enquiring as rules
from alongside.concerns.rules.learning import Learned
from tests.factories import access as factories
from tests.factories import beside, concerns, enquiries

pytestmark = pytest.mark.django_db


@pytest.fixture
def manager():
    return factories.manager()


@pytest.fixture
def enquiry(manager):
    return enquiries.under_way(manager)


def now(process):
    with access.at_the_desk_of(factories.safeguarding_team()):
        return Process.objects.prefetch_related("steps", "tellings").get(pk=process.pk)


def told(enquiry):
    with access.at_the_desk_of(factories.safeguarding_team()):
        return [one.words for one in queries.told(factories.manager(), enquiry)]


def seen_by(user, model):
    actor = factories.acting(user)
    with transaction.atomic(), identity.seen_as(actor.principals):
        return model.objects.count()


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

    assert [one.step for one in now(process).steps.all()] == ["began", "contact"]
    assert now(process).now.leads == "Constable Ames"
    assert not now(process).now.not_now


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

    assert len(now(first).steps.all()) == 3
    assert told(enquiry) == ["They have finished."]


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
    enquiring.write_finding(by=manager, enquiry=enquiry, found=enquiries.FOUND)

    with access.at_the_desk_of(factories.safeguarding_team()):
        answer = ProcessAnswer.objects.get(step__process=process)
    assert answer.point == "ask_to_enquire"
    assert answer.words == "We ask about the bank, and not him."


def test_what_is_lifted_stands_against_nothing(manager, enquiry):
    process = beside.began(manager, enquiry)
    beside.contact(manager, process, **beside.NOTHING_WAITS)

    assert ask(manager, enquiry)


def test_the_person_reads_what_they_are_told_and_nothing_else(manager, enquiry):
    process = beside.began(manager, enquiry)
    amina = enquiries.the_person(enquiry)

    assert seen_by(amina, ProcessTold) == 1
    assert seen_by(amina, Process) == seen_by(amina, ProcessStep) == 0
    beside.over(manager, process)
    assert told(enquiry) == ["They have finished."]


def test_whoever_was_told_hears_what_came_of_it(manager, enquiry):
    process = beside.began(manager, enquiry)

    with pytest.raises(Refused, match="what the person reads"):
        beside.over(manager, process, words=" ")


def test_it_is_held_back_with_a_reason_until_a_day(manager, enquiry):
    process = beside.began(manager, enquiry, telling=beside.held_back())

    assert seen_by(enquiries.the_person(enquiry), ProcessTold) == 0
    beside.over(manager, process, words="")
    assert told(enquiry) == []
    actions.decide_telling(by=manager, process=process, telling=beside.TOLD, seen=1)
    assert told(enquiry) == [beside.TOLD.words]


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"reason": "busy"}, "Choose why the person does not read"),
        ({"words": ""}, "why they do not"),
        ({"look_again_on": clock.today()}, "within three months"),
        ({"look_again_on": clock.today() + timedelta(days=92)}, "within three months"),
    ],
)
def test_nothing_is_held_back_without_reason_and_day(
    manager, enquiry, changes, sentence
):
    with pytest.raises(Refused, match=sentence):
        beside.began(manager, enquiry, telling=beside.held_back(**changes))


def test_what_was_read_cannot_be_held_back(manager, enquiry):
    process = beside.began(manager, enquiry)

    with pytest.raises(Refused, match="read of it already"):
        actions.decide_telling(
            by=manager, process=process, telling=beside.held_back(), seen=1
        )


def test_somebody_else_does_not_read_what_another_was_told(manager, enquiry):
    process = beside.began(manager, enquiry, **beside.NOTHING_WAITS)
    beside.goes_on(manager, process)
    settle(manager, enquiries.nothing_owed(manager, enquiry))
    assert told(enquiry) == [beside.TOLD.words]

    other = enquiries.reopened_about_somebody_else(manager, enquiry)

    assert told(other) == []
    assert now(process).telling.reason == "other_person"
    assert now(process).telling.is_look_gone


def test_settling_asks_what_became_of_each(manager, enquiry):
    process = beside.began(manager, enquiry, **beside.NOTHING_WAITS)
    other = beside.began(
        manager, enquiry, kind="employer", seen=1, **beside.NOTHING_WAITS
    )
    concern = enquiries.nothing_owed(manager, enquiry)

    assert len(owed(concern)) == 2
    with pytest.raises(Refused, match="who keeps in touch while it goes on: Police"):
        settle(manager, concern)
    beside.over(manager, process)
    beside.goes_on(manager, other)
    assert owed(concern) == []
    settle(manager, concern)


def test_what_goes_on_after_settling_is_still_kept_in_touch_with(manager, enquiry):
    process = beside.began(manager, enquiry, **beside.NOTHING_WAITS)
    beside.goes_on(manager, process)
    settle(manager, enquiries.nothing_owed(manager, enquiry))

    beside.contact(manager, process, seen=2)

    assert now(process).now.keeps_in_touch == "Farah Siddiqui"
    beside.over(manager, process, seen=3)
    with pytest.raises(Refused, match="over already"):
        beside.contact(manager, process, seen=4)


def test_a_day_to_be_in_touch_that_is_here_is_in_the_list_of_the_lead(manager):
    with clock.set_to(clock.now() - timedelta(days=20)):
        enquiry = enquiries.under_way(manager)
        beside.began(manager, enquiry, telling=beside.held_back(days=9))
    lead, other = factories.social_worker(), factories.social_worker()
    receiving.allocate_concern(by=manager, concern=enquiry.concern, lead=lead)

    due = [due_to(lead), due_to(other), due_to(manager.user)]

    assert [[one.is_to_tell for one in mine] for mine in due] == [[False, True], [], []]
    assert "Be in touch: Police" in due[0][0].words


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
    row = now(process).now
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


def owed(concern):
    with access.at_the_desk_of(factories.safeguarding_team()):
        there = type(concern).objects.get(pk=concern.pk)
        return [one for one in rules.owed(there) if one.act == "say_what_became"]


def settle(manager, concern):
    concern = enquiries.concern_now(enquiries.of(concern))
    return settling.settle_concern(
        by=manager,
        concern=concern,
        view=concerns.HEARD,
        words_to_person="You can ring me any day.",
        words_to_raiser="She is safe. Thank you.",
        keep_in_touch_on=[clock.today() + timedelta(days=28)],
        learned=Learned(why_nothing="It went as it should."),
    )
