"""Putting a conversation right: nothing is written over, whoever else writes."""

import pytest

from alongside.access.identity import seen_as
from alongside.access.rules import Refused
from alongside.people import actions, queries
from alongside.people.models import Conversation
from tests.beginnings import held
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import talks

pytestmark = pytest.mark.django_db

DAY = {"held_on_day": "20", "held_on_month": "11", "held_on_year": "2026"}


@held
def josh():
    return factories.acting(factories.social_worker(full_name="Josh Pereira"))


@held
def browser(josh):
    return factories.signed_in(josh.user)


@held
def talk(josh):
    return talks.conversation(josh, talks.person(josh))


def sheet(viewer, row, version=None):
    with seen_as(viewer.principals):
        row = Conversation.objects.get(pk=row.pk)
        return queries.sheet_of(row, version)


def page(browser, address):
    html = browser.get(address).content.decode()
    check_page(html)
    return html


def form_of(row, viewer, **changes):
    """The correcting form as it is opened, with some answers changed."""
    told = {k: v for k, v in sheet(viewer, row).items() if k != "held_on"}
    return told | DAY | {"seen": str(row.version)} | changes


def test_putting_it_right_keeps_what_it_said_before(browser, josh, talk):
    sent = form_of(talk, josh, important_now="My six hens.", why="I counted.")

    browser.post(f"/conversations/{talk.pk}/correct/", sent)

    html = page(browser, f"/conversations/{talk.pk}/")
    assert html.index("My six hens.") < html.index("My hens.")
    assert "I counted." in html
    assert sheet(josh, talk, 1)["important_now"] == "My hens."


def test_words_that_are_taken_away_are_still_in_the_history(browser, josh, talk):
    sent = form_of(talk, josh, important_now="")

    browser.post(f"/conversations/{talk.pk}/correct/", sent)

    html = page(browser, f"/conversations/{talk.pk}/")
    assert "The words were taken away." in html
    assert "My hens." in html


def test_two_who_put_different_answers_right_both_keep_theirs(browser, josh, talk):
    mine = form_of(talk, josh, working_well="The mirror.")
    actions.correct_conversation(
        by=josh,
        conversation=talk,
        sheet=talks.SAID | {"difficult": "Stairs."},
        seen_version=1,
    )

    browser.post(f"/conversations/{talk.pk}/correct/", mine)

    now = sheet(josh, talk)
    assert (now["working_well"], now["difficult"]) == ("The mirror.", "Stairs.")


def test_two_who_change_the_same_answer_see_both_and_choose(browser, josh, talk):
    mine = form_of(talk, josh, important_now="My six hens.")
    actions.correct_conversation(
        by=josh,
        conversation=talk,
        sheet=talks.SAID | {"important_now": "My seven hens."},
        seen_version=1,
    )

    html = browser.post(f"/conversations/{talk.pk}/correct/", mine).content.decode()

    check_page(html)
    assert "Nothing is lost." in html
    assert "My seven hens." in html
    assert "My six hens." in html
    assert sheet(josh, talk)["important_now"] == "My seven hens."
    browser.post(f"/conversations/{talk.pk}/correct/", mine | {"seen": "2"})
    assert sheet(josh, talk)["important_now"] == "My six hens."
    assert sheet(josh, talk, 2)["important_now"] == "My seven hens."


def test_details_that_two_people_put_right_are_shown_too(browser, josh, talk):
    mine = form_of(talk, josh, place="Her kitchen")
    actions.correct_conversation(
        by=josh,
        conversation=talk,
        sheet=talks.SAID | {"place": "The yard"},
        seen_version=1,
    )

    html = browser.post(f"/conversations/{talk.pk}/correct/", mine).content.decode()

    assert "The yard" in html
    assert "Her kitchen" in html


def test_a_version_that_was_passed_by_is_refused_by_the_action_too(josh, talk):
    told = {"by": josh, "conversation": talk, "seen_version": 1}
    actions.correct_conversation(sheet=talks.SAID | {"place": "The yard"}, **told)

    with pytest.raises(Refused, match="while you were writing"):
        actions.correct_conversation(sheet=talks.SAID, **told)


def test_what_a_detail_said_before_stands_beside_who_changed_it(browser, josh, talk):
    sent = form_of(talk, josh, said_by="Hodan, for Amina", purpose="review")

    browser.post(f"/conversations/{talk.pk}/correct/", sent | {"held_on_day": "19"})

    html = page(browser, f"/conversations/{talk.pk}/")
    assert "Whose words said before: Amina" in html
    assert "What it was for said before: Just talking" in html
    assert "When said before: 20 November 2026" in html
