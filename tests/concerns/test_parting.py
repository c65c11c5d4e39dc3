"""One worry that tells of two things becomes two, and who told us hears about both."""

import pytest
from django.test import Client
from django.utils.html import escape

from alongside.access import actions as access
from alongside.access import actor, private_link
from alongside.access.identity import seen_as
from alongside.access.models import Membership
from alongside.access.rules import Refused
from alongside.concerns.actions import receiving
from alongside.concerns.models import Concern, Parting, Raiser, Update
from alongside.concerns.queries.concern import story
from tests.beginnings import held
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import concerns
from tests.factories import joining as factory

pytestmark = pytest.mark.django_db


@held
def first(manager):
    return factory.now(concerns.listening(manager))


def desk():
    return access.at_the_desk_of(factories.safeguarding_team())


def members(circle_id):
    rows = Membership.objects.filter(circle_id=circle_id, ends_at=None)
    return set(rows.values_list("principal", "purpose"))


def test_the_new_one_begins_as_received_about_the_same_person(manager, first):
    parted = factory.now(factory.parted(manager, first).parted)

    assert (parted.state, parted.person) == ("received", first.person)
    assert parted.noticed == "The same man asked her for money."
    assert parted.received_at is not None
    with desk():
        verbs = [one.verb for one in parted.changes.all()]
        (here,), (there,) = (story(manager, one).parted for one in (first, parted))
    assert verbs == ["raise", "receive"]
    assert (here.other, there.other) == (parted, first)
    assert here.parting.reason == "It is another man, and another day."
    assert factory.now(first).noticed == first.noticed


def test_about_somebody_else_it_holds_only_what_was_written_for_it(manager, first):
    changes = {"is_same": False, "called": "Halima Yusuf"}
    parted = factory.now(factory.parted(manager, first, **changes).parted)

    assert parted.person is None
    assert parted.who_it_is_about == "Halima Yusuf"
    with desk():
        row = Concern.objects.filter(pk=parted.pk).values().get()
    assert not [value for value in row.values() if value == first.noticed]
    assert not [v for v in row.values() if isinstance(v, str) and "Amina" in v]
    assert parted.wish_asked == "no"
    her = concerns.person(manager, "Halima Yusuf")
    receiving.say_who_it_is(by=manager, concern=parted, person=her)


def test_whoever_told_us_is_told_of_both_and_reads_both_under_their_link(
    manager, first
):
    parted = factory.now(factory.parted(manager, first).parted)
    token = private_link.token_of(first.raiser.link.uid)

    page = Client().get(f"/track/{token}/").content.decode()

    check_page(page)
    assert "What else you told us" in page
    assert parted.reference in page
    assert "each of them on its own" in page
    link = actor.of_link(first.raiser.link)
    with seen_as(link.principals):
        assert Raiser.objects.count() == 2
        assert not Concern.objects.exists()
        assert not Parting.objects.exists()
        stages = Update.objects.filter(raiser=parted.raiser)
        assert [one.stage for one in stages] == ["received"]


def test_the_circle_of_the_new_one_is_that_of_the_team_alone(manager, first):
    outside = factories.user("social_worker", organisation=factories.organisation())
    access.let_in(
        by=manager,
        circle_id=first.circle_id,
        principal_id=outside.principal_id,
        purpose="leads_enquiry",
    )
    parted = factory.parted(manager, first).parted
    team = factories.safeguarding_team().principal_id

    with desk():
        assert members(parted.circle_id) == {(team, "safeguarding_team")}
        now = factory.now(parted)
        new, old = (members(one.raiser.circle_id) for one in (now, first))
    own = {(now.raiser.link.principal_id, "raised_it")}
    assert new == old | own
    with pytest.raises(Refused, match="safeguarding team"):
        factory.parted(factories.acting(outside), first, noticed="More.")


def test_two_presses_make_one(manager, first):
    assert factory.parted(manager, first) == factory.parted(manager, first)


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"noticed": " "}, "what belongs"),
        ({"why": ""}, "why it becomes"),
        ({"danger": 9}, "danger"),
        ({"is_same": False}, "whom the new one"),
    ],
)
def test_it_says_what_about_whom_and_why(manager, first, changes, sentence):
    with pytest.raises(Refused, match=sentence):
        factory.parted(manager, first, **changes)


def test_nothing_is_parted_from_what_is_over_or_not_received_yet(manager, first):
    with pytest.raises(Refused, match="that we have it"):
        factory.parted(manager, concerns.raised())
    over = concerns.decided(manager, first, result=concerns.NO_ACTION, answer="no")
    with pytest.raises(Refused, match="no further action"):
        factory.parted(manager, factory.now(over))


def test_the_page_of_parting(first):
    browser = factories.signed_in(factories.social_worker())
    address = f"/concerns/{first.pk}/part/"
    page = browser.get(address).content.decode()
    check_page(page)
    assert escape(first.noticed) in page
    typed = {"noticed": "The lock is broken too.", "about": "other", "danger": "2"}
    short = browser.post(address, typed).content.decode()
    assert "Write why it becomes one of its own" in short
    assert "Write whom the new one is about" in short

    typed |= {"called": "Halima Yusuf", "why": "Another flat."}
    answer = browser.post(address, typed)
    assert answer.status_code == 302
    for where in (answer.headers["Location"], f"/concerns/{first.pk}/"):
        page = browser.get(where).content.decode()
        check_page(page)
        assert "Another flat." in page
