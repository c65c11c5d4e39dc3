"""The agreement of three: each promises, each signs, and any can ask to look again."""

from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from alongside.access.identity import seen_as
from alongside.access.rules import Refused
from alongside.people import actions as people
from alongside.people.actions import care_agreement as actions
from alongside.people.models import (
    AgreementSignature,
    CareAgreement,
    ReviewRequest,
)
from alongside.people.queries import care_agreement as queries
from alongside.people.rules.care_agreement import Signed
from tests.architecture.world import World
from tests.beginnings import held
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import agreements as given

pytestmark = pytest.mark.django_db


@held
def world(db):
    return World()


@pytest.fixture
def eyes(world):
    assert world.person
    with seen_as(world.manager.principals):
        yield


@pytest.fixture
def agreement(world, eyes):
    """One in which each of the three has promised something. The council buys."""
    return given.promised(
        world.manager,
        world.person,
        world.known_service,
        buyer=world.council,
        buyer_name="",
    )


def let_in(world):
    """The team that runs the service works for the person."""
    people.let_into_circle(
        by=world.manager,
        person=world.person,
        principal_id=world.running_team.principal_id,
        purpose="working_with_person",
        told="yes",
    )


def sign(by, agreement, said):
    return actions.sign_care_agreement(by=by, agreement=agreement, said=said)


def test_it_holds_when_the_last_of_the_three_has_signed(world, agreement):
    let_in(world)
    herself = world.act_as(world.person.user)

    sign(herself, agreement, Signed("person"))
    sign(world.manager, agreement, Signed("commissioner"))
    agreement.refresh_from_db()
    assert not agreement.is_in_force
    sign(world.runner, agreement, Signed("provider"))

    agreement.refresh_from_db()
    assert agreement.is_in_force
    names = AgreementSignature.objects.order_by("pk").values_list(
        "signed_by", flat=True
    )
    assert list(names) == [herself.name, world.manager.name, world.runner.name]


def test_nobody_signs_before_each_of_the_three_has_promised(world, eyes):
    agreement = given.begun(world.manager, world.person, world.known_service)

    with pytest.raises(Refused, match="has promised nothing yet"):
        sign(world.manager, agreement, given.signed("person"))


def test_the_page_offers_to_sign_when_each_of_the_three_has_promised(world, eyes):
    agreement = given.begun(world.manager, world.person, world.known_service)
    browser = factories.signed_in(world.person.user)
    address = reverse("people:care_agreement", args=[agreement.pk])

    before = browser.get(address).content.decode()
    given.promises(world.manager, agreement)
    after = browser.get(address).content.decode()

    assert "Not yet: You, " in before
    assert "I sign this" not in before
    assert "I sign this" in after
    assert "Not yet: " not in after


def test_each_leaves_out_only_what_they_promised_themselves(world, agreement):
    address = reverse("people:care_agreement", args=[agreement.pk])

    own, council = (
        factories.signed_in(user).get(address).content.decode()
        for user in (world.person.user, world.manager.user)
    )

    assert own.count(">Leave out<") == 1
    assert council.count(">Leave out<") == 3  # they write it down for all three


def test_the_person_finds_on_their_first_page_what_waits_for_them_to_sign(
    world, agreement
):
    waits = "Waits for you to sign"
    browser = factories.signed_in(world.person.user)

    before = browser.get("/").content.decode()
    sign(world.act_as(world.person.user), agreement, Signed("person"))
    after = browser.get("/").content.decode()

    assert waits in before
    assert reverse("people:care_agreement", args=[agreement.pk]) in before
    assert waits not in after


def test_whoever_signs_for_the_person_says_by_what_authority(world, agreement):
    for_them = {"is_own": False, "authority_words": "Paper of 3 May."}

    with pytest.raises(Refused, match="Say by what authority"):
        sign(world.manager, agreement, given.signed("person", **for_them))
    sign(
        world.manager,
        agreement,
        given.signed("person", authority="attorney", **for_them),
    )

    page = queries.agreement_page(world.manager, agreement)
    assert "power of attorney" in page.sides[0].signature.authority_label


def test_the_database_too_refuses_a_signature_for_somebody_without_authority(
    world, agreement
):
    signature = sign(world.manager, agreement, given.signed("person"))
    rows = AgreementSignature.objects.filter(pk=signature.pk)

    with pytest.raises(IntegrityError, match="with_authority"), transaction.atomic():
        rows.update(is_own=False)


def test_nobody_signs_for_another_side(world, agreement):
    let_in(world)

    with pytest.raises(Refused, match="themselves"):
        sign(world.runner, agreement, Signed("commissioner"))
    with pytest.raises(Refused, match="themselves"):
        sign(world.manager, agreement, given.signed("provider"))


def test_words_that_somebody_signed_do_not_change_but_are_written_anew(
    world, agreement
):
    sign(world.manager, agreement, given.signed("person"))
    by = world.manager

    with pytest.raises(Refused, match="do not change"):
        actions.promise_in_agreement(
            by=by, agreement=agreement, party="provider", words="A garden."
        )
    anew = actions.write_agreement_anew(
        by=by,
        agreement=agreement,
        about="Living there, and work.",
        starts_on=agreement.starts_on,
        why="More is wanted.",
        uid=uuid4(),
    )

    before, now = (queries.agreement_page(by, one) for one in (agreement, anew))
    assert [s.promises[0].words for s in now.sides] == [
        s.promises[0].words for s in before.sides
    ]
    assert not now.is_signed
    agreement.refresh_from_db()
    assert agreement.ended_on


@pytest.mark.parametrize(
    ("party", "asked_as"),
    [("person", "person"), ("commissioner", "council"), ("provider", "provider")],
)
def test_any_of_the_three_can_ask_to_look_again_and_it_is_answered_like_every_other(
    world, agreement, party, asked_as
):
    let_in(world)
    who = {
        "person": world.act_as(world.person.user),
        "commissioner": world.manager,
        "provider": world.runner,
    }
    uid = uuid4()

    for _ in range(2):
        actions.call_agreement_review(
            by=who[party], agreement=agreement, party=party, words="Look.", uid=uid
        )

    request = ReviewRequest.objects.get()
    assert (request.asked_as, request.words) == (asked_as, "Look.")


def test_the_person_reads_signs_and_asks_on_their_own_record(world, agreement):
    own = factories.signed_in(world.person.user)
    there = f"/agreements/{agreement.pk}/"

    own.post(f"{there}promise/", {"words": "I say when mornings are too early."})
    own.post(f"{there}sign/person/", {"words": "At last."})
    own.post(f"{there}look-again/", {"words": "Mornings.", "uid": ""})

    html = own.get(there).content.decode()
    check_page(html)
    assert "What you promise" in html
    assert "I say when mornings are too early." in html
    assert "At last." in html
    assert "Mornings." in html
    check_page(own.get(f"/people/{world.person.pk}/agreements/").content.decode())


def test_whoever_buys_care_and_is_not_in_the_circle_sees_no_agreement(world, agreement):
    with seen_as(world.commissioner.principals):
        assert not CareAgreement.objects.exists()
    browser = factories.signed_in(world.commissioner.user)
    assert browser.get(f"/agreements/{agreement.pk}/").status_code == 403
