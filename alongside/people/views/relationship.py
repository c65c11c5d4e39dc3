"""The people in somebody's life: who matters, and what each may know and do."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from alongside.access import actions as access
from alongside.access import gates
from alongside.people import rules
from alongside.people.actions import relationship as actions
from alongside.people.forms.kept import WhyForm
from alongside.people.forms.relationship import LetInForm, RelationshipForm
from alongside.people.models import Relationship
from alongside.people.queries import relationship as queries
from alongside.people.queries import told
from alongside.people.views.keeping import open_person
from alongside.people.views.writing import Sheet, is_own, source_in, told_form, write

TO = "people:relationships"
NOT_LET_IN = "This lets nobody into the record. It says what they may be told."


def open_relationship(request: HttpRequest, pk: int) -> Relationship:
    """The one with this number, or 404 for whoever is not in the circle."""
    rows = queries.relationships(request.actor)
    return access.open_record(by=request.actor, rows=rows, pk=pk, what="relationship")


@gates.for_ability("see_own_record", "see_people")
@require_safe
def relationships(request: HttpRequest, pk: int) -> HttpResponse:
    """Who matters, who may be told what, and what must not be said."""
    person, viewer = open_person(request, pk, "relationships"), request.actor
    own, after = is_own(request, person), request.GET.get("after", "")
    context = {
        "person": person,
        "is_own": own,
        "life": queries.life(viewer, person, after, is_own=own),
        "after": after,
        "taken_back": queries.taken_back(viewer, person),
        "may_write": rules.why_not_write_about(person, viewer) is None,
        "may_keep_safe": rules.why_not_set_limit(person, "safety", viewer) is None,
    }
    return render(request, "people/relationships.html", context)


@gates.for_ability("see_own_record", "write_about_person")
@require_http_methods(["GET", "POST"])
def add_relationship(request: HttpRequest, pk: int) -> HttpResponse:
    """Write down somebody in the person's life."""
    person, by = open_person(request, pk, "relationships"), request.actor
    form = told_form(RelationshipForm, request, person, {})

    def act(said: dict[str, Any]) -> object:
        somebody, who = actions.Somebody(**form.somebody), source_in(form)
        return actions.add_relationship(
            by=by, person=person, somebody=somebody, source=who
        )

    about = "my" if is_own(request, person) else f"{person.called}’s"
    heading, key = f"Somebody in {about} life", told.key_of("add_relationship", pk)
    why_not = rules.why_not_write_about(person, by)
    sheet = Sheet(person, TO, heading, key, NOT_LET_IN, refusal=why_not)
    return write(request, form, act, sheet)


@gates.for_ability("see_own_record", "write_about_person")
@require_http_methods(["GET", "POST"])
def revise_relationship(request: HttpRequest, pk: int) -> HttpResponse:
    """Change what is written about somebody. What stood before is kept."""
    found, by = open_relationship(request, pk), request.actor
    start = told.as_it_stands(found, *RelationshipForm.NAMES)
    form = told_form(RelationshipForm, request, found.person, start)

    def act(said: dict[str, Any]) -> object:
        how = {"source": source_in(form), "why": said["why_changed"]}
        how |= {"somebody": actions.Somebody(**form.somebody), "seen": said["seen"]}
        return actions.revise_relationship(by=by, relationship=found, **how)

    sheet = _changing(request, found, f"{found.name}, {found.role}", "revise")
    return write(request, form, act, sheet)


@gates.for_ability("see_own_record", "write_about_person")
@require_http_methods(["GET", "POST"])
def take_back_relationship(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that somebody is no longer in the person's life, and why."""
    found = open_relationship(request, pk)

    def act(said: dict[str, Any]) -> object:
        return actions.take_back_relationship(
            by=request.actor, relationship=found, **said
        )

    heading = f"{found.name} is no longer in this life"
    sheet = _changing(request, found, heading, "take_back")
    return write(request, WhyForm(request.POST or None), act, sheet)


@gates.for_ability("set_safety_limits")
@require_http_methods(["GET", "POST"])
def let_in_relationship(request: HttpRequest, pk: int) -> HttpResponse:
    """Let somebody close to the person into their circle."""
    found, by = open_relationship(request, pk), request.actor

    def act(said: dict[str, Any]) -> object:
        user, told_them = queries.user_with(said["email"]), said["told"]
        return actions.let_in_relationship(
            by=by, relationship=found, user=user, told=told_them
        )

    heading = f"Let {found.name} into the circle"
    sheet = _changing(request, found, heading, "let_in")
    return write(request, LetInForm(request.POST or None), act, sheet)


def _changing(
    request: HttpRequest, found: Relationship, heading: str, what: str
) -> Sheet:
    """The words around a form that changes something."""
    return Sheet(
        found.person,
        TO,
        heading,
        told.key_of(f"{what}_relationship", found.pk),
        "What stood before is kept.",
        refusal=rules.why_not_change_relationship(found, request.actor),
        entry=found,
    )
