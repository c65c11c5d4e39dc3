"""A worker leaves: all they look after goes to others, and nothing is left behind."""

import pytest
from django.apps import apps
from django.db import IntegrityError, transaction
from django.db.models import ForeignKey

from alongside.access import identity
from alongside.access.models import Membership, User
from alongside.access.rules import Refused
from alongside.agreed.models import Action
from alongside.concerns.actions import giving
from alongside.concerns.actions import handing as actions
from alongside.concerns.models import Concern, Enquiry, Handover, WorkerTold
from alongside.concerns.queries import handing as queries
from alongside.concerns.rules import handing as rules
from alongside.concerns.rules.handing import Said
from alongside.people.models import Barrier
from tests.factories import access as factories
from tests.factories import concerns, enquiries, handing

pytestmark = pytest.mark.django_db


@pytest.fixture
def manager():
    return factories.manager()


def elsewhere(name="North", **more) -> User:
    """A worker who sees nothing by their team."""
    return factories.user("social_worker", team=factories.team(name), **more)


@pytest.fixture
def leaver():
    return elsewhere(full_name="Ruth Okafor")


@pytest.fixture
def receiver():
    return elsewhere("South", full_name="Sam Bell")


@pytest.fixture
def one_of_each(manager, leaver):
    """An enquiry, something to do, what stands in the way, somebody they work with."""
    enquiry = enquiries.under_way(manager)
    person = enquiry.concern.person
    handing.given(manager, enquiry.concern, leaver)
    handing.works_with(manager, person, leaver)
    handing.to_do(manager, person, leaver)
    handing.in_the_way(manager, leaver, person)
    handing.in_the_way(manager, leaver)
    return enquiry


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
    other = elsewhere("East", full_name="Ana Petrov")
    seen = handing.keys(manager, leaver)
    to = {key: receiver if "concern" in key else other for key in seen}

    actions.hand_over(by=manager, leaver=leaver, to=to, said=handing.LEAVES, seen=seen)

    assert rows(manager, Enquiry, lead=receiver)
    assert rows(manager, Action, owner=other)


def test_one_that_cannot_go_there_undoes_all_the_rest(manager, leaver, one_of_each):
    """Whoever is in the person's own life does not lead their enquiry."""
    near = elsewhere("West", full_name="Karl Near")
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


def test_the_receiver_reads_it_with_the_note_until_they_say_so(
    manager, leaver, receiver, one_of_each
):
    handing.all_to(manager, leaver, receiver)
    browser = factories.signed_in(receiver)

    home = browser.get("/").content.decode()
    assert "Handed over to you" in home
    assert "Ring before noon." in home
    assert "Ruth Okafor had it until" in home
    for row in rows(factories.acting(receiver), Handover, receiver=receiver):
        browser.post(f"/handed-over/{row.pk}/read/")

    assert "Handed over to you" not in browser.get("/").content.decode()


def test_nobody_else_can_say_that_it_was_read(manager, receiver):
    given = handing.given(manager, concerns.received(manager), receiver)

    with pytest.raises(Refused, match="Only the one who was given it"):
        giving.say_read(by=manager, handover=given)


def test_the_person_reads_who_works_with_them_now_and_why(
    manager, leaver, receiver, one_of_each
):
    handing.all_to(manager, leaver, receiver)

    own = factories.signed_in(enquiries.the_person(one_of_each))
    page = own.get(f"/enquiries/{one_of_each.pk}/").content.decode()
    assert "Sam Bell came in the place of Ruth Okafor" in page
    assert "The one before does other work now." in page
    assert "You need not tell it all again" in page
    for words in ("Her last day is Friday.", "Ring before noon."):
        assert words not in page
    told = rows(manager, WorkerTold, enquiry=one_of_each)
    assert [one.name for one in told] == ["Sam Bell"]


def test_who_is_told_is_kept_with_the_membership(
    manager, leaver, receiver, one_of_each
):
    handing.all_to(manager, leaver, receiver)

    row = Membership.objects.get(
        circle=one_of_each.circle_id, principal=receiver.principal_id, ends_at=None
    )
    assert row.person_told == Membership.Told.YES


def test_what_is_in_circles_one_does_not_see_is_counted_and_not_taken(
    manager, leaver, receiver
):
    closed = handing.in_a_circle_apart(leaver)
    handing.given(manager, concerns.received(manager), leaver)
    with transaction.atomic(), identity.seen_as(manager.principals):
        holding = queries.holding(manager, leaver)

    handing.all_to(manager, leaver, receiver)

    assert holding.elsewhere == 1
    assert Membership.objects.filter(
        circle=closed, principal=leaver.principal_id, ends_at=None
    ).exists()


def test_the_page_lists_it_all_with_the_load_of_the_others(
    manager, leaver, receiver, one_of_each
):
    handing.given(manager, concerns.received(manager), receiver)
    browser = factories.signed_in(manager.user)

    page = browser.get(f"/handing-over/{leaver.pk}/").content.decode()

    assert "What Ruth Okafor looks after" in page
    for words in ("5 things in all", "Bring the form.", "The bus goes twice a day."):
        assert words in page
    assert "What each of the others has now" in page
    assert "Sam Bell" in page


def test_the_page_hands_over_and_keeps_what_was_typed_when_it_cannot(
    manager, leaver, receiver, one_of_each
):
    browser = factories.signed_in(manager.user)
    address = f"/handing-over/{leaver.pk}/"
    seen = ",".join(handing.keys(manager, leaver))
    typed = {"reason": "leaves", "note": "Ring before noon.", "seen": seen}

    refused = browser.post(address, typed)
    done = browser.post(address, typed | {"everyone": receiver.pk}, follow=True)

    assert "nothing may be left without somebody" in refused.content.decode()
    assert "Ring before noon." in refused.content.decode()
    assert "Ruth Okafor looks after nothing now." in done.content.decode()


def test_the_database_keeps_that_somebody_else_takes_it_for_a_reason(
    manager, leaver, receiver
):
    concern = concerns.received(manager)
    what = {"by": manager, "about": concern, "before": leaver}
    for wrong in (
        {"receiver": leaver, "said": handing.LEAVES},
        {"receiver": receiver, "said": Said()},
    ):
        with pytest.raises(IntegrityError):
            giving.keep_handover(**what, **wrong)
