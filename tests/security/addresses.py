"""What is asked of every address: that it answers each role as the permission table
says, that nobody outside can tell what there is, and that nothing strange is answered.

The files that ask each say of which part of the site: `PARTS`.
"""

import re
from collections.abc import Iterable

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import resolve, reverse

from alongside.access.roles import ROLES
from tests.architecture.as_far import taken_back
from tests.factories import access as factories
from tests.permission_pages import Page
from tests.permissions import PERMISSIONS
from tests.security.prepared import Prepared

TO_SIGN_IN, WITHOUT_THE_ROLE, NO_SUCH_RECORD = 302, 403, 404
NO_SUCH_NUMBER, NO_SUCH_YEAR = 987_654_321, "2001-02"
# The parts of the site, by the name before the colon, as three files share them.
PEOPLE = frozenset({"people", "agreed"})
CONCERNS = frozenset({"concerns"})
THE_REST = frozenset(name.split(":")[0] for name in PERMISSIONS) - PEOPLE - CONCERNS
METHODS = ("options", "put", "patch", "delete", "trace")
# What differs between any two answers, besides the address that was asked for: the
# reference to quote, and the token against forged forms.
DIFFERS = re.compile(
    r"\b[0-9A-Z]{4}-[0-9A-Z]{4}\b"
    r"|csrfmiddlewaretoken\" value=\"\w+"
)


def names_of(parts: Iterable[str], *, of_records: bool = False) -> list[str]:
    """The addresses of these parts of the site; of these, those of a record."""
    return [
        name
        for name, page in sorted(PERMISSIONS.items())
        if name.split(":")[0] in parts and (page.in_a_circle or not of_records)
    ]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Ask each address of the file's parts of the site, or those of records."""
    if "prepared" in metafunc.fixturenames:
        of_records = "record" in metafunc.function.__name__
        names = names_of(metafunc.module.PARTS, of_records=of_records)
        metafunc.parametrize("prepared", names, indirect=True, scope="module")


def expected(asked: Page, way: str, role: str) -> frozenset[int]:
    """What the table says."""
    if asked.is_public:
        return asked.answers
    if way == "signed out":
        return frozenset({TO_SIGN_IN})
    if role not in asked.may:
        return frozenset({WITHOUT_THE_ROLE})
    if way == "outside the circle" and asked.in_a_circle:
        return frozenset({NO_SUCH_RECORD})
    return asked.answers


def as_nobody_had(asked: Prepared, browser: Client) -> HttpResponse:
    """What is answered when it is asked as if nobody had asked before."""
    with taken_back():
        answer: HttpResponse = getattr(browser, asked.page.method)(
            asked.address, asked.typed
        )
        return answer


def wrong(asked: Prepared, way: str, answers: dict[str, HttpResponse]) -> list[str]:
    """Each answer that is not what the table says."""
    table = {role: expected(asked.page, way, role) for role in answers}
    return [
        f"{role}, {way}: {one.status_code}, not {sorted(table[role])}, {asked.address}"
        for role, one in answers.items()
        if one.status_code not in table[role]
    ]


def test_who_is_signed_out_or_outside_is_answered_as_the_table_says(outside):
    """Of a record, those outside are asked below, beside one that is not there."""
    roles = [] if outside.page.in_a_circle else sorted(outside.page.may - {"anybody"})
    nobody = {"nobody": as_nobody_had(outside, Client())}
    answers = {r: as_nobody_had(outside, outside.everybody.outside(r)) for r in roles}

    assert wrong(outside, "signed out", nobody) == []
    assert wrong(outside, "outside the circle", answers) == []


def test_every_role_inside_is_answered_as_the_table_says_and_no_browser_keeps_it(
    inside,
):
    """Who is refused for the role is asked from inside the circle only: the role is
    looked at first, so from outside it can only be harder."""
    roles = asks_inside(inside.page, inside.address)
    answers = {r: as_nobody_had(inside, inside.everybody.inside(r)) for r in roles}

    assert wrong(inside, "inside the circle", answers) == []
    assert {role for role, one in answers.items() if not is_not_kept(one)} == set()


def is_not_kept(answer: HttpResponse) -> bool:
    """Whether the browser is told to keep nothing of it."""
    return "no-store" in answer.headers["Cache-Control"]


def asks_inside(asked: Page, address: str) -> list[str]:
    """Every role but those that the gate keeps out, of which one asks, another for
    each address; that the gate keeps out all of them is read off the gate."""
    gate = resolve(address).func.gate  # type: ignore[attr-defined]
    kept_out = [role for role in ROLES if is_kept_out(gate, role)]
    assert not set(kept_out) & asked.may, f"The gate of {address} keeps out {kept_out}"
    turn = kept_out[len(address) % len(kept_out) :][:1] if kept_out else []
    return [role for role in ROLES if role not in kept_out or role in turn]


def is_kept_out(gate: str, role: str) -> bool:
    """Whether a page with this gate is refused whoever has this role alone."""
    if gate in ("public", "signed in"):
        return False
    return not ROLES[role].abilities & set(gate.split("|"))


def test_nobody_outside_can_tell_that_the_record_exists(outside):
    """Whoever has the role is told that there is no such record, as the table says."""
    about = (outside.about, of_no_record(outside.about))
    addresses = [reverse(outside.name, kwargs=one) for one in about]

    assert signed_out(addresses) == {(302, "/sign-in/?next=(address)")}
    for role in outside.page.may:
        browser = outside.everybody.outside(role)
        for method in ("get", "post"):
            send, typed = getattr(browser, method), dict(outside.typed)
            answers = [plain(send(at, typed), at) for at in addresses]

            assert answers[0] == answers[1], role
            is_asked_for = method == outside.page.method
            assert answers[0][0] in ((404,) if is_asked_for else (404, 405))


def of_no_record(about: dict[str, object]) -> dict[str, object]:
    """The same address of a record that does not exist: a return is known by its
    year, everything else by a number."""
    made_up = {"pk": NO_SUCH_NUMBER} if "pk" in about else {"year": NO_SUCH_YEAR}
    return about | made_up


def signed_out(addresses: list[str]) -> set[tuple[int, str]]:
    """How each is answered to somebody who has not signed in."""
    sent = [(at, Client().get(at)) for at in addresses]
    return {(one.status_code, one.url.replace(at, "(address)")) for at, one in sent}


def plain(answer, address: str) -> tuple[int, str, dict[str, str]]:
    """Status, page and headers without what differs between any two answers."""
    page = DIFFERS.sub("…", answer.content.decode().replace(address, "(address)"))
    headers = {k: DIFFERS.sub("…", v) for k, v in answer.headers.items()}
    return answer.status_code, page, headers


def test_looking_and_sending_only_are_answered_and_no_browser_keeps_it(inside):
    may = inside.page.may - {"anybody"}
    browser, address = inside.everybody.inside(min(may)), inside.address

    answers = {getattr(browser, method)(address).status_code for method in METHODS}

    hidden = 404 in inside.page.answers  # the demo's pages, in earnest
    assert answers == {405} or (hidden and answers == {404})
    other = factories.signed_in(inside.everybody.users["administrator"])
    sent = [other.get(address), other.post(address)]
    if inside.page.method == "post":  # else it is looked at above, by every role
        sent.append(browser.get(address))
    sent.append(browser.post(address))  # after it they may have signed out
    assert [one.status_code for one in sent if not is_not_kept(one)] == []
