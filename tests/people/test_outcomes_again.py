"""What a person wants: again, taken back by two at once, pressed twice."""

from datetime import timedelta

import pytest

from alongside.access import clock
from alongside.access.identity import seen_as
from alongside.access.rules import Refused
from alongside.people.actions import outcomes as actions
from alongside.people.models import Judgement, Outcome, OutcomeRevision
from alongside.people.rules.outcomes import Wish
from tests.beginnings import held
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import talks

SEA = "To hear the sea from my bed."


@held
def worker(db):
    return factories.acting(factories.social_worker())


@held
def amina(worker):
    """A person with a sign-in whom the team knows."""
    return talks.person(worker)


def wanted(by, person, words=SEA, **more):
    return actions.say_outcome(
        by=by, person=person, wish=Wish(words=words, said_by="Amina", **more)
    )


def rows(viewer, model, **which):
    with seen_as(viewer.principals):
        return list(model.objects.filter(**which))


def page_of(browser, person):
    html = browser.get(f"/people/{person.pk}/outcomes/").content.decode()
    check_page(html)
    return html


def withdrawn(worker, amina):
    outcome = wanted(worker, amina)
    return actions.withdraw_outcome(
        by=worker, outcome=outcome, reason="Not now.", seen=outcome.version
    )


def test_what_was_no_longer_wanted_is_wanted_again_with_its_history(own, worker, amina):
    outcome = withdrawn(worker, amina)
    html = page_of(own, amina)
    assert f"/wanted/{outcome.pk}/again/" in html

    again = {"reason": "The noise has stopped.", "seen": outcome.version}
    own.post(f"/wanted/{outcome.pk}/again/", again)

    (now,) = rows(worker, Outcome)
    assert not now.is_withdrawn
    html = page_of(own, amina)
    assert all(words in html for words in (SEA, "Not now.", "The noise has stopped."))
    assert [r.change for r in rows(worker, OutcomeRevision)] == ["not_wanted", "again"]


@pytest.mark.parametrize("address", ["no-longer", "again"])
def test_pressed_twice_it_turns_once(browser, worker, amina, address):
    is_again = address == "again"
    outcome = withdrawn(worker, amina) if is_again else wanted(worker, amina)
    typed = {"reason": "She said so.", "seen": outcome.version}

    answers = [
        browser.post(f"/wanted/{outcome.pk}/{address}/", typed) for _ in range(2)
    ]

    assert [answer.status_code for answer in answers] == [302, 302]
    assert len(rows(worker, OutcomeRevision, reason="She said so.")) == 1


def test_of_two_who_take_it_back_the_second_is_shown_both(browser, worker, amina):
    outcome = wanted(worker, amina)
    actions.revise_outcome(
        by=worker, outcome=outcome, words="Theirs.", reason="First.", seen_words=SEA
    )
    mine = {"reason": "She moved there.", "seen": outcome.version}

    html = browser.post(f"/wanted/{outcome.pk}/no-longer/", mine).content.decode()

    check_page(html)
    assert all(words in html for words in ("Theirs.", "First.", "She moved there."))
    assert not rows(worker, Outcome)[0].is_withdrawn
    mine["seen"] = 2
    browser.post(f"/wanted/{outcome.pk}/no-longer/", mine)
    assert rows(worker, Outcome)[0].is_withdrawn


def test_what_is_wanted_is_not_wanted_again(worker, amina):
    outcome = wanted(worker, amina)

    with pytest.raises(Refused, match="wanted already"):
        actions.want_again(by=worker, outcome=outcome, reason="So.", seen=1)


def test_two_presses_on_a_judgement_make_one(own, worker, amina):
    outcome = wanted(worker, amina)

    for _ in range(2):
        own.post(f"/wanted/{outcome.pk}/judge/", {"result": "partly", "words": "Some."})
    assert len(rows(worker, Judgement)) == 1

    for result in ("fully", "partly"):
        own.post(f"/wanted/{outcome.pk}/judge/", {"result": result, "words": "Some."})
    assert len(rows(worker, Judgement)) == 3


def test_the_same_answer_months_later_is_another_answer(worker, amina):
    outcome = wanted(worker, amina)
    said = {"whose": "person", "result": "not", "said_by": "Amina", "words": ""}
    with clock.set_to(clock.now() - timedelta(days=90)):
        actions.judge_outcome(by=worker, outcome=outcome, **said)

    actions.judge_outcome(by=worker, outcome=outcome, **said)

    assert len(rows(worker, Judgement)) == 2
