"""Nobody chooses a password for somebody else: a link lets each choose their own."""

import re
from datetime import datetime, timedelta
from io import StringIO

import pytest
from django.contrib.auth.tokens import default_token_generator
from django.core import mail
from django.core.management import CommandError, call_command
from django.test import Client

from alongside.access import actions, actor, password_link
from alongside.access import queries as access
from alongside.access.models import User
from tests.design.page_checks import check_page
from tests.factories import access as factories

pytestmark = pytest.mark.django_db

WORDS = "kettle lantern harbour nine"
BEGIN = {"council": "Westmere Council", "name": "Pete Sowerby"}


@pytest.fixture
def worker():
    return factories.social_worker(full_name="Josh Pereira")


@pytest.fixture
def browser():
    administrator = factories.user(
        "administrator", organisation=factories.council(), full_name="Pete Sowerby"
    )
    return factories.signed_in(administrator)


def link_in(letter):
    """The path of the link in a letter."""
    return re.search(r"/choose-password/\S+", letter.body).group()


def link_of(user):
    """The path of a link for somebody, as it would be sent now."""
    return "/choose-password/" + password_link.address_for(user).split("password/")[1]


def can_sign_in(user, password=WORDS):
    answer = Client().post("/sign-in/", {"email": user.email, "password": password})
    return answer.status_code == 302


def test_somebody_added_is_sent_a_link_chooses_a_password_and_signs_in(
    browser, django_capture_on_commit_callbacks
):
    new = {
        "full_name": "Ada Quill",
        "email": "ada@westmere.example",
        "role": "advocate",
    }

    with django_capture_on_commit_callbacks(execute=True):
        answer = browser.post("/administration/add/", new, follow=True)
    (letter,) = mail.outbox
    page = Client().get(link_in(letter)).content.decode()
    kept = Client().post(link_in(letter), {"password": WORDS}, follow=True)

    check_page(page)
    assert "We have sent them a link" in answer.content.decode()
    assert letter.to == ["ada@westmere.example"]
    assert "Ada" not in letter.body
    assert "Choose your password" in page
    assert "Your password is kept" in kept.content.decode()
    assert can_sign_in(User.objects.get(email="ada@westmere.example"))


def test_the_link_works_once(worker):
    link = link_of(worker)
    Client().post(link, {"password": WORDS})

    again = Client().post(link, {"password": "another four words here"})

    assert again.status_code == 410
    check_page(again.content.decode())
    assert can_sign_in(User.objects.get(pk=worker.pk))


def test_the_link_works_for_three_days_and_no_longer(worker, monkeypatch):
    link, sent = link_of(worker), datetime.now()

    for days, status in ((2.9, 200), (3.1, 410)):
        then = sent + timedelta(days=days)
        monkeypatch.setattr(default_token_generator, "_now", lambda then=then: then)
        assert Client().get(link).status_code == status


@pytest.mark.parametrize("key", ["made-up", "0", "cdefgh-0123456789abcdef"])
def test_a_link_that_was_made_up_is_like_one_that_was_used(worker, key):
    for pk in (worker.pk, 999_999):
        answer = Client().get(f"/choose-password/{pk}/{key}/")

        assert answer.status_code == 410
        assert "Josh" not in answer.content.decode()


def test_one_persons_link_opens_nobody_elses_account(worker):
    other = factories.social_worker(full_name="Dawn Hartley")
    key = link_of(worker).rstrip("/").split("/")[-1]

    assert Client().get(f"/choose-password/{other.pk}/{key}/").status_code == 410


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("", "Choose a password"),
        ("short", "at least 12 characters"),
        ("password1234", "too common"),
        ("josh pereira", "too similar"),
    ],
)
def test_a_weak_password_is_refused_beside_the_field(worker, typed, sentence):
    page = Client().post(link_of(worker), {"password": typed}).content.decode()

    assert sentence in page
    assert not can_sign_in(worker, typed)


def test_choosing_another_password_signs_out_whoever_was_signed_in(worker):
    before = factories.signed_in(worker)
    assert before.get("/").status_code == 200

    Client().post(link_of(User.objects.get(pk=worker.pk)), {"password": WORDS})

    assert before.get("/concerns/").status_code == 302


def test_an_administrator_can_send_another_link(
    browser, worker, django_capture_on_commit_callbacks
):
    post = worker.posts.get()

    with django_capture_on_commit_callbacks(execute=True):
        answer = browser.post(
            f"/administration/posts/{post.pk}/send-link/", follow=True
        )

    check_page(answer.content.decode())
    assert "We have sent Josh Pereira a link" in answer.content.decode()
    assert Client().get(link_in(mail.outbox[0])).status_code == 200


def test_somebody_who_can_no_longer_sign_in_is_sent_no_link(browser, worker):
    post = worker.posts.get()
    User.objects.filter(pk=worker.pk).update(is_active=False)

    answer = browser.post(f"/administration/posts/{post.pk}/send-link/", follow=True)

    assert "can no longer sign in" in answer.content.decode()
    assert not mail.outbox
    assert Client().get(link_of(worker)).status_code == 410


def test_an_empty_database_is_given_its_council_its_team_and_an_administrator():
    said = StringIO()

    call_command("begin_partnership", **BEGIN, email="Pete@Example.org", stdout=said)
    link = re.search(r"/choose-password/\S+", said.getvalue()).group()
    Client().post(link, {"password": WORDS})
    pete = User.objects.get(email="pete@example.org")

    assert access.receiving_team().organisation.name == "Westmere Council"
    assert actor.of_user(pete).may("administer")
    assert can_sign_in(pete)


def test_a_partnership_begins_once(worker):
    with pytest.raises(CommandError, match="already"):
        call_command("begin_partnership", **BEGIN, email="pete@example.org")


def test_a_partnership_does_not_begin_with_an_address_nobody_could_write_to():
    with pytest.raises(CommandError, match="not an e-mail address"):
        call_command("begin_partnership", **BEGIN, email="pete at example")


def test_only_an_administrator_sends_links(worker):
    with pytest.raises(Exception, match="Only an administrator"):
        actions.send_password_link(by=actor.of_user(worker), user=worker)
