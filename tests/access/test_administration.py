"""Keeping the list of organisations, users and posts."""

import pytest

from alongside.access.models import Organisation, Post, User
from tests.access.written import statements_asked
from tests.design.page_checks import check_page
from tests.factories import access as factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def administrator():
    council = factories.council()
    return factories.user(
        "administrator", organisation=council, full_name="Pete Sowerby"
    )


@pytest.fixture
def browser(administrator):
    return factories.signed_in(administrator)


def address_of(organisation):
    return f"/administration/posts/?organisation={organisation.pk}"


def test_organisations_are_listed_with_their_teams(browser):
    factories.safeguarding_team()

    html = browser.get("/administration/").content.decode()

    check_page(html)
    assert "Westmere Council" in html
    assert "Safeguarding adults" in html


def test_long_lists_go_on_by_key(browser):
    for number in range(25):
        factories.organisation(name=f"Home number {number:02}")

    first = browser.get("/administration/").content.decode()
    second = browser.get("/administration/?after=Home number 19").content.decode()

    assert "Home number 19" in first
    assert "Home number 20" not in first
    assert "Home number 20" in second
    assert "Home number 19" not in second


def test_an_organisation_shows_who_holds_which_post(browser):
    factories.social_worker(full_name="Josh Pereira")

    html = browser.get(address_of(factories.council())).content.decode()

    check_page(html)
    assert "Josh Pereira" in html
    assert "Social worker" in html


def test_people_who_work_for_no_organisation_are_listed_apart(browser):
    factories.user("person", full_name="Winifred Thackray")

    html = browser.get("/administration/posts/").content.decode()

    assert "Winifred Thackray" in html
    assert (
        "Pete Sowerby"
        not in html.replace("alongside-header__name", "", 1).split("<main")[1]
    )


def test_an_organisation_that_is_not_there_is_no_page(browser):
    for number in ("999999", "abc", "9" * 30):
        address = f"/administration/posts/?organisation={number}"

        assert browser.get(address).status_code == 404


def test_a_post_is_ended_after_asking_once_more(browser):
    post = factories.social_worker(full_name="Josh Pereira").posts.get()
    asked = browser.get(f"/administration/posts/{post.pk}/end/").content.decode()

    answer = browser.post(f"/administration/posts/{post.pk}/end/")

    check_page(asked)
    assert "End this post?" in asked
    assert answer["Location"] == address_of(factories.council())
    assert not Post.objects.live().filter(pk=post.pk).exists()


def test_nobody_ends_their_own_post_and_they_are_told_why(browser, administrator):
    post = administrator.posts.get()

    answer = browser.post(f"/administration/posts/{post.pk}/end/")

    assert "You cannot end your own post." in answer.content.decode()
    assert Post.objects.live().filter(pk=post.pk).exists()


def test_somebody_is_added_with_a_post_and_cannot_sign_in_yet(browser):
    team = factories.safeguarding_team()

    answer = browser.post(
        "/administration/add/",
        {
            "full_name": "Farah Siddiqui",
            "email": "Farah@Westmere.example",
            "role": "social_worker",
            "place": f"team-{team.pk}",
        },
    )

    farah = User.objects.get(email="farah@westmere.example")
    post = farah.posts.get()
    assert answer.status_code == 302
    assert (post.role, post.team, post.organisation) == (
        "social_worker",
        team,
        team.organisation,
    )
    assert not farah.has_usable_password()


def test_an_email_address_stands_for_one_person(browser, administrator):
    answer = browser.post(
        "/administration/add/",
        {"full_name": "P", "email": administrator.email.upper(), "role": "advocate"},
    )

    html = answer.content.decode()
    check_page(html)
    assert "Somebody with this email address is already on the list" in html


def test_an_organisation_is_added_with_its_first_team(browser):
    browser.post(
        "/administration/add-organisation/",
        {"name": "Gull House Ltd", "kind": "provider", "team": "Gull House"},
    )

    made = Organisation.objects.get(name="Gull House Ltd")
    assert [team.name for team in made.teams.all()] == ["Gull House"]


def test_two_organisations_do_not_share_a_name(browser):
    factories.council()

    answer = browser.post(
        "/administration/add-organisation/",
        {"name": "westmere council", "kind": "council"},
    )

    assert "This organisation is already on the list" in answer.content.decode()


@pytest.mark.parametrize("address", ["/administration/", "/administration/posts/"])
def test_the_lists_ask_few_questions_however_long_they_are(browser, address):
    for number in range(25):
        factories.organisation(name=f"Home number {number:02}")
        factories.user("person")

    with statements_asked() as asked:
        browser.get(address)

    assert len(asked) <= 15


def test_somebody_whose_post_was_ended_can_be_given_one_again(browser):
    worker = factories.social_worker(full_name="Josh Pereira")
    browser.post(f"/administration/posts/{worker.posts.get().pk}/end/")
    typed = {"email": worker.email, "role": "advocate"}

    other = browser.post("/administration/add/", typed | {"full_name": "Ann Other"})
    assert "on the list under another name" in other.content.decode()
    browser.post("/administration/add/", typed | {"full_name": "josh pereira"})

    assert User.objects.filter(email=worker.email).count() == 1
    assert [post.role for post in worker.posts.live()] == ["advocate"]
