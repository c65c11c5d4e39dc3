"""An enquiry about one adult is linked to a whole service; only a number crosses."""

import pytest

from alongside.access import identity
from alongside.access.rules import Refused
from alongside.concerns.actions import whole as actions
from alongside.concerns.models import WholeLink
from alongside.providers.queries import whole
from tests.architecture.world import World
from tests.beginnings import held
from tests.design.page_checks import check_page
from tests.factories import access as factories

pytestmark = pytest.mark.django_db
WHY = "The same nights, and the same bell."


@held
def w(db):
    return World()


def test_linking_once_counts_once_and_taking_it_back_counts_it_out(w):
    link = w.whole_link
    assert w.whole_now.linked == 1
    with pytest.raises(Refused, match="linked already"):
        actions.link_to_whole(
            by=w.manager, enquiry=w.enquiry, whole=w.whole, reason=WHY
        )

    actions.take_back_whole_link(by=w.manager, link=link, why="Another home.")

    assert w.whole_now.linked == 0
    with pytest.raises(Refused, match="taken back already"):
        actions.take_back_whole_link(by=w.manager, link=link, why="Again.")


def test_a_link_says_why_and_is_made_by_those_who_lead_enquiries(w):
    with pytest.raises(Refused, match="Write why"):
        actions.link_to_whole(
            by=w.manager, enquiry=w.enquiry, whole=w.whole, reason=" "
        )


def test_nobody_outside_the_concern_sees_which_enquiry_it_is(w):
    assert w.whole_link
    for other in (w.commissioner, w.director, w.runner):
        with identity.seen_as(other.principals):
            assert not WholeLink.objects.exists()


def test_the_page_of_the_service_names_nobody_and_leads_to_no_persons_record(w):
    assert w.whole_link
    assert w.resident
    person = w.person
    for who in (w.manager, w.commissioner, w.director, w.runner):
        page = factories.signed_in(who.user).get(f"/whole-services/{w.whole.pk}/")
        html = page.content.decode()
        check_page(html)
        assert page.status_code == 200
        for words in (person.name, w.listening.reference, "/people/", "/enquiries/"):
            assert words not in html.split("<main")[1].split("</main>")[0]


def test_the_page_links_it_and_says_what_the_others_learn(w):
    assert w.whole
    browser = factories.signed_in(w.manager.user)
    address = f"/enquiries/{w.enquiry.pk}/larger/"
    before = browser.get(address).content.decode()
    check_page(before)
    assert "They never learn which" in before

    browser.post(address, {"whole": str(w.whole.pk), "reason": WHY})

    after = browser.get(address).content.decode()
    assert WHY in after
    assert whole.how_many_linked(w.manager, w.whole_now) == "1"
