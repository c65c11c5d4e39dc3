"""The story of a person's life, told in their own order of time."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from alongside.access import actions as access
from alongside.access import gates
from alongside.people import rules
from alongside.people.actions import story as actions
from alongside.people.forms.kept import WhyForm
from alongside.people.forms.story import StoryForm
from alongside.people.models import Person, StoryEntry
from alongside.people.queries import story as queries
from alongside.people.queries import told
from alongside.people.views.keeping import open_person
from alongside.people.views.writing import Sheet, is_own, source_in, told_form, write

TO = "people:life_story"


def open_entry(request: HttpRequest, pk: int) -> StoryEntry:
    """The entry with this number, or 404 for whoever is not in its circle."""
    rows = queries.story(request.actor)
    return access.open_record(by=request.actor, rows=rows, pk=pk, what="story")


@gates.for_ability("see_own_record", "see_people")
@require_safe
def life_story(request: HttpRequest, pk: int) -> HttpResponse:
    """A life, some of it at a time."""
    person, after = open_person(request, pk, "story"), request.GET.get("after", "")
    context = {
        "person": person,
        "is_own": is_own(request, person),
        "page": queries.story_page(request.actor, person, after),
        "after": after,
        "taken_back": queries.taken_back(request.actor, person),
        "may_write": rules.why_not_tell(person, request.actor) is None,
    }
    return render(request, "people/life_story.html", context)


@gates.for_ability("see_own_record", "see_people")
@require_safe
def print_story(request: HttpRequest, pk: int) -> HttpResponse:
    """All of a life on one page, to be printed. The log says that it was."""
    person = open_person(request, pk, "story")
    access.note(
        by=request.actor, act="export", what="print_story", circle_id=person.circle_id
    )
    context = {
        "person": person,
        "is_own": is_own(request, person),
        "entries": queries.whole_story(request.actor, person),
    }
    return render(request, "people/print_story.html", context)


@gates.for_ability("see_own_record", "write_what_they_saw")
@require_http_methods(["GET", "POST"])
def add_to_story(request: HttpRequest, pk: int) -> HttpResponse:
    """Write down one thing that happened."""
    person, by = open_person(request, pk, "story"), request.actor
    others = queries.to_stand_beside(by, person)
    form = told_form(StoryForm, request, person, {}, others=others)

    def act(said: dict[str, Any]) -> object:
        chapter, who = _chapter(request, person, form), source_in(form)
        return actions.add_to_story(by=by, person=person, chapter=chapter, source=who)

    about = "my" if is_own(request, person) else f"{person.called}’s"
    heading, key = f"Something from {about} life", told.key_of("add_to_story", pk)
    why_not = rules.why_not_tell(person, by)
    sheet = Sheet(person, TO, heading, key, refusal=why_not)
    return write(request, form, act, sheet)


@gates.for_ability("see_own_record", "write_what_they_saw")
@require_http_methods(["GET", "POST"])
def revise_story(request: HttpRequest, pk: int) -> HttpResponse:
    """Tell it anew. What was told before is kept."""
    found, by = open_entry(request, pk), request.actor
    names = ("title", "when_words", "words", "place")
    start = told.as_it_stands(found, *names) | {"beside": str(found.beside_id or "")}
    others = queries.to_stand_beside(by, found.person, leaving_out=pk)
    form = told_form(StoryForm, request, found.person, start, others=others)

    def act(said: dict[str, Any]) -> object:
        how = {"source": source_in(form), "why": said["why_changed"]}
        how["chapter"] = _chapter(request, found.person, form)
        return actions.revise_story(by=by, entry=found, seen=said["seen"], **how)

    sheet = _changing(request, found, "Tell it anew", "revise_story")
    return write(request, form, act, sheet)


@gates.for_ability("see_own_record", "write_what_they_saw")
@require_http_methods(["GET", "POST"])
def take_back_story(request: HttpRequest, pk: int) -> HttpResponse:
    """Let it stand no longer, and say why."""
    found = open_entry(request, pk)

    def act(said: dict[str, Any]) -> object:
        return actions.take_back_story(by=request.actor, entry=found, **said)

    sheet = _changing(request, found, "Take this back", "take_back_story")
    return write(request, WhyForm(request.POST or None), act, sheet)


def _chapter(request: HttpRequest, person: Person, form: StoryForm) -> actions.Chapter:
    number = form.cleaned_data.get("beside") or ""
    beside = queries.entry_of(request.actor, person, number)
    return actions.Chapter(beside=beside, **form.chapter)


def _changing(
    request: HttpRequest, found: StoryEntry, heading: str, what: str
) -> Sheet:
    """The words around a form that changes something."""
    return Sheet(
        found.person,
        TO,
        heading,
        told.key_of(what, found.pk),
        f"“{found.title}” What was told before is kept.",
        refusal=rules.why_not_change_told(found, request.actor),
        entry=found,
    )
