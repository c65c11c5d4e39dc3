"""What a person wants: in their words, rated by them, judged beside the worker."""

from datetime import timedelta

import pytest

from alongside.access import clock
from alongside.access.identity import seen_as
from alongside.access.rules import Refused
from alongside.people import actions as people
from alongside.people.actions import outcomes as actions
from alongside.people.models import Judgement, Outcome, OutcomeRevision, Rating
from alongside.people.queries import outcomes as queries
from alongside.people.rules.outcomes import Wish
from alongside.standards import codes
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


def rated(by, outcome, near, days_ago=0, words=""):
    at = clock.now() - timedelta(days=days_ago)
    with clock.set_to(at):
        return actions.rate_outcome(
            by=by, outcome=outcome, near=near, words=words, said_by="Amina", how="own"
        )


def rows(viewer, model, **which):
    with seen_as(viewer.principals):
        return list(model.objects.filter(**which))


def page_of(browser, person):
    html = browser.get(f"/people/{person.pk}/outcomes/").content.decode()
    check_page(html)
    return html


def test_the_person_says_what_they_want_in_their_own_words(own, worker, amina):
    own.post(
        f"/people/{amina.pk}/outcomes/add/",
        {"words": SEA, "areas": ["home", "health"]},
    )

    (outcome,) = rows(worker, Outcome)
    assert (outcome.words, outcome.said_by) == (SEA, amina.called)
    assert outcome.areas == ["home", "health"]
    assert SEA in page_of(own, amina)


def test_whoever_writes_for_them_says_who_said_it(browser, worker, amina):
    typed = {"words": SEA, "how": "told", "said_by": ""}
    html = browser.post(f"/people/{amina.pk}/outcomes/add/", typed).content.decode()

    check_page(html)
    assert "Write who told you, or who saw it" in html
    assert SEA in html
    assert rows(worker, Outcome) == []


def test_the_same_wish_pressed_twice_stands_once(own, worker, amina):
    for _ in range(2):
        own.post(f"/people/{amina.pk}/outcomes/add/", {"words": SEA})

    assert len(rows(worker, Outcome)) == 1


def test_parts_of_life_that_are_none_are_refused(worker, amina):
    with pytest.raises(Refused, match="parts of life"):
        wanted(worker, amina, areas=("money_and_luck",))


def test_what_changes_keeps_the_earlier_words_and_the_reason(browser, worker, amina):
    outcome = wanted(worker, amina)

    browser.post(
        f"/wanted/{outcome.pk}/change/",
        {"words": "A window.", "reason": "She moved.", "seen_words": SEA},
    )

    html = page_of(browser, amina)
    assert "A window." in html
    assert SEA in html
    assert "She moved." in html


def test_of_two_who_change_it_the_second_sees_both_and_chooses(browser, worker, amina):
    outcome = wanted(worker, amina)
    actions.revise_outcome(
        by=worker, outcome=outcome, words="Theirs.", reason="So.", seen_words=SEA
    )
    mine = {"words": "Mine.", "reason": "She said so.", "seen_words": SEA}

    answer = browser.post(f"/wanted/{outcome.pk}/change/", mine)
    html = answer.content.decode()

    check_page(html)
    assert "Theirs." in html
    assert "Mine." in html
    assert rows(worker, Outcome)[0].words == "Theirs."
    browser.post(f"/wanted/{outcome.pk}/change/", mine | {"seen_words": "Theirs."})
    assert rows(worker, Outcome)[0].words == "Mine."
    assert [r.words for r in rows(worker, OutcomeRevision)] == [SEA, "Theirs."]


def test_nobody_needs_a_reason_to_change_their_own_mind(own, worker, amina):
    outcome = wanted(worker, amina)

    own.post(f"/wanted/{outcome.pk}/no-longer/", {"reason": "", "seen": 1})

    assert rows(worker, Outcome)[0].is_withdrawn
    assert "What is no longer wanted" in page_of(own, amina)


