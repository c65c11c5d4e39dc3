"""The manager's board: what nobody has, what waits, what has gone quiet."""

from datetime import timedelta

import pytest
from django.db import transaction

from alongside.access import actions as access
from alongside.access import clock, identity
from alongside.access.actor import operator
from alongside.concerns.actions import enquiring, targets
from alongside.concerns.models.concern import Danger
from alongside.concerns.queries import desk, worklist
from alongside.standards import timers
from tests.access.written import statements_asked
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import (
    concerns,
    enquiries,
    handing,
    pausing,
    second_signature,
    timing,
)

pytestmark = pytest.mark.django_db


def seen(manager, only=None) -> desk.Desk:
    with transaction.atomic(), identity.seen_as(manager.principals):
        return desk.desk(manager, only)


def names(few) -> list[str]:
    return [one.who_it_is_about for one in few.rows]


def page(manager, more="") -> str:
    return factories.signed_in(manager.user).get(f"/desk/{more}").content.decode()


def test_what_nobody_has_stands_there_until_somebody_does(manager):
    concern = concerns.received(manager, about_name="Win")
    assert names(seen(manager).without_anybody) == ["Win"]

    handing.given(manager, concern, factories.social_worker())

    assert names(seen(manager).without_anybody) == []


def test_what_was_loaded_from_earlier_records_does_not_drown_the_rest(manager):
    began = clock.today() - timedelta(days=timing.LONG)
    timing.loaded("past-1", decision="section_42", enquiry_began_on=began)

    found = seen(manager)

    assert names(found.without_anybody) == names(found.quiet) == []
    assert len(found.from_before.rows) == 1


def test_what_is_with_somebody_who_has_left_comes_first(manager):
    leaver = factories.social_worker(full_name="Ruth Okafor")
    handing.given(manager, concerns.received(manager, about_name="Win"), leaver)
    handing.to_do(manager, concerns.person(manager), leaver)
    handing.in_the_way(manager, leaver)
    assert not seen(manager).left_behind

    access.end_post(by=operator(), post=leaver.posts.get())

    still = seen(manager).left_behind[0]
    assert still.user == leaver
    assert still.in_words == "1 worry or enquiry, 1 thing to do, 1 thing to answer"
    assert "Hand over what Ruth Okafor had" in page(manager)
    home = factories.signed_in(manager.user).get("/").content.decode()
    assert "No longer works here. Hand over what is left (3)" in home


def test_what_waits_for_a_decision_is_there_with_the_wish(manager):
    concerns.listening(manager, about_name="Win")

    assert names(seen(manager).to_decide) == ["Win"]


def test_where_nobody_has_written_for_long_it_has_gone_quiet(manager):
    with timing.days_ago(20):
        concerns.listening(manager, about_name="Quiet")
    with timing.days_ago(5):
        concerns.listening(manager, about_name="Lately")

    assert names(seen(manager).quiet) == ["Quiet"]


def test_writing_anything_in_the_enquiry_ends_the_quiet(manager):
    with timing.days_ago(30):
        enquiry = enquiries.under_way(manager)
    assert names(seen(manager).quiet) == ["Amina"]

    enquiring.add_risk(
        by=manager,
        enquiry=enquiry,
        kind="neglect",
        source="service_provider",
        location="care_home_residential",
    )

    assert names(seen(manager).quiet) == []


def test_opening_the_page_is_not_writing(manager):
    with timing.days_ago(30):
        enquiry = enquiries.under_way(manager)

    factories.signed_in(manager.user).get(f"/concerns/{enquiry.concern_id}/")

    assert names(seen(manager).quiet) == ["Amina"]


def test_what_waits_for_a_reason_has_not_gone_quiet(manager):
    with timing.days_ago(30):
        enquiry = enquiries.under_way(manager)
        pausing.paused(manager, enquiry, restart_on=clock.today() + timedelta(days=60))

    assert names(seen(manager).quiet) == names(seen(manager).go_on) == []


