"""A person says who they are; others read it, look at it again, and take it along."""

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
from alongside.people.forms.about_me import AboutMeForm, LookAgainForm
from alongside.people.models import Person
from alongside.people.views.keeping import open_person


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
    context["due"] = [row.title for row in now.values() if row.words and row.is_due]
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


@gates.for_ability("see_own_record", "write_about_person")
@require_http_methods(["GET", "POST"])
def look_again(request: HttpRequest, pk: int) -> HttpResponse:
    """Whether what the person said still holds: once a year, and at each move."""
    person = open_person(request, pk, "look_again")
    now = queries.to_look_at(request.actor, person, hold=request.method == "POST")
    is_own = rules.is_own_record(person, request.actor)
    start = {"said_by": person.called if is_own else ""}
    form = LookAgainForm(request.POST or None, newest=now, initial=start)
    if form.is_valid():
        try:
            actions.say_still_right(by=request.actor, person=person, **form.said())
            messages.success(request, "Kept. Everybody can see that it is still right.")
            return redirect("pages:person", pk=pk)
        except Refused as no:
            form.add_error(None, no.sentence)
    context = {"form": form, "person": person, "is_own": is_own, "now": now}
    return render(request, "people/look_again.html", context)


@gates.for_ability("see_own_record", "see_people")
@require_safe
def earlier_words(request: HttpRequest, pk: int) -> HttpResponse:
    """What changed in what the person says and shows, newest first."""
    person = open_person(request, pk, "earlier_words")
    after = request.GET.get("after", "")
    found = queries.what_changed(request.actor, person, after)
    context = {"person": person, "page": found, "after": after}
    return render(request, "people/earlier_words.html", context)


@gates.for_ability("see_own_record", "see_people")
@require_safe
def print_about_me(request: HttpRequest, pk: int) -> HttpResponse:
    """About me on one side of paper, to take along."""
    person = open_person(request, pk, "print_about_me")
    access.note(
        by=request.actor,
        act="export",
        what="print_about_me",
        circle_id=person.circle_id,
    )
    is_own = rules.is_own_record(person, request.actor)
    page = queries.on_one_page(request.actor, person, is_own=is_own)
    context = {"person": person, "page": page, "is_own": is_own}
    return render(request, "people/print_about_me.html", context)