def test_what_is_no_longer_wanted_is_not_rated(worker, amina):
    outcome = wanted(worker, amina)
    actions.withdraw_outcome(by=worker, outcome=outcome, reason="Not now.", seen=1)

    with pytest.raises(Refused, match="no longer wanted"):
        rated(worker, outcome, "half")


def test_the_person_says_how_near_they_are_with_one_press(own, worker, amina):
    outcome = wanted(worker, amina)

    own.post(f"/wanted/{outcome.pk}/how-near/", {"near": "nearly"})

    (rating,) = rows(worker, Rating)
    assert (rating.near, rating.said_by) == ("nearly", amina.called)
    assert "Nearly there" in page_of(own, amina)


def test_the_same_answer_on_one_day_stands_once(own, worker, amina):
    outcome = wanted(worker, amina)
    for _ in range(2):
        own.post(f"/wanted/{outcome.pk}/how-near/", {"near": "nearly"})

    assert len(rows(worker, Rating)) == 1


def test_answers_over_time_are_drawn_and_stand_in_a_table(browser, worker, amina):
    outcome = wanted(worker, amina)
    rated(worker, outcome, "far", days_ago=60, words="Too noisy.")
    assert "<polyline" not in page_of(browser, amina)

    rated(worker, outcome, "nearly")

    html = page_of(browser, amina)
    assert html.count("<circle") >= 2
    assert "Asked 2 times." in html
    assert "Too noisy." in html
    assert "average" not in html


def test_a_care_worker_writes_down_how_near_they_say_they_are(worker, amina):
    outcome = wanted(worker, amina)
    carer = factories.care_worker()
    people.let_into_circle(
        by=worker,
        person=amina,
        principal_id=carer.principal_id,
        purpose="working_with_person",
        told="yes",
    )

    browser = factories.signed_in(carer)
    answer = browser.post(
        f"/wanted/{outcome.pk}/how-near/", {"near": "half", "how": "own"}
    )

    assert answer.status_code == 302
    assert len(rows(worker, Rating)) == 1
    assert browser.get(f"/wanted/{outcome.pk}/change/").status_code == 403


def test_both_say_whether_they_got_it_and_the_person_stands_first(
    browser, worker, amina
):
    outcome = wanted(worker, amina)
    for whose, result in (("professional", "fully"), ("person", "not")):
        browser.post(
            f"/wanted/{outcome.pk}/judge/",
            {"whose": whose, "said_by": "Amina", "result": result, "words": "So."},
        )

    html = page_of(browser, amina)
    assert html.index("Not at all") < html.index("Fully")
    assert {j.whose for j in rows(worker, Judgement)} == {"person", "professional"}


def test_the_person_cannot_give_the_professionals_view(worker, amina):
    outcome = wanted(worker, amina)
    her = factories.acting(amina.user)

    with pytest.raises(Refused, match="for the worker"):
        actions.judge_outcome(
            by=her,
            outcome=outcome,
            whose="professional",
            result="fully",
            said_by="Amina",
            words="",
        )


def test_one_press_begins_something_somebody_will_do_for_it(browser, worker, amina):
    outcome = wanted(worker, amina)

    html = browser.get(
        f"/people/{amina.pk}/actions/new/?wish={outcome.pk}"
    ).content.decode()

    assert SEA in html


def test_parts_of_life_nobody_has_spoken_of_are_shown_as_such(browser, worker, amina):
    wanted(worker, amina, areas=("home",))

    html = page_of(browser, amina)

    assert html.count("Nothing said yet") == len(codes.WELLBEING.codes) - 1


@pytest.mark.parametrize("many", [3, 24])
def test_the_page_asks_as_often_for_many_as_for_few(
    browser, worker, amina, many, django_assert_max_num_queries
):
    for number in range(many):
        outcome = wanted(worker, amina, f"Wish {number}")
        rated(worker, outcome, "half")
    browser.get(f"/people/{amina.pk}/outcomes/")

    with django_assert_max_num_queries(26):
        html = page_of(browser, amina)

    assert ("Earlier" in html) == (many > queries.PAGE)
