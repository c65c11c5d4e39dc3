"""Every address is in the permission table, and answers each role as the table says."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, resolve, reverse

from alongside.access.abilities import ABILITIES
from alongside.access.roles import ROLES
from tests.architecture.as_far import taken_back
from tests.architecture.everybody import Everybody
from tests.permission_pages import ANYBODY, Page
from tests.permissions import PERMISSIONS

TO_SIGN_IN = 302
WITHOUT_THE_ROLE = 403
NO_SUCH_RECORD = 404


def addresses(
    resolver: URLResolver | None = None, space: str = ""
) -> Iterator[tuple[str, Callable[..., Any]]]:
    """Every URL of the site with its view, by full name; nameless ones by pattern."""
    for entry in (resolver or get_resolver()).url_patterns:
        if isinstance(entry, URLResolver):
            inner = f"{space}{entry.namespace}:" if entry.namespace else space
            yield from addresses(entry, inner)
        elif isinstance(entry, URLPattern):
            yield f"{space}{entry.name or entry.pattern}", entry.callback


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


def test_every_address_is_in_the_permission_table():
    names = {name for name, _ in addresses()}

    assert not names - set(PERMISSIONS), "Add these to tests/permissions.py"
    assert not set(PERMISSIONS) - names, "These are no longer addresses"


def test_every_view_wears_a_gate():
    bare = [name for name, view in addresses() if not hasattr(view, "gate")]

    assert not bare


def test_a_gate_of_abilities_is_told_from_one_for_anybody():
    gates = {view.gate for _, view in addresses()} - {"public", "signed in"}
    abilities = {one for gate in gates for one in gate.split("|")}

    assert abilities <= set(ABILITIES)


def test_the_table_names_only_roles_that_exist():
    strange = {
        name: asked.may - ANYBODY
        for name, asked in PERMISSIONS.items()
        if asked.may - ANYBODY
    }

    assert not strange


def answers(
    everybody: Everybody, asked: Page, address: str, typed: dict[str, Any]
) -> Iterator[tuple[str, str, int]]:
    """Each way of asking, with the role and the status of the answer.

    Everybody asks as if nobody had asked before. Who is refused for the role is asked
    from inside the circle only: the role is looked at first, so from outside it can
    only be harder. Of the roles that the page's gate keeps out one asks, another for
    each address; that the gate keeps out all of them is read off the gate.
    """

    def ask(browser: Client) -> int:
        with taken_back():
            return getattr(browser, asked.method)(address, typed).status_code

    yield "signed out", "nobody", ask(Client())
    for role in sorted(asked.may - {"anybody"}):
        yield "outside the circle", role, ask(everybody.outside(role))
    everybody.come_in()
    for role in asks_inside(asked, address):
        yield "inside the circle", role, ask(everybody.inside(role))


def asks_inside(asked: Page, address: str) -> list[str]:
    """Every role but those that the gate keeps out; of these one, by turns."""
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


@pytest.mark.django_db(databases="__all__")
@pytest.mark.parametrize("name", sorted(PERMISSIONS))
def test_the_address_answers_every_role_four_ways(everybody, name):
    asked = PERMISSIONS[name]
    about, typed = everybody.prepare(lambda w: (asked.about(w), dict(asked.typed(w))))
    address = reverse(name, kwargs=dict(about))
    everybody.begin_work()

    wrong = []
    for way, role, answer in answers(everybody, asked, address, typed):
        wanted = expected(asked, way, role)
        if answer not in wanted:
            wrong.append(f"{role}, {way}: {answer}, not {sorted(wanted)}")

    assert not wrong, "\n".join([address, *wrong])
