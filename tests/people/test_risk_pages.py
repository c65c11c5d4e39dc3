"""The pages of what carries a risk: short steps, both voices, nothing typed is lost."""

from datetime import timedelta

import pytest

from alongside.access import clock
from alongside.access.identity import seen_as
from alongside.people.models import Risk
from alongside.people.queries import risk as queries
from tests.access.written import statements_asked
from tests.beginnings import held
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import decisions
from tests.factories import risks as given_that

pytestmark = pytest.mark.django_db

TODAY = clock.today()
LATER = TODAY + timedelta(days=30)


def day(name, on):
    return {
        f"{name}_{part}": str(getattr(on, part)) for part in ("day", "month", "year")
    }


HEARD = {"how": "first_hand", "words": "I want the wind on my face."}
AGREED = HEARD | {"result": "agree", "decided": "I go."} | day("agreed_on", TODAY)
LOOKED = (
    HEARD
    | {"what_happened": "It was windy.", "result": "go_on"}
    | day("looked_on", TODAY)
    | day("look_again_on", LATER)
)


@held
def wall(worker, amina):
    return given_that.begun(worker, amina)


def read(browser, risk, more=""):
    html = browser.get(f"/risks/{risk.pk}/{more}").content.decode()
    check_page(html)
    return html


def send(browser, risk, more, typed):
    answer = browser.post(f"/risks/{risk.pk}/{more}", typed)
    html = answer.content.decode()
    if html:
        check_page(html)
    return html


def seen(viewer, risk):
    with seen_as(viewer.principals):
        return str(queries.newest_sheet(viewer, risk).pk)


def test_it_begins_with_what_and_why_and_the_rest_comes_in_steps(browser, amina):
    answer = browser.post(
        f"/people/{amina.pk}/risks/new/",
        {
            "wants": "To go along the sea wall",
            "why_it_matters": "The wind.",
            "why_said_by": "Amina",
            "benefits": "Gulls\n\nSalt",
        },
    )

    html = browser.get(answer["Location"]).content.decode()

    check_page(html)
    for words in ("To go along the sea wall", "The wind.", "<li>Salt</li>"):
        assert words in html
    assert "Say who holds which part of the risk, by name." in html


def test_the_person_begins_it_without_saying_whose_words_they_are(own, amina):
    answer = own.post(
        f"/people/{amina.pk}/risks/new/", {"wants": "To swim", "why_it_matters": "Salt"}
    )

    html = own.get(answer["Location"]).content.decode()

    check_page(html)
    assert "Why it matters to me" in html
    assert "A choice that others find unwise is still yours." in html
    assert " they " not in html.split("<main")[1].split("</main")[0]


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        (("why", {"wants": " "}), "Write what it is"),
        (("harms", {"words_1": "A fall"}), "Say in words how likely it is"),
        (("harms", {"how_bad_2": "A bruise"}), "Write what could go wrong"),
        (("ways", {"option_1": "A chair"}), "Write what is good about this way"),
        (("opinions", {"name_1": "Asha", "relation_1": "Sister"}), "what they say"),
        (("holders", {"name_1": "Hodan"}), "Write which part they hold"),
        (
            (
                "holders",
                {"name_1": "Hodan", "role_1": "Daughter", "part_1": "The chair"},
            ),
            "Say whether they have agreed to it",
        ),
        (
            (
                "harms",
                {"words_1": "A fall", "how_likely_1": "3/5", "how_bad_1": "A bruise"},
            ),
            "Say it in words, not as a number or a score",
        ),
        (("safeguards", {"safeguards": "x" * 301}), "300 letters or fewer"),
    ],
)
def test_what_is_left_out_of_a_step_is_said_beside_its_question(
    browser, worker, wall, written, sentence
):
    step, typed = written
    html = send(browser, wall, f"write/{step}/", {"seen": seen(worker, wall)} | typed)

    assert sentence in html


@pytest.mark.parametrize(
    "step", ["why", "harms", "ways", "opinions", "safeguards", "holders"]
)
def test_each_step_opens_with_what_is_written_in_it(browser, own, wall, step):
    for one in (browser, own):
        html = read(one, wall, f"write/{step}/")
        assert "To go along the sea wall in my chair" in html


def test_the_second_of_two_sees_what_the_first_wrote_and_keeps_their_own(
    browser, worker, wall
):
    before = seen(worker, wall)
    mine = {"name_1": "Ali", "relation_1": "Friend", "words_1": "Go, go."}
    theirs = {"name_1": "Rosa", "relation_1": "Nurse", "words_1": "Mind the step."}
    send(browser, wall, "write/opinions/", theirs | {"seen": before})

    html = send(browser, wall, "write/opinions/", mine | {"seen": before})

    for words in ("Somebody else wrote here", "Mind the step.", "Go, go."):
        assert words in html
    send(browser, wall, "write/opinions/", mine | {"seen": seen(worker, wall)})
    html = read(browser, wall)
    assert "Go, go." in html
    assert "Mind the step." in html


