"""A worker leaves: all they look after goes to others, and nothing is left behind."""

import pytest
from django.apps import apps
from django.db import transaction
from django.db.models import ForeignKey

from alongside.access import identity
from alongside.access.models import Membership, User
from alongside.access.rules import Refused
from alongside.agreed.models import Action
from alongside.concerns.actions import handing as actions
from alongside.concerns.models import Concern, Enquiry, Handover
from alongside.concerns.rules import handing as rules
from alongside.concerns.rules.handing import Said
from alongside.people.models import Barrier
from tests.beginnings import held
from tests.factories import access as factories
from tests.factories import concerns, enquiries, handing

pytestmark = pytest.mark.django_db


@held
def leaver():
    return handing.worker(full_name="Ruth Okafor")


@held
def receiver():
    return handing.worker("South", full_name="Sam Bell")


@held
def one_of_each(manager, leaver):
    return handing.one_of_each(manager, leaver)


def rows(by, model, **narrowed):
    with transaction.atomic(), identity.seen_as(by.principals):
        return list(model.objects.filter(**narrowed))


def test_every_column_that_names_a_user_is_handed_over_or_says_why_not():
    named = {
        f"{model._meta.label}.{field.name}"
        for model in apps.get_models()
        if not model.__name__.endswith("Event")
        and model.__module__.startswith("alongside.")
        for field in model._meta.get_fields()
        if isinstance(field, ForeignKey) and field.related_model is User
    }

    assert named == set(rules.HELD) | set(rules.NOT_HELD)
    assert not set(rules.HELD) & set(rules.NOT_HELD)
    assert all(rules.NOT_HELD.values())


def test_everything_that_is_held_goes_and_nothing_is_left(
    manager, leaver, receiver, one_of_each
):
    handing.one_of_the_rest(manager, leaver)
    handing.all_to(manager, leaver, receiver)

    for column in rules.HELD:
        label, name = column.rsplit(".", 1)
        model = apps.get_model(label)
        assert not rows(manager, model, **{name: leaver}), column
        assert rows(manager, model, **{name: receiver}), column
    assert handing.keys(manager, leaver) == ()


def test_whoever_leaves_leaves_every_circle_and_whoever_comes_is_let_in_for_work(
    manager, leaver, receiver, one_of_each
):
    person = one_of_each.concern.person
    addresses = (
        f"/concerns/{one_of_each.concern_id}/",
        f"/enquiries/{one_of_each.pk}/",
        f"/people/{person.pk}/",
    )
    assert all(sees(leaver, address) for address in addresses)

    handing.all_to(manager, leaver, receiver)

    assert not any(sees(leaver, address) for address in addresses)
    assert all(sees(receiver, address) for address in addresses)
    live = Membership.objects.filter(ends_at=None)
    assert not live.filter(principal=leaver.principal_id).exists()
    granted = live.filter(principal=receiver.principal_id)
    assert granted.exists()
    assert {row.granted_by for row in granted} == {manager.user.pk}
    assert {row.basis for row in granted} == {"public_task"}


def sees(user, address) -> bool:
    return factories.signed_in(user).get(address).status_code == 200


def test_settled_work_is_not_open_any_more_to_whoever_leaves(manager, leaver, receiver):
    settled = enquiries.settled(manager)
    handing.given(manager, settled, leaver)
    another = concerns.received(manager)
    handing.given(manager, another, leaver)

    handing.all_to(manager, leaver, receiver)

    assert not sees(leaver, f"/concerns/{settled.pk}/")
    assert rows(manager, Concern, lead=receiver, pk=settled.pk)


def test_somebody_who_is_away_can_keep_some_of_it(
    manager, leaver, receiver, one_of_each
):
    seen = handing.keys(manager, leaver)
    to = {key: receiver for key in seen if key.startswith("concern")}

    actions.hand_over(by=manager, leaver=leaver, to=to, said=handing.AWAY, seen=seen)

    assert rows(manager, Concern, lead=receiver)
    assert rows(manager, Action, owner=leaver)
    assert rows(manager, Barrier, owner=leaver)


