"""My day: who to see, who to answer, what is late, what waits, and what comes first."""

from datetime import timedelta

import pytest
from django.db import transaction

from alongside.access import clock, identity
from alongside.concerns.models.concern import Danger
from alongside.concerns.queries import early as early_worries
from alongside.concerns.queries import worklist
from alongside.concerns.queries.working_on import Rank
from tests.access.written import statements_asked
from tests.beginnings import held
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import concerns, early, enquiries, handing, pausing, timing

pytestmark = pytest.mark.django_db


@held
def worker():
    return factories.social_worker(full_name="Sam Bell")


def work_of(user) -> worklist.Worklist:
    by = factories.acting(user)
    with transaction.atomic(), identity.seen_as(by.principals):
        return worklist.worklist(by)


def lines(user, group) -> list[str]:
    return [f"{one.who}: {one.what}" for one in work_of(user).group(group).things]


def home(user) -> str:
    return factories.signed_in(user).get("/").content.decode()


def in_words(day) -> str:
    return f"{day:%A} {day.day} {day:%B}"


def test_whoever_is_to_be_listened_to_is_to_be_seen(manager, worker):
    handing.given(manager, concerns.received(manager, about_name="Win"), worker)

    assert lines(worker, "see") == ["Win: Listen to them first"]


def test_the_wish_of_the_person_stands_on_the_line_or_that_nobody_asked(
    manager, worker
):
    wishes = {"wish_asked": "yes", "wish_words": "Leave the lamp off."}
    told = concerns.received(manager, wish_not_asked_reason="", **wishes)
    handing.given(manager, told, worker)
    handing.given(manager, concerns.received(manager), worker)

    page = home(worker)

    assert "“Leave the lamp off.”" in page
    assert "Nobody had asked them what they want when this was raised." in page


def test_an_enquiry_begins_with_what_they_want_and_ends_with_talking_it_over(
    manager, worker
):
    enquiry = enquiries.under_way(manager)
    handing.given(manager, enquiry.concern, worker)
    assert lines(worker, "see") == ["Amina: Ask what they want to come of it"]

    enquiries.nothing_owed(manager, enquiry)

    assert lines(worker, "see") == ["Amina: Talk over what we found"]


def test_danger_comes_before_everything(manager, worker):
    handing.given(manager, handing.raised_long_ago(manager), worker)
    in_danger = concerns.received(manager, about_name="Win", danger=Danger.YES)
    handing.given(manager, in_danger, worker)

    first = work_of(worker).first

    assert first[0].who == "Win"
    assert first[0].tag == "In danger now"
    assert first[1].rank == Rank.GONE_BY


def test_the_first_three_are_about_three(manager, worker):
    for number in range(5):
        concern = handing.raised_long_ago(manager, about_name=f"Somebody {number}")
        handing.given(manager, concern, worker)

    first = work_of(worker).first

    assert len({one.who for one in first}) == len(first) == 3


def test_the_one_who_spoke_up_and_an_unanswered_advocate_wait_for_an_answer(
    manager, worker
):
    enquiry = handing.nobody_told(manager)
    handing.given(manager, enquiry.concern, worker)
    handing.advocate_speaks(manager, enquiry)

    found = lines(worker, "answer")

    assert "Amina Farah: The one who spoke up waits to hear what was decided" in found
    assert (
        "Amina Farah: Grace Mensah speaks up for them, and waits for an answer" in found
    )


def test_what_is_past_its_day_asks_for_a_reason_with_one_press(manager, worker):
    handing.given(manager, handing.raised_long_ago(manager), worker)

    late = work_of(worker).group("late").things

    assert {one.tag for one in late} == {"Past its day"}
    assert {one.more for one in late} == {"Nobody has said why."}
    assert any(one.href.endswith("/longer/decide/") for one in late)


def test_half_the_time_gone_is_said_and_less_is_not(manager, worker):
    handing.given(manager, enquiries.under_way(manager).concern, worker)
    assert not lines(worker, "late")

    with timing.days_ago(16):
        older = enquiries.under_way(manager).concern
    handing.given(manager, older, worker)

    tags = {one.tag for one in work_of(worker).group("late").things}
    assert tags & {"Half the time is gone", "Nearly its day"}


def test_what_waits_says_on_what_day_it_goes_on(manager, worker):
    enquiry = enquiries.under_way(manager)
    handing.given(manager, enquiry.concern, worker)
    day = clock.today() + timedelta(days=9)
    pausing.paused(manager, enquiry, restart_on=day)

    assert lines(worker, "waits") == [f"Amina: It waits. It goes on by {in_words(day)}"]
    assert not lines(worker, "see")


