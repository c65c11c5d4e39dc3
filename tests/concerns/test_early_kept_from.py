"""A worry about somebody who works at a service never reaches anybody there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.access import identity
from alongside.access.models import Entry, Organisation, Post
from alongside.access.rules import Refused
from alongside.agreed.models import Action
from alongside.concerns.actions import early as actions
from alongside.concerns.models import (
    Concern,
    EarlyRaiser,
    EarlyStep,
    EarlyTold,
    EarlyWorry,
    QualityNote,
)
from alongside.concerns.queries import early as queries
from alongside.concerns.rules import early as rules
from alongside.people import actions as people_actions
from alongside.providers.models import Service
from tests.beginnings import held
from tests.factories import access as factories
from tests.factories import early
from tests.people import noticed as people

EVERY_TABLE = (EarlyWorry, EarlyStep, EarlyRaiser, EarlyTold, QualityNote, Concern)


@held
def runs():
    return factories.organisation(name="Larch Care")


@held
def rm(runs):
    """The registered manager, about whom it is."""
    return factories.user("registered_manager", organisation=runs, full_name="Vik Rao")


def about_the_manager(manager, runs, **more):
    """A colleague's worry about the one in charge."""
    by = factories.acting(factories.care_worker(organisation=runs))
    said = {"service": early.larch_house(runs), "about_staff": "yes"} | more
    return early.worry_of(manager, early.noted(by, **said))


@pytest.mark.django_db
@pytest.mark.parametrize("about_staff", ["yes", "unknown"])
@pytest.mark.parametrize("came", ["nothing", "support", "quality", "concern"])
def test_the_one_in_charge_reads_no_row_of_it_whatever_it_becomes(
    manager, runs, rm, about_staff, came
):
    factories.user("commissioner", team=factories.team())
    win = people.win(manager)
    people_actions.let_into_circle(
        by=manager,
        person=win,
        principal_id=rm.principal_id,
        purpose="working_with_person",
        told="yes",
    )
    found = about_the_manager(manager, runs, about_staff=about_staff, person=win)

    early.talked_over(
        manager, found, came=came, note="Cold mornings.", to_do=early.to_do()
    )

    them = factories.acting(rm)
    assert [people.seen_by(them, table) for table in EVERY_TABLE] == [[]] * 6
    assert not [one.what for one in people.seen_by(them, Entry) if "early" in one.what]
    for action in people.seen_by(them, Action):
        assert early.WORDS not in str(vars(action))
        assert "worry" not in str(vars(action))


@pytest.mark.django_db
def test_the_one_in_charge_opens_no_page_of_it(manager, runs, rm):
    factories.user("commissioner", team=factories.team())
    found = about_the_manager(manager, runs)
    step = early.talked_over(manager, found, came="quality", note="Cold mornings.")
    browser = factories.signed_in(rm)

    for address, answer in {
        f"/early/{found.pk}/": 403,
        f"/early/{found.pk}/give/": 403,
        f"/early/{found.pk}/talk/": 403,
        f"/early/service/{found.service_id}/": 403,
        "/early/desk/": 403,
        f"/early/mine/{found.pk}/": 404,
        f"/quality-notes/{step.note_id}/": 404,
    }.items():
        assert browser.get(address).status_code == answer, address
    for address in ("/", "/early/mine/", "/quality-notes/"):
        html = browser.get(address, follow=True).content.decode()
        assert early.WORDS not in html
        assert "Cold mornings" not in html


@pytest.mark.django_db
def test_it_is_never_given_to_anybody_who_works_there_too(manager, runs):
    """Somebody of the council who also has a post at the service."""
    both = factories.social_worker(full_name="Two Posts")
    factories.actions.give_post(
        by=factories.actor.operator(),
        user=both,
        role="care_worker",
        team=None,
        organisation=runs,
    )
    found = about_the_manager(manager, runs)

    assert both not in queries.owners(manager, found)
    with pytest.raises(Refused, match="work where this happened"):
        actions.give_early_worry(by=manager, worry=found, owner=both, seen=0)


@pytest.mark.django_db
def test_they_are_not_among_those_who_can_be_asked_for_the_support(manager, runs, rm):
    win = people.win(manager)
    friend = people.let_in(manager, win, name="Of another home")
    people_actions.let_into_circle(
        by=manager,
        person=win,
        principal_id=rm.principal_id,
        purpose="working_with_person",
        told="yes",
    )
    found = about_the_manager(manager, runs, person=win)

    with identity.seen_as(manager.principals):
        able = queries.who_may_do(manager, found)
    assert friend in able
    assert rm not in able


@pytest.mark.django_db
def test_support_that_came_of_it_is_not_given_to_them_either(manager, runs, rm):
    win = people.win(manager)
    found = about_the_manager(manager, runs, person=win)

    with pytest.raises(Refused, match="work where this happened"):
        early.talked_over(
            manager, found, came="support", to_do=early.to_do(owner=rm, owner_name="")
        )


posts = st.builds(
    lambda own, kind: Post(
        organisation_id=own, organisation=Organisation(pk=own, kind=kind)
    ),
    st.integers(1, 4),
    st.sampled_from(Organisation.Kind.values),
)


@given(st.lists(posts), st.sampled_from(["yes", "unknown"]), st.integers(1, 4))
def test_one_post_there_is_enough_to_be_kept_from_it(held, about_staff, runs):
    worry = EarlyWorry(about_staff=about_staff, service=Service(organisation_id=runs))

    works_there = any(post.organisation_id == runs for post in held)
    assert rules.is_kept_from(worry, held) == works_there


@given(st.lists(posts), st.sampled_from(["yes", "unknown"]))
def test_where_the_service_is_not_known_it_is_kept_from_every_provider(held, staff):
    worry = EarlyWorry(about_staff=staff, service_words="The one by the sea")

    provides = any(post.organisation.kind == "provider" for post in held)
    assert rules.is_kept_from(worry, held) == provides


@given(st.lists(posts))
def test_one_about_nobody_there_is_kept_from_nobody(held):
    assert not rules.is_kept_from(EarlyWorry(about_staff="no"), held)
