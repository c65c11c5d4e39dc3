"""Two worries that belong together are linked, for those who see both."""

import pytest
from django.db import IntegrityError, transaction

from alongside.access import actions as access
from alongside.access.models import Membership
from alongside.access.rules import Refused
from alongside.concerns.actions import linking
from alongside.concerns.models import Concern, ConcernLink
from alongside.concerns.queries import linking as queries
from tests.beginnings import held
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import concerns

pytestmark = pytest.mark.django_db

WHY = "Both were alone with him on a Sunday evening."


@held
def worker():
    return factories.acting(factories.social_worker())


@held
def two(manager):
    return concerns.listening(manager), concerns.raised(about_name="Halima Yusuf")


def desk():
    return access.at_the_desk_of(factories.safeguarding_team())


def linked(by, two, kind="source", reason=WHY, **changes):
    said = {"reference": two[1].reference, "kind": kind, "reason": reason}
    return linking.link_concerns(by=by, concern=two[0], **said | changes)


def seen_from(by, concern):
    with desk():
        return queries.linked_to(by, concern)


def test_a_link_shows_on_both_and_moves_neither(worker, two):
    link = linked(worker, two)

    (here,), (there,) = (seen_from(worker, one) for one in two)
    assert (here.other, there.other) == (two[1], two[0])
    assert (here.link, there.link.reason) == (link, WHY)
    with desk():
        states = [Concern.objects.get(pk=one.pk).state for one in two]
    assert states == ["listening", "raised"]


def test_linked_from_either_side_or_pressed_twice_there_is_one(manager, worker, two):
    first = linked(worker, two)

    assert linked(worker, two) == first
    with pytest.raises(Refused, match="linked already"):
        linked(manager, two[::-1], reason="I see it too.")


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"reference": "AAAA-AAAA"}, "did not find"),
        ({"kind": ""}, "in common"),
        ({"reason": " "}, "Write why"),
    ],
)
def test_it_says_with_which_what_and_why(worker, two, said, sentence):
    with pytest.raises(Refused, match=sentence):
        linked(worker, two, **said)


def test_a_worry_is_never_linked_with_itself(worker, two):
    with pytest.raises(Refused, match="itself"):
        linked(worker, two, reference=two[0].reference.lower())


def test_taken_back_it_stays_in_the_history_and_can_be_linked_again(worker, two):
    link = linked(worker, two)
    with pytest.raises(Refused, match="Write why"):
        linking.take_back_link(by=worker, link=link, why="")
    linking.take_back_link(by=worker, link=link, why="Another man.")
    with pytest.raises(Refused, match="already"):
        linking.take_back_link(by=worker, link=link, why="Another man.")

    again = linked(worker, two)

    found = [one.link for one in seen_from(worker, two[1])]
    assert found == [again, link]
    assert found[1].why_taken_back == "Another man."


def test_whoever_sees_only_one_of_them_learns_nothing_of_the_other(worker, two):
    linked(worker, two)
    rows = Membership.objects.filter(circle_id=two[1].circle_id)
    rows.update(ends_at=two[1].raised_at)

    assert seen_from(worker, two[0]) == ()


def test_the_database_keeps_one_link_in_order(worker, two):
    link = linked(worker, two)
    turned = {"one": link.other, "other": link.one}
    for change in (turned, {"reason": ""}, {"why_taken_back": "So."}):
        with pytest.raises(IntegrityError), transaction.atomic(), desk():
            ConcernLink.objects.filter(pk=link.pk).update(**change)


def test_the_pages_of_a_link(worker, two):
    browser = factories.signed_in(factories.social_worker())
    address = f"/concerns/{two[0].pk}/link/"
    check_page(browser.get(address).content.decode())
    typed = {"reference": two[1].reference, "kind": "source", "reason": WHY}

    assert browser.post(address, typed).status_code == 302
    for one in two:
        page = browser.get(f"/concerns/{one.pk}/").content.decode()
        check_page(page)
        assert WHY in page

    with desk():
        link = ConcernLink.objects.get()
    away = f"/links/{link.pk}/take-back/"
    check_page(browser.get(away).content.decode())
    assert browser.post(away, {"why": "Another man."}).status_code == 302
    page = browser.get(f"/concerns/{two[1].pk}/").content.decode()
    assert "Another man." in page
