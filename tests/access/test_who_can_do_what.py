"""Anybody can read who can do what, and it is what the roles say."""

import pytest

from alongside.access.abilities import ABILITIES
from alongside.access.roles import ROLES
from tests.design.page_checks import check_page

pytestmark = pytest.mark.django_db


def test_every_role_and_everything_one_can_do_is_there_in_plain_words(client):
    html = client.get("/who-can-do-what/").content.decode()

    check_page(html)
    words = [role.name for role in ROLES.values()] + list(ABILITIES.values())
    assert [one for one in words if one.replace("'", "&#x27;") not in html] == []
    assert "Member of the public" in html


def test_no_code_is_shown(client):
    html = client.get("/who-can-do-what/").content.decode()

    assert not [code for code in (*ROLES, *ABILITIES) if "_" in code and code in html]
