"""Small things noticed by anybody in the circle, put beside what is usual."""

import re
from datetime import timedelta
from uuid import uuid4

import pytest

from alongside.access import clock
from alongside.access import queries as access_queries
from alongside.access.identity import seen_as
from alongside.people import actions as people
from alongside.people.models import Noticing
from tests.access.written import statements_asked
from tests.beginnings import held
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.people import noticed

pytestmark = pytest.mark.django_db

TYPED = {"words": "The wireless was off.", "when": "today", "how": "heard"}


@held
def win(worker):
    return noticed.win(worker)


@held
def carer(worker, win):
    return noticed.let_in(worker, win, name="Blessing Achebe")


def sent(**changes):
    return TYPED | {"uid": str(uuid4())} | changes


def notice(user, person, **changes):
    address = f"/people/{person.pk}/notice/"
    return factories.signed_in(user).post(address, sent(**changes))


def page(user, person, more="noticed/"):
    answer = factories.signed_in(user).get(f"/people/{person.pk}/{more}")
    return answer.content.decode()


@pytest.mark.parametrize(
    "role",
    ["care_worker", "registered_manager", "advocate", "social_worker"],
)
def test_anybody_in_the_circle_notes_what_they_noticed(worker, win, role):
    user = noticed.let_in(worker, win, role)

    answer = notice(user, win)

    assert answer.headers["Location"] == f"/people/{win.pk}/notice/thanks/"
    assert [n.words for n in noticed.seen_by(worker, Noticing)] == [TYPED["words"]]


def test_the_person_notes_it_themselves_and_reads_what_others_noticed(win, carer):
    notice(carer, win)
    notice(win.user, win, words="I lost Cromarty.")

    html = page(win.user, win)

    check_page(html)
    assert html.index("I lost Cromarty.") < html.index("The wireless was off.")
    assert "Blessing Achebe, care worker" in html


def test_nobody_outside_the_circle_notes_or_reads_anything(win):
    stranger = factories.care_worker()

    assert notice(stranger, win).status_code == 404
    assert not noticed.seen_by(factories.acting(stranger), Noticing)


def test_the_page_shows_how_to_talk_with_them_beside_the_box(worker, win, carer):
    people.write_about_me(
        by=worker, person=win, words={"how_to_talk": "On my right."}, written_by="Win"
    )

    html = page(carer, win, "notice/")

    check_page(html)
    assert html.index("On my right.") < html.index("What have you noticed?")
    assert "Nobody has written down yet what is usual" in html


def test_saying_that_one_does_not_know_is_an_answer(win, carer, worker):
    notice(carer, win, when="unknown", how="unknown")

    (kept,) = noticed.seen_by(worker, Noticing)
    assert (kept.when, kept.how) == ("unknown", "unknown")


def test_a_day_is_given_as_people_type_it(win, carer, worker):
    day = clock.today() - timedelta(days=9)
    typed = {
        "on_day_day": str(day.day),
        "on_day_month": f"{day:%b}",
        "on_day_year": day.year,
    }

    notice(carer, win, when="on_a_day", **typed)

    (kept,) = noticed.seen_by(worker, Noticing)
    assert kept.on_day == day


def test_what_is_missing_is_said_beside_it_and_the_words_are_kept(win, carer, worker):
    html = notice(carer, win, how="", words="She hid her hands.").content.decode()

    check_page(html)
    assert "Say how you know, or that you don’t know" in html
    assert "She hid her hands." in html
    assert not noticed.seen_by(worker, Noticing)


def test_pressing_twice_makes_one(win, carer, worker):
    twice = sent()

    notice(carer, win, **twice)
    notice(carer, win, **twice)

    assert len(noticed.seen_by(worker, Noticing)) == 1


def test_going_back_and_writing_something_else_loses_nothing(win, carer, worker):
    once = sent()

    notice(carer, win, **once)
    notice(carer, win, **once | {"words": "And her pot was full."})

    assert len(noticed.seen_by(worker, Noticing)) == 2


def test_words_not_yet_sent_come_back_and_are_gone_once_sent(win, carer):
    key = f"people.notice.{win.pk}"
    factories.signed_in(carer).post(f"/drafts/{key}/", {"words": "Half a"})

    html = page(carer, win, "notice/")
    notice(carer, win)

    check_page(html)
    assert "Half a" in html
    viewer = factories.acting(carer)
    with seen_as(viewer.principals):
        assert access_queries.draft(viewer, key) is None


def test_the_thanks_say_what_happens_next_and_where_to_raise_a_worry(win, carer):
    html = page(carer, win, "notice/thanks/")

    check_page(html)
    assert "What happens next" in html
    assert 'href="/worry/"' in html


def test_many_are_shown_a_page_at_a_time_with_few_questions(worker, win, carer):
    by = factories.acting(carer)
    for number in range(45):
        noticed.notices(by, win, f"Thing {number}.")
    browser = factories.signed_in(worker.user)

    with statements_asked() as asked:
        first = browser.get(f"/people/{win.pk}/noticed/").content.decode()
    older = re.search(r'href="(\?after=\d+)"', first)[1]
    second = browser.get(f"/people/{win.pk}/noticed/{older}").content.decode()

    assert len(asked) <= 15
    assert "Thing 44." in first
    assert "Thing 24." not in first
    assert "Thing 24." in second


def test_nothing_noticed_is_not_shown_as_good_news(win, carer):
    html = page(carer, win)

    check_page(html)
    assert "or that nobody has looked" in html
