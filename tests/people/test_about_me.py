"""What a person says about themselves: theirs, dated, and never written over."""

import re

import pytest

from alongside.access import queries as access_queries
from alongside.access.identity import seen_as
from alongside.people import actions, queries
from tests.access.written import statements_asked
from tests.beginnings import held
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import concerns

pytestmark = pytest.mark.django_db

HELPER = {"written_by": "Amina, talking", "supported_by": "Josh, who typed"}


@held
def amina(worker):
    """A person with a sign-in, who has said how to talk with her."""
    person = actions.add_person(
        by=worker,
        facts=actions.Facts(name="Amina Farah", known_as="Amina"),
        team=factories.safeguarding_team(),
        user=factories.user("person", full_name="Amina Farah"),
    )
    say(worker, person, how_to_talk="Slowly, please.")
    return person


def say(by, person, **words):
    actions.write_about_me(by=by, person=person, words=words, written_by="Amina")


def address(person):
    return f"/people/{person.pk}/about-me/"


def words_of(viewer, person):
    with seen_as(viewer.principals):
        newest = queries.newest_words(viewer, person)
        return {heading: row.words for heading, row in newest.items()}


def hidden(html, name):
    """The value of a hidden input."""
    field = re.search(rf'<input type="hidden" name="{name}"([^>]*)>', html)
    value = re.search(r'value="([^"]*)"', field[1])
    return value[1] if value else ""


def opened(browser, person):
    """The form as it is opened: what it holds, ready to be sent back."""
    html = browser.get(address(person)).content.decode()
    return {"seen": hidden(html, "seen"), "how_to_talk": "Slowly, please."} | HELPER


def test_the_person_writes_in_their_own_record(amina):
    browser = factories.signed_in(amina.user)
    html = browser.get(address(amina)).content.decode()

    browser.post(address(amina), opened(browser, amina) | {"what_matters": "My hens."})

    check_page(html)
    assert "About me" in html
    assert "Slowly, please." in html
    assert words_of(factories.acting(amina.user), amina)["what_matters"] == "My hens."


def test_somebody_who_helps_says_whose_words_they_are(browser, worker, amina):
    sent = opened(browser, amina) | {"what_matters": "My hens."}

    browser.post(address(amina), sent)

    with seen_as(worker.principals):
        said = queries.about_me(worker, amina).what_matters
    assert (said.written_by, said.supported_by) == ("Amina, talking", "Josh, who typed")


def test_nothing_is_kept_until_they_say_whose_words_they_are(browser, worker, amina):
    sent = opened(browser, amina) | {"what_matters": "My hens.", "written_by": ""}

    html = browser.post(address(amina), sent).content.decode()

    check_page(html)
    assert "Say whose words these are" in html
    assert "My hens." in html
    assert "what_matters" not in words_of(worker, amina)


def test_a_heading_that_did_not_change_keeps_its_date(browser, worker, amina):
    sent = opened(browser, amina) | {"what_matters": "My hens."}

    browser.post(address(amina), sent)

    with seen_as(worker.principals):
        said = queries.what_changed(worker, amina).rows
    assert sorted(s.row.heading for s in said) == ["how_to_talk", "what_matters"]


def test_earlier_words_stay_with_their_dates(browser, amina):
    browser.post(
        address(amina), opened(browser, amina) | {"how_to_talk": "Slowly. Twice."}
    )

    html = browser.get(f"/people/{amina.pk}/earlier-words/").content.decode()

    check_page(html)
    assert html.index("Slowly. Twice.") < html.index("Slowly, please.")


def test_two_people_who_write_at_once_are_both_shown_and_nothing_is_lost(
    browser, worker, amina
):
    sent = opened(browser, amina) | {"how_to_talk": "Slowly, and in Somali."}
    say(factories.acting(amina.user), amina, how_to_talk="Slowly, with tea.")

    html = browser.post(address(amina), sent).content.decode()

    check_page(html)
    assert "Nothing is lost." in html
    assert "Slowly, with tea." in html
    assert "Slowly, and in Somali." in html
    assert words_of(worker, amina)["how_to_talk"] == "Slowly, with tea."


