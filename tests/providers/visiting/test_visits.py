"""Visits: written in short steps, sent once, read and answered the same day."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from alongside.access import clock, identity
from alongside.access.rules import Refused
from alongside.providers import actions
from alongside.providers.models import KnowledgeItem, Visit
from alongside.providers.queries import visits
from alongside.providers.rules.visiting import Report, Saw
from tests.architecture.action_examples.visiting import SEEN, a_visit, plan
from tests.design.page_checks import check_page


def seen_by(viewer, world):
    """The visits that somebody sees."""
    with identity.seen_as(viewer.principals):
        return visits.visits_of(viewer, world.known_service)


def items_of(viewer, visit):
    """What a visit made known, as somebody sees it."""
    with identity.seen_as(viewer.principals):
        return list(KnowledgeItem.objects.filter(came_of=visit.came_of))


def test_what_was_seen_becomes_known_of_the_service(world):
    visit = a_visit(world, with_expert=True, expert_called="Bea")
    saw = (
        Saw("caring", "good", "Everybody was greeted by name.", "saw"),
        Saw("safe", "worry", "A bell rang for ten minutes.", "expert"),
        Saw("responsive", "good", "I choose when I get up.", "people"),
    )

    actions.report_visit(by=world.commissioner, visit=visit, report=Report(saw))

    made = {item.key_question: item for item in items_of(world.runner, visit)}
    assert [item.tone for item in made.values()] == ["good", "worry", "good"]
    assert made["caring"].voice == "commissioners"
    assert (made["safe"].voice, made["safe"].who_says) == ("observers", "Bea")
    assert (made["responsive"].voice, made["responsive"].how) == ("people", "told")
    assert {item.kind for item in made.values()} == {"visit"}


def test_two_presses_make_one_visit_and_one_report(world):
    said = {"by": world.commissioner, "service": world.known_service, "uid": uuid4()}
    visit = actions.arrange_visit(plan=plan(), **said)
    again = actions.arrange_visit(plan=plan(), **said)
    actions.report_visit(by=world.commissioner, visit=visit, report=SEEN)

    with pytest.raises(Refused, match="You have sent"):
        actions.report_visit(by=world.commissioner, visit=again, report=SEEN)

    assert visit.pk == again.pk
    assert len(items_of(world.commissioner, visit)) == 1


def test_somebody_else_who_went_sends_what_they_saw_too(world):
    visit = a_visit(world)
    for by in (world.commissioner, world.director):
        actions.report_visit(by=by, visit=visit, report=SEEN)

    assert len(items_of(world.commissioner, visit)) == 2


def test_the_service_does_not_see_an_unannounced_visit_before_something_is_sent(world):
    visit = a_visit(world, notice="unannounced")

    before = seen_by(world.runner, world)
    actions.report_visit(by=world.commissioner, visit=visit, report=SEEN)

    assert before == []
    assert seen_by(world.director, world) == [visit]
    assert seen_by(world.runner, world) == [visit]


def test_the_service_sees_a_planned_visit_at_once(world):
    visit = a_visit(world, day=clock.today() + timedelta(days=7))

    assert seen_by(world.runner, world) == [visit]


def test_nobody_visits_the_service_they_run(world):
    with pytest.raises(Refused, match="You run this service"):
        actions.arrange_visit(
            by=world.runner, service=world.known_service, plan=plan(), uid=uuid4()
        )


def test_nothing_is_sent_before_the_day_or_of_a_visit_not_made(world):
    ahead = a_visit(world, day=clock.today() + timedelta(days=1))
    off = actions.call_off_visit(
        by=world.commissioner, visit=a_visit(world), why="Snow."
    )

    with pytest.raises(Refused, match="has not come"):
        actions.report_visit(by=world.commissioner, visit=ahead, report=SEEN)
    with pytest.raises(Refused, match="not made"):
        actions.report_visit(by=world.commissioner, visit=off, report=SEEN)


def test_the_manager_reads_it_the_same_day_and_answers(world, browser_of):
    visit = a_visit(world)
    actions.report_visit(by=world.commissioner, visit=visit, report=SEEN)
    browser, address = browser_of(world.runner), f"/visits/{visit.pk}/"

    waits = browser.get("/services/waiting/").content.decode()
    browser.post(f"{address}read/")
    browser.post(f"{address}read/")
    browser.post(address, {"words": "We moved the bell."})
    page = browser.get(address).content.decode()

    assert address in waits
    check_page(page)
    assert "Everybody was greeted by name." in page
    assert page.count("Read by") == 1
    assert "We moved the bell." in page
    assert address not in browser.get("/services/waiting/").content.decode()


def test_whoever_visits_does_not_answer_for_the_service(world):
    visit = a_visit(world)
    actions.report_visit(by=world.commissioner, visit=visit, report=SEEN)

    with pytest.raises(Refused, match="manager of the service"):
        actions.answer_visit(by=world.commissioner, visit=visit, words="All is well.")


def test_a_visit_is_written_step_by_step_without_a_script(world, browser_of):
    """Arranged, written and sent as a phone without scripts does it."""
    browser = browser_of(world.commissioner)
    today = clock.today()
    typed = {
        "uid": str(uuid4()),
        "notice": "unannounced",
        "day_day": today.day,
        "day_month": today.month,
        "day_year": today.year,
        "at_night": "yes",
        "who_goes": "Graham",
        "with_expert": "yes",
        "expert_called": "Bea",
    }
    new = f"/services/{world.known_service.pk}/visits/new/"
    check_page(browser.get(new).content.decode())
    address = browser.post(new, typed).url
    first = f"{address}safe/1/"
    check_page(browser.get(first).content.decode())

    more = browser.post(
        first, {"good": "Bells were answered.", "good_source": "saw", "more": "yes"}
    )
    after = browser.post(
        more.url, {"worry": "A wet floor.", "worry_source": "expert", "good": ""}
    )
    kept = browser.get(first).content.decode()
    look = browser.get(f"{address}send/").content.decode()
    sent = browser.post(f"{address}send/", {"said_there": "Both.", "talked_staff": "3"})
    page = browser.get(address).content.decode()

    assert more.url == f"{address}safe/2/"
    assert after.url == f"{address}effective/1/"
    assert "Bells were answered." in kept
    check_page(look)
    assert "Bells were answered." in look
    assert "A wet floor." in look
    assert sent.url == address
    check_page(page)
    assert "Unannounced, at night, with Bea" in page
    assert "3 staff" in page
    assert browser.get(first).content.decode().count("Bells were answered.") == 0


def test_a_visit_of_which_nothing_was_written_is_not_sent(world, browser_of):
    visit = a_visit(world)

    answer = browser_of(world.commissioner).post(f"/visits/{visit.pk}/send/", {})

    assert "Write at least one thing" in answer.content.decode()
    assert items_of(world.commissioner, visit) == []


def test_the_list_of_visits_asks_as_often_for_twenty_as_for_two(world, browser_of):
    browser = browser_of(world.commissioner)
    address = f"/services/{world.known_service.pk}/visits/"

    def asked(number):
        for _ in range(number):
            a_visit(world)
        with CaptureQueriesContext(
            connection,
        ) as made:
            page = browser.get(address).content.decode()
        assert "Planned" in page
        return len(made)

    few = asked(2)
    assert asked(19) == few
    with identity.seen_as(world.commissioner.principals):
        newest = Visit.objects.order_by("-day", "-pk").values_list("pk", flat=True)
        last = newest[visits.PAGE - 1]
    older = browser.get(f"{address}?after={last}").content.decode()
    assert older.count("Who goes:") == 1
