"""Every address is in the permission table, and every view behind a gate.

That each answers as the table says is asked in `tests/security/addresses.py`.
"""

from collections.abc import Callable, Iterator
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver

from alongside.access.abilities import ABILITIES
from tests.permission_pages import ANYBODY
from tests.permissions import PERMISSIONS


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
