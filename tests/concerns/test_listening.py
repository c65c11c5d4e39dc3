"""Who a concern is about and who has it: one answer, and those in the circle follow."""

import pytest

from alongside.access import actions as access
from alongside.access import identity
from alongside.access.actor import operator
from alongside.access.rules import Refused
from alongside.concerns.actions import allocating, deciding, receiving
from alongside.concerns.actions.deciding import Result
from alongside.concerns.models import Concern, Update
from alongside.concerns.rules.handing import Said
from alongside.people.models import Person
from tests.factories import access as access_factories
from tests.factories import concerns as factories
from tests.factories import enquiries

pytestmark = pytest.mark.django_db
LEAVES = Said(reason="leaves")


def _locality_worker(name="North"):
    return access_factories.user("social_worker", team=access_factories.team(name))


def _sees(user, address) -> bool:
    return access_factories.signed_in(user).get(address).status_code == 200


def test_of_two_who_say_who_it_is_the_second_is_told_of_the_first(manager):
    concern = factories.received(manager)
    with identity.seen_as(manager.principals):
        seen_by_the_other = Concern.objects.get(pk=concern.pk)
    amina, amira = factories.person(manager), factories.person(manager, "Amira Farah")
    with identity.seen_as(manager.principals):
        receiving.say_who_it_is(by=manager, concern=concern, person=amina)

        with pytest.raises(Refused, match="already said who this is about"):
            receiving.say_who_it_is(by=manager, concern=seen_by_the_other, person=amira)


def test_a_record_for_somebody_new_is_begun_once_however_often_it_is_sent(manager):
    concern = factories.received(manager)
    client = access_factories.signed_in(manager.user)

    for _ in range(2):
        page = client.post(f"/concerns/{concern.pk}/somebody-new/", {"name": "Amina"})

    assert "already said who this is about" in page.content.decode()
    with identity.seen_as(manager.principals):
        assert Person.objects.count() == 1


def test_somebody_taken_for_the_person_by_mistake_is_let_out_of_the_enquiry(manager):
    enquiry = enquiries.under_way(manager)
    user = enquiries.the_person(enquiry)
    address = f"/enquiries/{enquiry.pk}/"
    assert _sees(user, address)

    access_factories.signed_in(manager.user).post(
        f"/concerns/{enquiry.concern_id}/who/", {"person": ""}
    )

    assert not _sees(user, address)
    assert enquiries.of(enquiries.concern_now(enquiry)).person is None


def test_somebody_who_is_known_only_later_sees_their_enquiry_from_then(manager):
    enquiry = enquiries.under_way(manager)
    user, person = enquiries.the_person(enquiry), enquiry.person
    with identity.seen_as(manager.principals):
        for somebody in (None, person):
            concern = enquiries.concern_now(enquiry)
            receiving.say_who_it_is(by=manager, concern=concern, person=somebody)

    assert _sees(user, f"/enquiries/{enquiry.pk}/")


def test_what_is_settled_does_not_turn_out_to_be_about_somebody_else(manager):
    concern = enquiries.settled(manager)

    with pytest.raises(Refused, match="Open it again"):
        receiving.say_who_it_is(by=manager, concern=concern, person=None)


def test_a_lead_chosen_with_the_decision_can_open_the_persons_record(manager):
    concern, worker = factories.listening(manager), _locality_worker()
    result = Result(result="section_42", reason="All are met.", lead=worker)

    factories.decided(manager, concern, result=result)

    for address in (f"/concerns/{concern.pk}/", f"/people/{concern.person_id}/"):
        assert _sees(worker, address)


def test_who_has_the_concern_goes_on_to_lead_when_nobody_else_is_chosen(manager):
    concern, worker = factories.listening(manager), _locality_worker()
    allocating.allocate_concern(by=manager, concern=concern, lead=worker)

    concern = factories.decided(manager, concern)

    assert enquiries.of(concern).lead == worker


def test_the_lead_before_leaves_every_circle_of_the_enquiry(manager):
    enquiry = enquiries.under_way(manager)
    before, after = _locality_worker(), _locality_worker("South")
    concern = enquiries.concern_now(enquiry)
    addresses = (
        f"/concerns/{concern.pk}/",
        f"/enquiries/{enquiry.pk}/",
        f"/people/{concern.person_id}/",
    )
    with identity.seen_as(manager.principals):
        allocating.allocate_concern(by=manager, concern=concern, lead=before)
    assert all(_sees(before, address) for address in addresses)

    with identity.seen_as(manager.principals):
        allocating.allocate_concern(
            by=manager, concern=concern, lead=after, said=LEAVES
        )

    assert not any(_sees(before, address) for address in addresses)
    assert all(_sees(after, address) for address in addresses)


