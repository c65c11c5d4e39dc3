"""Through the site: a record that is not yours cannot be told from one that is not."""

import re

import pytest
from django.urls import reverse

from tests.permissions import PERMISSIONS

NO_SUCH_NUMBER, NO_SUCH_YEAR = 987_654_321, "2001-02"
TO_SIGN_IN = 302, "/sign-in/?next=(address)"
RECORDS = sorted(name for name, page in PERMISSIONS.items() if page.in_a_circle)
# What differs between any two answers, besides the address that was asked for: the
# reference to quote, and the token against forged forms.
DIFFERS = re.compile(
    r"\b[0-9A-Z]{4}-[0-9A-Z]{4}\b"
    r"|csrfmiddlewaretoken\" value=\"\w+"
)


def of_no_record(about: dict[str, object]) -> dict[str, object]:
    """The same address of a record that does not exist: a return is known by its
    year, everything else by a number."""
    made_up = {"pk": NO_SUCH_NUMBER} if "pk" in about else {"year": NO_SUCH_YEAR}
    return about | made_up


def plain(answer, address: str) -> tuple[int, str, dict[str, str]]:
    """Status, page and headers without what differs between any two answers."""
    page = DIFFERS.sub("…", answer.content.decode().replace(address, "(address)"))
    headers = {k: DIFFERS.sub("…", v) for k, v in answer.headers.items()}
    return answer.status_code, page, headers


@pytest.mark.django_db
@pytest.mark.parametrize("name", RECORDS)
def test_nobody_outside_can_tell_that_the_record_exists(client, everybody, name):
    page = PERMISSIONS[name]
    about, typed = everybody.prepare(lambda w: (dict(page.about(w)), page.typed(w)))
    addresses = [reverse(name, kwargs=a) for a in (about, of_no_record(about))]
    everybody.begin_work()

    assert signed_out(client, addresses) == {TO_SIGN_IN}
    for role in page.may:
        browser = everybody.outside(role)
        for send in (browser.get, browser.post):
            answers = [plain(send(at, dict(typed)), at) for at in addresses]

            assert answers[0] == answers[1], role
            assert answers[0][0] in (404, 405)


def signed_out(client, addresses: list[str]) -> set[tuple[int, str]]:
    """How each is answered to somebody who has not signed in."""
    sent = [(at, client.get(at)) for at in addresses]
    return {(one.status_code, one.url.replace(at, "(address)")) for at, one in sent}
