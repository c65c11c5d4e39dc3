"""What a person can do, hopes for and loves."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from alongside.access import actions as access
from alongside.access import gates
from alongside.people import rules
from alongside.people.actions import strength as actions
from alongside.people.forms.kept import WhyForm
from alongside.people.forms.strength import StrengthForm
from alongside.people.models import Strength
from alongside.people.queries import strength as queries
from alongside.people.queries import told
from alongside.people.views.keeping import open_person
from alongside.people.views.writing import Sheet, is_own, source_in, told_form, write

TO = "people:strengths"
LEAD = "Write it as it was said. It is never counted up and never a score."


def open_strength(request: HttpRequest, pk: int) -> Strength:
    """The strength with this number, or 404 for whoever is not in its circle."""
    rows = queries.strengths(request.actor)
    return access.open_record(by=request.actor, rows=rows, pk=pk, what="strength")


@gates.for_ability("see_own_record", "see_people")
@require_safe
def strengths(request: HttpRequest, pk: int) -> HttpResponse:
    """The newest few of each kind."""
    person = open_person(request, pk, "strengths")
    own = is_own(request, person)
    context = {
        "person": person,
        "is_own": own,
        "sections": queries.sections(request.actor, person, is_own=own),
        "taken_back": queries.taken_back(request.actor, person),
        "may_write": rules.why_not_tell(person, request.actor) is None,
    }
    return render(request, "people/strengths.html", context)


@gates.for_ability("see_own_record", "see_people")
@require_safe
def strengths_of_kind(request: HttpRequest, pk: int, kind: str) -> HttpResponse:
    """Everything of one kind, newest first."""
    person = open_person(request, pk, "strengths")
    own, after = is_own(request, person), request.GET.get("after", "")
    found = queries.of_kind(request.actor, person, kind, after, is_own=own)
    if found is None:
        raise Http404
    context = {"person": person, "is_own": own}
    context["section"], context["page"] = found
    context["may_write"] = rules.why_not_tell(person, request.actor) is None
    return render(request, "people/strengths_of_kind.html", context)


@gates.for_ability("see_own_record", "write_what_they_saw")
@require_http_methods(["GET", "POST"])
def add_strength(request: HttpRequest, pk: int) -> HttpResponse:
    """Write down one thing."""
    person, viewer = open_person(request, pk, "strengths"), request.actor
    start = {"kind": request.GET.get("kind", "")}
    form = told_form(StrengthForm, request, person, start)

    def act(said: dict[str, Any]) -> object:
        who = source_in(form)
        return actions.add_strength(by=viewer, person=person, source=who, **form.what)

    about = "me" if is_own(request, person) else person.called
    heading = f"Something good to know about {about}"
    key, why_not = told.key_of("add_strength", pk), rules.why_not_tell(person, viewer)
    sheet = Sheet(person, TO, heading, key, LEAD, refusal=why_not)
    return write(request, form, act, sheet)


@gates.for_ability("see_own_record", "write_what_they_saw")
@require_http_methods(["GET", "POST"])
def revise_strength(request: HttpRequest, pk: int) -> HttpResponse:
    """Change the words. Those from before are kept."""
    found, by = open_strength(request, pk), request.actor
    start = told.as_it_stands(found, "kind", "words")
    form = told_form(StrengthForm, request, found.person, start)

    def act(said: dict[str, Any]) -> object:
        how = {"source": source_in(form), "why": said["why_changed"]}
        how["seen"] = said["seen"]
        return actions.revise_strength(by=by, strength=found, **how, **form.what)

    sheet = _changing(request, found, "Change this", "revise_strength")
    return write(request, form, act, sheet)


@gates.for_ability("see_own_record", "write_what_they_saw")
@require_http_methods(["GET", "POST"])
def take_back_strength(request: HttpRequest, pk: int) -> HttpResponse:
    """Let it stand no longer, and say why."""
    found = open_strength(request, pk)

    def act(said: dict[str, Any]) -> object:
        return actions.take_back_strength(by=request.actor, strength=found, **said)

    sheet = _changing(request, found, "Take this back", "take_back_strength")
    return write(request, WhyForm(request.POST or None), act, sheet)


def _changing(request: HttpRequest, found: Strength, heading: str, what: str) -> Sheet:
    """The words around a form that changes something."""
    return Sheet(
        found.person,
        TO,
        heading,
        told.key_of(what, found.pk),
        f"“{found.words}” It stays readable, with its date.",
        refusal=rules.why_not_change_told(found, request.actor),
        entry=found,
    )
