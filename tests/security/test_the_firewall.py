"""An alleged source of risk never receives content by any page of the site."""

import re
from collections.abc import Callable, Iterator
from difflib import unified_diff
from functools import cache, partial

import pytest
from django.urls import reverse

from alongside.config import databases
from tests import database
from tests.security import firewall
from tests.security.firewall import SOURCES, Case

pytestmark = pytest.mark.slow
DIFFERS = re.compile(
    r"\b[0-9A-Z]{4}-[0-9A-Z]{4}\b"
    r"|csrfmiddlewaretoken\" value=\"\w+"
    r"|[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}"
)


@pytest.fixture(scope="module")
def case(
    worker_database: databases.Addresses, django_db_blocker: pytest.FixtureRequest
) -> Iterator[Case]:
    """One case, filled and committed, in a database of its own."""
    with django_db_blocker.unblock():
        addresses = database.make(worker_database, "firewall")
        database.point_connections(addresses)
        made = firewall.every_page()
        firewall.begin(made)
        yield made
        database.point_connections(worker_database)
        databases.drop(worker_database, addresses.database)


def test_each_of_them_opened_the_record_until_they_were_marked(case):
    assert case.before == dict.fromkeys(SOURCES.keys() - {"commissioner"}, 200)


@pytest.fixture(scope="module")
def shown(case) -> Callable[[str], dict[str, list[tuple[int, str]]]]:
    """What each page shows an alleged source of risk and then a stranger. Both tests of
    it go by one asking."""
    return cache(partial(shown_to_both, case))


def shown_to_both(case: Case, who: str) -> dict[str, list[tuple[int, str]]]:
    """The status and the words of each page, for either."""
    both = case.users[who], case.twins[who]
    browsers = {user: firewall.signed_in(user) for user in both}
    for browser in browsers.values():  # whoever may see what gets better comes in by it
        browser.get(reverse("insight:improvements"))
    return {
        name: [
            plain(firewall.ask(browsers[user], page, address), user) for user in both
        ]
        for name, page, address in case.pages_for(who)
    }


@pytest.mark.parametrize("who", SOURCES)
def test_no_page_about_the_case_opens_for_an_alleged_source_of_risk(case, shown, who):
    opened = {}
    for name, page, _ in case.pages_for(who):
        status = shown(who)[name][0][0]
        if page.in_a_circle and status != 404:
            opened[name] = status

    assert not opened, "\n".join(f"{name}: {opened[name]}" for name in opened)


@pytest.mark.parametrize("who", SOURCES)
def test_what_they_are_shown_is_what_a_stranger_is_shown(shown, who):
    different = {
        name: "\n".join(unified_diff(*(s[1].splitlines() for s in both), n=0))
        for name, both in shown(who).items()
        if both[0] != both[1]
    }

    assert not different, "\n".join(f"{n}: {different[n]}" for n in different)


def plain(answer, user) -> tuple[int, str]:
    """Status and page without what differs between any two people."""
    page = DIFFERS.sub("…", answer.content.decode(errors="replace"))
    return answer.status_code, page.replace(user.full_name, "(name)").replace(
        user.email, "(email)"
    )
