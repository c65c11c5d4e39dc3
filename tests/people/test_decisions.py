"""The register: what was decided about somebody, what they said, how they were told."""

from datetime import timedelta

import pytest

from alongside.access import clock
from alongside.access.identity import seen_as
from alongside.access.rules import Refused
from alongside.agreed.actions import View
from alongside.people.actions import decisions as actions
from alongside.people.models import DecisionAnswer
from alongside.people.queries import decisions as queries
from alongside.people.rules.decisions import OptionSaid
from tests.beginnings import held
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import decisions as given_that

pytestmark = pytest.mark.django_db

TODAY = clock.today()
SENT = {
    "how": "first_hand",
    "words": "I want my own key.",
    "option_1": "She keeps her key",
    "good_1": "She comes and goes",
    "bad_1": "She may lose it",
    "basis": "own",
    "answer": "She keeps her key.",
    "decided_on_day": str(TODAY.day),
    "decided_on_month": str(TODAY.month),
    "decided_on_year": str(TODAY.year),
    "decided_by": "Amina Farah",
    "role": "It is her door",
    "by_authority": "Her own decision",
    "seen": "",
}


@held
def key(worker, amina):
    return given_that.begun(worker, amina)


def answers(viewer, decision):
    with seen_as(viewer.principals):
        return queries.decision_page(viewer, decision).answers


def read(browser, decision, part=""):
    html = browser.get(f"/decisions/{decision.pk}/{part}").content.decode()
    check_page(html)
    return html


def test_a_question_is_written_down_and_waits(browser, worker, amina):
    answer = browser.post(
        f"/people/{amina.pk}/decisions/new/",
        {"question": "Do I move downstairs?", "kind": "other"},
    )

    html = browser.get(answer["Location"]).content.decode()

    check_page(html)
    assert "Do I move downstairs?" in html
    assert "This is not decided yet." in html


def test_a_question_sent_twice_is_there_once(browser, amina):
    for _ in range(2):
        last = browser.post(
            f"/people/{amina.pk}/decisions/new/", {"question": "Move?", "kind": "other"}
        )

    assert "This question is here already" in last.content.decode()


def test_a_decision_is_kept_with_all_that_belongs_to_it(browser, worker, key):
    browser.post(f"/decisions/{key.pk}/decide/", SENT)

    html = read(browser, key)

    for words in ("I want my own key.", "She keeps her key.", "She may lose it"):
        assert words in html
    assert "They decided it themselves" in html


def test_nothing_is_decided_while_their_view_is_blank(browser, worker, key):
    html = browser.post(
        f"/decisions/{key.pk}/decide/", SENT | {"words": " "}
    ).content.decode()

    check_page(html)
    assert "Write what the person said, in their own words" in html
    assert "She may lose it" in html
    assert answers(worker, key) == []
    with pytest.raises(Refused, match="in their own words"):
        given_that.decided(worker, key, view=View(how="first_hand", words=" "))


@pytest.mark.parametrize(
    ("left_out", "sentence"),
    [
        ({"good_1": ""}, "Write what is good about this way"),
        ({"bad_1": ""}, "Write what is not so good about this way"),
        ({"option_1": ""}, "Write which way this is"),
        ({"by_authority": ""}, "Write by what authority they decided"),
        ({"decided_by": ""}, "Write who decided"),
        ({"basis": "best_interests"}, "Choose one of the answers shown"),
    ],
)
def test_what_is_left_out_is_said_beside_its_question(browser, key, left_out, sentence):
    html = browser.post(
        f"/decisions/{key.pk}/decide/", SENT | left_out
    ).content.decode()

    check_page(html)
    assert sentence in html
    assert "I want my own key." in html


def test_at_least_one_way_is_thought_of(worker, key):
    with pytest.raises(Refused, match="at least one way"):
        given_that.decided(worker, key, options=[OptionSaid("")])


def test_a_day_to_come_is_refused(worker, key):
    with pytest.raises(Refused, match="a day that has come"):
        given_that.decided(worker, key, decided_on=TODAY + timedelta(days=1))


def test_what_is_put_right_keeps_what_stood_there(browser, worker, key):
    first = given_that.decided(worker, key, decided_by="Amina Fara")
    sent = SENT | {"seen": str(first.pk), "reason": "Her name was spelled wrongly."}
    sent.pop("basis")

    began = read(browser, key, "correct/")
    browser.post(f"/decisions/{key.pk}/correct/", sent)

    assert 'value="Amina Fara"' in began
    newest, before = answers(worker, key)
    assert (newest.change, newest.basis) == (DecisionAnswer.Change.CORRECTED, "own")
    assert (newest.decided_by, before.decided_by) == ("Amina Farah", "Amina Fara")
    assert "What stood here before" in read(browser, key)


def test_putting_right_says_why(worker, key):
    first = given_that.decided(worker, key)
    with pytest.raises(Refused, match="why this is changed"):
        given_that.decided(worker, key, seen=first.pk)


def test_two_who_decide_at_once_are_both_kept_and_the_second_sees_the_first(
    browser, worker, key
):
    other = factories.acting(factories.social_worker(full_name="Farah Siddiqui"))
    given_that.decided(other, key, words="The key hangs at the desk.")

    html = browser.post(f"/decisions/{key.pk}/decide/", SENT).content.decode()

    check_page(html)
    assert "Somebody else wrote here while you were writing" in html
    assert "The key hangs at the desk." in html
    assert "I want my own key." in html
    first = answers(worker, key)[0]
    again = SENT | {"seen": str(first.pk), "reason": "She was not asked before."}
    browser.post(f"/decisions/{key.pk}/decide/", again)
    assert [a.change for a in answers(worker, key)] == ["anew", "first"]


def test_the_same_form_sent_twice_is_kept_once(browser, worker, key):
    for _ in range(2):
        browser.post(f"/decisions/{key.pk}/decide/", SENT)

    assert len(answers(worker, key)) == 1


def test_how_they_were_told_is_kept_and_until_then_it_says_so(browser, worker, key):
    made = given_that.decided(worker, key, basis="organisation")
    assert "They have not been told yet" in read(browser, key)
    told = {f"told_on_{p}": str(getattr(TODAY, p)) for p in ("day", "month", "year")}
    told |= {"told_by": "Josh", "told_in": "easy_read", "how": "At her table."}

    browser.post(f"/decisions/{key.pk}/tell/", told | {"seen": str(made.pk)})

    html = read(browser, key)
    assert "In Easy Read, with pictures" in html
    assert "They have not been told yet" not in html


def test_nobody_is_told_before_it_was_decided(worker, key):
    made = given_that.decided(worker, key)
    said = actions.TellingSaid(
        TODAY - timedelta(days=1), "Josh", "letter", "By post", ""
    )

    with pytest.raises(Refused, match="on which it was decided"):
        actions.tell_decision(by=worker, decision=key, said=said, seen=made.pk)


def test_words_not_yet_sent_come_back(browser, key):
    address = f"/drafts/people.decide.{key.pk}/"
    browser.post(address, SENT | {"answer": "She keeps her k"})

    html = read(browser, key, "decide/")

    assert "She keeps her k" in html
    assert "Start afresh" in html