def test_when_somebody_leaves_each_thing_needs_somebody(
    manager, leaver, receiver, one_of_each
):
    seen = handing.keys(manager, leaver)
    to = dict.fromkeys(seen[1:], receiver)

    with pytest.raises(Refused, match="nothing may be left without somebody"):
        actions.hand_over(
            by=manager, leaver=leaver, to=to, said=handing.LEAVES, seen=seen
        )

    assert handing.keys(manager, leaver) == seen


def test_things_can_go_to_several(manager, leaver, receiver, one_of_each):
    other = handing.worker("East", full_name="Ana Petrov")
    seen = handing.keys(manager, leaver)
    to = {key: receiver if "concern" in key else other for key in seen}

    actions.hand_over(by=manager, leaver=leaver, to=to, said=handing.LEAVES, seen=seen)

    assert rows(manager, Enquiry, lead=receiver)
    assert rows(manager, Action, owner=other)


def test_one_that_cannot_go_there_undoes_all_the_rest(manager, leaver, one_of_each):
    """Whoever is in the person's own life does not lead their enquiry."""
    near = handing.worker("West", full_name="Karl Near")
    handing.in_their_life(manager, one_of_each.concern.person, near)
    seen = handing.keys(manager, leaver)

    with pytest.raises(Refused, match="Amina: Karl Near is in this person’s own life"):
        handing.all_to(manager, leaver, near)

    assert handing.keys(manager, leaver) == seen


def test_what_came_meanwhile_is_not_left_behind_unseen(
    manager, leaver, receiver, one_of_each
):
    seen = handing.keys(manager, leaver)
    handing.given(manager, concerns.received(manager), leaver)

    with pytest.raises(Refused, match="has changed while you were writing"):
        actions.hand_over(
            by=manager,
            leaver=leaver,
            to=dict.fromkeys(seen, receiver),
            said=handing.LEAVES,
            seen=seen,
        )


def test_one_press_that_arrives_twice_is_one(manager, leaver, receiver, one_of_each):
    seen = handing.keys(manager, leaver)
    what = {"leaver": leaver, "to": dict.fromkeys(seen, receiver)}
    for _ in range(2):
        actions.hand_over(by=manager, said=handing.LEAVES, seen=seen, **what)

    assert len(rows(manager, Handover, before=leaver)) == len(seen)


@pytest.mark.parametrize("who", ["the leaver", "no worker", "has left"])
def test_it_goes_to_nobody_who_cannot_do_it(manager, leaver, one_of_each, who):
    receiver = {
        "the leaver": lambda: leaver,
        "no worker": factories.care_worker,
        "has left": lambda: handing.who_has_left(),
    }[who]()

    with pytest.raises(Refused):
        handing.all_to(manager, leaver, receiver)


def test_only_a_manager_hands_over_and_says_why(leaver, receiver, one_of_each, manager):
    worker = factories.acting(factories.social_worker())

    with pytest.raises(Refused, match="Ask your safeguarding manager"):
        handing.all_to(worker, leaver, receiver)
    with pytest.raises(Refused, match="Say why Ruth Okafor does not go on"):
        handing.all_to(manager, leaver, receiver, said=Said())


@pytest.mark.parametrize("kind", ["something to do", "works with"])
def test_nothing_about_a_person_goes_to_whoever_may_be_a_source_of_risk(
    manager, leaver, kind
):
    person = concerns.person(manager)
    near = handing.worker("West", full_name="Karl Near")
    handing.alleged_source(manager, person, "Karl Near")
    handing.works_with(manager, person, leaver)
    if kind == "something to do":
        handing.to_do(manager, person, leaver)

    with pytest.raises(Refused, match="Karl Near may be a source of risk"):
        handing.all_to(manager, leaver, near)
