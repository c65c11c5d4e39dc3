"""What the person reads of what others do, and what settling asks about it."""

from datetime import timedelta

import pytest
from django.db import transaction

from alongside.access import actions as access
from alongside.access import clock, identity
from alongside.access.rules import Refused
from alongside.concerns.actions import beside as actions
from alongside.concerns.actions import settling
from alongside.concerns.models import Process, ProcessStep, ProcessTold
from alongside.concerns.rules import enquiring as rules
from alongside.concerns.rules.learning import Learned
from tests.factories import access as factories
from tests.factories import beside, concerns, enquiries

pytestmark = pytest.mark.django_db


def seen_by(user, model):
    actor = factories.acting(user)
    with transaction.atomic(), identity.seen_as(actor.principals):
        return model.objects.count()


def test_the_person_reads_what_they_are_told_and_nothing_else(manager, enquiry):
    process = beside.began(manager, enquiry)
    amina = enquiries.the_person(enquiry)

    assert seen_by(amina, ProcessTold) == 1
    assert seen_by(amina, Process) == seen_by(amina, ProcessStep) == 0
    beside.over(manager, process)
    assert beside.told(enquiry) == ["They have finished."]


def test_whoever_was_told_hears_what_came_of_it(manager, enquiry):
    process = beside.began(manager, enquiry)

    with pytest.raises(Refused, match="what the person reads"):
        beside.over(manager, process, words=" ")


def test_it_is_held_back_with_a_reason_until_a_day(manager, enquiry):
    process = beside.began(manager, enquiry, telling=beside.held_back())

    assert seen_by(enquiries.the_person(enquiry), ProcessTold) == 0
    beside.over(manager, process, words="")
    assert beside.told(enquiry) == []
    actions.decide_telling(by=manager, process=process, telling=beside.TOLD, seen=1)
    assert beside.told(enquiry) == [beside.TOLD.words]


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
    assert beside.told(enquiry) == [beside.TOLD.words]

    other = enquiries.reopened_about_somebody_else(manager, enquiry)

    assert beside.told(other) == []
    assert beside.now(process).telling.reason == "other_person"
    assert beside.now(process).telling.is_look_gone


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

    assert beside.now(process).now.keeps_in_touch == "Farah Siddiqui"
    beside.over(manager, process, seen=3)
    with pytest.raises(Refused, match="over already"):
        beside.contact(manager, process, seen=4)


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
