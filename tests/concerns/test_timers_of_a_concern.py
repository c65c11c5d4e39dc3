"""Each timer of a concern runs from its own moment to the end of its step."""

import pytest

from alongside.concerns.actions import (
    allocating,
    deciding,
    enquiring,
    receiving,
    telling,
)
from alongside.concerns.models import Update
from tests.beginnings import held
from tests.factories import access as factories
from tests.factories import concerns, enquiries, timing

pytestmark = pytest.mark.django_db


@held
def worker():
    return factories.acting(factories.social_worker(full_name="Josh Pereira"))


def test_each_step_runs_from_its_own_moment(manager):
    waiting = timing.listening(manager, days=30)

    assert timing.levels(manager, waiting) == {"receive": "done", "decide": "past"}


def test_an_enquiry_has_the_timers_of_an_enquiry(manager):
    enquiry = timing.enquiry(manager, days=60)

    assert timing.levels(manager, enquiry.concern) == {
        "receive": "done",
        "decide": "done",
        "tell_raiser": "done",
        "tell_person": "past",
        "plan": "past",
        "enquire": "past",
    }


def test_it_is_planned_when_somebody_leads_and_the_person_was_asked(manager, worker):
    enquiry = timing.enquiry(manager, days=60)
    allocating.allocate_concern(by=manager, concern=enquiry.concern, lead=worker.user)
    enquiries.wanted(worker, enquiries.of(enquiry.concern))

    assert timing.levels(manager, enquiry.concern)["plan"] == "done"


def test_what_was_found_ends_one_step_and_begins_the_next(manager):
    enquiry = timing.enquiry(manager, days=10)
    enquiries.found_out(manager, enquiry)

    levels = timing.levels(manager, enquiry.concern)

    assert levels["enquire"] == "done"
    assert levels["talk_over"] == "on_time"


def test_finding_out_more_goes_on_with_the_time_there_was(manager):
    enquiry = timing.enquiry(manager, days=60)
    enquiries.found_out(manager, enquiry)
    concern = timing.concern_now(enquiry.concern_id)
    enquiring.find_more(by=manager, concern=concern, reason="Her brother rang.")

    levels = timing.levels(manager, concern)

    assert levels["enquire"] == "past"
    assert "talk_over" not in levels


def test_settling_begins_the_time_in_which_she_is_asked_how_she_is(manager):
    settled = enquiries.settled(manager)

    assert timing.levels(manager, settled)["look_again"] == "on_time"


def test_what_is_opened_again_begins_again_at_the_decision(manager):
    with timing.days_ago(60):
        decided = concerns.decided(manager, result=concerns.NO_ACTION, answer="no")
    receiving.reopen_concern(by=manager, concern=decided, reason="She rang.")

    levels = timing.levels(manager, decided)

    assert set(levels) == {"decide"}
    assert levels["decide"] != "past"


def test_the_one_who_raised_it_waits_to_be_told(manager):
    silent = deciding.Result(result="section_42", reason="All three are so.")
    with timing.days_ago(20):
        concern = concerns.decided(manager, result=silent)
    assert timing.levels(manager, concern)["tell_raiser"] == "past"

    stage = Update.Stage.DECIDED
    telling.tell_raiser(by=manager, concern=concern, stage=stage, words="We look.")

    assert timing.levels(manager, concern)["tell_raiser"] == "done_late"
