"""Anybody raises a worry: three short pages that work without JavaScript."""

import re

import pytest
from django.test import Client

from alongside.access import actions as access
from alongside.access import actor, identity
from alongside.access.models import Draft, Link
from alongside.concerns.models import Concern
from tests.beginnings import held
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import worries
from tests.factories.worries import HEAR_BACK, NOTICED, WISHES, Raising

pytestmark = pytest.mark.django_db


@held
def team(db):
    """The team that worries go to."""
    return factories.safeguarding_team()


@held
def neighbour(team) -> Raising:
    """Somebody at the first page, not signed in."""
    return Raising(Client())


def the_concern(team) -> Concern:
    """The only concern there is, as the safeguarding team sees it."""
    with access.at_the_desk_of(team):
        return Concern.objects.get()


def test_a_neighbour_can_raise_a_worry_without_signing_in(neighbour, team):
    answer = neighbour.walk()

    concern = the_concern(team)
    assert answer.redirect_chain[-1][0] == neighbour.address("sent")
    assert concern.noticed == NOTICED["noticed"]
    assert concern.channel == Concern.Channel.PUBLIC
    assert concern.reference in answer.content.decode()


def test_what_was_typed_arrives_as_it_was_typed(neighbour, team):
    neighbour.walk(
        noticed=NOTICED | {"about_name": "محمد إقبال", "noticed": "😟" * 20_000},
        wishes=WISHES | {"wish_asked": "yes", "wish_words": "أريد أن أبقى هنا"},
    )

    concern = the_concern(team)
    assert concern.about_name == "محمد إقبال"
    assert concern.wish_words == "أريد أن أبقى هنا"
    assert len(concern.noticed) == 20_000


def test_opening_the_pages_stores_nothing(neighbour):
    for page in ("noticed", "wishes", "hear_back", "sent"):
        neighbour.open(page)

    assert not Link.objects.exists()


def test_each_page_can_be_read_by_everybody(neighbour):
    check_page(neighbour.open("noticed").content.decode())
    neighbour.send("noticed", NOTICED)
    check_page(neighbour.open("wishes").content.decode())
    neighbour.send("wishes", WISHES | {"danger": "yes"})
    check_page(neighbour.open("hear_back").content.decode())
    check_page(neighbour.send("hear_back", HEAR_BACK, follow=True).content.decode())


def test_words_are_there_again_when_somebody_comes_back(neighbour):
    neighbour.send("noticed", NOTICED)

    page = neighbour.open("noticed").content.decode()

    assert NOTICED["noticed"] in page
    assert f'value="{NOTICED["about_name"]}"' in page


def test_words_are_kept_while_they_are_typed(neighbour):
    kept = neighbour.send("keep", {"noticed": "She cries at ni"})

    assert kept.status_code == 204
    assert "She cries at ni" in neighbour.open("noticed").content.decode()


def test_another_worry_on_the_same_tablet_begins_empty(neighbour, team):
    neighbour.send("keep", {"noticed": "She cries at night"})

    another = Raising(neighbour.browser)

    assert "She cries" not in another.open("noticed").content.decode()


def test_words_older_than_a_day_are_not_shown_again(neighbour):
    neighbour.send("keep", {"noticed": "She cries at night"})
    worries.age_drafts(hours=25)

    page = neighbour.open("noticed").content.decode()

    assert "She cries" not in page


def test_nothing_typed_is_left_after_sending(neighbour):
    neighbour.walk()

    link = Link.objects.get()
    with identity.seen_as(actor.of_link(link).principals):
        assert not Draft.objects.exists()


def test_stopping_clears_what_was_written(neighbour):
    neighbour.send("keep", {"noticed": "She cries at night"})

    left = neighbour.send("finish", {})

    assert left.url == "/"
    assert "She cries" not in neighbour.open("noticed").content.decode()


def test_sending_twice_makes_one_worry(neighbour, team):
    neighbour.walk()

    again = neighbour.send("hear_back", HEAR_BACK)

    assert again.url == neighbour.address("sent")
    with access.at_the_desk_of(team):
        assert Concern.objects.count() == 1


@pytest.mark.parametrize("page", ["noticed", "wishes", "hear_back"])
def test_after_sending_every_page_leads_to_the_thanks(neighbour, page):
    neighbour.walk()

    assert neighbour.open(page).url == neighbour.address("sent")


