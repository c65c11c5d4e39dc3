"""What everybody reads of a plan to stay safe, and how it is written."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from alongside.access import actions as access
from alongside.access import clock
from alongside.agreed import actions as agreed
from alongside.concerns.models import SafetyPlanStep
from tests.beginnings import held
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import enquiries, safety_plan

pytestmark = pytest.mark.django_db


@held
def enquiry(helen):
    return enquiries.under_way(helen)


@held
def worker():
    return factories.signed_in(factories.social_worker())


@held
def amina(enquiry):
    return factories.signed_in(enquiries.the_person(enquiry))


def day(name, days):
    on = clock.today() + timedelta(days=days)
    return {f"{name}_day": on.day, f"{name}_month": on.month, f"{name}_year": on.year}


def read(browser, enquiry, part=""):
    html = browser.get(f"/enquiries/{enquiry.pk}/{part}").content.decode()
    check_page(html)
    return html


def send(browser, enquiry, part, **data):
    return browser.post(f"/enquiries/{enquiry.pk}/plan/{part}/", data)


def line(**changes):
    said = {
        "what": safety_plan.CALL,
        "owner_name": "Marta",
        "wish": "other",
        "serves": "To sleep",
        "if_wrong": safety_plan.IF_WRONG,
    }
    return said | day("due_on", 3) | changes


def agree(**changes):
    said = {
        "how": "first_hand",
        "words": "Yes. Marta may ring.",
        "risk": safety_plan.RISK,
        "seen": "0",
    }
    return said | day("review_on", 28) | changes


def test_a_worker_writes_it_and_the_person_reads_all_of_it(worker, amina, enquiry):
    assert "Make a plan to stay safe" in read(worker, enquiry)
    assert "to stay safe" not in read(amina, enquiry)
    assert "Something else that keeps them safe" in read(worker, enquiry, "plan/add/")

    assert send(worker, enquiry, "add", **line()).status_code == 302
    assert "It is being written." in read(worker, enquiry, "plan/")
    assert send(worker, enquiry, "agree", **agree()).status_code == 302

    home = read(amina, enquiry)
    assert "My plan to stay safe" in home
    assert "We agreed on a plan to stay safe" in home
    html = read(amina, enquiry, "plan/")
    for words in (safety_plan.CALL, safety_plan.IF_WRONG, safety_plan.RISK, "To sleep"):
        assert words in html
    assert "Add what somebody will do" not in html


def test_a_wish_is_what_it_serves_in_their_words(helen, worker, enquiry):
    wish = enquiries.wanted(helen, enquiry)

    send(worker, enquiry, "add", **line(wish=str(wish.pk), serves=""))

    html = read(worker, enquiry, "plan/")
    assert html.count(wish.words) >= 2  # above, as always; and on the line


def test_what_was_typed_stays_when_it_is_refused(worker, enquiry):
    answer = send(worker, enquiry, "add", **line(if_wrong=""))

    html = answer.content.decode()
    check_page(html)
    assert "Write what is done if it goes wrong" in html
    assert safety_plan.CALL in html


def test_a_day_beyond_three_months_is_refused_in_words(helen, worker, enquiry):
    safety_plan.in_plan(helen, enquiry)

    answer = send(worker, enquiry, "agree", **agree(**day("review_on", 100)))

    assert "Choose a day within three months" in answer.content.decode()


def test_looking_again_asks_for_each_wish_and_keeps_the_answers(
    helen, worker, amina, enquiry
):
    wish = enquiries.wanted(helen, enquiry)
    safety_plan.in_plan(helen, enquiry)
    safety_plan.agreed(helen, enquiry)
    form = read(worker, enquiry, "plan/look/")
    assert f'name="wish_{wish.pk}"' in form

    said = agree(seen="1", still_wanted="changed", what_next="goes_on")
    refused = send(worker, enquiry, "look", **said).content.decode()
    assert "Write how it stands with each thing they want" in refused
    said |= {f"wish_{wish.pk}": "She sleeps four nights of seven."}
    assert send(worker, enquiry, "look", **said).status_code == 302

    html = read(amina, enquiry, "plan/")
    assert "She sleeps four nights of seven." in html
    assert "Yes, and something has to change" in html


def test_it_ends_without_another_day(helen, worker, enquiry):
    safety_plan.in_plan(helen, enquiry)
    safety_plan.agreed(helen, enquiry)

    said = agree(seen="1", still_wanted="no", what_next="ends")
    send(worker, enquiry, "look", **said)

    with access.at_the_desk_of(factories.safeguarding_team()):
        assert SafetyPlanStep.objects.order_by("-number")[0].kind == "ended"


def test_of_two_who_write_at_once_the_second_reads_what_the_first_wrote(
    helen, worker, enquiry
):
    safety_plan.in_plan(helen, enquiry)
    safety_plan.agreed(helen, enquiry, words="He has a key.")

    answer = send(worker, enquiry, "agree", **agree())

    html = answer.content.decode()
    assert "Somebody else wrote meanwhile" in html
    assert "He has a key." in html
    assert "Yes. Marta may ring." in html


def test_a_day_gone_by_is_shown_to_the_person_too(helen, amina, enquiry):
    safety_plan.in_plan(helen, enquiry)
    with clock.set_to(clock.now() - timedelta(days=40)):
        safety_plan.agreed(helen, enquiry)

    assert "That day has gone by" in read(amina, enquiry)
    assert "We should have looked at it with you." in read(amina, enquiry, "plan/")


def test_the_owner_says_done_and_the_person_says_whether_it_was_felt(
    helen, worker, amina, enquiry
):
    one = safety_plan.in_plan(helen, enquiry)
    other = factories.signed_in(factories.social_worker(full_name="Aled Rees"))

    send(worker, enquiry, f"{one.pk}/done", words="Every evening.")
    send(other, enquiry, f"{one.pk}/verified", is_so="yes", words="She told me.")
    assert "Did you feel the difference?" in read(
        amina, enquiry, f"plan/{one.pk}/felt/"
    )
    send(amina, enquiry, f"{one.pk}/felt", is_so="no", words="It rang too late.")

    html = read(amina, enquiry, "plan/")
    assert "did not feel it" in html
    assert "It rang too late." in html


def test_no_other_line_and_no_other_rung_is_there(helen, amina, enquiry):
    one = safety_plan.in_plan(helen, enquiry)

    for part in (f"{one.pk}/finished", f"{one.pk + 1}/done"):
        assert send(amina, enquiry, part).status_code == 404


def test_more_lines_cost_no_more_queries(helen, worker, enquiry):
    def count():
        with CaptureQueriesContext(
            connection,
        ) as seen:
            read(worker, enquiry, "plan/")
        return len(seen)

    safety_plan.in_plan(helen, enquiry)
    safety_plan.agreed(helen, enquiry)
    read(worker, enquiry, "plan/")
    few = count()
    for _ in range(4):
        safety_plan.in_plan(helen, enquiry)
    assert count() == few


def test_a_worker_takes_in_what_is_agreed_already(helen, worker, amina, enquiry):
    assert "Take something that is agreed" not in read(worker, enquiry, "plan/")
    action = agreed.agree_action(
        by=helen,
        circle_id=enquiry.person.circle_id,
        to_do=safety_plan.to_do(what="Bring the cat on Sundays."),
        for_name="Amina",
    )
    assert "Take something that is agreed" in read(worker, enquiry, "plan/")
    assert "Bring the cat on Sundays." in read(worker, enquiry, "plan/take/")

    said = {"action": str(action.pk), "if_wrong": safety_plan.IF_WRONG}
    assert send(worker, enquiry, "take", **said).status_code == 302

    assert "Bring the cat on Sundays." in read(amina, enquiry, "plan/")
    assert "Nothing is agreed that could be taken." in read(
        worker, enquiry, "plan/take/"
    )
