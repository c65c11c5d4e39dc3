"""An alleged source of risk hears nothing by private link, e-mail or request."""

from uuid import uuid4

import pytest
from django.core import mail
from django.test import Client

from alongside.access import actor, private_link
from alongside.access.identity import seen_as
from alongside.access.rules import Refused
from alongside.concerns.actions import early, raising, receiving, telling
from alongside.concerns.models import Concern
from alongside.people import actions as people
from alongside.people.actions import limit as limits
from alongside.people.actions import relationship as relationships
from tests.factories import access as factories
from tests.factories import causing, enquiries, lives

pytestmark = pytest.mark.django_db
TOLD = "She has gone to stay with her sister."


def raised(by, **hear_back):
    """A worry about Amina, by a private link."""
    return raising.raise_concern(
        by=by,
        worry=raising.Worry(
            noticed="She has bruises.",
            about_name="Amina Farah",
            wish_asked="yes",
            wish_words="It must stop.",
        ),
        hear_back=raising.HearBack(**hear_back),
        link_uid=uuid4(),
        team=factories.safeguarding_team(),
    )


def about(manager, raiser, person):
    """The worry, once it is known whom it is about."""
    with seen_as(manager.principals):
        concern = Concern.objects.get(pk=raiser.concern_id)
    concern = receiving.receive_concern(by=manager, concern=concern)
    return receiving.say_who_it_is(by=manager, concern=concern, person=person)


def tell(manager, concern, words=TOLD):
    """They are told something."""
    with seen_as(manager.principals):
        return telling.tell_raiser(
            by=manager, concern=concern, stage="news", words=words
        )


def track(raiser):
    """Their tracking page."""
    return Client().get(f"/track/{private_link.address_token(raiser.link)}/")


def test_one_who_spoke_up_by_link_and_is_then_marked_reads_nothing_any_more(
    manager, amina, django_capture_on_commit_callbacks
):
    raiser = raised(
        actor.NOBODY, hear_by="email", name="gary farah", email="g@people.example"
    )
    with django_capture_on_commit_callbacks(execute=True):
        concern = about(manager, raiser, amina)
    assert track(raiser).status_code == 200
    assert len(mail.outbox) == 1

    lives.marked(manager, amina, lives.somebody(manager, amina, "Gary Farah", "son"))
    with django_capture_on_commit_callbacks(execute=True):
        tell(manager, concern)

    assert track(raiser).status_code == 404
    assert len(mail.outbox) == 1


def test_nor_do_they_when_they_were_marked_before_they_spoke_up(manager, amina):
    lives.marked(manager, amina, lives.somebody(manager, amina, "Gary Farah", "son"))
    raiser = raised(actor.NOBODY, name="Gary Farah")

    about(manager, raiser, amina)

    assert track(raiser).status_code == 404


def test_one_who_spoke_up_with_a_sign_in_finds_no_row_and_no_page(manager, amina):
    user = factories.user("person", full_name="Gary Farah")
    raiser = raised(factories.acting(user))
    concern = about(manager, raiser, amina)
    tell(manager, concern)
    browser = factories.signed_in(user)
    own = f"/worries/mine/{raiser.pk}/"
    before = browser.get("/worries/mine/").content.decode()
    assert raiser.reference in before

    lives.marked(manager, amina, lives.somebody(manager, amina, "Gary Farah", "son"))

    assert raiser.reference not in browser.get("/worries/mine/").content.decode()
    assert browser.get(own).status_code == 404
    assert track(raiser).status_code == 404


def test_the_team_reads_that_what_they_write_reaches_nobody(manager, amina):
    raiser = raised(actor.NOBODY, name="Gary Farah")
    concern = about(manager, raiser, amina)
    lives.marked(manager, amina, lives.somebody(manager, amina, "Gary Farah", "son"))
    browser = factories.signed_in(manager.user)

    page = browser.get(f"/concerns/{concern.pk}/").content.decode()
    answer = browser.post(f"/concerns/{concern.pk}/tell/", {"words": TOLD})

    assert "They read nothing of this any more" in page
    assert "there is nobody to write to" in answer.content.decode()


def test_one_who_noted_an_early_worry_and_is_marked_reads_it_no_more(manager, amina):
    noted = early.Noted(
        words="Her door is locked.", about_staff="no", person=amina, name="Gary Farah"
    )
    raiser = early.note_early_worry(
        by=actor.NOBODY,
        noted=noted,
        link_uid=uuid4(),
        team=factories.safeguarding_team(),
    )
    address = f"/early/read/{private_link.address_token(raiser.link)}/"
    assert Client().get(address).status_code == 200

    lives.marked(manager, amina, lives.somebody(manager, amina, "Gary Farah", "son"))

    assert Client().get(address).status_code == 404


def test_somebody_else_who_spoke_up_still_hears(manager, amina):
    raiser = raised(actor.NOBODY, name="Hodan Farah")
    concern = about(manager, raiser, amina)
    lives.marked(manager, amina, lives.somebody(manager, amina, "Gary Farah", "son"))

    tell(manager, concern)

    assert TOLD in track(raiser).content.decode()


