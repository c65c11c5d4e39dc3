"""Finding people, and writing down what they say about themselves."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from alongside.access import actions as access
from alongside.access import gates
from alongside.access import queries as access_queries
from alongside.access.rules import Refused
from alongside.people import actions, queries, rules
from alongside.people.forms.record import AboutMeForm, FactsForm, FindPeople
from alongside.people.models import Person


def open_person(request: HttpRequest, pk: int, what: str) -> Person:
    """The person with this number, or 404 for whoever is not in their circle."""
    rows = queries.people(request.actor)
    return access.open_record(by=request.actor, rows=rows, pk=pk, what=what)


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
    context["after"] = request.GET.get("after", "")
    return render(request, "people/list.html", context)


@gates.for_ability("see_own_record", "write_about_person")
@require_http_methods(["GET", "POST"])
def about_me(request: HttpRequest, pk: int) -> HttpResponse:
    """What the person says about themselves, written by them or with somebody."""
    person = open_person(request, pk, "about_me")
    now = queries.newest_words(request.actor, person, hold=request.method == "POST")
    draft = access_queries.draft(request.actor, queries.draft_key(person))
    is_own = rules.is_own_record(person, request.actor)
    start = queries.starting_words(person, now, draft, is_own=is_own)
    form = AboutMeForm(request.POST or None, initial=start, newest=now, is_own=is_own)
    if form.is_valid() and _keep_words(request, person, form):
        return redirect("pages:person", pk=pk)
    if form.is_apart:
        form = form.asking_which()
    form.autosave_url = reverse("access:keep_draft", args=[queries.draft_key(person)])
    context = {"form": form, "person": person, "is_own": is_own}
    if draft and request.method == "GET":
        context["draft"] = draft
    return render(request, "people/about_me.html", context)


def _keep_words(request: HttpRequest, person: Person, form: AboutMeForm) -> bool:
    """Keep what was typed, unless somebody wrote meanwhile or it may not be."""
    viewer = request.actor
    typed = form.words()
    words, form.apart = queries.words_apart(
        person, form.newest, form.statements_seen(), typed
    )
    if form.is_apart:
        return False
    try:
        actions.write_about_me(by=viewer, person=person, words=words, **form.writers())
    except Refused as no:
        form.add_error(None, no.sentence)
        return False
    access.drop_draft(by=viewer, key=queries.draft_key(person))
    messages.success(request, "Kept. The earlier words are kept too.")
    return True


@gates.for_ability("see_own_record", "see_people")
@require_safe
def earlier_words(request: HttpRequest, pk: int) -> HttpResponse:
    """Everything the person has said about themselves, newest first."""
    person = open_person(request, pk, "earlier_words")
    found = queries.earlier_words(request.actor, person)
    context = {"person": person, "statements": found}
    return render(request, "people/earlier_words.html", context)


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
