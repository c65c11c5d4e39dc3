"""Finding people, and the facts of who they are."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from alongside.access import actions as access
from alongside.access import gates
from alongside.access.rules import Refused
from alongside.people import actions, queries
from alongside.people.forms.record import FactsForm, FindPeople
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
    form = FactsForm(request.POST or None, initial=FactsForm.facts_of(person))
    form.offer_services(queries.services_to_live_at())
    if form.is_valid():
        home = queries.service_to_live_at(form.cleaned_data["lives_at"])
        facts = actions.Facts(**form.facts())
        try:
            actions.correct_facts(
                by=request.actor, person=person, facts=facts, lives_at=home
            )
            messages.success(request, "Put right. The earlier facts are kept.")
            return redirect("pages:person", pk=pk)
        except Refused as no:
            form.add_error(None, no.sentence)
    context = {"form": form, "person": person}
    return render(request, "people/correct_facts.html", context)
