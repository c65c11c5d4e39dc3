"""Finding people, and the facts of who they are."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from alongside.access import actions as access
from alongside.access import gates
from alongside.people import actions, queries, rules
from alongside.people.forms.record import FactsForm, FindPeople, TwoVersions
from alongside.people.models import Person
from alongside.people.views import keeping
from alongside.people.views.keeping import open_person


@gates.for_ability("see_people")
@require_safe
def people_list(request: HttpRequest) -> HttpResponse:
    """People in the viewer's circles by name, or those a name sounds like."""
    form = FindPeople(request.GET)
    words = form.cleaned_data["words"] if form.is_valid() else ""
    page = queries.people_page(request.actor, words, request.GET.get("after", ""))
    if words:
        access.note(by=request.actor, act="search", what="people")
    context = {"form": form, "page": page, "words": words}
    context["may_weigh"] = request.actor.may("weigh_liberty")
    context["after"] = request.GET.get("after", "")
    return render(request, "people/list.html", context)


@gates.for_ability("see_own_record", "write_about_person")
@require_http_methods(["GET", "POST"])
def correct_facts(request: HttpRequest, pk: int) -> HttpResponse:
    """Put right who somebody is and where they live."""
    person = open_person(request, pk, "facts")
    if request.method == "POST":
        person = queries.held(request.actor, person)
    form = FactsForm(request.POST or None, initial=FactsForm.facts_of(person))
    form.offer_services(queries.services_to_live_at())
    keeping.fill_from_draft(request, form, f"people.facts.{pk}")
    context: dict[str, Any] = {
        "person": person,
        "draft": None if form.is_bound else form.draft,
    }
    if form.is_valid():
        context["apart"] = _meet(form, person)
        if not context["apart"] and _put_right(request, form, person):
            return redirect("pages:person", pk=pk)
        if context["apart"]:
            url = form.autosave_url
            form = form.asking_again(FactsForm.words_of(person))
            form.autosave_url = url
    return render(request, "people/correct_facts.html", context | {"form": form})


def _meet(form: FactsForm, person: Person) -> list[TwoVersions]:
    """Take what somebody else put right meanwhile; what both changed, both ways."""
    now = FactsForm.words_of(person)
    words, apart = rules.meet(form.facts_seen(), now, form.typed())
    shown = form.two_versions(apart, now)
    form.keep(words)
    return shown


def _put_right(request: HttpRequest, form: FactsForm, person: Person) -> bool:
    home = queries.service_to_live_at(form.cleaned_data["lives_at"])
    facts = actions.Facts(**form.facts())
    return keeping.is_done(
        request,
        form,
        lambda: actions.correct_facts(
            by=request.actor, person=person, facts=facts, lives_at=home
        ),
        key=f"people.facts.{person.pk}",
        said="Put right. The earlier facts are kept.",
    )