def test_it_is_agreed_and_looked_at_again_in_their_own_words(browser, worker, wall):
    send(browser, wall, "agree/", AGREED | {"seen": seen(worker, wall)})
    assert "Everybody agrees" in read(browser, wall)

    send(browser, wall, "look/", LOOKED | {"words": "Worth every hat."})

    html = read(browser, wall)
    for words in ("Worth every hat.", "It was windy.", "It goes on as it is"):
        assert words in html


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"words": " "}, "in their own words"),
        ({"decided": ""}, "Write what they decided"),
        ({"result": "not_agree"}, "Write who does not agree, and why"),
        ({"result": "agree_with_dissent", "name_1": "Asha"}, "why they do not agree"),
        ({"name_1": "Asha", "role_1": "Aunt", "reason_1": "No."}, "not everybody"),
    ],
)
def test_what_an_agreement_lacks_is_said_and_the_words_stay(
    browser, worker, wall, typed, sentence
):
    html = send(browser, wall, "agree/", AGREED | {"seen": seen(worker, wall)} | typed)

    assert sentence in html
    with seen_as(worker.principals):
        assert Risk.objects.get(pk=wall.pk).state == "thinking"


def test_a_day_gone_by_is_shown_to_the_person_and_stops_nothing(worker, own, wall):
    given_that.agreed(worker, wall)

    with clock.set_to(clock.now() + timedelta(days=61)):
        html = read(own, wall)
        listed = own.get(f"/people/{wall.person_id}/risks/").content.decode()

    check_page(listed)
    assert "It is time to look at this again" in html
    assert "It goes on until somebody does" in html
    assert "Look again now" in listed


def test_what_was_not_agreed_is_taken_up_again_in_one_press(browser, worker, wall):
    given_that.agreed(worker, wall, "not_agree")
    assert "Think about it again" in read(browser, wall)

    browser.post(f"/risks/{wall.pk}/again/")

    assert "Before this is agreed" not in read(browser, wall)
    assert "What was decided?" in read(browser, wall)


def test_it_ends_with_a_reason_and_what_the_person_says(browser, wall):
    html = send(browser, wall, "look/", LOOKED | {"result": "stop"})
    assert "Write why it stops" in html

    send(browser, wall, "look/", LOOKED | {"result": "stop", "why_stop": "The wall."})

    assert "It stops" in read(browser, wall)


def test_whether_it_can_be_decided_is_asked_of_the_decision_and_never_here(
    browser, worker, amina, wall
):
    decisions.begun(worker, amina, "Who pushes?")
    listed = read(browser, wall, "decision/")
    assert "Who pushes?" in listed
    neither = send(browser, wall, "decision/", {"question": ""})
    assert "Choose or write a question" in neither

    answer = browser.post(f"/risks/{wall.pk}/decision/", {"question": "Do I go?"})

    assert "Do I go?" in browser.get(answer["Location"]).content.decode()
    assert "Do I go?" in read(browser, wall)
    assert not [f.name for f in Risk._meta.fields if "capacity" in f.name]


def test_one_press_makes_something_safer_into_something_to_do(browser, worker, wall):
    with seen_as(worker.principals):
        strap = queries.newest_sheet(worker, wall).safeguards.first()
    address = f"safeguards/{strap.pk}/do/"
    html = read(browser, wall, address)
    assert "A strap" in html
    typed = {"what": "Buy a strap", "owner_name": "Hodan", "serves": "The wind."}
    typed |= {"serves_kind": "wish"} | day("due_on", LATER)

    send(browser, wall, address, typed)

    assert "Hodan does this" in read(browser, wall)


def test_a_list_of_many_asks_no_more_of_the_database(browser, worker, amina):
    def asked():
        with statements_asked() as statements:
            browser.get(f"/people/{amina.pk}/risks/")
        return len(statements)

    given_that.begun(worker, amina)
    few = asked()
    for _ in range(21):
        given_that.begun(worker, amina)

    assert asked() <= few
    html = browser.get(f"/people/{amina.pk}/risks/").content.decode()
    assert "Earlier" in html


def test_nobody_outside_the_circle_finds_it(wall):
    stranger = factories.signed_in(factories.care_worker())

    assert stranger.get(f"/risks/{wall.pk}/").status_code == 404
