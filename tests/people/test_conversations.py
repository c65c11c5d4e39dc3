"""Conversations: in their words, any left blank, any added, none written over."""

import re

import pytest

from alongside.access import actions as access
from alongside.access.identity import seen_as
from alongside.access.rules import Refused
from alongside.concerns.models import Enquiry
from alongside.people import actions, queries
from alongside.people.models import Conversation
from tests.access.written import statements_asked
from tests.beginnings import held
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import concerns, talks

pytestmark = pytest.mark.django_db

DAY = {"held_on_day": "20", "held_on_month": "11", "held_on_year": "2026"}
WHAT_FOR = {"purpose": "concern", "said_by": "Amina, slowly", **DAY}


@held
def josh():
    return factories.acting(factories.social_worker(full_name="Josh Pereira"))


@held
def browser(josh):
    return factories.signed_in(josh.user)


@held
def amina(josh):
    return talks.person(josh)


@held
def talk(josh, amina):
    return talks.conversation(josh, amina)


def sheet(viewer, row, version=None):
    with seen_as(viewer.principals):
        row = Conversation.objects.get(pk=row.pk)
        return queries.sheet_of(row, version)


def page(browser, address):
    html = browser.get(address).content.decode()
    check_page(html)
    return html


def newest(viewer, person):
    with seen_as(viewer.principals):
        return Conversation.objects.filter(person=person).latest("pk")


def test_the_form_asks_the_nine_questions_in_three_movements(browser, amina):
    html = page(browser, f"/people/{amina.pk}/conversations/new/")

    order = [
        "Now",
        "What is important to you now?",
        "What could make things better?",
        "What could be",
        "What would you like to happen?",
        "Getting there",
        "Who might be able to help?",
        "What could we do to support you?",
        "Anything else you talked about",
        "Who was there?",
    ]
    places = [html.index(">Now")]
    places += [html.index(words, places[0]) for words in order[1:]]
    assert places == sorted(places)
    assert "Independence, Choice and Risk" in html


def test_one_answer_is_enough_and_the_rest_stays_blank(browser, josh, amina):
    sent = WHAT_FOR | {"working_well": "My hens."}

    browser.post(f"/people/{amina.pk}/conversations/new/", sent)

    html = page(browser, f"/conversations/{newest(josh, amina).pk}/")
    assert "My hens." in html
    assert "Left blank: What is important to you now?" in html
    assert "Amina, slowly" in html


def test_a_question_can_be_added_and_a_picture_pointed_at(browser, josh, amina):
    sent = WHAT_FOR | {
        "own_1_asked": "Who feeds them?",
        "own_1": "Hodan.",
        "feeling_now": "good",
    }

    browser.post(f"/people/{amina.pk}/conversations/new/", sent)

    row = newest(josh, amina)
    html = page(browser, f"/conversations/{row.pk}/")
    assert html.index("Who feeds them?") < html.index("Hodan.")
    assert "alongside-face__skin--4" in html
    assert sheet(josh, row)["feeling_now"] == "good"


def test_nothing_at_all_is_no_conversation_and_typed_words_stay(browser, amina):
    sent = WHAT_FOR | {"who_was_there": "Amina and Hodan", "working_well": "  "}

    html = browser.post(f"/people/{amina.pk}/conversations/new/", sent).content.decode()

    check_page(html)
    assert "Write at least one answer." in html
    assert "Amina and Hodan" in html


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"purpose": ""}, "Say what the conversation was for"),
        ({"said_by": ""}, "Say whose words these are"),
        ({"held_on_year": "2099"}, "The day must be today or in the past"),
        ({"feeling_now": "furious"}, "Choose one of the five pictures"),
        ({"working_well": "a" * 5001}, "Use 5,000 letters or fewer."),
    ],
)
def test_what_is_wrong_is_said_beside_the_field_and_words_stay(
    browser, amina, wrong, sentence
):
    sent = WHAT_FOR | {"important_now": "My hens."} | wrong

    html = browser.post(f"/people/{amina.pk}/conversations/new/", sent).content.decode()

    check_page(html)
    assert sentence in html
    assert "My hens." in html


