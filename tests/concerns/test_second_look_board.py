"""The manager's board has every question for a second look that nobody answered."""

from datetime import timedelta

import pytest
from django.db import transaction

from alongside.access import clock, identity
from alongside.concerns.actions import allocating
from alongside.concerns.actions import curiosity as actions
from alongside.concerns.queries import second_look, second_look_board
from alongside.standards import codes
from tests.access.written import statements_asked
from tests.beginnings import held
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import enquiries, timing

pytestmark = pytest.mark.django_db


@held
def manager():
    return factories.manager()


@held
def josh():
    return factories.social_worker(full_name="Josh Pereira")


def led(manager, worker):
    enquiry = enquiries.under_way(manager)
    concern = enquiries.concern_now(enquiry)
    allocating.allocate_concern(by=manager, concern=concern, lead=worker)
    return enquiries.of(concern)


def answer(manager, enquiry, question):
    said = {"answer": "looked", "words": "We looked.", "seen": 0}
    actions.answer_second_look(by=manager, enquiry=enquiry, question=question, **said)


def board(manager, only=None):
    with transaction.atomic(), identity.seen_as(manager.principals):
        return second_look_board.unanswered(manager, only)


def waits_on_its_page(manager, enquiry):
    with transaction.atomic(), identity.seen_as(manager.principals):
        found = enquiries.of(enquiry.concern)
        return [q.code for q in second_look.questions(manager, found) if q.waits]


def test_the_board_asks_what_the_page_of_the_enquiry_asks(manager, josh):
    enquiry = led(manager, josh)

    for _ in range(len(codes.SECOND_LOOK.codes)):
        waits = waits_on_its_page(manager, enquiry)
        rows = [row for one in board(manager).leads for row in one.rows]
        titles = [codes.SECOND_LOOK.label(code) for code in waits]
        assert [list(row.questions) for row in rows] == ([titles] if titles else [])
        if waits:
            answer(manager, enquiry, waits[0])

    assert board(manager).leads == ()


def test_it_is_counted_by_who_leads_and_can_be_of_one(manager, josh):
    for _ in range(2):
        led(manager, josh)
    nobodys = enquiries.under_way(manager)

    counted = {one.lead: one.how_many for one in board(manager).leads}

    assert counted == {None: "1 enquiry", josh: "2 enquiries"}
    assert [one.lead for one in board(manager, josh).leads] == [josh]
    html = factories.signed_in(manager.user).get("/desk/").content.decode()
    check_page(html)
    assert "Josh Pereira: 2 enquiries" in html
    assert f"/enquiries/{nobodys.pk}/second-look/" in html


def test_it_is_one_query_however_many_enquiries_there_are(manager, josh):
    for _ in range(3):
        led(manager, josh)

    with statements_asked() as asked:
        board(manager)

    assert len([one for one in asked if "concerns_enquiry" in str(one)]) == 1


def test_what_was_loaded_and_nobody_here_leads_does_not_drown_the_rest(manager):
    began = clock.today() - timedelta(days=timing.LONG)
    timing.loaded("past-1", decision="section_42", enquiry_began_on=began)

    assert board(manager).leads == ()
