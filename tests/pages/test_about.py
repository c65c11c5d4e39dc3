"""What this is, its licence, and how usable it is, for anybody."""

import pytest

from tests.design.page_checks import check_page

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("address", ["/about/", "/accessibility/"])
def test_anybody_can_read_it(client, address):
    html = client.get(address).content.decode()

    check_page(html)


def test_the_source_of_the_running_version_is_offered(client, settings):
    settings.SOURCE_ADDRESS = "https://source.westmere.example/alongside"

    html = client.get("/about/").content.decode()

    assert 'href="https://source.westmere.example/alongside"' in html


def test_every_page_leads_there(client):
    assert 'href="/about/"' in client.get("/").content.decode()