@pytest.fixture
def vikram():
    home = causing.provider()
    return factories.user("registered_manager", organisation=home, full_name="Vikram")


def test_a_provider_that_is_asked_reads_scope_and_questions_and_no_more(
    manager, vikram
):
    enquiry = enquiries.under_way(manager)
    organisation = vikram.posts.get().organisation
    asking = causing.asking(vikram, organisation, source="safe")
    part = causing.asked(manager, enquiry, asking)
    colleague = factories.user("registered_manager", organisation=organisation)
    page = factories.signed_in(vikram).get(f"/asked-of-us/{part.pk}/").content.decode()

    assert causing.SCOPE in page
    assert "What was written down?" in page
    for words in (enquiry.concern.noticed, asking.source_words):
        assert words not in page
    for address in (f"/enquiries/{enquiry.pk}/", f"/concerns/{enquiry.concern_id}/"):
        assert factories.signed_in(vikram).get(address).status_code in (403, 404)
    theirs = factories.signed_in(colleague)
    assert theirs.get(f"/asked-of-us/{part.pk}/").status_code == 404
    assert causing.SCOPE not in theirs.get("/asked-of-us/").content.decode()


def test_a_provider_from_which_it_is_withheld_with_a_reason_reads_nothing(
    manager, vikram
):
    enquiry = enquiries.under_way(manager)
    organisation = vikram.posts.get().organisation

    decision = causing.decided(
        manager, enquiry, causing.asking(vikram, organisation, source="unsafe")
    )

    assert decision.part is None
    page = factories.signed_in(vikram).get("/asked-of-us/").content.decode()
    assert causing.SCOPE not in page
    assert not mail.outbox


def test_a_manager_who_is_alleged_is_never_asked_to_enquire(manager, vikram):
    enquiry = enquiries.under_way(manager)
    one = lives.somebody(manager, enquiry.person, "Vikram", "runs my home")
    lives.marked(manager, enquiry.person, one)
    asking = causing.asking(vikram, vikram.posts.get().organisation)

    with pytest.raises(Refused, match="source of risk"):
        causing.decided(manager, enquiry, asking)


def test_a_manager_who_is_asked_and_then_marked_sees_it_no_more(manager, vikram):
    enquiry = enquiries.under_way(manager)
    asking = causing.asking(vikram, vikram.posts.get().organisation)
    part = causing.asked(manager, enquiry, asking)
    one = lives.somebody(manager, enquiry.person, "Vikram", "runs my home")
    lives.marked(manager, enquiry.person, one)
    browser = factories.signed_in(vikram)

    assert browser.get(f"/asked-of-us/{part.pk}/").status_code == 404
    assert causing.SCOPE not in browser.get("/asked-of-us/").content.decode()


@pytest.fixture
def carer(manager, amina):
    """Somebody in a team that works for Amina; they are let in by the team alone."""
    team = factories.team("Gannet House")
    people.let_into_circle(
        by=manager,
        person=amina,
        principal_id=team.principal_id,
        purpose="working_with_person",
        told="yes",
    )
    user = factories.user("care_worker", team=team, full_name="A carer")
    one = lives.somebody(manager, amina, "A carer", "nights", 2)
    relationships.let_in_relationship(
        by=manager, relationship=one, user=user, told="yes"
    )
    return user


def test_a_worker_who_is_marked_opens_nothing_though_their_team_is_let_in(
    manager, amina, carer
):
    browser, addresses = (
        factories.signed_in(carer),
        (
            f"/people/{amina.pk}/",
            f"/people/{amina.pk}/relationships/",
            f"/people/{amina.pk}/happening/",
            f"/people/{amina.pk}/plan/",
        ),
    )
    with seen_as(manager.principals):
        one = relationships.Relationship.objects.get(name="A carer")
    lives.marked(manager, amina, one)

    answers = {address: browser.get(address).status_code for address in addresses}
    listed = browser.get("/people/").content.decode()

    assert set(answers.values()) == {404}, answers
    assert "Amina" not in listed


def test_whoever_is_kept_out_is_let_in_by_no_action_until_the_mark_is_lifted(
    manager, amina
):
    user = factories.user("person", full_name="Gary Farah")
    one = lives.somebody(manager, amina, "Gary Farah", "son")
    relationships.let_in_relationship(
        by=manager, relationship=one, user=user, told="yes"
    )
    with seen_as(manager.principals):
        one.refresh_from_db()
    limit = lives.marked(manager, amina, one)
    let_in = {"principal_id": user.principal_id, "purpose": "asked_to_help"}

    with pytest.raises(Refused, match="kept out"):
        people.let_into_circle(by=manager, person=amina, told="yes", **let_in)

    with seen_as(manager.principals):
        limits.lift_limit(by=manager, limit=limit, why="It was another.", seen=1)
    people.let_into_circle(by=manager, person=amina, told="yes", **let_in)
    assert factories.signed_in(user).get(f"/people/{amina.pk}/").status_code == 200
