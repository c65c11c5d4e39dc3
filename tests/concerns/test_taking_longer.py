"""A day that has gone by asks for a reason. It moves nothing and holds up nothing."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from alongside.access import actions as access
from alongside.access import clock
from alongside.access.rules import Refused
from alongside.concerns.actions import deciding
from alongside.concerns.actions.delaying import Overtaken
from alongside.concerns.models import Delay, StateChange
from tests.beginnings import held
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import concerns, enquiries, timing

pytestmark = pytest.mark.django_db

HOPED = clock.today() + timedelta(days=10)
TYPED = {
    "reason": "other_body",
    "words": "The bank sends its papers next week.",
    "hoped_for_day": str(HOPED.day),
    "hoped_for_month": str(HOPED.month),
    "hoped_for_year": str(HOPED.year),
    "seen": "0",
}
TO_AMINA = {"for_person": "yes", "words_to_person": "the bank is slow to answer."}


@held
def worker():
    return factories.acting(factories.social_worker(full_name="Josh Pereira"))


@held
def browser(worker):
    return factories.signed_in(worker.user)


def delays(concern):
    with access.at_the_desk_of(factories.safeguarding_team()):
        return list(Delay.objects.filter(concern=concern).order_by("pk"))


def read(browser, address):
    html = browser.get(address).content.decode()
    check_page(html)
    return html


def test_the_page_asks_why_and_says_so_once_it_is_said(browser, manager):
    concern = timing.listening(manager)
    address = f"/concerns/{concern.pk}/longer/decide/"
    assert "Why is this taking longer?" in read(browser, f"/concerns/{concern.pk}/")

    browser.post(address, TYPED)

    html = read(browser, f"/concerns/{concern.pk}/")
    assert "Another organisation has not answered yet." in html
    assert "Josh Pereira" in html
    assert "Why is this taking longer?" not in html


def test_saying_why_moves_nothing(browser, manager):
    concern = timing.listening(manager)
    with access.at_the_desk_of(factories.safeguarding_team()):
        before = StateChange.objects.count()

    browser.post(f"/concerns/{concern.pk}/longer/decide/", TYPED)

    now = timing.concern_now(concern.pk)
    with access.at_the_desk_of(factories.safeguarding_team()):
        assert StateChange.objects.count() == before
    assert now.state == concern.state
    assert deciding.rules.why_not_decide(now, manager) is None


def test_a_day_gone_by_without_a_reason_holds_up_nothing(manager):
    concern = timing.listening(manager)

    decided = concerns.decided(manager, concern)

    assert decided.state == "enquiring"


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"reason": ""}, "Choose why it is taking longer"),
        ({"words": " "}, "Write a little more about why"),
        ({"hoped_for_day": ""}, "The day must include a day"),
        ({"hoped_for_year": "2020"}, "Choose a day that is still to come"),
    ],
)
def test_what_is_missing_is_said_beside_it_and_words_stay(
    browser, manager, wrong, sentence
):
    concern = timing.listening(manager)

    html = browser.post(
        f"/concerns/{concern.pk}/longer/decide/", TYPED | wrong
    ).content.decode()

    check_page(html)
    assert sentence in html
    assert wrong.get("words") or "The bank sends its papers next week." in html
    assert delays(concern) == []


def test_a_day_more_than_a_year_off_is_refused(worker, manager):
    concern = timing.listening(manager)

    with pytest.raises(Refused, match="within a year"):
        timing.said(
            worker,
            concern,
            "decide",
            hoped_for=clock.today() + timedelta(days=400),
        )


@pytest.mark.parametrize("step", ["decide", "enquire", "settle_actions"])
def test_what_is_not_past_its_day_needs_no_reason(browser, worker, manager, step):
    concern = concerns.listening(manager)

    html = read(browser, f"/concerns/{concern.pk}/longer/{step}/")

    assert "nothing to explain" in html
    with pytest.raises(Refused, match="nothing to explain"):
        timing.said(worker, concern, step)


def test_a_step_that_does_not_exist_is_not_found(browser, manager):
    concern = timing.listening(manager)

    assert browser.get(f"/concerns/{concern.pk}/longer/dance/").status_code == 404


def test_what_ended_late_can_still_be_explained(worker, manager):
    concern = concerns.decided(manager, timing.listening(manager))

    timing.said(worker, concern, "decide")

    assert len(delays(concern)) == 1


def test_a_second_press_makes_one_row(browser, manager):
    concern = timing.listening(manager)

    for _ in range(2):
        last = browser.post(f"/concerns/{concern.pk}/longer/decide/", TYPED)

    assert last.status_code == 302
    assert len(delays(concern)) == 1


def test_of_two_who_write_at_once_the_second_reads_both(browser, manager):
    concern = timing.listening(manager)
    address = f"/concerns/{concern.pk}/longer/decide/"
    first = timing.said(manager, concern, "decide", words="Her son is away.")

    html = browser.post(address, TYPED).content.decode()

    check_page(html)
    assert "Her son is away." in html
    assert "The bank sends its papers next week." in html
    assert len(delays(concern)) == 1
    browser.post(address, TYPED | {"seen": str(first.pk)})
    assert [one.words for one in delays(concern)] == [
        "Her son is away.",
        "The bank sends its papers next week.",
    ]


def test_what_was_written_before_can_all_be_read(browser, manager):
    concern = timing.listening(manager)
    first = timing.said(manager, concern, "decide", words="Her son is away. " * 30)
    timing.said(manager, concern, "decide", words="Now the bank.", seen=first.pk)

    html = read(browser, f"/concerns/{concern.pk}/longer/decide/")

    assert html.count("Her son is away.") == 30
    assert html.index("Now the bank.") < html.index("Her son is away.")


def test_nothing_is_overwritten_unseen(worker, manager):
    concern = timing.listening(manager)
    timing.said(manager, concern, "decide", words="Her son is away.")

    with pytest.raises(Overtaken):
        timing.said(worker, concern, "decide", seen=0)


def test_when_the_new_day_has_gone_by_as_well_it_asks_again(browser, manager):
    concern = timing.listening(manager)
    with timing.days_ago(5):
        timing.said(manager, concern, "decide", hoped_for=clock.today())

    html = read(browser, f"/concerns/{concern.pk}/")

    assert "The day that was hoped for has gone by as well." in html
    assert "Why is this taking longer?" in html


def test_somebody_who_only_reads_cannot_say_why(manager):
    enquiry = timing.enquiry(manager)
    amina = factories.acting(enquiries.the_person(enquiry))

    with pytest.raises(Refused, match="safeguarding workers"):
        timing.said(amina, enquiry.concern, "enquire")


def test_the_page_asks_the_database_no_more_often_with_many_reasons(browser, manager):
    concern, counts, seen = timing.listening(manager), [], 0
    browser.get(f"/concerns/{concern.pk}/")
    for number in range(8):
        seen = timing.said(manager, concern, "decide", seen=seen, words=f"{number}").pk
        with CaptureQueriesContext(connection) as asked:
            browser.get(f"/concerns/{concern.pk}/")
        counts.append(len(asked))

    assert len(set(counts)) == 1