def test_words_typed_after_sending_are_not_kept(neighbour):
    neighbour.walk()

    neighbour.send("keep", {"noticed": "Too late"})

    link = Link.objects.get()
    with identity.seen_as(actor.of_link(link).principals):
        assert not Draft.objects.exists()


@pytest.mark.parametrize("page", ["noticed", "wishes", "hear_back", "sent"])
def test_a_changed_address_leads_nowhere(neighbour, page):
    neighbour.token = neighbour.token[::-1]

    assert neighbour.open(page).status_code == 404


def test_a_later_page_waits_for_the_earlier_ones(neighbour):
    assert neighbour.open("wishes").url == neighbour.address("noticed") + "?again"

    neighbour.send("noticed", NOTICED)

    assert neighbour.open("hear_back").url == neighbour.address("wishes") + "?again"


def test_words_sent_too_early_are_kept_while_the_earlier_page_is_put_right(neighbour):
    said = {"wish_asked": "yes", "wish_words": "I want to go home."}
    neighbour.send("wishes", WISHES | said)
    neighbour.send("noticed", NOTICED)

    assert "I want to go home." in neighbour.open("wishes").content.decode()


def test_the_page_to_put_right_says_what_is_missing(neighbour):
    page = neighbour.browser.get(neighbour.address("noticed") + "?again")

    assert "Tell us what you have noticed" in page.content.decode()


def test_nothing_can_be_sent_while_a_page_lacks_something(neighbour, team):
    neighbour.send("noticed", NOTICED)

    neighbour.send("hear_back", HEAR_BACK)

    with access.at_the_desk_of(team):
        assert not Concern.objects.exists()


def test_somebody_in_danger_is_told_what_to_do_and_can_go_on(neighbour):
    neighbour.send("noticed", NOTICED)
    answer = neighbour.send("wishes", WISHES | {"danger": "yes"}, follow=True)

    page = answer.content.decode()
    assert "Call 999 now" in page
    for number in ("tel:999", "tel:112", "tel:18000", "/in-danger/"):
        assert number in page
    assert ">Send</button>" in page


def test_the_last_page_says_everything_back_with_links_to_change_it(neighbour):
    neighbour.send("noticed", NOTICED)
    neighbour.send("wishes", WISHES)

    page = neighbour.open("hear_back").content.decode()

    assert NOTICED["noticed"] in page
    assert "I do not know them well enough to ask" in page
    assert f'href="{neighbour.address("noticed")}#id_about_name"' in page
    assert f'href="{neighbour.address("wishes")}#id_danger_0"' in page


@pytest.mark.parametrize(
    ("how", "sentence"),
    [
        ({"hear_by": "link"}, "your private link shows it.</li>"),
        ({"hear_by": "anonymous"}, "your private link shows it.</li>"),
        ({"hear_by": "email", "email": "a@b.example"}, "and we send you an email"),
        ({"hear_by": "phone", "phone": "01632 960002"}, "and we may call you"),
    ],
)
def test_the_thanks_promise_only_what_will_happen(neighbour, how, sentence):
    assert sentence in neighbour.walk(hear_back=how).content.decode()


def test_the_thanks_hold_the_private_link_for_the_sender_alone(neighbour):
    thanks = neighbour.walk().content.decode()
    somebody_else = Client().get(neighbour.address("sent")).content.decode()

    link = re.search(r'href="http[^"]*(/track/[^"]+/)"', thanks)
    assert link
    assert Client().get(link[1]).status_code == 200
    assert "/track/" not in somebody_else


def test_finishing_clears_the_private_link_from_a_shared_tablet(neighbour):
    neighbour.walk()

    neighbour.send("finish", {})

    assert "/track/" not in neighbour.open("sent").content.decode()
    assert neighbour.browser.get(f"/track/{neighbour.token}/").status_code == 404


def test_no_page_of_a_worry_is_kept_by_the_browser(neighbour):
    for page in (neighbour.open("noticed"), neighbour.walk()):
        assert page.headers["Cache-Control"] == "no-store"
        assert page.headers["X-Robots-Tag"] == "noindex"


def test_when_nobody_can_receive_a_worry_the_page_says_what_to_do(db):
    page = Raising(Client()).open("noticed")

    assert page.status_code == 503
    assert "999" in page.content.decode()
    check_page(page.content.decode())