@pytest.mark.parametrize(
    ("choice", "kept"),
    [
        ("theirs", "Slowly, with tea."),
        ("mine", "Slowly, and in Somali."),
        ("both", "Slowly, with tea.\n\nSlowly, and in Somali."),
    ],
)
def test_they_choose_which_words_to_keep(browser, worker, amina, choice, kept):
    sent = opened(browser, amina) | {"how_to_talk": "Slowly, and in Somali."}
    say(factories.acting(amina.user), amina, how_to_talk="Slowly, with tea.")
    html = browser.post(address(amina), sent).content.decode()
    again = {name: hidden(html, name) for name in ("seen", "choosing")}

    unchosen = browser.post(address(amina), sent | again)
    chosen = browser.post(address(amina), sent | again | {"keep_how_to_talk": choice})

    assert "Choose which words to keep" in unchosen.content.decode()
    assert chosen.status_code == 302
    assert words_of(worker, amina)["how_to_talk"] == kept


def test_what_the_writer_did_not_touch_takes_what_somebody_else_wrote(
    browser, worker, amina
):
    sent = opened(browser, amina) | {"what_matters": "My hens."}
    say(factories.acting(amina.user), amina, how_to_talk="Slowly, with tea.")

    answer = browser.post(address(amina), sent)

    assert answer.status_code == 302
    assert words_of(worker, amina) == {
        "how_to_talk": "Slowly, with tea.",
        "what_matters": "My hens.",
        **{
            h: ""
            for h in ("name_i_like", "who_matters")
            if h in words_of(worker, amina)
        },
    }


def test_somebody_else_who_writes_a_third_time_is_noticed_again(browser, worker, amina):
    sent = opened(browser, amina) | {"how_to_talk": "Slowly, and in Somali."}
    say(factories.acting(amina.user), amina, how_to_talk="Slowly, with tea.")
    html = browser.post(address(amina), sent).content.decode()
    again = {name: hidden(html, name) for name in ("seen", "choosing")}
    say(factories.acting(amina.user), amina, how_to_talk="After tea.")

    third = browser.post(
        address(amina), sent | again | {"keep_how_to_talk": "mine"}
    ).content.decode()

    assert "After tea." in third
    assert words_of(worker, amina)["how_to_talk"] == "After tea."


def test_words_not_yet_sent_come_back_with_a_way_to_throw_them_away(
    browser, worker, amina
):
    key = f"people.about_me.{amina.pk}"
    browser.post(f"/drafts/{key}/", {"what_matters": "My hens, and", "seen": ""})

    html = browser.get(address(amina)).content.decode()

    check_page(html)
    assert "My hens, and" in html
    assert f"/drafts/{key}/throw-away/" in html


def test_the_form_speaks_to_the_person_in_their_own_record(amina):
    html = factories.signed_in(amina.user).get(address(amina)).content.decode()

    assert "Yours, or who speaks for you" in html
    assert "Did somebody help you?" in html


def test_what_was_sent_is_no_longer_kept_as_unfinished(browser, worker, amina):
    key = f"people.about_me.{amina.pk}"
    browser.post(f"/drafts/{key}/", {"what_matters": "My hens, and"})

    browser.post(address(amina), opened(browser, amina) | {"what_matters": "My hens."})

    with seen_as(worker.principals):
        assert access_queries.draft(worker, key) is None


def test_a_care_worker_in_the_circle_reads_and_does_not_write(worker, amina):
    carer = factories.care_worker()
    actions.let_into_circle(
        by=worker,
        person=amina,
        principal_id=carer.principal_id,
        purpose="working_with_person",
        told="yes",
    )
    browser = factories.signed_in(carer)

    assert browser.get(f"/people/{amina.pk}/").status_code == 200
    assert browser.get(address(amina)).status_code == 403
    page = browser.get(f"/people/{amina.pk}/").content.decode()
    assert f'{address(amina)}"' not in page


def test_the_form_asks_few_questions(browser, amina):
    with statements_asked() as asked:
        browser.get(address(amina))

    assert len(asked) <= 15


def test_the_form_for_a_new_person_says_whom_it_is_about(browser, worker):
    person = concerns.person(worker, "Colin Batty")

    assert "Colin Batty" in browser.get(address(person)).content.decode()
