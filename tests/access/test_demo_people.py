"""The demo's page of people to sign in as, which cannot exist outside the demo."""

import pytest
from django.test import Client, override_settings

from alongside.access import urls
from tests.design.page_checks import check_page
from tests.factories import access as factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def demo_site():
    """The site as it is with DEBUG on."""
    with override_settings(DEBUG=True):
        yield Client()


@override_settings(DEMO=False)
def test_outside_the_demo_there_are_no_such_addresses():
    assert not urls.demo_patterns()


def test_with_debug_off_the_pages_refuse_even_where_the_addresses_are(client):
    user = factories.social_worker()

    assert urls.demo_patterns()
    assert client.get("/demo/").status_code == 404
    assert client.post(f"/demo/sign-in/{user.pk}/").status_code == 404
    assert "_auth_user_id" not in client.session


def test_the_demo_lists_people_by_role_each_with_a_line_and_a_button(demo_site):
    user = factories.social_worker(full_name="Josh Pereira")

    html = demo_site.get("/demo/").content.decode()

    check_page(html)
    assert "Josh Pereira" in html
    assert f"/demo/sign-in/{user.pk}/" in html
    assert "Everybody here is made up" in html


def test_one_click_signs_in(demo_site):
    user = factories.social_worker(full_name="Josh Pereira")

    answer = demo_site.post(f"/demo/sign-in/{user.pk}/")

    assert answer["Location"] == "/"
    assert "Hello, Josh" in demo_site.get("/").content.decode()


def test_every_page_of_the_demo_says_that_it_is_one(demo_site):
    for address in ("/", "/sign-in/", "/who-can-do-what/", "/words/"):
        html = demo_site.get(address).content.decode()

        assert "Do not type anything about a real person" in html


def test_outside_the_demo_no_page_says_so(client):
    assert "Demonstration" not in client.get("/").content.decode()
