"""Deciding in the browser: what is typed is kept, and refusals are said."""

import pytest
from django.test import Client

from alongside.access import identity
from alongside.concerns.actions import receiving
from alongside.concerns.models import Concern, Update
from alongside.concerns.models.concern import State
from tests.beginnings import held
from tests.design.page_checks import check_page
from tests.factories import access as access_factories
from tests.factories import concerns as factories

pytestmark = pytest.mark.django_db


def _again(manager, concern) -> Concern:
    with identity.seen_as(manager.principals):
        return Concern.objects.get(pk=concern.pk)


def _typed(**changes):
    return {
        "how": "first_hand",
        "words": "I want it to stop.",
        "support": "Her own language",
        "needs": "yes",
        "needs_evidence": "She told us.",
        "risk": "yes",
        "risk_evidence": "Two people saw.",
        "unable": "yes",
        "unable_evidence": "She cannot leave.",
        "advocate": "no_difficulty",
        "result": "section_42",
        "reason": "All three are met.",
        "words_to_raiser": "Thank you. We are looking into it.",
    } | changes


@held
def waiting(manager):
    return factories.listening(manager)


@held
def client(manager) -> Client:
    return access_factories.signed_in(manager.user)


def test_the_decision_can_be_made_in_the_browser(client, manager, waiting):
    answer = client.post(f"/concerns/{waiting.pk}/decide/", _typed())

    assert answer.status_code == 302
    assert _again(manager, waiting).state == State.ENQUIRING


def test_what_is_missing_is_said_beside_it_and_what_was_typed_is_kept(client, waiting):
    typed = _typed(words="", reason="All three are met, I am sure.")

    page = client.post(f"/concerns/{waiting.pk}/decide/", typed).content.decode()

    check_page(page)
    assert "Write what the person said, in their own words" in page
    assert "All three are met, I am sure." in page


def test_a_refusal_by_the_rules_is_a_sentence_on_the_page(client, waiting):
    page = client.post(
        f"/concerns/{waiting.pk}/decide/", _typed(unable="no")
    ).content.decode()

    assert "needs all three tests to be met" in page
    assert "Two people saw." in page


def test_the_page_of_a_concern_leads_with_what_the_person_wants(client, manager):
    concern = factories.raised(wish_asked="yes", wish_words="I want my son to visit")

    page = client.get(f"/concerns/{concern.pk}/").content.decode()

    check_page(page)
    assert page.index("I want my son to visit") < page.index("She has bruises")


def test_somebody_who_may_be_the_same_person_is_shown_and_nobody_is_chosen(
    client, manager
):
    known = factories.person(manager, "Kathryn Smith", postcode="WX1 2AB")
    concern = factories.raised(about_name="Catherine Smyth")

    page = client.get(f"/concerns/{concern.pk}/").content.decode()

    assert "Kathryn Smith" in page
    assert "name sounds the same" in page
    assert _again(manager, concern).person_id is None

    client.post(f"/concerns/{concern.pk}/who/", {"person": known.pk})

    assert _again(manager, concern).person_id == known.pk


def test_a_record_can_be_begun_for_somebody_new(client, manager):
    concern = factories.raised(about_name="Ngozi Obi")
    receiving.receive_concern(by=manager, concern=concern)

    client.post(
        f"/concerns/{concern.pk}/somebody-new/",
        {"name": "Ngozi Obi", "known_as": "Mama Ngozi"},
    )

    with identity.seen_as(manager.principals):
        found = Concern.objects.select_related("person").get(pk=concern.pk)
    assert found.person.called == "Mama Ngozi"


def test_an_nhs_number_that_cannot_be_right_is_refused_beside_the_field(client):
    concern = factories.raised()

    page = client.post(
        f"/concerns/{concern.pk}/somebody-new/",
        {"name": "Ngozi Obi", "nhs_number": "1234567890"},
    ).content.decode()

    check_page(page)
    assert "This is not an NHS number" in page


def test_receiving_and_listening_are_one_press_each(client, manager):
    concern = factories.raised()

    client.post(f"/concerns/{concern.pk}/receive/")
    client.post(f"/concerns/{concern.pk}/listen/")

    assert _again(manager, concern).state == State.LISTENING


def test_pressing_twice_says_that_somebody_has_moved_it(client):
    concern = factories.raised()
    client.post(f"/concerns/{concern.pk}/receive/")

    page = client.post(f"/concerns/{concern.pk}/receive/", follow=True)

    assert "Somebody may have moved it on" in page.content.decode()


def test_a_worker_who_is_given_a_concern_is_named_on_it(client, manager):
    concern = factories.raised()
    worker = access_factories.social_worker(full_name="Wen Li")

    client.post(f"/concerns/{concern.pk}/allocate/", {"lead": worker.pk})

    assert (
        "Wen Li has it now." in client.get(f"/concerns/{concern.pk}/").content.decode()
    )


def test_the_one_who_raised_it_can_be_told_news(client, manager):
    concern = factories.raised()

    client.post(f"/concerns/{concern.pk}/tell/", {"words": "We met her today."})

    with identity.seen_as(manager.principals):
        assert Update.objects.get().words == "We met her today."