def test_how_long_is_too_quiet_is_a_local_target(manager):
    with timing.days_ago(20):
        concerns.listening(manager)
    step = timers.steps()[desk.QUIET]

    longer = timers.Target(timers.WEEKS, 6)
    targets.change_target(
        by=manager, step=step, target=longer, reason="We are small.", seen=0
    )
    assert names(seen(manager).quiet) == []
    none = timers.Target(timers.NONE)
    targets.change_target(
        by=manager, step=step, target=none, reason="We look daily.", seen=1
    )

    assert "Nobody has said yet how long is too quiet here." in page(manager)


def test_the_board_can_show_what_one_worker_has(manager):
    worker = factories.social_worker(full_name="Sam Bell")
    concerns.listening(manager, about_name="Another")
    handing.given(manager, concerns.listening(manager, about_name="Theirs"), worker)

    assert names(seen(manager, worker).to_decide) == ["Theirs"]
    assert "Theirs" in page(manager, f"?worker={worker.pk}")
    assert factories.signed_in(manager.user).get("/desk/?worker=²").status_code == 200


def test_a_long_list_says_that_there_are_more(manager, monkeypatch):
    monkeypatch.setattr(desk, "SHOWN", 2)
    for _ in range(3):
        concerns.received(manager)

    html = page(manager)

    assert "(more than 2)" in html
    assert "These are the first 2." in html


def test_the_board_is_well_made_and_costs_the_same_however_much_there_is(manager):
    def make(number: int) -> None:
        worker = factories.social_worker(full_name=f"Worker {number}")
        handing.given(manager, handing.raised_long_ago(manager), worker)
        with timing.days_ago(30):
            enquiries.under_way(manager)

    def count() -> int:
        with statements_asked() as asked:
            check_page(page(manager))
        return len(asked)

    make(1)
    few = count()
    for number in range(2, 6):
        make(number)

    assert count() == few <= 37  # ten lists, and the timers behind two of them


def test_it_is_for_those_who_give_work_to_others():
    worker = factories.signed_in(factories.social_worker())

    assert worker.get("/desk/").status_code == 403


def test_whoever_has_left_is_named_on_no_page_as_if_they_were_here(manager):
    enquiry = enquiries.under_way(manager)
    leaver = factories.social_worker(full_name="Ruth Okafor")
    handing.given(manager, enquiry.concern, leaver)
    access.end_post(by=operator(), post=leaver.posts.get())
    browser = factories.signed_in(manager.user)
    own = factories.signed_in(enquiries.the_person(enquiry))

    concern = browser.get(f"/concerns/{enquiry.concern_id}/").content.decode()
    shared = own.get(f"/enquiries/{enquiry.pk}/").content.decode()

    assert "Ruth Okafor had it, and no longer works here." in concern
    assert "Ruth Okafor" not in shared
    assert "We are choosing who will work with you on this." in shared


def test_danger_that_nobody_has_taken_comes_first_of_the_managers_day(manager):
    leaver = factories.social_worker(full_name="Ruth Okafor")
    handing.given(manager, concerns.received(manager), leaver)
    access.end_post(by=operator(), post=leaver.posts.get())
    concerns.raised(about_name="Win", danger=Danger.YES)

    with transaction.atomic(), identity.seen_as(manager.principals):
        first = worklist.worklist(manager).first

    assert [one.who for one in first] == ["Win", "Ruth Okafor"]
    assert "Nobody has taken it." in first[0].what


def test_what_waits_for_a_second_manager_stands_until_one_has_looked(manager):
    concern = second_signature.waiting(manager)
    other = factories.manager()

    assert [one.pk for one in seen(other).for_a_second.rows] == [concern.pk]
    assert "A manager who did not decide it looks first." in page(other)

    second_signature.looked(other, concern)

    assert not seen(other).for_a_second.rows