def test_when_that_day_has_gone_by_it_asks_whether_it_can_go_on(manager, worker):
    with timing.days_ago(20):
        enquiry = enquiries.under_way(manager)
        handing.given(manager, enquiry.concern, worker)
        pausing.paused(manager, enquiry)

    waits = work_of(worker).group("waits").things[0]

    assert waits.what.endswith("Can it?")
    assert (waits.tag, waits.rank) == ("That day has gone by", Rank.GONE_BY)


def test_who_is_due_to_be_asked_is_mine_or_nobodys(manager, worker):
    settled = enquiries.settled(manager, in_days=3)
    assert len(lines(worker, "keep")) == 1
    handing.given(manager, settled, worker)
    assert len(lines(worker, "keep")) == 1

    assert not lines(factories.social_worker(), "keep")


def test_what_i_said_i_would_do_is_there_with_its_day(manager, worker):
    person = concerns.person(manager)
    handing.to_do(manager, person, worker, in_days=5)

    day = in_words(clock.today() + timedelta(days=5))
    assert lines(worker, "do") == [f"Amina Farah: Bring the form, by {day}"]


def test_a_registered_manager_finds_what_is_theirs_to_answer_and_no_more(manager):
    registered = factories.user("registered_manager")
    handing.in_the_way(manager, registered)

    page = home(registered)

    assert "You own what stands in the way. Answer it" in page
    assert "Everything with you" not in page


def test_nothing_of_somebody_else_is_mine(manager, worker):
    handing.given(manager, concerns.received(manager), worker)

    assert work_of(factories.social_worker()).is_empty


def test_an_empty_day_is_calm():
    page = home(factories.social_worker())

    check_page(page)
    assert "Nothing waits for you now." in page
    assert "First today" not in page


def test_long_lists_are_cut_and_counted_honestly(manager, worker, monkeypatch):
    monkeypatch.setattr(worklist, "MOST", 6)
    for number in range(8):
        concern = concerns.received(manager, about_name=f"Somebody {number}")
        handing.given(manager, concern, worker)

    page = home(worker)
    whole = factories.signed_in(worker).get("/my-day/yours/").content.decode()

    assert "(more than 6)" in page
    assert page.count("As told") == 0
    assert "More than 6. These are the first 6." in whole


def test_a_long_list_has_pages(manager, worker):
    for number in range(22):
        concern = concerns.received(manager, about_name=f"Somebody {number}")
        handing.given(manager, concern, worker)
    browser = factories.signed_in(worker)

    first = browser.get("/my-day/see/").content.decode()
    second = browser.get("/my-day/see/?after=20").content.decode()

    assert "22 in all." in first
    assert first.count("Listen to them first") == 20
    assert second.count("Listen to them first") == 2
    check_page(second)
    assert browser.get("/my-day/nothing/").status_code == 404
    assert browser.get("/my-day/see/?after=²").status_code == 200


def test_hundreds_cost_as_many_queries_as_a_few(manager, worker):
    def more(number: int) -> None:
        old = handing.raised_long_ago(manager, about_name=f"Somebody {number}")
        handing.given(manager, old, worker)
        enquiry = enquiries.under_way(manager)
        handing.given(manager, enquiry.concern, worker)
        handing.to_do(manager, enquiry.concern.person, worker)
        handing.in_the_way(manager, worker, enquiry.concern.person)
        settled = enquiries.settled(manager, in_days=3)
        handing.given(manager, settled, worker)

    def count() -> int:
        browser = factories.signed_in(worker)
        with statements_asked() as asked:
            browser.get("/")
        return len(asked)

    more(1)
    few = count()
    for number in range(2, 6):
        more(number)

    # Drafts to read and to accept are two; whether each person was told is one, and
    # what was answered of care that is missing is one.
    assert count() == few <= 36


def test_an_early_worry_given_to_me_is_there_until_it_is_talked_over(manager, worker):
    worry = early.worry_of(manager, early.noted())
    early.given(manager, worry, worker)

    day = in_words(early_worries.day_to_talk(worry))
    assert lines(worker, "do") == [f"Amina Farah: Talk over an early worry, by {day}"]
    assert f"/early/{worry.pk}/" in home(worker)

    early.talked_over(manager, early.worry_of(manager, worry.raiser))

    assert not lines(worker, "do")


def test_what_ends_with_a_full_stop_has_no_second_mark(manager, worker):
    handing.to_do(manager, concerns.person(manager), worker, in_days=5)

    assert ".," not in home(worker)