def test_the_lead_before_keeps_the_record_of_somebody_they_still_work_with(manager):
    worker = _locality_worker()
    first = factories.listening(manager)
    second = factories.received(manager)
    with identity.seen_as(manager.principals):
        person = Concern.objects.get(pk=first.pk).person
        receiving.say_who_it_is(by=manager, concern=second, person=person)
        for concern in (first, second):
            allocating.allocate_concern(by=manager, concern=concern, lead=worker)
        allocating.allocate_concern(
            by=manager, concern=first, lead=_locality_worker(), said=LEAVES
        )

    assert _sees(worker, f"/people/{person.pk}/")
    assert not _sees(worker, f"/concerns/{first.pk}/")


def test_a_number_that_is_not_one_is_nobody(manager):
    concern = factories.listening(manager)
    client = access_factories.signed_in(manager.user)

    for typed in ("²", "9" * 30, "-1", "nobody"):
        page = client.post(f"/concerns/{concern.pk}/allocate/", {"lead": typed})
        assert "Choose one of the answers shown" in page.content.decode()
    for address in ("/concerns/?after=².1.1", "/keeping-in-touch/?after=2026-01-01.²"):
        assert client.get(address).status_code == 200


def test_whoever_raised_it_is_told_again_when_it_is_decided_again(manager):
    team = access_factories.team("Quality")
    result = Result(
        result="another_route",
        reason="The home can put this right.",
        route="service_quality",
        receiver=team,
        words_to_receiver="Please look.",
        words_to_raiser="We asked another team.",
    )
    concern = factories.decided(manager, result=result, answer="no")
    with identity.seen_as(manager.principals):
        deciding.take_back_route(
            by=manager, route=concern.routes.get(), words="Nobody answered."
        )
    concern = factories.concern_of(concern.raiser)
    factories.decided(manager, concern, result=Result("section_42", "All are met."))
    client = access_factories.signed_in(manager.user)
    address = f"/concerns/{concern.pk}/"
    owed = "They have not been told what was decided"
    assert owed in client.get(address).content.decode()

    for _ in range(2):
        client.post(f"{address}tell/", {"words": "We are finding out more."})

    assert owed not in client.get(address).content.decode()
    with identity.seen_as(manager.principals):
        assert Update.objects.filter(words="We are finding out more.").count() == 1


def test_the_second_of_two_who_decide_keeps_every_word(manager):
    concern = factories.listening(manager)
    other = access_factories.signed_in(access_factories.safeguarding_manager())
    factories.decided(manager, concern)

    page = other.post(f"/concerns/{concern.pk}/decide/", {"reason": "I am sure of it."})

    words = page.content.decode()
    assert "This cannot be done now" in words
    assert "I am sure of it." in words


def test_whoever_signs_in_again_after_pressing_a_button_comes_back_to_its_page(client):
    answer = client.post(
        "/concerns/7/receive/", headers={"referer": "http://testserver/concerns/7/"}
    )
    from_elsewhere = client.post(
        "/concerns/7/receive/", headers={"referer": "https://elsewhere.example/x/"}
    )

    assert answer.headers["Location"] == "/sign-in/?next=/concerns/7/"
    assert from_elsewhere.headers["Location"] == "/sign-in/?next=/"


def test_a_worker_who_has_left_is_not_given_the_enquiry(manager):
    concern, worker = factories.listening(manager), _locality_worker()
    allocating.allocate_concern(by=manager, concern=concern, lead=worker)
    access.end_post(by=operator(), post=worker.posts.get())

    concern = factories.decided(manager, concern)

    assert enquiries.of(concern).lead is None


def test_what_is_opened_again_still_leads_to_its_enquiry(manager):
    concern = enquiries.settled(manager)
    client = access_factories.signed_in(manager.user)
    client.post(f"/concerns/{concern.pk}/reopen/")

    page = client.get(f"/concerns/{concern.pk}/").content.decode()

    assert f"/enquiries/{concern.enquiry.pk}/" in page
