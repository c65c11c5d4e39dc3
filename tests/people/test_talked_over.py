"""Several people noticed something: it is talked over with the person, not scored."""

import re
from datetime import timedelta

import pytest

from alongside.access import clock
from alongside.access.identity import seen_as
from alongside.access.rules import Refused
from alongside.design import dates
from alongside.people import rules
from alongside.people.models import TalkedOver
from alongside.people.queries import noticing as queries
from tests.beginnings import held
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.people import noticed

pytestmark = pytest.mark.django_db


@held
def win(worker):
    return noticed.win(worker)


@held
def carer(worker, win):
    return noticed.let_in(worker, win, name="Blessing Achebe")


def page(user, person, more="noticed/"):
    answer = factories.signed_in(user).get(f"/people/{person.pk}/{more}")
    return answer.content.decode()


def prompt(viewer, person):
    with seen_as(viewer.principals):
        return queries.prompt_to_talk(viewer, person)


def test_one_person_who_notices_often_asks_for_no_talk(worker, win, carer):
    by = factories.acting(carer)
    for _ in range(3):
        noticed.notices(by, win)

    assert prompt(worker, win) == ""


def test_several_different_people_ask_for_a_talk(worker, win, carer):
    noticed.notices(factories.acting(carer), win)
    noticed.notices(factories.acting(win.user), win)
    noticed.notices(worker, win)

    assert prompt(worker, win) == (
        "Three different people have noticed something in the last eight weeks. "
        "Has anybody talked with Win about it?"
    )
    assert "Has anybody talked with you about it?" in page(win.user, win, "")


def test_the_prompt_is_for_those_who_may_write_about_the_person(worker, win, carer):
    noticed.notices(factories.acting(carer), win)
    noticed.notices(worker, win)

    assert "Has anybody talked with Win" in page(worker.user, win)
    assert "Has anybody talked with Win" not in page(carer, win)
    assert prompt(factories.acting(carer), win) == ""


def test_what_is_older_than_eight_weeks_asks_for_nothing(worker, win, carer, settings):
    settings.DEMO, by = True, factories.acting(carer)
    with clock.set_to(clock.now() - rules.NOTICED_WITHIN - timedelta(hours=1)):
        noticed.notices(by, win)
    noticed.notices(worker, win)

    assert prompt(worker, win) == ""


def test_once_talked_over_the_prompt_goes_until_new_ones_come(worker, win, carer):
    by = factories.acting(carer)
    noticed.notices(by, win)
    last = noticed.notices(worker, win)
    noticed.talks_over(worker, win, last)
    assert prompt(worker, win) == ""

    noticed.notices(by, win)
    noticed.notices(factories.acting(win.user), win)

    assert prompt(worker, win).startswith("Two different people")


def test_what_came_while_somebody_wrote_of_the_talk_is_still_to_talk_over(
    worker, win, carer
):
    seen = noticed.notices(worker, win)
    noticed.notices(factories.acting(carer), win)
    noticed.notices(worker, win)

    noticed.talks_over(worker, win, seen)

    assert prompt(worker, win).startswith("Two different people")


TALK = {
    "how": "first_hand",
    "words": "It isn’t the batteries.",
    "talked_by": "Josh Pereira",
    "what_came": "A hearing test on Tuesday.",
}


def talk_over(user, person, **changes):
    browser = factories.signed_in(user)
    address = f"/people/{person.pk}/noticed/talk/"
    form = browser.get(address).content.decode()
    day = clock.today()
    typed = {f"talked_on_{part}": getattr(day, part) for part in dates.PARTS}
    for name in ("seen", "uid"):
        typed[name] = re.search(rf'name="{name}"[^>]*value="([^"]*)"', form)[1]
    return browser.post(address, TALK | typed | changes)


def test_a_talk_is_kept_with_the_persons_words_and_stands_where_it_was(worker, win):
    noticed.notices(worker, win)

    answer = talk_over(worker.user, win)

    html = page(worker.user, win)
    check_page(html)
    assert answer.status_code == 302
    assert "It isn’t the batteries." in html
    assert "A hearing test on Tuesday." in html
    assert "Talked over" in html


def test_a_talk_without_the_person_says_why_they_were_not_asked(worker, win):
    noticed.notices(worker, win)
    silent = {"how": "not_asked", "words": ""}

    refused = talk_over(worker.user, win, **silent).content.decode()
    kept = talk_over(worker.user, win, **silent, not_asked_reason="too_unwell")

    check_page(refused)
    assert "Say why the person has not been asked" in refused
    assert "A hearing test on Tuesday." in refused
    assert kept.status_code == 302
    assert "They were not asked" in page(worker.user, win)


def test_the_person_says_that_it_was_talked_over(worker, win, carer):
    noticed.notices(factories.acting(carer), win)

    talk_over(win.user, win, words="I asked for a test.")

    (talk,) = noticed.seen_by(worker, TalkedOver)
    assert talk.talked_by == "Josh Pereira"


def test_two_people_who_write_of_a_talk_at_once_are_both_kept(worker, win):
    last = noticed.notices(worker, win)

    noticed.talks_over(worker, win, last)
    noticed.talks_over(factories.acting(win.user), win, last)

    assert len(noticed.seen_by(worker, TalkedOver)) == 2


def test_a_care_worker_cannot_say_that_it_was_talked_over(worker, win, carer):
    last = noticed.notices(worker, win)

    with pytest.raises(Refused, match="Only the person"):
        noticed.talks_over(factories.acting(carer), win, last)
