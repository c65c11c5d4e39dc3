"""The person hears what was decided, or it is written why not; and a timer looks on."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from alongside.access import clock, identity
from alongside.access.rules import Refused
from alongside.concerns.actions import allocating, receiving
from alongside.concerns.actions import person_told as actions
from alongside.concerns.models import PersonTold
from alongside.concerns.queries import longer, person_told
from alongside.concerns.rules import person_told as rules
from alongside.concerns.rules.person_told import How, Telling
from tests.beginnings import held
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import concerns, death, enquiries, letters, timing

pytestmark = pytest.mark.django_db
WORDS = "She knows that we find out more, and is glad of it."


@held
def manager():
    return factories.manager()


@held
def worker():
    return factories.acting(factories.social_worker(full_name="Josh Pereira"))


@held
def browser(worker):
    return factories.signed_in(worker.user)


def telling(**changes):
    return Telling(
        **{"how": "said", "words": WORDS, "told_on": clock.today()} | changes
    )


def told(by, concern, seen=0, **changes):
    return actions.keep_person_told(
        by=by, concern=concern, said=telling(**changes), seen=seen
    )


def level(manager, concern):
    return timing.levels(manager, concern).get("tell_person")


def decided(manager, days=timing.LONG):
    return timing.enquiry(manager, days=days).concern


def late(manager):
    with transaction.atomic(), identity.seen_as(manager.principals):
        rows = longer.taking_longer(manager).rows
    return {one.concern.pk: {s.timer.step.code for s in one.steps} for one in rows}


def read(browser, address):
    html = browser.get(address).content.decode()
    check_page(html)
    return html


def test_once_it_is_decided_the_time_to_tell_the_person_runs(manager):
    assert level(manager, decided(manager, days=0)) == "on_time"
    assert level(manager, timing.listening(manager)) is None


def test_when_nobody_tells_them_it_stands_among_what_takes_longer(manager):
    concern = decided(manager)

    assert level(manager, concern) == "past"
    assert "tell_person" in late(manager)[concern.pk]

    told(manager, concern)

    assert level(manager, concern) == "done_late"
    assert "tell_person" not in late(manager)[concern.pk]


def test_a_reason_why_they_are_not_told_is_an_answer_too(manager):
    concern = decided(manager, days=0)

    kept = told(manager, concern, how=How.NOT_TOLD, words="Her son reads her letters.")

    assert level(manager, concern) == "done"
    assert kept.told_on is None


def test_the_day_they_were_told_counts_and_not_the_day_it_was_written(manager):
    concern = decided(manager)

    told(manager, concern, told_on=clock.today() - timedelta(days=timing.LONG - 1))

    assert level(manager, concern) == "done"


def test_a_letter_about_the_decision_tells_them(manager):
    concern = decided(manager, days=0)
    letters.sent(manager, concern, about="news")
    assert level(manager, concern) == "on_time"

    letters.sent(manager, concern, about="decision")

    assert level(manager, concern) == "done"


def test_whoever_was_asked_what_they_want_to_come_of_it_knows(manager, worker):
    enquiry = timing.enquiry(manager)

    enquiries.wanted(manager, enquiry)

    assert level(manager, enquiry.concern) == "done"
    assert "tell_person" not in late(manager)[enquiry.concern_id]


def test_what_was_settled_with_them_is_never_asked_for(manager):
    with timing.days_ago(timing.LONG):
        concern = enquiries.settled(manager)

    assert level(manager, concern) == "done"
    assert "tell_person" not in late(manager).get(concern.pk, set())


def test_when_it_is_decided_again_they_are_told_again(manager):
    concern = concerns.decided(manager, result=concerns.NO_ACTION, answer="no")
    told(manager, concern)
    assert level(manager, concern) == "done"
    reopened = receiving.reopen_concern(
        by=manager, concern=timing.concern_now(concern.pk), reason="He rang again."
    )
    assert level(manager, reopened) is None

    concerns.decided(manager, timing.concern_now(concern.pk))

    assert level(manager, concern) == "on_time"


def test_where_nobody_knows_who_it_is_about_there_is_nobody_to_tell(manager):
    concern = decided(manager, days=0)
    concern.person = None

    assert person_told.heard(manager, [concern]) == {}
    assert "nobody to tell" in (rules.why_not_tell(concern, manager) or "")


def test_nobody_tells_somebody_who_has_died(manager):
    concern = decided(manager)

    death.died(manager, concern)

    assert level(manager, concern) is None
    assert "tell_person" not in late(manager).get(concern.pk, set())


def test_what_was_decided_before_this_was_kept_is_not_timed(manager):
    concern = decided(manager)
    with transaction.atomic(), identity.seen_as(manager.principals):
        PersonTold.objects.create(
            concern=concern,
            circle_id=concern.circle_id,
            number=1,
            how=How.BEFORE,
            words="It was decided before this was kept here.",
            recorded_by=0,
            recorded_by_name="Alongside",
        )

    assert level(manager, concern) is None
    assert "tell_person" not in late(manager)[concern.pk]


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"how": "before"}, "Say how they were told"),
        ({"words": " "}, "Write what they were told"),
        ({"told_on": None}, "Give the day"),
        ({"told_on": clock.today() + timedelta(days=1)}, "between the decision"),
        ({"told_on": clock.today() - timedelta(days=900)}, "between the decision"),
    ],
)
def test_what_is_missing_is_refused_with_a_sentence(manager, changes, sentence):
    concern = decided(manager, days=0)

    with pytest.raises(Refused, match=sentence):
        told(manager, concern, **changes)


def test_before_a_decision_there_is_nothing_to_tell(manager):
    with pytest.raises(Refused, match="Nothing is decided"):
        told(manager, concerns.listening(manager))


def test_one_press_that_came_twice_is_kept_once_and_of_two_the_second_reads(
    manager, worker
):
    concern = decided(manager, days=0)
    first = told(manager, concern)

    assert told(manager, concern).pk == first.pk
    with pytest.raises(Refused, match="Somebody else wrote here"):
        told(worker, concern, words="I rang her.")
    assert told(worker, concern, seen=1, words="I rang her.").number == 2


def test_the_database_knows_that_a_telling_has_a_day(manager):
    kept = told(manager, decided(manager, days=0))

    with (
        pytest.raises(IntegrityError, match="person_told_on_a_day"),
        transaction.atomic(),
        identity.seen_as(manager.principals),
    ):
        PersonTold.objects.filter(pk=kept.pk).update(told_on=None)


def test_the_page_of_the_concern_says_whether_they_know(browser, manager):
    concern = decided(manager, days=0)
    address = f"/concerns/{concern.pk}/"
    assert "Nobody has written yet that they were told" in read(browser, address)

    day = clock.today()
    answer = browser.post(
        f"{address}told/",
        {
            "how": "said",
            "words": WORDS,
            "told_on_day": str(day.day),
            "told_on_month": str(day.month),
            "told_on_year": str(day.year),
            "seen": "0",
        },
    )

    assert answer.status_code == 302
    html = read(browser, address)
    assert WORDS in html
    assert "Nobody has written yet that they were told" not in html


def test_words_stay_when_something_is_missing_and_the_second_reads_both(
    browser, manager
):
    concern = decided(manager, days=0)
    told(manager, concern)

    html = browser.post(
        f"/concerns/{concern.pk}/told/",
        {"how": "not_told", "words": "He sleeps now.", "seen": "0"},
    ).content.decode()

    check_page(html)
    assert WORDS in html
    assert "He sleeps now." in html


def test_the_day_is_asked_for_beside_its_question(browser, manager):
    concern = decided(manager, days=0)

    html = browser.post(
        f"/concerns/{concern.pk}/told/", {"how": "said", "words": WORDS, "seen": "0"}
    ).content.decode()

    check_page(html)
    assert "Give the day they were told" in html
    assert WORDS in html


def test_my_day_has_who_waits_to_hear(browser, manager, worker):
    concern = decided(manager, days=0)
    allocating.allocate_concern(by=manager, concern=concern, lead=worker.user)

    html = read(browser, "/my-day/answer/")

    assert "They wait to hear from us what was decided" in html
    assert f"/concerns/{concern.pk}/told/" in html
