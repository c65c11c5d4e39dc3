"""Sending a worry: once, by whom, and how many from one place."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection, connections
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from alongside.access import actions as access
from alongside.access import actor, identity
from alongside.access.models import Draft
from alongside.concerns.models import Arrival, Concern, Raiser
from alongside.concerns.rules import raising as rules
from alongside.concerns.views import sending
from alongside.providers import actions as providers
from tests.beginnings import held
from tests.factories import access as factories
from tests.factories.worries import HEAR_BACK, NOTICED, WISHES, Raising

HELD_BACK = "A great many worries have come from this connection"


@held
def team(db):
    """The team that worries go to."""
    return factories.safeguarding_team()


def raisers(team) -> list[Raiser]:
    """Everybody who raised a worry, as the team sees them."""
    with access.at_the_desk_of(team):
        return list(Raiser.objects.select_related("user", "organisation"))


def ready(browser: Client) -> Raising:
    """A worry of which only the last page is left."""
    worry = Raising(browser)
    worry.send("noticed", NOTICED)
    worry.send("wishes", WISHES)
    return worry


def full_hour() -> None:
    """As many worries from this computer as are taken in an hour."""
    origin = sending.origin_of(RequestFactory().get("/"))
    Arrival.objects.bulk_create(
        Arrival(origin=origin) for _ in range(rules.MOST_IN_AN_HOUR)
    )


def test_a_care_worker_finds_the_form_filled_with_what_is_known(team):
    home = factories.organisation()
    worker = factories.care_worker(organisation=home, full_name="Grace Okoro")
    providers.record_service(
        by=actor.operator(), name="Gull House", town="Gullhaven", organisation=home
    )
    browser = factories.signed_in(worker)
    worry = Raising(browser)

    first = worry.open("noticed").content.decode()
    worry.send("noticed", NOTICED)
    worry.send("wishes", WISHES)
    last = worry.open("hear_back").content.decode()

    assert '<option value="care_worker" selected>' in first
    assert 'value="Gull House, Gullhaven"' in first
    assert 'value="Grace Okoro"' in last
    assert f'value="{worker.email}"' in last


def test_a_registered_manager_is_known_as_one(team):
    manager = factories.user(
        "registered_manager", organisation=factories.organisation()
    )

    page = Raising(factories.signed_in(manager)).open("noticed").content.decode()

    assert '<option value="manager" selected>' in page


def test_what_a_care_worker_sends_is_sent_in_their_name(team):
    worker = factories.care_worker()
    ready(factories.signed_in(worker)).send("hear_back", HEAR_BACK)

    (raiser,) = raisers(team)
    assert raiser.user == worker
    assert raiser.organisation == factories.organisation()
    with access.at_the_desk_of(team):
        assert Concern.objects.get().channel == Concern.Channel.STAFF


def test_unfinished_words_of_staff_are_kept_for_the_link_and_not_for_the_user(team):
    worker = factories.care_worker()

    Raising(factories.signed_in(worker)).send("keep", {"noticed": "She cries"})

    with identity.seen_as(factories.acting(worker).principals):
        assert not Draft.objects.exists()


def test_the_next_one_on_the_tablet_cannot_read_what_somebody_signed_in_wrote(team):
    tablet = factories.signed_in(factories.care_worker())
    worry = ready(tablet)

    tablet.logout()
    signed_out = worry.open("noticed")
    tablet.force_login(factories.care_worker())
    somebody_else = [worry.open(page) for page in ("noticed", "wishes", "hear_back")]
    somebody_else.append(worry.send("keep", {"noticed": "Nothing."}))

    assert signed_out.url == f"/sign-in/?next={worry.address('noticed')}"
    assert {answer.status_code for answer in somebody_else} == {404}


def test_when_the_session_ran_out_nothing_typed_is_lost(team):
    worker = factories.care_worker()
    tablet = factories.signed_in(worker)
    worry = ready(tablet)

    tablet.logout()
    answer = worry.send("hear_back", HEAR_BACK | {"name": "Joan Okafor"})
    tablet.force_login(worker)

    assert answer.url == f"/sign-in/?next={worry.address('hear_back')}"
    assert raisers(team) == []
    assert "Joan Okafor" in worry.open("hear_back").content.decode()
    assert NOTICED["noticed"] in worry.open("noticed").content.decode()


def test_the_private_link_of_staff_is_shown_to_them_and_not_to_the_next_one(team):
    tablet = factories.signed_in(factories.care_worker())
    worry = ready(tablet)

    thanks = worry.send("hear_back", HEAR_BACK, follow=True).content.decode()
    tablet.logout()
    to_the_next = worry.open("sent").content.decode()

    assert "/track/" in thanks
    assert "/track/" not in to_the_next


def test_too_many_from_one_place_are_held_back_and_their_words_kept(team):
    full_hour()
    worry = ready(Client())

    answer = worry.send("hear_back", HEAR_BACK | {"name": "Joan"})

    assert HELD_BACK in answer.content.decode()
    assert raisers(team) == []
    assert 'value="Joan"' in worry.open("hear_back").content.decode()


def test_a_care_home_that_is_signed_in_is_never_held_back(team):
    full_hour()

    ready(factories.signed_in(factories.care_worker())).send("hear_back", HEAR_BACK)

    assert len(raisers(team)) == 1


def test_each_worry_sent_is_counted_once(team):
    worry = ready(Client())
    worry.send("hear_back", HEAR_BACK)
    worry.send("hear_back", HEAR_BACK)

    assert Arrival.objects.count() == 1


def test_where_a_worry_came_from_cannot_be_read_from_what_is_kept(team):
    ready(Client(REMOTE_ADDR="203.0.113.9")).send("hear_back", HEAR_BACK)

    origin = Arrival.objects.get().origin
    assert len(origin) == 32
    assert "203" not in origin or int(origin, 16)


def origin_of(address: str, **more: str) -> str:
    """The origin of a request from this address."""
    return sending.origin_of(RequestFactory().get("/", REMOTE_ADDR=address, **more))


def test_one_place_has_one_origin_for_a_day(monkeypatch):
    today = origin_of("203.0.113.9")
    tomorrow = timezone.localdate() + timezone.timedelta(days=1)

    assert origin_of("203.0.113.9") == today
    assert origin_of("203.0.113.10") != today
    monkeypatch.setattr(sending.timezone, "localdate", lambda: tomorrow)
    assert origin_of("203.0.113.9") != today


def test_addresses_of_one_household_are_one_origin():
    assert origin_of("2001:db8:1:2::7") == origin_of("2001:db8:1:2:aaaa::9")
    assert origin_of("2001:db8:1:2::7") != origin_of("2001:db8:1:3::7")


def test_behind_a_proxy_the_origin_is_what_the_proxy_saw(settings):
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    seen = {"HTTP_X_FORWARDED_FOR": "198.51.100.1, 203.0.113.9"}

    assert origin_of("10.0.0.1", **seen) == origin_of("203.0.113.9")


def test_two_presses_at_the_same_moment_make_one_worry(fresh_database):
    team = factories.safeguarding_team()
    worry = ready(Client())

    def press(_: int) -> str:
        try:
            browser = Client()
            return browser.post(worry.address("hear_back"), HEAR_BACK).url
        finally:
            connections.close_all()

    with ThreadPoolExecutor(2) as two:
        answers = list(two.map(press, range(2)))

    assert answers == [worry.address("sent")] * 2
    assert len(raisers(team)) == 1
    assert Arrival.objects.count() == 1


def test_two_pages_kept_at_the_same_moment_are_both_taken(fresh_database):
    factories.safeguarding_team()
    worry = Raising(Client())

    def keep(words: str) -> int:
        try:
            sent = Client().post(worry.address("keep"), {"noticed": words})
            return sent.status_code
        finally:
            connections.close_all()

    with ThreadPoolExecutor(4) as several:
        answers = list(several.map(keep, ["a", "b", "c", "d"]))

    assert answers == [204] * 4


@pytest.mark.parametrize("page", ["noticed", "wishes", "hear_back"])
def test_a_page_asks_the_database_few_questions(team, page):
    worry = ready(factories.signed_in(factories.care_worker()))

    with CaptureQueriesContext(connection) as asked:
        worry.open(page)

    questions = [q for q in asked.captured_queries if "SAVEPOINT" not in q["sql"]]
    assert len(questions) <= 15