def test_the_action_refuses_what_the_form_would(josh, amina):
    with pytest.raises(Refused, match="at least one answer"):
        actions.keep_conversation(
            by=josh, person=amina, sheet={"purpose": "review", "said_by": "Amina"}
        )


def test_the_person_writes_alone(josh, amina):
    browser = factories.signed_in(amina.user)
    html = page(browser, f"/people/{amina.pk}/conversations/new/")
    assert "How things are" in html
    assert re.search(r'value="just_talking"\s+checked', html)

    browser.post(
        f"/people/{amina.pk}/conversations/new/", WHAT_FOR | {"difficult": "Stairs."}
    )

    assert sheet(josh, newest(josh, amina))["difficult"] == "Stairs."


def test_unsent_words_are_there_again(browser, amina):
    address = f"/people/{amina.pk}/conversations/new/"
    keep = f"/drafts/people.conversation.{amina.pk}/"
    found = re.search(r'data-autosave-url="([^"]+)"', page(browser, address))
    browser.post(found[1] if found else keep, {"difficult": "The stai"})

    html = page(browser, address)

    assert "You began to write and did not send it." in html
    assert "The stai" in html


def test_the_list_is_paged_by_key_and_asks_no_more_for_more(browser, josh, amina):
    address = f"/people/{amina.pk}/conversations/"
    talks.conversation(josh, amina)
    with statements_asked() as one:
        page(browser, address)
    for number in range(45):
        talks.conversation(josh, amina, important_now=f"Hen {number}.")

    with statements_asked() as many:
        html = page(browser, address)
    older = re.search(r'href="(\?after=[^"]+)"', html)[1]

    assert len(many) <= len(one)
    assert html.count("<article") == 20
    assert "Hen 44." in html
    assert "Hen 24." in page(browser, address + older.replace("&amp;", "&"))


def test_nobody_has_talked_yet(browser, amina):
    html = page(browser, f"/people/{amina.pk}/conversations/")

    assert "Nobody has written down a conversation yet." in html


def test_a_strange_place_in_the_list_is_the_beginning(browser, talk, amina):
    html = page(browser, f"/people/{amina.pk}/conversations/?after=soon|x")

    assert "My hens." in html


def test_it_is_offered_where_a_concern_is_worked_on(browser, josh):
    concern = concerns.decided(factories.manager())
    with access.at_the_desk_of(factories.safeguarding_team()):
        enquiry = Enquiry.objects.get(concern=concern)
    begin = f"/people/{concern.person_id}/conversations/new/?for=concern"

    assert begin in page(browser, f"/concerns/{concern.pk}/")
    assert begin in page(browser, f"/enquiries/{enquiry.pk}/")

    html = page(browser, begin)
    assert re.search(r'value="concern"\s+checked', html)


def test_an_answer_becomes_something_to_do_with_what_was_said(
    browser, josh, amina, talk
):
    html = page(browser, f"/conversations/{talk.pk}/")
    press = re.search(rf"/people/{amina.pk}/actions/new/\?answer=\d+", html)[0]
    assert "Hodan has a mirror." in page(browser, press)

    browser.post(
        press,
        {
            "what": "Hodan puts up the mirror.",
            "owner": "",
            "owner_name": "Hodan",
            "due_on_day": "1",
            "due_on_month": "2",
            "due_on_year": "2090",
            "serves": "To see them from my bed.",
            "serves_kind": "wish",
        },
    )

    html = page(browser, f"/conversations/{talk.pk}/")
    assert "Somebody will do this" in html
    assert "Hodan: Hodan puts up the mirror." in html


def test_somebody_elses_answer_fills_nothing_in(browser, josh, amina, talk):
    other = concerns.person(josh, "Joe Bright")
    with seen_as(josh.principals):
        answer = talk.answers.get(question="who_might_help")

    html = page(browser, f"/people/{other.pk}/actions/new/?answer={answer.pk}")

    assert "Hodan has a mirror." not in html
